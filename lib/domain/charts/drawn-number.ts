import type { ScaleStep } from '../indicator'
import type { CellView, TableView } from '../report-view'
import type { NamedNumber, Scale } from './chart-view'

const ORE_PER = { tkr: 100_000, mnkr: 100_000_000, kr: 100 } as const

/** The number that a cell is drawn at, in the unit that it is printed in: −507 600 000 öre in tkr → −5 076. Null for a cell without one. */
export function drawnNumber(cell: CellView | undefined): number | null {
  switch (cell?.type) {
    case 'money':
      return cell.amount / ORE_PER[cell.unit]
    case 'number':
    case 'percent':
    case 'step':
      return cell.value
    default:
      return null
  }
}

/** A column of a table as it is drawn: a number, or null for a gap, for each row. */
export interface DrawnColumn {
  readonly label: string
  readonly cells: readonly (CellView | undefined)[]
  readonly values: readonly (number | null)[]
}

/** The column with a key; null where the table has none. */
export function drawnColumn(table: TableView, key: string): DrawnColumn | null {
  const place = table.columns.findIndex((column) => column.key === key)
  const column = table.columns[place]
  if (column === undefined) return null
  const cells = table.rows.map((row) => row.cells[place])
  return { label: column.label, cells, values: cells.map(drawnNumber) }
}

/** The numbers that are there. */
export function knownOf(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null)
}

/** The numbers that are there, each with the name of its place and the place. */
export function namedOf(names: readonly string[], values: readonly (number | null)[]): readonly (NamedNumber & { readonly at: number })[] {
  return names.flatMap((name, at) => {
    const [value = null] = values.slice(at, at + 1)
    return value === null ? [] : [{ name, value, at }]
  })
}

function stepsOf(cells: readonly (CellView | undefined)[]): readonly ScaleStep[] {
  const steps = new Map(cells.flatMap((cell) => (cell?.type === 'step' ? [[cell.value, cell.label] as const] : [])))
  return [...steps].map(([value, label]) => ({ value, label })).sort((a, b) => a.value - b.value)
}

/** The scale of cells, which have one unit: that of the first number among them. */
export function scaleOf(cells: readonly (CellView | undefined)[]): Scale {
  const steps = stepsOf(cells)
  for (const cell of cells) {
    if (cell?.type === 'money') return { unit: cell.unit, decimals: cell.decimals, steps }
    if (cell?.type === 'percent') return { unit: 'percent', decimals: cell.decimals, steps }
    if (cell?.type === 'number') return { unit: null, decimals: cell.decimals, steps }
  }
  return { unit: null, decimals: 0, steps }
}
