import type { FormColumn } from '../form'
import type { CellView, ColumnView, RowView, TableNote, TableNotes, TableView } from '../report-view'
import type { BlockContext } from './block-context'

/** Column keys that hold figures; all others hold words and start at the left. */
const FIGURES: readonly string[] = [
  'actual',
  'target',
  'budget',
  'variance',
  'forecast',
  'yearBudget',
  'yearVariance',
  'previousForecast',
  'forecastChange',
  'samePeriodLastYear',
  'lastYear',
  'changeOnSamePeriodLastYear',
  'changeOnLastYear',
  'grant',
  'netCost',
  'netResult',
  'lastYearNetResult',
  'changeOnLastYearNetResult',
  'samePeriodTwoYearsBefore',
  'samePeriodThreeYearsBefore',
  'effect',
  'score',
  'met',
  'partlyMet',
  'notMet',
  'notAssessed',
  'indicators',
  'outcome',
  'likelihood',
  'impact',
]

/** Makes the cell of one column of a row. */
export type CellOf = (column: FormColumn) => CellView

/** Cells of a row by column key, in the order of the form's columns; a key that the block kind does not know gives an empty cell. */
export function cellsFor(columns: readonly FormColumn[], cells: Readonly<Record<string, CellOf>>): readonly CellView[] {
  const known = new Map(Object.entries(cells))
  return columns.map((column) => known.get(column.key)?.(column) ?? { type: 'empty' })
}

function columnView(column: FormColumn, fill: BlockContext['fill']): ColumnView {
  return {
    key: column.key,
    label: fill(column.label),
    group: column.group === null ? null : fill(column.group),
    align: FIGURES.includes(column.key) ? 'end' : 'start',
  }
}

/** A table with the form's title, row header, columns and legend, placeholders filled. */
export function tableOf(
  table: Pick<TableView, 'key' | 'block' | 'unit'>,
  words: { readonly title: string; readonly rowHeader: string; readonly columns: readonly FormColumn[]; readonly legend: readonly string[] },
  rows: readonly RowView[],
  { fill }: Pick<BlockContext, 'fill'>,
): TableView {
  return {
    kind: 'table',
    ...table,
    title: fill(words.title),
    legend: words.legend.map(fill),
    rowHeader: fill(words.rowHeader),
    columns: words.columns.map((column) => columnView(column, fill)),
    rows,
  }
}

/** The notes of a table, with the earlier report that they compare with; nothing at all where there are none. */
export function notesOf(since: string | null, items: readonly TableNote[]): { readonly notes?: TableNotes } {
  return items.length === 0 ? {} : { notes: { since, items } }
}
