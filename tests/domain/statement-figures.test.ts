import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import { areasWithinBudget, statementRows, type StatementFigures, type StatementInput } from '@/lib/domain/statement-figures'
import type { Amount, BudgetLine } from '@/lib/domain/statement'

const item = (key: string, counted = true): BudgetLine => ({
  key,
  parentKey: 'total',
  kind: 'item',
  label: key,
  counted,
  businessAreaKey: null,
  serviceAreaKey: null,
})

function amount(lineKey: string, measure: Amount['measure'], from: number, to: number, value: number): Amount {
  const budgetVersionKey = measure === 'budget' ? 'original' : null
  return { statementKey: 'netCost', lineKey, measure, budgetVersionKey, period: { year: 2020, from, to }, amount: ore(value), version: 1 }
}

function forecast(lineKey: string, vintageKey: '2020-07' | '2020-08', value: number): StatementInput['forecasts'][number] {
  return { vintageKey, statementKey: 'netCost', lineKey, fullYear: ore(value), method: 'entered', comment: null, effects: [], version: 1 }
}

const INPUT: StatementInput = {
  statement: {
    key: 'netCost',
    kind: 'netCost',
    name: '',
    lines: [{ ...item('total'), parentKey: null, kind: 'total' }, item('care'), item('aid'), item('covid', false)],
  },
  amounts: [
    amount('care', 'actual', 1, 7, -70),
    amount('care', 'actual', 8, 8, -11),
    amount('care', 'budget', 1, 8, -80),
    amount('care', 'budget', 9, 12, -40),
    amount('aid', 'actual', 1, 8, -20),
    amount('aid', 'budget', 1, 12, -30),
    amount('covid', 'actual', 1, 8, -5),
  ],
  forecasts: [forecast('care', '2020-07', -125), forecast('care', '2020-08', -121), forecast('aid', '2020-08', -30), forecast('covid', '2020-08', -9)],
  period: { year: 2020, from: 1, to: 8 },
  budgetVersionKey: 'original',
  vintageKey: '2020-08',
  previousVintageKey: '2020-07',
}

const figuresOf = (input: StatementInput, key: string): Partial<StatementFigures> | undefined =>
  statementRows(input).find((row) => row.line.key === key)?.figures

describe('figures of a line', () => {
  it('are computed from what tiles', () => {
    expect(figuresOf(INPUT, 'care')).toMatchObject({
      actual: -81,
      budget: -80,
      variance: -1,
      forecast: -121,
      yearBudget: -120,
      yearVariance: -1,
      previousForecast: -125,
      forecastChange: 4,
    })
  })

  it('a budget that is not split by August has no budget to date, but a year budget', () => {
    expect(figuresOf(INPUT, 'aid')).toMatchObject({ budget: null, variance: null, yearBudget: -30, yearVariance: 0 })
  })

  it('a line without a budget has none, and no variance', () => {
    expect(figuresOf(INPUT, 'covid')).toMatchObject({ actual: -5, budget: null, variance: null, yearBudget: null, yearVariance: null })
  })
})

describe('figures of a total', () => {
  it('leave out what is never recorded, and are missing where a part is incomplete', () => {
    expect(figuresOf(INPUT, 'total')).toMatchObject({
      actual: -106,
      budget: null,
      variance: null,
      forecast: -160,
      yearBudget: -150,
      yearVariance: -10,
      previousForecast: -125,
      forecastChange: -35,
    })
  })

  it('are missing until August has been entered everywhere', () => {
    const withoutAugust = { ...INPUT, amounts: INPUT.amounts.filter(({ period }) => period.from !== 8) }
    expect(figuresOf(withoutAugust, 'total')?.actual).toBeNull()
  })

  it('are missing until every line with an earlier forecast has a new one', () => {
    const withoutCare = { ...INPUT, forecasts: INPUT.forecasts.filter((each) => each.lineKey !== 'care' || each.vintageKey === '2020-07') }
    expect(figuresOf(withoutCare, 'total')).toMatchObject({ forecast: null, previousForecast: -125, forecastChange: null })
  })

  it('have no change without a previous report', () => {
    expect(figuresOf({ ...INPUT, previousVintageKey: null }, 'total')).toMatchObject({ previousForecast: null, forecastChange: null, forecast: -160 })
  })
})

describe('areas within budget', () => {
  it('counts the items that are marked as counted: one of two', () => {
    expect(areasWithinBudget(INPUT)).toBe(50)
  })
})
