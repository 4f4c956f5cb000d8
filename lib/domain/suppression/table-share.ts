import { columnsBehind, type DataTableCell, type DataTableColumn, type DataTableRow, type DerivedColumn } from '../data-table'
import { isPercentOf, numberIn, type Series } from './number-pattern'
import { joined, NO_PEOPLE, type PeopleCell, type PeopleSystem, type Quantity } from './people-system'
import { cellKey, countAt, restOf, type KnownCount, type TableCounts } from './table-counts'

/** What a column of percentages follows from: a column of counts in relation to another, or to one of its own rows (a share of a total). */
interface PercentSource {
  readonly part: number
  readonly whole: number
  /** Row of the whole; null: the percentage's own row. */
  readonly wholeRow: number | null
  readonly less: 0 | 100
}

/** A cell that is no count, with what it shows. */
interface OtherCell {
  readonly column: DataTableColumn
  readonly row: number
  readonly number: number
  /** All cells of its row. */
  readonly cells: DataTableRow['cells']
}

/** A cell's number; null for words and for nothing. */
function asNumber(cell: DataTableCell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}

function sourcesOf({ byColumn, table }: TableCounts, percent: Series, totalRows: readonly number[]): readonly PercentSource[] {
  const across = byColumn.flatMap((_, part) =>
    byColumn.flatMap((__, whole) => (part === whole ? [] : ([0, 100] as const).map((less): PercentSource => ({ part, whole, wholeRow: null, less })))),
  )
  const down = byColumn.flatMap((_, part) => totalRows.map((wholeRow): PercentSource => ({ part, whole: part, wholeRow, less: 0 })))
  return [...across, ...down].filter(({ part, whole, wholeRow, less }) => {
    const wholes = table.rows.map((_, row) => numberIn(byColumn[whole] as Series, wholeRow ?? row))
    return isPercentOf(percent, byColumn[part] as Series, wholes, less)
  })
}

function cellAbout(counts: TableCounts, { column, row, number }: OtherCell, telling: PeopleCell['telling'], about: readonly string[]): PeopleSystem {
  return { quantities: [], cells: [{ address: cellKey(counts, row, column.key), telling, about, number }], relations: [] }
}

/** The cell of a percentage, about the counts that it follows from, and the rest beside a part. */
function percentCell(counts: TableCounts, cell: OtherCell, source: PercentSource): PeopleSystem {
  return joined(
    countAt(counts, cell.row, source.part).flatMap((part) =>
      countAt(counts, source.wholeRow ?? cell.row, source.whole).map((whole) => {
        const beside = source.less === 0 ? restOf(whole, part) : NO_PEOPLE
        return joined([beside, cellAbout(counts, cell, 'percent', [part.key, whole.key, ...beside.quantities.map(({ key }) => key)])])
      }),
    ),
  )
}

/** A percentage of a declared number of people tells a count that stands in no column, and how many it leaves. */
function shareCell(counts: TableCounts, cell: OtherCell, base: KnownCount): PeopleSystem {
  const counted = Math.round((cell.number * base.value) / 100)
  const key = cellKey(counts, cell.row, cell.column.key)
  const quantities: readonly Quantity[] = [
    { key: `${key}#counted`, value: counted, people: true },
    { key: `${key}#rest`, value: base.value - counted, people: true },
  ]
  return joined([{ ...NO_PEOPLE, quantities }, cellAbout(counts, cell, 'percent', [base.key, ...quantities.map((each) => each.key)])])
}

/** A mean of the answers of a declared number of people tells of them when they are few. */
function meanCell(counts: TableCounts, cell: OtherCell, base: KnownCount): PeopleSystem {
  const answers: Quantity = { key: `${base.key}#answers`, value: base.value, people: true }
  return joined([{ ...NO_PEOPLE, quantities: [answers] }, cellAbout(counts, cell, 'mean', [answers.key])])
}

/** A cell of a column that is declared to be of the people counted in another. */
function declaredCell(counts: TableCounts, cell: OtherCell): PeopleSystem {
  const { people, type } = cell.column
  if (typeof people !== 'object') return NO_PEOPLE
  const base = cell.cells[people.of]
  if (typeof base !== 'number') return NO_PEOPLE
  const known = { key: cellKey(counts, cell.row, people.of), value: base }
  return type === 'percent' ? shareCell(counts, cell, known) : meanCell(counts, cell, known)
}

/** How a derived column's cell is reached: the rows that it looks at, from its own, as far as there are any. */
function rowsRead(derived: DerivedColumn, row: number, count: number): readonly number[] {
  if (derived.kind !== 'changeOnRow' && derived.kind !== 'differenceOnRow') return [row]
  return [row, derived.base === 'above' ? row - 1 : row + 1].filter((each) => each >= 0 && each < count)
}

/** Cells of a derived column follow from the counts that they are computed from, whatever they show: a change, a mean, a level. */
function derivedCells(counts: TableCounts, column: DataTableColumn): readonly PeopleCell[] {
  const { derived } = column
  if (derived === undefined || counts.columns.includes(column)) return []
  const behind = columnsBehind(derived)
  const numbers = counts.columns.flatMap(({ key }, index) => (behind.includes(key) ? [index] : []))
  return counts.table.rows.map(({ cells }, row) => {
    const read = rowsRead(derived, row, counts.table.rows.length)
    const about = read.flatMap((each) => numbers.flatMap((index) => countAt(counts, each, index))).map(({ key }) => key)
    const telling = derived.kind === 'level' ? 'rating' : 'percent'
    return { address: cellKey(counts, row, column.key), telling, about, number: asNumber(cells[column.key]) }
  })
}

/** A row of means follows from the counts of its rows. */
function meanRows(counts: TableCounts): readonly PeopleCell[] {
  const { rows } = counts.table
  return rows.flatMap(({ derived, cells }, row) => {
    if (derived?.kind !== 'mean') return []
    const { of } = derived
    const behind = rows.flatMap(({ key }, other) => (of === null ? other !== row : of.includes(key)) ? [other] : [])
    return counts.columns.map(({ key }, index): PeopleCell => {
      const about = behind.flatMap((other) => countAt(counts, other, index).map((count) => count.key))
      return { address: cellKey(counts, row, key), telling: 'mean', about, number: asNumber(cells[key]) }
    })
  })
}

/**
 * What the cells that are no counts tell about counts: percentages of columns or of a total, found among the numbers or declared,
 * means of few answers, and whatever is computed from counts. 25 % of 12 tells 3, 9 and 12.
 */
export function tableShares(counts: TableCounts, totalRows: readonly number[]): PeopleSystem {
  const others = counts.table.columns.filter((column) => !counts.columns.includes(column))
  const found = others.flatMap((column) => {
    const values = counts.table.rows.map(({ cells }) => asNumber(cells[column.key]))
    const sources = column.type === 'percent' ? sourcesOf(counts, values, totalRows) : []
    return counts.table.rows.flatMap(({ cells }, row) => {
      const number = numberIn(values, row)
      if (number === null) return []
      const cell = { column, row, number, cells }
      return [declaredCell(counts, cell), ...sources.map((source) => percentCell(counts, cell, source))]
    })
  })
  const computed = [...counts.table.columns.flatMap((column) => derivedCells(counts, column)), ...meanRows(counts)]
  return joined([...found, { ...NO_PEOPLE, cells: computed }])
}
