import type { TextSpan } from '@/lib/domain/note-anchor'

/** The words of a section as they are read, with the pieces of the page that they stand in. */
export interface SectionWords {
  readonly text: string
  readonly pieces: readonly { readonly node: Text; readonly from: number }[]
}

/** What stands in a section without being read as its contents: notes, tools, what is said of it while it is written. */
const APART = '[data-notes], .no-print, .spoken, button, summary, dialog, form, [role="status"], [role="alert"], [role="toolbar"], script, style'

function isRead(node: Node): boolean {
  const element = node.parentElement
  if (element === null || element.closest(APART) !== null) return false
  const editor = element.closest('.section-editor')
  return editor === null || element.closest('.tiptap') !== null
}

/** The words of the section, in order. */
export function readSection(section: HTMLElement): SectionWords {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT, (node) => (isRead(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT))
  const pieces: { node: Text; from: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, from: text.length })
    text += (node as Text).data
  }
  return { text, pieces }
}

/** The part of the page where a passage stands; null: the page has changed meanwhile. */
export function rangeOf({ pieces }: SectionWords, { from, to }: TextSpan): Range | null {
  const at = (place: number, isEnd: boolean) => pieces.findLast((piece) => (isEnd ? piece.from < place : piece.from <= place))
  const [first, last] = [at(from, false), at(to, true)]
  if (first === undefined || last === undefined || to - last.from > last.node.length) return null
  const range = document.createRange()
  range.setStart(first.node, from - first.from)
  range.setEnd(last.node, to - last.from)
  return range
}

/** The passage that is chosen on the page, without blanks at its ends; null: none in this section. */
export function chosenSpan({ text, pieces }: SectionWords, range: Range): TextSpan | null {
  const chosen = pieces.filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = first.from + (first.node === range.startContainer ? range.startOffset : 0)
  const to = last.from + (last.node === range.endContainer ? range.endOffset : last.node.length)
  const words = text.slice(from, to)
  const trimmed = { from: from + words.length - words.trimStart().length, to: to - (words.length - words.trimEnd().length) }
  return trimmed.to > trimmed.from ? trimmed : null
}
