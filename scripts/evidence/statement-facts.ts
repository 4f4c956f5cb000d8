import type { Forecast } from '@/lib/domain/forecast'
import { oreFromTkr } from '@/lib/domain/money'
import { monthOf, type Month } from '@/lib/domain/period'
import type { Amount, BudgetLine, BudgetLineKind, Statement, StatementKind } from '@/lib/domain/statement'
import type { TruthRow, TruthTable } from './truth'

/** A printed row with its numbers under the names of the domain, in tkr. */
export interface PrintedRow {
  readonly key: string
  readonly label: string
  readonly level: 'row' | 'ofWhich' | 'separate' | 'subtotal' | 'result' | 'total'
  readonly section: string | null
  readonly tkr: Readonly<Partial<Record<PrintedMeasure, number>>>
}

export const PRINTED_MEASURES = [
  'actual',
  'budget',
  'variance',
  'forecast',
  'yearBudget',
  'yearVariance',
  'forecastChange',
  'changeOnLastYear',
  'grant',
  'netResult',
  'lastYearNetResult',
  'changeOnLastYearNetResult',
] as const
export type PrintedMeasure = (typeof PRINTED_MEASURES)[number]

/** What the reports call a column, and what the domain calls it. */
const MEASURE_OF: Readonly<Record<string, PrintedMeasure>> = {
  actual: 'actual',
  budget: 'budget',
  deviation: 'variance',
  forecast: 'forecast',
  yearBudget: 'yearBudget',
  yearDeviation: 'yearVariance',
  forecastChange: 'forecastChange',
  vsPreviousYear: 'changeOnLastYear',
  grant: 'grant',
  netCost: 'actual',
  netResult: 'netResult',
  previousNetResult: 'lastYearNetResult',
  change: 'changeOnLastYearNetResult',
}

/** The measure of a column key of a report; null when the domain has no such column. */
export function measureOf(column: string): PrintedMeasure | null {
  return MEASURE_OF[column] ?? null
}

export interface StatementFacts {
  readonly statement: Statement
  readonly rows: readonly PrintedRow[]
  readonly amounts: readonly Amount[]
  readonly forecasts: readonly Forecast[]
}

function numbersOf(row: TruthRow): PrintedRow['tkr'] {
  const year = row.fullYear ?? {}
  const named: Record<string, number | null | undefined> = {
    ...row.period,
    ...(row.fullYear === undefined ? {} : { forecast: year['forecast'], yearBudget: year['budget'], yearDeviation: year['deviation'] }),
    ...row.values,
    forecastChange: row.forecastChange ?? row.values?.['forecastChange'],
  }
  return Object.fromEntries(
    Object.entries(named).flatMap(([column, tkr]) => {
      const measure = measureOf(column)
      return measure === null || typeof tkr !== 'number' ? [] : [[measure, tkr]]
    }),
  )
}

function levelOf(row: TruthRow): PrintedRow['level'] {
  const level = row.level ?? row.kind ?? 'row'
  if (level === 'item') return 'row'
  return level === 'ofWhich' || level === 'separate' || level === 'subtotal' || level === 'result' || level === 'total' ? level : 'row'
}

export function printedRows(table: TruthTable): readonly PrintedRow[] {
  return table.rows.map((row, index) => ({
    key: row.id ?? `${String(index + 1).padStart(2, '0')}-${row.label}`,
    label: row.label,
    level: levelOf(row),
    section: row.section ?? null,
    tkr: numbersOf(row),
  }))
}

/** A measure that every row has, to see which rows a subtotal adds up. */
function sameSum(rows: readonly PrintedRow[], total: PrintedRow): boolean {
  return (['forecast', 'actual', 'grant'] as const).every((measure) => {
    const wanted = total.tkr[measure]
    if (wanted === undefined) return true
    const sum = rows.reduce((all, row) => all + (row.tkr[measure] ?? 0), 0)
    return Math.abs(sum - wanted) <= rows.length
  })
}

/** Rows directly below a total: the longest run just before it whose printed sums fit; all rows of its section where none does. */
function addends(open: readonly PrintedRow[], total: PrintedRow): readonly PrintedRow[] {
  const candidates = total.level === 'total' ? open : open.filter((row) => row.section === total.section)
  for (let from = 0; from < candidates.length; from += 1) {
    const run = candidates.slice(from)
    if (sameSum(run, total)) return run
  }
  return candidates
}

