import { mergeAttributes, Node, type Editor } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { tableToolText as text } from '@/lib/text/section'
import { insertWide } from './insert-wide'

/** The text itself: tables stand in it and nowhere else, neither in lists nor in other tables. */
export const TextDocument = Node.create({ name: 'doc', topNode: true, content: '(block | wide)+' })

/** Every cell is one row high and one column wide, as in the stored text. */
const ONE_BY_ONE = () => ({
  colspan: { default: 1, parseHTML: () => 1, rendered: false },
  rowspan: { default: 1, parseHTML: () => 1, rendered: false },
  colwidth: { default: null, parseHTML: () => null, rendered: false },
})

/**
 * Puts headers where they belong: in the first row, and in the first column of a table that says so. Rows that are moved, pasted or
 * deleted change which those are.
 * @returns null when they stand there already
 */
export function withHeaders(state: EditorState): Transaction | null {
  const { tr } = state
  const { tableHeader, tableCell } = state.schema.nodes
  state.doc.forEach((table, start) => {
    if (table.type.name !== 'table') return
    table.forEach((row, rowStart, rowIndex) =>
      row.forEach((cell, cellStart, column) => {
        const type = rowIndex === 0 || (table.attrs.rowHeader === true && column === 0) ? tableHeader : tableCell
        if (cell.type !== type) tr.setNodeMarkup(start + rowStart + cellStart + 2, type)
      }),
    )
  })
  return tr.docChanged ? tr : null
}

/** Goes to what follows the table that the cursor is in; a table that ends the text gets a paragraph after it. */
function leaveTable(editor: Editor): boolean {
  if (!editor.isActive('table')) return false
  return editor.commands.command(({ tr, state, dispatch }) => {
    const after = state.selection.$from.after(1)
    if (after === state.doc.content.size) tr.insert(after, state.schema.nodes.paragraph?.create() ?? [])
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
    dispatch?.(tr.scrollIntoView())
    return true
  })
}

/** Whether the cursor stands on the last line of a table with nothing after it, where an arrow leads nowhere. */
function isLastLine(editor: Editor): boolean {
  if (!editor.isActive('table')) return false
  const { $from } = editor.state.selection
  const isLastRow = $from.index(1) === $from.node(1).childCount - 1
  return isLastRow && $from.after(1) === editor.state.doc.content.size && editor.view.endOfTextblock('down')
}

/** A table with a caption. Its region scrolls as in the published report. */
const WrittenTable = Table.extend({
  group: 'wide',
  addAttributes() {
    return {
      caption: { default: '', rendered: false, parseHTML: (table) => table.querySelector('caption')?.textContent.trim() ?? '' },
      rowHeader: { default: false, rendered: false, parseHTML: (table) => (table as HTMLTableElement).rows[1]?.cells[0]?.tagName === 'TH' },
    }
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const caption = node.attrs.caption as string
    const shown = ['caption', { contenteditable: 'false', class: caption === '' ? 'missing-caption' : '' }, caption || text.missingCaption]
    return ['div', { class: 'table-region' }, ['table', mergeAttributes(HTMLAttributes, { class: 'table written' }), shown, ['tbody', 0]]]
  },
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Escape: () => leaveTable(this.editor),
      ArrowDown: () => isLastLine(this.editor) && leaveTable(this.editor),
    }
  },
  addProseMirrorPlugins() {
    const headers = new Plugin({
      appendTransaction: (transactions, _before, state) => (transactions.some(({ docChanged }) => docChanged) ? withHeaders(state) : null),
    })
    return [...(this.parent?.() ?? []), headers]
  },
}).configure({ View: null })

export const TABLE_NODES = [
  WrittenTable,
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableHeader.extend({ content: 'paragraph+', addAttributes: ONE_BY_ONE }),
  TableCell.extend({ content: 'paragraph+', addAttributes: ONE_BY_ONE }),
]

export interface NewTable {
  readonly caption: string
  /** Rows below the headers. */
  readonly rows: number
  readonly columns: number
  readonly rowHeader: boolean
}

/** Puts an empty table after the paragraph or list that the cursor is in, in its place if it is empty; the cursor goes to the first header. */
export function insertTable(editor: Editor, { caption, rows, columns, rowHeader }: NewTable): void {
  const row = (isHead: boolean) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, column) => ({ type: isHead || (rowHeader && column === 0) ? 'tableHeader' : 'tableCell', content: [{ type: 'paragraph' }] })),
  })
  const table = { type: 'table', attrs: { caption, rowHeader }, content: [row(true), ...Array.from({ length: rows }, () => row(false))] }
  const start = insertWide(editor, table)
  // A chain begins with the text as it stands when it is made: only now does it hold the table.
  editor
    .chain()
    .setTextSelection(start + 4)
    .focus()
    .run()
}
