const HEADINGS = 'h1, h2, h3, h4, h5, h6'

/** Puts the content of an element in another of the name given. */
function renamed(element: Element, name: string): HTMLElement {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

/**
 * Headings as a text has them, of levels 3 and 4. What is copied from a text keeps its levels; of other headings the highest are 3 and
 * all below them 4. Titles of Word and what only says that it is a heading count too.
 */
export function levelHeadings(body: HTMLElement): void {
  body.querySelectorAll('p.MsoTitle').forEach((title) => renamed(title, 'h1'))
  body.querySelectorAll('[role="heading"]').forEach((heading) => {
    const level = Number(heading.getAttribute('aria-level'))
    if (!heading.matches(HEADINGS)) renamed(heading, `h${level >= 1 && level <= 6 ? level : 3}`)
  })
  const headings = [...body.querySelectorAll(HEADINGS)].filter((heading) => !heading.closest('td, th'))
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)))
  if (levels.every((level) => level === 3 || level === 4)) return
  const highest = Math.min(...levels)
  headings.forEach((heading, index) => renamed(heading, levels[index] === highest ? 'h3' : 'h4'))
}
