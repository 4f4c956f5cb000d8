import { describe, expect, it } from 'vitest'
import { oreFromTkr, type Ore } from '@/lib/domain/money'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import { columnDifferences, NET_RESULT_COLUMNS, printedDifferences, type ComparedRow, type StatementColumn } from '@/lib/domain/reconciliation'
import type { Amount, BudgetLine, Statement } from '@/lib/domain/statement'
import { areasWithinBudget, statementRows, type StatementInput } from '@/lib/domain/statement-figures'
import { budgetVariancePercent, reconciles, SLACK_TKR } from '@/lib/domain/variance'
import december from '@/tests/fixtures/statements-2018-12.json'
import april from '@/tests/fixtures/statements-2023-04.json'

/** Published statements read as facts: only rows become amounts, every total, variance and change is computed and compared with print. */

interface PrintedRow {
  readonly label: string
  readonly kind: string
  readonly printed: Readonly<Record<string, number>>
}

/** What the form calls a column, and the figure that it prints. */
const figureOf = (column: string): StatementColumn => (column === 'netCost' ? 'actual' : (column as StatementColumn))

function lineOf({ label, kind }: PrintedRow): BudgetLine {
  const total = kind === 'total'
  return { key: label, parentKey: total ? null : 'total', kind: total ? 'total' : 'item', label, counted: true, businessAreaKey: null, serviceAreaKey: null }
}

function statementOf(key: string, rows: readonly PrintedRow[]): Statement {
  return { key, kind: 'netResult', name: key, lines: rows.map(lineOf).map((line) => (line.kind === 'total' ? { ...line, key: 'total' } : line)) }
}

interface Fact {
  readonly measure: Amount['measure']
  readonly year: number
  readonly from: number
  readonly to: number
  readonly tkr: number | undefined
}

function amountsOf(statementKey: string, rows: readonly PrintedRow[], factsOf: (printed: PrintedRow['printed']) => readonly Fact[]): readonly Amount[] {
  const items = rows.filter((row) => row.kind !== 'total')
  return items.flatMap(({ label, printed }) =>
    factsOf(printed).flatMap(({ measure, year, from, to, tkr }): Amount[] => {
      if (tkr === undefined) throw new Error(`${label} has no ${measure}`)
      const budgetVersionKey = measure === 'budget' ? `budget-${year}` : null
      return [{ statementKey, lineKey: label, measure, budgetVersionKey, period: { year, from, to }, amount: oreFromTkr(tkr), version: 1 }]
    }),
  )
}

/** Annual report 2018: the grant is the budget turned round; of 2017 only the net result is known, so its budget is entered as 0. */
function decemberInput({ key, rows }: (typeof december.statements)[number]): StatementInput {
  const facts = ({ grant = NaN, netCost, lastYearNetResult }: PrintedRow['printed']): readonly Fact[] => [
    { measure: 'budget', year: 2018, from: 1, to: 12, tkr: -grant },
    { measure: 'actual', year: 2018, from: 1, to: 12, tkr: netCost },
    { measure: 'budget', year: 2017, from: 1, to: 12, tkr: 0 },
    { measure: 'actual', year: 2017, from: 1, to: 12, tkr: lastYearNetResult },
  ]
  const period = { year: 2018, from: 1, to: 12 }
  const keys = { budgetVersionKey: 'budget-2018', vintageKey: '2018-12', previousVintageKey: null } as const
  return { statement: statementOf(key, rows), amounts: amountsOf(key, rows, facts), forecasts: [], period, ...keys }
}

