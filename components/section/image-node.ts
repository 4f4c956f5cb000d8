import { mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { imageAddress } from '@/components/report/image'
import type { RichTextImage } from '@/lib/domain/rich-text'
import { imageSchema } from '@/lib/schemas/rich-text-image'

/** The picture that copied text says it is; null where that cannot be one. */
function copiedImage(json: string | null): RichTextImage['attrs'] | null {
  try {
    return imageSchema.safeParse({ type: 'image', attrs: JSON.parse(json ?? '') }).data?.attrs ?? null
  } catch {
    return null
  }
}

/** A click on a picture chooses it: what is not text has no place for a cursor, which the browser would put beside it. */
function chooseClicked(view: EditorView, { target }: MouseEvent): boolean {
  const figure = target instanceof Element ? target.closest('figure[data-image]') : null
  if (figure === null || !view.dom.contains(figure) || !view.editable) return false
  const inside = view.posAtDOM(figure, 0)
  const at = [inside, inside - 1].find((place) => place >= 0 && view.state.doc.nodeAt(place)?.type.name === 'image')
  if (at === undefined) return false
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
  view.focus()
  return true
}

const unread = { rendered: false, parseHTML: () => null }

/** A picture in the editor, between paragraphs. Only pictures that were uploaded exist: an image of a pasted page is none. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'wide',
  atom: true,
  addAttributes() {
    return { sha256: unread, contentType: unread, width: unread, height: unread, alt: unread, caption: unread }
  },
  parseHTML() {
    return [{ tag: 'figure[data-image]', getAttrs: (element) => copiedImage(element.getAttribute('data-image')) ?? false }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { sha256, alt, caption, width, height } = node.attrs as RichTextImage['attrs']
    const picture = ['img', { src: imageAddress(sha256), alt, width, height }]
    return ['figure', mergeAttributes(HTMLAttributes, { class: 'picture', 'data-image': JSON.stringify(node.attrs) }), picture, ...(caption === '' ? [] : [['figcaption', {}, caption]])]
  },
  renderText: ({ node }) => (node.attrs as RichTextImage['attrs']).alt,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { click: chooseClicked } } })],
})
