import type { CellWords } from '@/components/report/cell'
import { explainedLevel } from '@/components/report/legend'
import { countedLevel, emptyAfterName } from '@/components/report/table-view'
import { groupsOf } from '@/components/ui/data-table'
import type { ColumnView, RowView, TableView } from '@/lib/domain/report-view'
import { notesHeading, noteText } from '@/lib/text/table-note'
import type { PrintBlock, PrintCell, PrintRow, PrintRun, PrintTable } from './print-document'
import { cellRuns, words } from './print-runs'

function header(heads: NonNullable<PrintCell['header']>, text: string, spans: Partial<PrintCell> = {}): PrintCell {
  return { header: heads, columns: 1, rows: 1, align: 'start', lines: text === '' ? [] : [[words(text)]], ...spans }
}

/** Column headers, with a row of group headers above them when there are groups. */
function headRows({ rowHeader, columns }: TableView): readonly (readonly PrintCell[])[] {
  const columnHeader = ({ label, align }: ColumnView, rows = 1) => header('column', label, { rows, align })
  if (columns.every(({ group }) => group === null)) return [[header('column', rowHeader), ...columns.map((column) => columnHeader(column))]]
  const upper = groupsOf(columns).map(({ first, span }) => {
    const column = columns.find(({ key }) => key === first.key)
    if (first.group !== null || column === undefined) return header('columnGroup', first.group ?? '', { columns: span })
    return columnHeader(column, 2)
  })
  return [[header('column', rowHeader, { rows: 2 }), ...upper], columns.filter(({ group }) => group !== null).map((column) => columnHeader(column))]
}

function rowName(row: RowView, table: TableView, said: CellWords): readonly PrintRun[] {
  const level = countedLevel(row, table)
  return [level === undefined ? words(row.label) : { kind: 'level', level, text: said.ratingWords[level] }]
}

function printRow(row: RowView, table: TableView, said: CellWords): PrintRow {
  const { kind, depth, strong = false } = row
  if (kind === 'heading') {
    return { kind, depth, strong, cells: [header('rowGroup', row.label, { columns: table.columns.length + 1 })] }
  }
  const skipped = emptyAfterName(row)
  const cells = row.cells.slice(skipped).map((cell, index): PrintCell => {
    const runs = cellRuns(cell, said)
    const align = table.columns[index + skipped]?.align ?? 'start'
    return { header: null, columns: 1, rows: 1, align, lines: runs.length === 0 ? [] : [runs] }
  })
  const name: PrintCell = { header: 'row', columns: skipped + 1, rows: 1, align: 'start', lines: [rowName(row, table, said)] }
  return { kind, depth, strong, cells: [name, ...cells] }
}

/** Explanation of ratings; a line that begins with the word of a level gets its shape too. */
export function legendList(legend: readonly string[], said: CellWords): PrintBlock {
  const items = legend.map((line): readonly PrintBlock[] => {
    const level = explainedLevel(line, said)
    const word = level === undefined ? '' : said.ratingWords[level]
    const mark: readonly PrintRun[] = level === undefined ? [] : [{ kind: 'level', level, text: word }]
    return [{ kind: 'paragraph', style: 'small', runs: [...mark, words(line.slice(word.length))] }]
  })
  return { kind: 'list', style: 'legend', start: null, items }
}

function noteBlocks({ notes }: TableView): readonly PrintBlock[] {
  if (notes === undefined) return []
  return [
    { kind: 'paragraph', style: 'changes', runs: [words(`${notesHeading(notes)}:`)] },
    {
      kind: 'list',
      style: 'changes',
      start: null,
      items: notes.items.map((note) => [{ kind: 'paragraph', style: 'small', runs: [words(noteText(note))] }]),
    },
  ]
}

interface TablePlace {
  /** Its anchor in the report; undefined: references do not lead here. */
  readonly anchor: string | undefined
  /** Title of what it stands in, which its caption does not repeat. */
  readonly under: string
  /** False when the next table repeats the same legend. */
  readonly legend: boolean
}

/** A table with its legend and the notes on what has changed in it. */
export function tableBlocks(table: TableView, said: CellWords, { anchor, under, legend }: TablePlace): readonly PrintBlock[] {
  const caption = table.title || under
  const printed: PrintTable = {
    kind: 'table',
    anchor: anchor ?? null,
    caption,
    captionShown: caption !== under,
    unit: table.unit,
    written: false,
    columns: [{ align: 'start' }, ...table.columns.map(({ align }) => ({ align }))],
    head: headRows(table),
    rows: table.rows.map((row) => printRow(row, table, said)),
  }
  return [printed, ...(legend && table.legend.length > 0 ? [legendList(table.legend, said)] : []), ...noteBlocks(table)]
}
