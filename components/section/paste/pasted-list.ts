/** Lists in lists that a text may have; a third level is hard to follow. */
const LEVELS = 2

/** One item on its way into a list. */
interface Item {
  readonly level: number
  readonly ordered: boolean
  readonly content: readonly Node[]
}

const isList = (element: Element | null): element is HTMLOListElement | HTMLUListElement => element?.tagName === 'UL' || element?.tagName === 'OL'

/** Lists of the items, those of the second level in the item before them. */
function listsOf(items: readonly Item[], page: Document): readonly HTMLElement[] {
  const made: HTMLElement[] = []
  const place = (parent: HTMLElement | null, { ordered, content }: Item) => {
    const last = parent === null ? made.at(-1) : parent.lastElementChild
    const name = ordered ? 'OL' : 'UL'
    const list = last instanceof HTMLElement && last.tagName === name ? last : page.createElement(name)
    if (list !== last) {
      if (parent === null) made.push(list)
      else parent.append(list)
    }
    const item = page.createElement('li')
    item.append(...content)
    list.append(item)
  }
  for (const item of items) {
    const above = made.at(-1)?.lastElementChild
    place(item.level > 1 && above instanceof HTMLElement ? above : null, item)
  }
  return made
}

/** Words that head an item as '1.', 'a)' or 'iv.'; bullets are other signs, or the letter o without a dot. */
const NUMBERED = /^\(?[0-9a-z]{1,5}[.)]/i

function officeItem(element: Element): Item | null {
  const style = element.getAttribute('style') ?? ''
  const level = /mso-list\s*:\s*\S+\s+level(\d)/i.exec(style)?.[1]
  if (level === undefined || !/^(P|H[1-6])$/.test(element.tagName)) return null
  const marker = element.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')
  const ordered = NUMBERED.test(marker?.textContent.trim() ?? '')
  marker?.remove()
  const line = element.ownerDocument.createElement('p')
  line.append(...element.childNodes)
  return { level: Number(level), ordered, content: [line] }
}

/** Word in the browser writes a list per item, and says its level. */
function levelledItems(element: Element): readonly Item[] | null {
  if (!isList(element)) return null
  const items = [...element.children]
  if (items.length === 0 || !items.every((item) => item.hasAttribute('data-aria-level'))) return null
  return items.map((item) => ({ level: Number(item.getAttribute('data-aria-level')) || 1, ordered: element.tagName === 'OL', content: [...item.childNodes] }))
}

/** Puts items that follow each other in lists, in place of the elements that they came from. */
function gather(parent: Element, itemsOf: (element: Element) => readonly Item[] | null): void {
  let run: Item[] = []
  let first: Element | null = null
  const close = () => {
    if (first) first.replaceWith(...listsOf(run, parent.ownerDocument))
    run = []
    first = null
  }
  for (const child of [...parent.children]) {
    const items = itemsOf(child)
    if (items === null) {
      close()
      continue
    }
    run.push(...items)
    if (first) child.remove()
    else first = child
  }
  close()
}

/** Lists that office programs write as paragraphs with a marker, or as one list per item, as lists. */
export function listParagraphs(body: HTMLElement): void {
  body.querySelectorAll('div.ListContainerWrapper').forEach((wrapper) => wrapper.replaceWith(...wrapper.childNodes))
  const parents = new Set([...body.querySelectorAll('[style*="mso-list"], [data-aria-level]')].map((each) => (each.tagName === 'LI' ? each.parentElement : each)?.parentElement))
  for (const parent of parents) {
    if (!parent) continue
    gather(parent, (element) => {
      const item = officeItem(element)
      return item ? [item] : null
    })
    gather(parent, levelledItems)
  }
}

/** Lists stand in items, not beside them, and no deeper than the text has them: what is deeper follows at the second level. */
export function tidyLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling
    if (before?.tagName === 'LI') before.append(list)
    else list.replaceWith(...list.childNodes)
  }
  const depthOf = (list: Element): number => (list.parentElement?.closest('ul, ol') ? 1 + depthOf(list.parentElement.closest('ul, ol') as Element) : 1)
  for (const list of body.querySelectorAll('li ul, li ol')) {
    if (depthOf(list) <= LEVELS) continue
    list.closest('li')?.after(...list.children)
    list.remove()
  }
}
