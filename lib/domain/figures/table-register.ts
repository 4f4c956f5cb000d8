import type { DataTable } from '../data-table'
import { ORE_PER_TKR } from '../money'
import type { Period } from '../period'
import type { ReportFacts } from '../report-facts'
import type { ReportView } from '../report-view'
import type { Figure, FigureUnit } from './figure'
import { figureOf, spokenName, type FigureSubject } from './figure-of'

/** The year that a label names: '2017' or 'Utfall 2017'; null when it names none or several. */
function yearIn(label: string): number | null {
  const years = label.match(/\b(?:19|20)\d\d\b/g) ?? []
  return years.length === 1 ? Number(years[0]) : null
}

/** Öre per unit where the title of a table says that its numbers are money. */
const MONEY_TITLES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:mnkr|mkr)\b/i, 1000 * ORE_PER_TKR],
  [/\btkr\b/i, ORE_PER_TKR],
]

/** How the numbers of a column are stored: its factor to öre for money, else 1. */
export function columnUnit(table: DataTable, type: 'number' | 'percent'): { readonly unit: FigureUnit; readonly factor: number } {
  const money = MONEY_TITLES.find(([pattern]) => pattern.test(table.title))
  if (type === 'percent') return { unit: 'percent', factor: 1 }
  return money === undefined ? { unit: 'number', factor: 1 } : { unit: 'ore', factor: money[1] }
}

/** Cells of a table: the row names the subject, unless it is a year; then the table does. */
function cellFigures(table: DataTable): readonly Figure[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const value = row.cells[column.key]
      if (typeof value !== 'number' || (column.type !== 'number' && column.type !== 'percent')) return []
      const year = yearIn(column.label) ?? yearIn(row.label)
      const period: Period | null = year === null ? null : { year, from: 1, to: 12 }
      const rowIsYear = yearIn(row.label) !== null
      const subject: FigureSubject = {
        key: `table:${table.key}/${row.key}/${column.key}`,
        place: { kind: 'dataTable', key: table.key, label: table.title },
        names: rowIsYear ? [spokenName(table.title)] : [...new Set([row.label, spokenName(row.label)])],
        under: rowIsYear ? [row.label, column.label] : [column.label, spokenName(table.title)],
        depth: rowIsYear ? 0 : 1,
        combined: false,
      }
      const { unit, factor } = columnUnit(table, column.type)
      return figureOf(subject, 'cell', unit, unit === 'ore' ? Math.round(value * factor) : value, period)
    }),
  )
}

/** Rows counted by level, as the view prints them. */
function countFigures(view: ReportView): readonly Figure[] {
  const tables = view.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table')
  return tables
    .filter(({ block }) => block === 'assignmentCounts')
    .flatMap((table) =>
      table.rows.flatMap(({ key, label, cells }) => {
        const subject: FigureSubject = {
          key: `${table.key}/${key}`,
          place: { kind: 'report', key: 'assignments', label: table.title },
          names: [label],
          under: [table.title, table.rowHeader],
          depth: key === 'total' ? 0 : 1,
          combined: false,
        }
        return cells.filter((cell) => cell.type === 'number').flatMap(({ value }) => figureOf(subject, 'count', 'number', value))
      }),
    )
}

/** Every number of every data table (`table:sick-leave/2/value#cell` = 7,27), and the counts of the view: `assignmentCounts/met#count` = 9. */
export function tableFigures(facts: ReportFacts, view: ReportView | null): readonly Figure[] {
  return [...facts.dataTables.flatMap(cellFigures), ...(view === null ? [] : countFigures(view))]
}
