import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { asSeen, mapInline, type PrintedInline, type RichText } from '@/lib/domain/rich-text'
import { align } from '@/lib/domain/text-merge/align'
import { keyOf } from '@/lib/domain/text-merge/three-way'
import { contentOf, storedAttributes } from './editor-content'

const nameOf = (node: JSONContent) => keyOf([node.type, storedAttributes(node)])

/** How the figures, footnotes and references of a text stand on the page: with values and numbers that are not stored. */
function shownAtoms(doc: Node): ReadonlyMap<string, Node['attrs']> {
  const shown = new Map<string, Node['attrs']>()
  doc.descendants((node) => {
    if (node.isAtom && !node.isText) shown.set(nameOf({ type: node.type.name, attrs: node.attrs }), node.attrs)
  })
  return shown
}

function nodeOf({ doc, schema }: EditorState, text: RichText): Node {
  const shown = shownAtoms(doc)
  const printed = mapInline(asSeen(text), (inline) => {
    const attrs = shown.get(nameOf(inline as JSONContent))
    return attrs === undefined ? inline : ({ ...inline, attrs } as unknown as PrintedInline)
  })
  return schema.nodeFromJSON(contentOf(printed))
}

const startOf = (blocks: readonly Node[], index: number) => blocks.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Writes the new blocks of a stretch over the old ones, from the first letter that differs to the last. */
function writeStretch(tr: Transaction, next: Node, old: Stretch, fresh: Stretch): void {
  const [was, now] = [tr.doc.slice(old.from, old.to).content, next.slice(fresh.from, fresh.to).content]
  const start = was.findDiffStart(now)
  const end = was.findDiffEnd(now)
  if (start === null || end === null) return
  // A letter that stands twice can be counted at both ends; it is then left at the beginning.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(old.from + start, old.from + end.a + overlap, next.slice(fresh.from + start, fresh.from + end.b + overlap))
}

/** Blocks that both documents have stay untouched; the stretches between them are written over, the last first. */
function writeOver(tr: Transaction, next: Node): void {
  const [was, now] = [tr.doc.children, next.children]
  const parts = (blocks: readonly Node[]) => blocks.map((block) => ({ key: keyOf(block.toJSON()), weight: 1 }))
  const kept = align(parts(was), parts(now), () => 0).flatMap((after, before) => (after === null ? [] : [{ before, after }]))
  let [oldEnd, newEnd] = [was.length, now.length]
  for (const { before, after } of [...kept.toReversed(), { before: -1, after: -1 }]) {
    const old = { from: startOf(was, before + 1), to: startOf(was, oldEnd) }
    const fresh = { from: startOf(now, after + 1), to: startOf(now, newEnd) }
    writeStretch(tr, next, old, fresh)
    ;[oldEnd, newEnd] = [before, after]
  }
}

/** The step that makes a document read as a text: only what differs is written, so that the cursor stays in its words. */
export function stepTo(state: EditorState, text: RichText): Transaction {
  const next = nodeOf(state, text)
  const tr = state.tr
  writeOver(tr, next)
  return keyOf(tr.doc.toJSON()) === keyOf(next.toJSON()) ? tr : state.tr.replaceWith(0, state.doc.content.size, next.content)
}

/** Puts a merged text into the editor. It is nobody's input: nothing is saved because of it, and Ctrl+Z does not take a colleague's words back. */
export function showText(editor: Editor, text: RichText): void {
  editor.view.dispatch(stepTo(editor.state, text).setMeta('addToHistory', false).setMeta('preventUpdate', true))
}
