import { describe, expect, it } from 'vitest'
import { deviationUnexplained } from '@/lib/domain/checks/deviation-unexplained'
import { oreFromTkr } from '@/lib/domain/money'
import { checkInput, FACTS, FORM } from './check-input'
import { told } from './told'

/** Forecasts of the line adults in both vintages, tkr, its year budget being −6 000, with the comment of the later one. */
function forecasts(before: number, now: number, comment: string | null = null) {
  return FACTS.forecasts.map((each) => {
    if (each.lineKey !== 'adults') return each
    return each.vintageKey === '2026-08' ? { ...each, fullYear: oreFromTkr(now), comment } : { ...each, fullYear: oreFromTkr(before) }
  })
}

describe('a deviation to be explained', () => {
  it.each([
    { what: 'small', forecasts: forecasts(-6000, -6299), found: [] },
    { what: 'a forecast change at the limit', forecasts: forecasts(-6000, -6300), found: ['question netCost/adults: -300 tkr, 300 tkr (forecastChange)'] },
    { what: 'a variance at the limit', forecasts: forecasts(-7000, -7000), found: ['question netCost/adults: -1000 tkr, 1000 tkr (yearVariance)'] },
    { what: 'a surplus as well', forecasts: forecasts(-5000, -4900), found: ['question netCost/adults: 1100 tkr, 1000 tkr (yearVariance)'] },
    { what: 'both', forecasts: forecasts(-6000, -7500), found: ['question netCost/adults: -1500 tkr, 1000 tkr (yearVariance)'] },
    { what: 'with a comment', forecasts: forecasts(-6000, -7500, 'More placements.'), found: [] },
    { what: 'with blanks', forecasts: forecasts(-6000, -7500, ' '), found: ['question netCost/adults: -1500 tkr, 1000 tkr (yearVariance)'] },
    { what: 'not known', forecasts: [], found: [] },
  ])('$what', ({ forecasts: changed, found }) => {
    expect(told(deviationUnexplained, checkInput({ forecasts: changed }))).toEqual(found)
  })

  it('of a statement whose comments are not printed', () => {
    const sections = FORM.sections.map((section) => ({ ...section, blocks: section.blocks.filter((block) => block.kind !== 'amountComments') }))
    expect(told(deviationUnexplained, checkInput({ forecasts: forecasts(-6000, -7500) }, { form: { ...FORM, sections } }))).toEqual([])
  })
})