/** April 2023: of 2022 only the change on it is printed, so its actual is the forecast less that change. */
function aprilInput({ key, rows }: (typeof april.statements)[number]): StatementInput {
  const facts = ({ actual, budget = NaN, forecast = NaN, yearBudget = NaN, changeOnLastYear = NaN }: PrintedRow['printed']): readonly Fact[] => [
    { measure: 'actual', year: 2023, from: 1, to: 4, tkr: actual },
    { measure: 'budget', year: 2023, from: 1, to: 4, tkr: budget },
    { measure: 'budget', year: 2023, from: 5, to: 12, tkr: yearBudget - budget },
    { measure: 'actual', year: 2022, from: 1, to: 12, tkr: forecast - changeOnLastYear },
  ]
  const forecasts = rows
    .filter((row) => row.kind !== 'total')
    .map(({ label, printed }) => ({
      vintageKey: '2023-04' as const,
      statementKey: key,
      lineKey: label,
      fullYear: oreFromTkr(printed.forecast),
      method: 'entered' as const,
      comment: null,
      effects: [],
      version: 1,
    }))
  const keys = { budgetVersionKey: 'budget-2023', vintageKey: '2023-04', previousVintageKey: null } as const
  return { statement: statementOf(key, rows), amounts: amountsOf(key, rows, facts), forecasts, period: { year: 2023, from: 1, to: 4 }, ...keys }
}

/** Every printed figure of a statement beside the computed one. */
function compared(input: StatementInput, rows: readonly PrintedRow[]): { figure: string; printed: Ore; computed: Ore | null }[] {
  const computed = statementRows(input)
  return rows.flatMap(({ label, printed }) =>
    Object.entries(printed).map(([column, tkr]) => ({
      figure: `${label} ${column}`,
      printed: oreFromTkr(tkr),
      computed: computed.find((row) => row.line.label === label)?.figures[figureOf(column)] ?? null,
    })),
  )
}

const statements = [
  ...december.statements.map((each) => ({ name: `2018-12 ${each.key}`, rows: each.rows, input: decemberInput(each) })),
  ...april.statements.map((each) => ({ name: `2023-04 ${each.key}`, rows: each.rows, input: aprilInput(each) })),
]
const everyFigure = statements.flatMap(({ input, rows }) => compared(input, rows))

describe.each(statements)('$name', ({ rows, input }) => {
  it('every printed figure comes out within 1 tkr', () => {
    const apart = compared(input, rows).filter(({ printed, computed }) => computed === null || !reconciles(computed, printed, SLACK_TKR))
    expect(apart).toEqual([])
  })

  it('printed totals and columns agree with the printed figures that they are made of; the slack explains the rest', () => {
    const lines = new Map(input.statement.lines.map((line) => [line.label, line]))
    const printed = rows.flatMap(({ label, printed: tkr }): ComparedRow[] => {
      const line = lines.get(label)
      return line ? [{ line, figures: Object.fromEntries(Object.entries(tkr).map(([column, value]) => [figureOf(column), oreFromTkr(value)])) }] : []
    })
    const columns: readonly StatementColumn[] = input.forecasts.length > 0 ? [...Object.keys(rows[0]?.printed ?? {}).map(figureOf)] : NET_RESULT_COLUMNS
    const differences = [...printedDifferences(printed, columns), ...columnDifferences(printed, columns)]
    expect(differences.filter((each) => !each.explained)).toEqual([])
  })
})

describe('all published statements together', () => {
  it('every figure is compared: 15 rows of five and 12 rows of seven', () => {
    expect(everyFigure).toHaveLength(15 * 5 + 12 * 7)
  })

  it('administration 2018: grant 72 204, net cost −70 423, net result 1 781, the year before −6 694, change 8 475', () => {
    const rows = statements.flatMap(({ name, input }) => (name === '2018-12 ifo-authority' ? statementRows(input) : []))
    expect(rows[0]?.figures).toMatchObject({
      grant: oreFromTkr(72_204),
      actual: oreFromTkr(-70_423),
      netResult: oreFromTkr(1781),
      lastYearNetResult: oreFromTkr(-6694),
      changeOnLastYearNetResult: oreFromTkr(8475),
    })
  })

  it('April 2023: 3,1 % of the year budget with its sign, and 8 of 11 areas within budget', () => {
    const found = statements.filter(({ name }) => name === '2023-04 netCost').map(({ input }) => {
      const total = statementRows(input).at(-1)?.figures
      const percent = total ? budgetVariancePercent(total.forecast, total.yearBudget) : null
      return [percent === null ? null : roundHalfAwayFromZero(percent, 1), areasWithinBudget(input)]
    })
    expect(found).toEqual([[3.1, 800 / 11]])
  })
})
