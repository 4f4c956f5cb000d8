/** A character of a page's text: the node that it stands in and its place there. */
interface Spot {
  readonly node: Text
  readonly offset: number
}

/** The characters of an element that are no blanks, in order: blanks differ between the text and the page. */
function spotsOf(root: Element): { readonly text: string; readonly spots: readonly Spot[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const spots: Spot[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = (node as Text).data
    for (let offset = 0; offset < words.length; offset += 1) {
      const letter = words.charAt(offset)
      if (letter.trim() === '') continue
      text += letter
      spots.push({ node: node as Text, offset })
    }
  }
  return { text, spots }
}

/** Where the words stand in the element, blanks apart; null when they do not, or are none. */
export function rangeOfWords(root: Element, words: string): Range | null {
  const wanted = words.replace(/\s+/gu, '')
  const { text, spots } = spotsOf(root)
  const at = wanted === '' ? -1 : text.indexOf(wanted)
  const [first, last] = [spots[at], spots[at + wanted.length - 1]]
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}
