/** Where Word's mark in the text and its note at the end know each other by: `_ftn1` of `#_ftn1` and `id=ftn1`. */
function noteOf(mark: Element, body: HTMLElement): Element | null {
  const name = /#_((?:ftn|edn)\d+)$/.exec(mark.getAttribute('href') ?? '')?.[1]
  return name === undefined ? null : body.querySelector(`div[id="${name}"]`)
}

/** Footnotes and endnotes of Word, each where its mark stands; the list of them at the end is gone. */
export function foldFootnotes(body: HTMLElement): void {
  const folded = new Set<Element>()
  for (const mark of body.querySelectorAll('a[href*="#_ftn"], a[href*="#_edn"]')) {
    const note = noteOf(mark, body)
    if (note === null || note.contains(mark)) continue
    folded.add(note)
    const words = note.cloneNode(true) as Element
    words.querySelectorAll('a[href*="#_ftnref"], a[href*="#_ednref"], script, style').forEach((back) => back.remove())
    const written = body.ownerDocument.createElement('sup')
    written.setAttribute('data-footnote', words.textContent.replace(/\s+/g, ' ').trim())
    mark.replaceWith(written)
  }
  for (const note of folded) {
    const list = note.closest('[style*="footnote-list"], [style*="endnote-list"]')
    note.remove()
    if (list && list.textContent.trim() === '') list.remove()
  }
}
