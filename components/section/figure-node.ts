import { mergeAttributes, Node } from '@tiptap/core'
import { isChanged, type PrintedFigure } from '@/lib/domain/linked-figure'
import { linkedFigureText } from '@/lib/text/linked-figure'

/** A linked figure in the editor: one piece that reads as the published text does. A figure that has moved since it was seen is marked. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { figure: {}, style: {}, seen: {}, value: { default: null } }
  },
  renderHTML({ node, HTMLAttributes }) {
    const figure = node.attrs as PrintedFigure
    const attributes = { class: 'linked-figure', 'data-changed': isChanged(figure) ? 'true' : undefined }
    return ['span', mergeAttributes({ title: HTMLAttributes.title as string | undefined }, attributes), linkedFigureText(figure)]
  },
  renderText: ({ node }) => linkedFigureText(node.attrs as PrintedFigure),
})
