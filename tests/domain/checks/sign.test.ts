import { describe, expect, it } from 'vitest'
import { signAgainstBudget } from '@/lib/domain/checks/sign'
import { oreFromTkr } from '@/lib/domain/money'
import type { Amount } from '@/lib/domain/statement'
import { amount, checkInput, FACTS } from './check-input'
import { told } from './told'

const BUDGET = [amount('netCost', 'adults', 1, 8, -4000, 'budget'), amount('netCost', 'adults', 9, 12, -2000, 'budget')]

/** Forecasts of the line adults in both vintages, tkr. */
const forecasts = (before: number, now: number) =>
  FACTS.forecasts.filter(({ lineKey }) => lineKey === 'adults').map((each) => ({ ...each, fullYear: oreFromTkr(each.vintageKey === '2026-08' ? now : before) }))

const lastYear = (tkr: number): Amount => ({ ...amount('netCost', 'adults', 1, 8, tkr), period: { year: 2025, from: 1, to: 8 } })

describe('an amount with the wrong sign', () => {
  it.each([
    { what: 'a cost as budgeted', amounts: [amount('netCost', 'adults', 1, 8, -3980)], forecast: -5950, found: [] },
    { what: 'an actual without its minus', amounts: [amount('netCost', 'adults', 1, 8, 3980)], forecast: -5950, found: ['error netCost/adults: 3980 tkr, -4000 tkr (actual)'] },
    { what: 'an actual with the forecast’s sign', amounts: [amount('netCost', 'adults', 1, 8, 3980)], forecast: 5950, before: 5950, found: [] },
    { what: 'an actual that last year had the sign of', amounts: [amount('netCost', 'adults', 1, 8, 3980), lastYear(3900)], forecast: -5950, found: [] },
    { what: 'an actual that last year had the other sign of', amounts: [amount('netCost', 'adults', 1, 8, 3980), lastYear(-3900)], forecast: -5950, found: ['error netCost/adults: 3980 tkr, -4000 tkr (actual)'] },
    { what: 'an actual that nothing else is known of', amounts: [amount('netCost', 'adults', 1, 8, 3980)], forecast: null, found: [] },
    { what: 'a small actual', amounts: [amount('netCost', 'adults', 1, 8, 300)], forecast: -5950, found: [] },
    { what: 'an actual of a quarter of the budget', amounts: [amount('netCost', 'adults', 1, 8, 1000)], forecast: -5950, found: [] },
    { what: 'an actual of four times the budget', amounts: [amount('netCost', 'adults', 1, 8, 16_000)], forecast: -5950, found: [] },
    { what: 'the last months without their minus', amounts: [amount('netCost', 'adults', 1, 4, -2000), amount('netCost', 'adults', 5, 8, 1980)], forecast: -5950, found: ['error netCost/adults: 1980 tkr, -4000 tkr (actual)'] },
    { what: 'months with a gap', amounts: [amount('netCost', 'adults', 2, 4, -2000), amount('netCost', 'adults', 5, 8, 1980)], forecast: -5950, found: [] },
    { what: 'the last months not entered', amounts: [amount('netCost', 'adults', 1, 4, -2000)], forecast: -5950, found: [] },
    { what: 'a forecast without its minus', amounts: [amount('netCost', 'adults', 1, 8, -3980)], forecast: 5950, found: ['error netCost/adults: 5950 tkr, -6000 tkr (forecast)'] },
  ])('$what', ({ amounts, forecast, before = -6000, found }) => {
    const input = checkInput({ amounts: [...amounts, ...BUDGET], forecasts: forecast === null ? [] : forecasts(before, forecast) })
    expect(told(signAgainstBudget, input)).toEqual(found)
  })

  it('a line without a budget', () => {
    expect(told(signAgainstBudget, checkInput({ amounts: [amount('netCost', 'adults', 1, 8, 3980)], forecasts: forecasts(-6000, -5950) }))).toEqual([])
  })
})
