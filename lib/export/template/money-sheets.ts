import { amountsOf, amountToDate } from '@/lib/domain/amount'
import { ORE_PER_TKR, type Ore } from '@/lib/domain/money'
import { monthsOf, wholeYear } from '@/lib/domain/period'
import { itemsBelow, printOrder, type BudgetLine, type Statement } from '@/lib/domain/statement'
import type { TemplateFacts } from '@/lib/domain/template-facts'
import { TEMPLATE_NAME } from '@/lib/schemas/sheet-marker'
import { templateText } from '@/lib/text/template'
import { columnName, FIRST_COLUMN, FIRST_ROW, type TemplateCell, type TemplateColumn, type TemplateSheet } from './template-sheet'

const { columns: words, sheets } = templateText
/** Shown with one decimal; the cell holds every öre. */
const TKR = '#,##0.0'
const NAMING: readonly TemplateColumn[] = [
  { code: 'statement', heading: words.statement, width: 16 },
  { code: 'key', heading: words.key, width: 18 },
  { code: 'name', heading: words.name, width: 44 },
]
const VALIDATION = { min: -99_999_999, max: 99_999_999, title: templateText.invalidTitle, message: templateText.invalidAmount } as const

interface LineRow {
  readonly statement: Statement
  readonly line: BudgetLine
  readonly depth: number
}

function lineRows({ statements }: TemplateFacts): readonly LineRow[] {
  return statements.flatMap((statement) => printOrder(statement).map(({ line, depth }) => ({ statement, line, depth })))
}

function inTkr(amount: Ore | null): number | null {
  return amount === null ? null : amount / ORE_PER_TKR
}

function naming({ statement, line, depth }: LineRow): readonly TemplateCell[] {
  return [statement.key, line.key, `${'\u00a0\u00a0'.repeat(depth)}${line.label}`].map((value) => ({ kind: 'locked', value }))
}

/** A total as a sum of the cells of its items, blank until every one of them is filled in. */
function sumCell(rows: readonly LineRow[], { statement, line }: LineRow, column: number, valueOf: (line: BudgetLine) => number | null): TemplateCell {
  const items = itemsBelow(statement, line)
  const letters = columnName(column + FIRST_COLUMN)
  const addresses = items.map((item) => `${letters}${rows.findIndex((row) => row.statement === statement && row.line === item) + FIRST_ROW + 1}`)
  const values = items.map(valueOf)
  const sum = items.length === 0 || values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const added = addresses.join(',')
  return { kind: 'sum', formula: `IF(COUNT(${added})=${items.length},SUM(${added}),"")`, value: sum === null ? null : Number(sum.toPrecision(15)) }
}

function figureCell(rows: readonly LineRow[], row: LineRow, column: number, valueOf: (row: LineRow) => number | null): TemplateCell {
  switch (row.line.kind) {
    case 'heading':
      return null
    case 'total':
      return itemsBelow(row.statement, row.line).length === 0 ? null : sumCell(rows, row, column, (line) => valueOf({ ...row, line }))
    case 'item':
    case 'ofWhich':
      return { kind: 'input', value: valueOf(row), format: TKR }
  }
}

/** Actuals of each line from January to each month, tkr. Intervals that do not follow each other from January cannot be shown to date. */
export function actualSheet(facts: TemplateFacts): TemplateSheet {
  const rows = lineRows(facts)
  const months = monthsOf(wholeYear(facts.year))
  const toDate = (month: number) => (row: LineRow) => {
    const selector = { statementKey: row.statement.key, lineKey: row.line.key, measure: 'actual' as const, year: facts.year, budgetVersionKey: null }
    return inTkr(amountToDate(amountsOf(facts.amounts, selector), facts.year, month))
  }
  return {
    name: sheets.actual,
    marker: [TEMPLATE_NAME, facts.year, 'line', 'actual', 'toDate', 'tkr', '-', '-'].join(' '),
    columns: [...NAMING, ...months.map((month) => ({ code: `figure:1-${month}::`, heading: words.toDate(month), width: 12 }))],
    rows: rows.map((row) => [...naming(row), ...months.map((month) => figureCell(rows, row, NAMING.length + month - 1, toDate(month)))]),
    frozenColumns: NAMING.length,
    validation: VALIDATION,
  }
}

/** Full-year forecasts of the report's vintage with their comments. */
export function forecastSheet(facts: TemplateFacts, vintage: string): TemplateSheet {
  const rows = lineRows(facts)
  const forecastOf = ({ statement, line }: LineRow) =>
    facts.forecasts.find((each) => each.vintageKey === vintage && each.statementKey === statement.key && each.lineKey === line.key)
  const valueOf = (row: LineRow) => inTkr(forecastOf(row)?.fullYear ?? null)
  const comment = (row: LineRow): TemplateCell =>
    row.line.kind === 'item' || row.line.kind === 'ofWhich' ? { kind: 'input', value: forecastOf(row)?.comment ?? null, format: null } : null
  return {
    name: sheets.forecast,
    marker: [TEMPLATE_NAME, facts.year, 'line', 'forecast', 'perMonth', 'tkr', vintage, '-'].join(' '),
    columns: [...NAMING, { code: 'figure::forecast:', heading: words.forecast, width: 16 }, { code: 'comment', heading: words.comment, width: 60 }],
    rows: rows.map((row) => [...naming(row), figureCell(rows, row, NAMING.length, valueOf), comment(row)]),
    frozenColumns: NAMING.length,
    validation: VALIDATION,
  }
}
