import { mergeAttributes, Node } from '@tiptap/core'
import type { PrintedReference, Reference } from '@/lib/domain/rich-text'
import { referenceSchema } from '@/lib/schemas/rich-text'
import { referenceText } from '@/lib/text/reference'

/** The reference that copied text says it is; null where that cannot be one. */
function copiedReference(json: string | null): Reference | null {
  try {
    return referenceSchema.safeParse(JSON.parse(json ?? '')).data ?? null
  } catch {
    return null
  }
}

/** A reference to a part of the report, in the editor: one piece that reads as it is printed. One whose target is gone is marked. */
export const ReferenceNode = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      target: { rendered: false, parseHTML: () => null },
      show: { rendered: false, parseHTML: () => null },
      words: { rendered: false, parseHTML: () => null },
      isGone: { default: false, rendered: false, parseHTML: () => false },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-reference]', getAttrs: (element) => copiedReference(element.getAttribute('data-reference')) ?? false }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { target, show, words, isGone } = node.attrs as PrintedReference
    const stored: Reference = { target, show, words }
    const gone = isGone ? { 'data-gone': 'true', title: referenceText.gone } : {}
    return ['span', mergeAttributes(HTMLAttributes, { class: 'reference', 'data-reference': JSON.stringify(stored), ...gone }), words]
  },
  renderText: ({ node }) => (node.attrs as PrintedReference).words,
})
