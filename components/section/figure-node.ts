import { mergeAttributes, Node } from '@tiptap/core'
import { isChanged, type LinkedFigure, type PrintedFigure } from '@/lib/domain/linked-figure'
import { linkedFigureSchema } from '@/lib/schemas/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'

/** A figure as the editor has it. What has just been pasted waits for its value, which the report says and never the clipboard. */
export interface EditedFigure extends PrintedFigure {
  readonly isPasted: boolean
}

const WAITING = '…'

function textOf(figure: EditedFigure): string {
  return figure.isPasted ? WAITING : linkedFigureText(figure)
}

/** The figure that copied text says it is; null where that cannot be one. */
export function copiedFigure(json: string | null): LinkedFigure | null {
  try {
    return linkedFigureSchema.safeParse(JSON.parse(json ?? '')).data ?? null
  } catch {
    return null
  }
}

/** A linked figure in the editor: one piece that reads as the published text does. A figure that has moved since it was seen is marked. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      figure: { rendered: false, parseHTML: () => null },
      style: { rendered: false, parseHTML: () => null },
      seen: { rendered: false, parseHTML: () => null },
      value: { default: null, rendered: false, parseHTML: () => null },
      isPasted: { default: false, rendered: false, parseHTML: () => true },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-figure]', getAttrs: (element) => copiedFigure(element.getAttribute('data-figure')) ?? false }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const { isPasted, ...printed } = node.attrs as EditedFigure
    const { figure, style, seen } = printed
    return [
      'span',
      mergeAttributes(HTMLAttributes, {
        class: 'linked-figure',
        'data-figure': JSON.stringify({ figure, style, seen } satisfies LinkedFigure),
        'data-changed': !isPasted && isChanged(printed) ? 'true' : undefined,
      }),
      textOf({ ...printed, isPasted }),
    ]
  },
  renderText: ({ node }) => textOf(node.attrs as EditedFigure),
})
