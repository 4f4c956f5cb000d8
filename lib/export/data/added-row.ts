import type { CellView, RowView } from '@/lib/domain/report-view'

/** Rows of a table by their place. */
type Places = readonly number[]

function numberIn(row: RowView | undefined, column: number): number | null {
  const cell: CellView | undefined = row?.cells[column]
  if (cell?.type === 'money') return cell.amount
  return cell?.type === 'number' ? cell.value : null
}

/** Whether the total is the sum of those rows in that column, exactly; öre are whole, other numbers are added with binary slack. */
function addsUp(rows: readonly RowView[], places: Places, total: number, column: number): boolean {
  const printed = numberIn(rows[total], column)
  const parts = places.map((place) => numberIn(rows[place], column)).filter((part) => part !== null)
  if (printed === null || parts.length < 2) return false
  const sum = parts.reduce((all, part) => all + part, 0)
  return Math.abs(sum - printed) < 1e-9 * Math.max(1, Math.abs(printed))
}

/** What a reader might add to get a total, in the order in which it is likely. Of-which rows are never added. */
function candidates(rows: readonly RowView[], total: number): readonly Places[] {
  const depth = rows[total]?.depth ?? 0
  const above = rows.flatMap((_, place) => (place < total ? [place] : []))
  const of = (places: Places, kind: RowView['kind']) => places.filter((place) => rows[place]?.kind === kind)
  const after = (boundary: (row: RowView) => boolean) => above.slice(rows.slice(0, total).findLastIndex(boundary) + 1)
  const sinceBreak = after(({ kind }) => kind === 'heading' || kind === 'total')
  const sinceHeading = after((row) => row.kind === 'heading' && row.depth <= depth)
  const sinceOuter = after((row) => row.kind === 'heading' && row.depth < depth)
  const highest = Math.min(...of(above, 'item').map((place) => rows[place]?.depth ?? 0))
  return [
    of(sinceBreak, 'item'),
    of(sinceHeading, 'item'),
    of(sinceOuter, 'item'),
    of(above, 'item'),
    of(above, 'total'),
    of(above, 'item').filter((place) => rows[place]?.depth === highest),
    of(above, 'item').filter((place) => rows[place]?.strong === true),
  ]
}

/**
 * Which rows a printed total is the sum of, by the values themselves: for each of its columns the rows, or null where it is no sum (a mean,
 * a share, rows that are not printed). The same rows are taken for as many columns as they give.
 * Rows 3, 4 and a total of 7 → [[0, 1]].
 * @param total place of the total among the rows
 */
export function addedRows(rows: readonly RowView[], total: number): readonly (Places | null)[] {
  const cells = rows[total]?.cells ?? []
  const tried = candidates(rows, total).map((places) => cells.map((_, column) => (addsUp(rows, places, total, column) ? places : null)))
  const count = (sums: readonly (Places | null)[]) => sums.filter((sum) => sum !== null).length
  return tried.reduce((best, each) => (count(each) > count(best) ? each : best), cells.map((): Places | null => null))
}
