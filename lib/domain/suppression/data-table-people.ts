import { computedTable } from '../computed-table'
import type { DataTable } from '../data-table'
import type { ReportView } from '../report-view'
import { findPairs, findSums, isSumOf, numberIn, partsAt, type FoundSum, type Series } from './number-pattern'
import { joined, NO_PEOPLE, sumRelation, type PeopleCell, type PeopleSystem, type Quantity, type Relation, type RelationKind, type PeopleFacts } from './people-system'
import { acrossRow, cellKey, countAt, restOf, tableCounts, type TableCounts } from './table-counts'
import { tableShares } from './table-share'
import { tablesOf } from './view-cell'

/** Every known number of every column of counts, as a quantity and the cell that shows it. A column that falls below 0 holds differences. */
function countedCells(counts: TableCounts): PeopleSystem {
  const found = counts.byColumn.flatMap((series, column) => {
    const signed = series.some((value) => value !== null && value < 0)
    return series.flatMap((_, row) =>
      countAt(counts, row, column).map(({ key, value }) => {
        const quantity: Quantity = signed ? { key, value, people: false, signed: true } : { key, value, people: true }
        const cell: PeopleCell = { address: key, telling: 'count', about: [key], number: value }
        return { quantity, cell }
      }),
    )
  })
  return { quantities: found.map(({ quantity }) => quantity), cells: found.map(({ cell }) => cell), relations: [] }
}

/** A place in a list that is known to have it. */
function inPlace<Item>(items: readonly Item[], place: number): Item {
  return items[place] as Item
}

/** Rows that add up, column by column. */
function rowSums(counts: TableCounts, sums: readonly FoundSum[], kind: RelationKind): readonly Relation[] {
  return sums.flatMap(({ whole, parts }) =>
    counts.columns.flatMap(({ key }, column) => {
      const down = (row: number): Series => [numberIn(inPlace(counts.byColumn, column), row)]
      const known = partsAt(down(whole), parts.map(down), 0)
      return known === null ? [] : [sumRelation(kind, cellKey(counts, whole, key), known.map((part) => cellKey(counts, inPlace(parts, part), key)))]
    }),
  )
}

/** Columns that add up, row by row. */
function columnSums(counts: TableCounts): readonly Relation[] {
  const { byColumn, columns, table } = counts
  return [...findSums(byColumn), ...findPairs(byColumn)].flatMap(({ whole, parts }) =>
    table.rows.flatMap((_, row) => {
      const keyOf = (column: number) => cellKey(counts, row, inPlace(columns, column).key)
      const known = partsAt(inPlace(byColumn, whole), parts.map((part) => inPlace(byColumn, part)), row)
      return known === null ? [] : [sumRelation('columnTotal', keyOf(whole), known.map((part) => keyOf(inPlace(parts, part))))]
    }),
  )
}

/** Rows declared as part of another row: the parts add up to it, or each leaves a rest. */
function ofWhichRows(counts: TableCounts): PeopleSystem {
  const { rows } = counts.table
  return joined(
    rows.flatMap(({ key }, whole) => {
      const parts = rows.flatMap(({ partOf }, row) => (partOf === key ? [row] : []))
      const addUp = isSumOf(acrossRow(counts, whole), parts.map((part) => acrossRow(counts, part)))
      if (addUp) return [{ ...NO_PEOPLE, relations: rowSums(counts, [{ whole, parts }], 'ofWhich') }]
      return counts.columns.flatMap((_, column) =>
        countAt(counts, whole, column).flatMap((all) => parts.flatMap((part) => countAt(counts, part, column).map((some) => restOf(all, some)))),
      )
    }),
  )
}

function tablePeople(table: DataTable): PeopleSystem {
  const counts = tableCounts(computedTable(table))
  const sums = findSums(table.rows.map((_, row) => acrossRow(counts, row)))
  const totals: PeopleSystem = { ...NO_PEOPLE, relations: [...rowSums(counts, sums, 'rowTotal'), ...columnSums(counts)] }
  const totalRows = [...new Set(sums.map(({ whole }) => whole))]
  return joined([countedCells(counts), totals, ofWhichRows(counts), tableShares(counts, totalRows)])
}

/**
 * Data tables: columns that count people, the rows and columns that add up (found among the numbers, as a reader finds them), rows
 * declared as part of another, and the percentages, means and changes that follow from counts. 3 of 12 with 25 % beside: the
 * percentage is about 3, 12 and the rest of 9.
 */
export function dataTablePeople(view: ReportView, facts: PeopleFacts): PeopleSystem {
  const shown = new Set(tablesOf(view).map((table) => table.key))
  return joined(facts.dataTables.filter((table) => shown.has(`dataTable:${table.key}`)).map(tablePeople))
}
