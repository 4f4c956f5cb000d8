import type { Editor } from '@tiptap/core'
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isChanged, linkedValue, type FiguresByKey, type FigureStyle, type PrintedFigure } from '@/lib/domain/linked-figure'
import type { EditedFigure } from './figure-node'

/** A figure of the text and where it stands. */
export interface PlacedFigure {
  readonly at: number
  readonly figure: EditedFigure
}

/** The figures of the text, in order. */
export function placedFigures({ state: { doc } }: Pick<Editor, 'state'>): readonly PlacedFigure[] {
  const found: PlacedFigure[] = []
  doc.descendants((node, at) => {
    if (node.type.name === 'figure') found.push({ at, figure: node.attrs as EditedFigure })
  })
  return found
}

/** The figure that is chosen in the text; null where none is. */
export function chosenFigure({ state: { selection } }: Pick<Editor, 'state'>): PlacedFigure | null {
  const isFigure = selection instanceof NodeSelection && selection.node.type.name === 'figure'
  return isFigure ? { at: selection.from, figure: selection.node.attrs as EditedFigure } : null
}

/** Figures that have moved since somebody last read the text. One that is gone cannot be confirmed. */
export function movedFigures(editor: Pick<Editor, 'state'>): readonly PlacedFigure[] {
  return placedFigures(editor).filter(({ figure }) => !figure.isPasted && figure.value !== null && isChanged(figure))
}

/** Writes a figure where the cursor is, or instead of what is chosen, as somebody sees it now. */
export function insertFigure(editor: Editor, figure: string, style: FigureStyle, value: number): void {
  const { from, to } = editor.state.selection
  const attrs: PrintedFigure = { figure, style, seen: value, value }
  editor.chain().insertContentAt({ from, to }, { type: 'figure', attrs }).focus().run()
}

/** Gives figures new attributes where they stand. */
export function changeFigures(editor: Editor, changes: readonly { readonly at: number; readonly attrs: Partial<EditedFigure> }[]): void {
  const { tr } = editor.state
  for (const { at, attrs } of changes) for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(at, name, value)
  editor.view.dispatch(tr)
}

/** Somebody has read these figures where they stand: what they are now is what was seen. */
export function confirmFigures(editor: Editor, figures: readonly PlacedFigure[]): void {
  changeFigures(editor, figures.map(({ at, figure }) => ({ at, attrs: { seen: figure.value ?? figure.seen } })))
}

/** The figures' values as the report has them now. Nothing that is stored changes, so nothing is saved and nothing can be undone. */
export function renewValues({ state, view }: Editor, figures: FiguresByKey): void {
  const { tr } = state
  for (const { at, figure } of placedFigures({ state })) {
    const value = linkedValue(figure, figures)
    if (value !== figure.value) tr.setNodeAttribute(at, 'value', value)
    if (figure.isPasted) tr.setNodeAttribute(at, 'isPasted', false)
  }
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}

/** Name of the plugin by which it is taken away again. */
export const FIGURE_PLUGIN = 'figureTools'

interface FigureEvents {
  /** The list is wanted; whether a bracket was typed for it. */
  readonly onPick: (isBracket: boolean) => void
  readonly onMenu: () => void
  /** A figure has come in from the clipboard and has no value. */
  readonly onPasted: () => void
}

function isPickerKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'f' && shiftKey && (ctrlKey || metaKey)
}

function choose(view: EditorView, at: number): void {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
}

/** Keys and clicks of figures in a text: { and Control+Shift+F ask for one, Enter and a click open the menu of one. */
export function figurePlugin({ onPick, onMenu, onPasted }: FigureEvents): Plugin {
  return new Plugin({
    key: new PluginKey(FIGURE_PLUGIN),
    props: {
      handleTextInput(view, _from, _to, text) {
        if (text !== '{') return false
        onPick(true)
        return true
      },
      handleKeyDown(view, event) {
        if (!view.editable) return false
        const isMenu = event.key === 'Enter' && chosenFigure(view) !== null
        if (isMenu) onMenu()
        else if (isPickerKey(event)) onPick(false)
        else return false
        event.preventDefault()
        return true
      },
      handleClickOn(view, _position, node, at) {
        if (node.type.name !== 'figure' || !view.editable) return false
        choose(view, at)
        onMenu()
        return true
      },
    },
    view: () => ({
      update(view, before) {
        if (view.state.doc !== before.doc && placedFigures(view).some(({ figure }) => figure.isPasted)) onPasted()
      },
    }),
  })
}
