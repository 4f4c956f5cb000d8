import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore, oreFromTkr, type Ore } from '@/lib/domain/money'
import type { BudgetChange, BudgetVersion, Statement } from '@/lib/domain/statement'
import {
  bridge,
  budgetChangeBetween,
  budgetVariancePercent,
  forecastChange,
  OF_WHICH_SLACK_TKR,
  reconciles,
  shareWithinBudget,
  variance,
} from '@/lib/domain/variance'

const tkr = (amount: number | null): Ore | null => (amount === null ? null : oreFromTkr(amount))

describe('variance is amount − budget, positive is better', () => {
  it.each([
    [-173_577, -168_501, -5076],
    [47_057, 44_265, 2792],
    [null, -100, null],
    [-100, null, null],
  ])('%s against %s', (amount, budget, expected) => {
    expect(variance(tkr(amount), tkr(budget))).toBe(tkr(expected))
  })

  it('turns with the signs', () => {
    const amount = fc.integer({ min: -1e14, max: 1e14 }).map(ore)
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(variance(ore(-a), ore(-b))).toBe(ore(-Number(variance(a, b))))
      }),
    )
  })
})

describe('forecast change', () => {
  it('is this forecast − the previous one, whatever the budget did', () => {
    expect(forecastChange(oreFromTkr(-261_710), oreFromTkr(-261_827))).toBe(oreFromTkr(117))
    expect(forecastChange(oreFromTkr(-1), null)).toBeNull()
  })
})

describe('budget variance in percent of the year budget', () => {
  it.each([
    ['deficit of 9 490 on 252 220', -261_710, -252_220, -3.76],
    ['surplus on a revenue budget', 110, 100, 10],
    ['surplus on a cost budget', -90, -100, 10],
    ['no budget', -90, 0, null],
    ['budget missing', -90, null, null],
    ['forecast missing', null, -90, null],
  ])('%s', (_case, forecast, yearBudget, percent) => {
    const found = budgetVariancePercent(tkr(forecast), tkr(yearBudget))
    expect(found === null ? null : Number(found.toFixed(2))).toBe(percent)
  })
})

describe('share of areas within budget', () => {
  it.each<[string, (number | null)[], number | null]>([
    ['6 of 10 in August 2020', [-1136, 39, 2884, -229, 637, 55, -2684, -3061, 864, 1810], 60],
    ['exactly on budget is within', [0, -1], 50],
    ['one is missing', [1, null], null],
    ['no areas', [], null],
  ])('%s', (_case, variances, percent) => {
    expect(shareWithinBudget(variances.map(tkr))).toBe(percent)
  })
})

const STATEMENT: Statement = {
  key: 'netCost',
  kind: 'netCost',
  name: '',
  lines: [
    { key: 'total', parentKey: null, kind: 'total', label: '', counted: true, businessAreaKey: null, serviceAreaKey: null },
    { key: 'ifo', parentKey: 'total', kind: 'item', label: '', counted: true, businessAreaKey: null, serviceAreaKey: null },
    { key: 'ai', parentKey: 'total', kind: 'item', label: '', counted: true, businessAreaKey: null, serviceAreaKey: null },
  ],
}
const VERSIONS: BudgetVersion[] = ['original', 'grant', 'autumn'].map((key) => ({ key, name: key, decision: null, decidedOn: null }))

function change(lineKey: string, budgetVersionKey: string, amountTkr: number, statementKey = 'netCost'): BudgetChange {
  return { key: `${lineKey}-${budgetVersionKey}`, statementKey, lineKey, budgetVersionKey, amount: oreFromTkr(amountTkr), reason: '' }
}

const CHANGES = [change('ifo', 'grant', -6600), change('total', 'autumn', -50), change('ai', 'original', -7), change('ifo', 'grant', -1, 'incomeStatement')]

describe('budget change between the versions of two reports', () => {
  it.each([
    ['a grant to a line below', 'total', 'original', 'grant', -6600],
    ['the line itself', 'ifo', 'original', 'grant', -6600],
    ['a line that got nothing', 'ai', 'original', 'grant', 0],
    ['two versions on', 'total', 'original', 'autumn', -6650],
    ['the earlier version is not counted', 'total', 'grant', 'autumn', -50],
    ['the same version', 'total', 'grant', 'grant', 0],
    ['backwards', 'total', 'grant', 'original', null],
    ['an unknown earlier version', 'total', 'x', 'grant', null],
    ['an unknown later version', 'total', 'original', 'x', null],
  ])('%s', (_case, lineKey, fromVersionKey, toVersionKey, expected) => {
    expect(budgetChangeBetween(STATEMENT, lineKey, CHANGES, VERSIONS, { fromVersionKey, toVersionKey })).toBe(tkr(expected))
  })
})

describe('bridge', () => {
  it('July to August 2020: −16 207 + 117 + 6 600 = −9 490', () => {
    const found = bridge({
      forecast: oreFromTkr(-261_710),
      previousForecast: oreFromTkr(-261_827),
      yearBudget: oreFromTkr(-252_220),
      budgetChange: oreFromTkr(-6600),
    })
    expect(found).toEqual({
      previousVariance: oreFromTkr(-16_207),
      forecastChange: oreFromTkr(117),
      budgetChange: oreFromTkr(6600),
      variance: oreFromTkr(-9490),
    })
  })

  it('is exact for all amounts', () => {
    const amount = fc.integer({ min: -1e14, max: 1e14 }).map(ore)
    fc.assert(
      fc.property(amount, amount, amount, amount, (forecast, previousForecast, yearBudget, budgetChange) => {
        const parts = bridge({ forecast, previousForecast, yearBudget, budgetChange })
        expect(Number(parts.previousVariance) + Number(parts.forecastChange) + Number(parts.budgetChange)).toBe(parts.variance)
      }),
    )
  })

  it('has no earlier part without a previous report', () => {
    const found = bridge({ forecast: ore(-3), previousForecast: null, yearBudget: ore(-2), budgetChange: null })
    expect(found).toEqual({ previousVariance: null, forecastChange: null, budgetChange: null, variance: -1 })
  })
})

describe('reconciliation of printed figures', () => {
  it.each([
    ['the same', -168_501, -168_501, undefined, true],
    ['1 tkr apart', -168_501, -168_502, undefined, true],
    ['2 tkr apart', -168_501, -168_503, undefined, false],
    ['2 tkr apart with of-which rows', -781, -783, OF_WHICH_SLACK_TKR, true],
    ['3 tkr apart with of-which rows', -780, -783, OF_WHICH_SLACK_TKR, false],
    ['1,9 tkr apart, printed 1 apart', 100.5, 102.4, undefined, true],
    ['1,1 tkr apart, printed 2 apart', 100.4, 101.5, undefined, false],
  ])('%s', (_case, a, b, slack, agrees) => {
    expect(reconciles(oreFromTkr(a), oreFromTkr(b), slack)).toBe(agrees)
    expect(reconciles(oreFromTkr(b), oreFromTkr(a), slack)).toBe(agrees)
  })
})