/** Parent of every row: of an of-which row the row above it, of the others the total that adds them up. */
function parentsOf(rows: readonly PrintedRow[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  let open: readonly PrintedRow[] = []
  let above: PrintedRow | null = null
  for (const row of rows) {
    if (row.level === 'ofWhich') {
      if (above !== null) parents.set(row.key, above.key)
      continue
    }
    if (row.level === 'subtotal' || row.level === 'result' || row.level === 'total') {
      const below = addends(open, row)
      for (const child of below) parents.set(child.key, row.key)
      open = open.filter((each) => !below.includes(each))
    }
    open = [...open, row]
    above = row
  }
  return parents
}

const KIND: Readonly<Record<PrintedRow['level'], BudgetLineKind>> = {
  row: 'item',
  separate: 'item',
  ofWhich: 'ofWhich',
  subtotal: 'total',
  result: 'total',
  total: 'total',
}

/** A blank beside a printed variance was counted as zero (an unfunded line): then the fact is 0, not missing. */
function counted(tkr: number | undefined, beside: number | undefined): number | undefined {
  return tkr ?? (beside === undefined ? undefined : 0)
}

interface Where {
  readonly statementKey: string
  readonly year: number
  readonly to: number
  readonly previousVintage: Month
}

function amountsOfRow({ key, tkr }: PrintedRow, { statementKey, year, to }: Where): readonly Amount[] {
  const amount = (measure: Amount['measure'], inYear: number, from: number, until: number, value: number): Amount => ({
    statementKey,
    lineKey: key,
    measure,
    budgetVersionKey: measure === 'budget' ? 'budget' : null,
    period: { year: inYear, from, to: until },
    amount: oreFromTkr(value),
    version: 1,
  })
  const actual = counted(tkr.actual, tkr.variance)
  const budget = tkr.grant === undefined ? counted(tkr.budget, tkr.variance) : -tkr.grant
  const lastYear = tkr.lastYearNetResult ?? (tkr.changeOnLastYear === undefined || tkr.forecast === undefined ? undefined : tkr.forecast - tkr.changeOnLastYear)
  return [
    ...(actual === undefined ? [] : [amount('actual', year, 1, to, actual)]),
    ...(budget === undefined ? [] : [amount('budget', year, 1, to, budget)]),
    ...(budget === undefined || tkr.yearBudget === undefined || to === 12 ? [] : [amount('budget', year, to + 1, 12, tkr.yearBudget - budget)]),
    ...(lastYear === undefined ? [] : [amount('actual', year - 1, 1, 12, lastYear)]),
    ...(tkr.lastYearNetResult === undefined ? [] : [amount('budget', year - 1, 1, 12, 0)]),
  ]
}

function forecastsOfRow({ key, tkr }: PrintedRow, { statementKey, year, to, previousVintage }: Where): readonly Forecast[] {
  const forecast = counted(tkr.forecast, tkr.yearVariance)
  if (forecast === undefined) return []
  const vintage = (vintageKey: Month, value: number): Forecast => ({
    vintageKey,
    statementKey,
    lineKey: key,
    fullYear: oreFromTkr(value),
    method: 'entered',
    comment: null,
    effects: [],
    version: 1,
  })
  const before = tkr.forecastChange === undefined ? [] : [vintage(previousVintage, forecast - tkr.forecastChange)]
  return [...before, vintage(monthOf(year, to), forecast)]
}

/**
 * A printed table as facts: only rows become amounts and forecasts, totals are left to be computed.
 * @param kind netResult tables store the grant as the budget of the net cost: grant 72 204 tkr = budget −72 204 tkr
 */
export function statementFacts(key: string, kind: StatementKind, table: TruthTable, year: number, to: number, previousVintage: Month): StatementFacts {
  const rows = printedRows(table)
  const parents = parentsOf(rows)
  const lines: readonly BudgetLine[] = rows.map((row) => ({
    key: row.key,
    parentKey: parents.get(row.key) ?? null,
    kind: KIND[row.level],
    label: row.label,
    counted: row.level !== 'separate',
    businessAreaKey: row.level === 'total' ? null : row.section,
    serviceAreaKey: null,
  }))
  const where: Where = { statementKey: key, year, to, previousVintage }
  const facts = rows.filter((row) => KIND[row.level] !== 'total')
  return {
    statement: { key, kind, name: table.title ?? table.heading ?? table.caption ?? key, lines },
    rows,
    amounts: facts.flatMap((row) => amountsOfRow(row, where)),
    forecasts: facts.flatMap((row) => forecastsOfRow(row, where)),
  }
}
