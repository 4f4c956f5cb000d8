import { mergeAttributes, Node } from '@tiptap/core'
import type { NumberedFootnote } from '@/lib/domain/rich-text'

/** A footnote in the editor: one piece, whose number the page counts (section.css) as it stands among those of all texts. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { text: { default: '', rendered: false, parseHTML: (mark) => mark.getAttribute('data-footnote') }, number: { default: 0, rendered: false } }
  },
  parseHTML() {
    return [{ tag: 'sup[data-footnote]' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { text } = node.attrs as NumberedFootnote
    return ['sup', mergeAttributes(HTMLAttributes, { class: 'footnote-mark', 'data-footnote': text, title: text })]
  },
})
