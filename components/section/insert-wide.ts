import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

const isBlank = (block: Node | null) => block?.type.name === 'paragraph' && block.content.size === 0

/**
 * Puts what is as wide as the text (a table, a picture) after the paragraph or list that the cursor is in, in its place if it is empty,
 * with a paragraph after it when it ends the text.
 * @returns where it begins
 */
export function insertWide(editor: Editor, content: JSONContent): number {
  const { $from, to } = editor.state.selection
  // A picture that is chosen stands in the text itself.
  const isInText = $from.depth > 0
  const from = isInText ? (isBlank($from.node(1)) ? $from.before(1) : $from.after(1)) : to
  const end = isInText ? $from.after(1) : to
  const isLast = end === editor.state.doc.content.size
  editor.chain().insertContentAt({ from, to: end }, isLast ? [content, { type: 'paragraph' }] : [content]).focus().run()
  return from
}
