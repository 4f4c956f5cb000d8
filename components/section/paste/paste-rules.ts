import { Extension, type JSONContent } from '@tiptap/core'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { cleanPaste, withoutUnseen } from './clean-paste'

/** Letters of markup that are read at most; a report of 300 pages from Word has about 5 million. */
const MAX_MARKUP = 8_000_000

declare module '@tiptap/core' {
  interface EditorEvents {
    /** A paste was too large or could not be kept as a text: nothing of it is written. */
    pasteRefused: null
    /** A picture was pasted or dropped: it wants words before it is taken. */
    imageFile: File
  }
}

/** Lines of cells apart by tabs, all equally many: a table. Null: the text is no such thing. */
function cellsOf(text: string): readonly (readonly string[])[] | null {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'))
  const width = rows[0]?.length ?? 0
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : null
}

function tableOf(rows: readonly (readonly string[])[], schema: Schema): Node {
  const row = (cells: readonly string[], type: string): JSONContent => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [{ type: 'paragraph', ...(cell.trim() === '' ? {} : { content: [{ type: 'text', text: cell.trim() }] }) }] })),
  })
  return schema.nodeFromJSON({ type: 'table', attrs: { caption: '', rowHeader: false }, content: rows.map((cells, index) => row(cells, index === 0 ? 'tableHeader' : 'tableCell')) })
}

function plainSlice(text: string, schema: Schema): Slice {
  const rows = cellsOf(text)
  if (rows) return new Slice(Fragment.from(tableOf(rows, schema)), 0, 0)
  const lines = text.replace(/\r\n?/g, '\n').split(/\n+/)
  const paragraphs = lines.filter((line) => line.trim() !== '').map((line) => schema.node('paragraph', null, schema.text(line.replaceAll('\t', ' '))))
  return paragraphs.length === 0 ? Slice.empty : Slice.maxOpen(Fragment.from(paragraphs))
}

/** Whether the text can be kept when this has been put in it. What goes into a table is fitted by the table itself. */
function isKept(state: EditorState, slice: Slice, canKeep: (content: JSONContent) => boolean): boolean {
  if (state.selection.$from.node(1)?.type.name === 'table') return true
  return canKeep(state.apply(state.tr.replaceSelection(slice)).doc.toJSON() as JSONContent)
}

/** What comes from the clipboard, made fit for a text (clean-paste.ts); what does not fit is refused as a whole, with a word about it. */
export const PasteRules = Extension.create<{ readonly canKeep: (content: JSONContent) => boolean }>({
  name: 'pasteRules',
  // Before tables, which take what is pasted in a cell for themselves.
  priority: 200,
  addProseMirrorPlugins() {
    const refuse = () => {
      this.editor.emit('pasteRefused', null)
      return true
    }
    // Word and Excel put a picture of the words beside them: the words are what is meant.
    const ask = (data: DataTransfer | null) => {
      const file = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'))
      if (file === undefined || data?.getData('text/html') !== '' || data.getData('text/plain') !== '') return false
      this.editor.emit('imageFile', file)
      return true
    }
    const isTooLarge = (data: DataTransfer | null) => ['text/html', 'text/plain'].some((type) => (data?.getData(type).length ?? 0) > MAX_MARKUP)
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => (html.length > MAX_MARKUP ? '' : cleanPaste(html)),
          transformPastedText: withoutUnseen,
          clipboardTextParser: (text, _context, _plain, view) => plainSlice(text, view.state.schema),
          handlePaste: (view, event, slice) => {
            if (ask(event.clipboardData)) return true
            return isTooLarge(event.clipboardData) || !isKept(view.state, slice, this.options.canKeep) ? refuse() : false
          },
          handleDrop: (view, event, slice) => ask(event.dataTransfer) || (isKept(view.state, slice, this.options.canKeep) ? false : refuse()),
        },
      }),
    ]
  },
})
