import { describe, expect, it } from 'vitest'
import { varianceWithoutSign } from '@/lib/domain/checks/variance-sign'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import type { Indicator } from '@/lib/domain/indicator'
import { checkInput, FACTS, indicator, target, value } from './check-input'
import { told } from './told'

/** Forecast −18 050 tkr against −18 000 for the year: −0,28 percent. */
const found = (name: string, number: number | null, changed: Partial<Indicator> = {}) => {
  const facts = { ...FACTS, indicators: [indicator('careDays', { name, targets: [], ...changed })], indicatorValues: number === null ? [] : [value('careDays', 8, number)] }
  return told(varianceWithoutSign, checkInput(facts, { figures: figuresOf(facts) }))
}
const WHOLE = 'netCost/total'
const over = (changed: string) => `${changed}, -0.2777777777777778 % <> ${WHOLE}`

describe('variances without their sign', () => {
  it.each<[string, number | null, Partial<Indicator>, readonly string[]]>([
    ['Budgetavvikelse', 0.3, {}, [over('error careDays: 0.3 %')]],
    ['Avvikelse mot budget, procent', 0.3, { targets: [target({ operator: 'gte', fullYear: 0 })] }, [over('error careDays: 0.3 %')]],
    ['Avvikelsen i budgeten', 0.3, {}, [over('error careDays: 0.3 %')]],
    ['Budgetavvikelse', -0.3, {}, []],
    ['Budgetavvikelse', 0.4, {}, []],
    ['Budgetavvikelse', 0, { decimals: 0 }, []],
    ['Budgetavvikelse', null, {}, []],
    ['Budgetavvikelse', 0.3, { measurementUnit: 'number' }, []],
    ['Underskott som avvikelse mot budget', 0.3, {}, []],
    ['Avvikelse mot budget, överskott', 0.3, {}, []],
    ['Rapporterade avvikelser', 0.3, {}, []],
    ['Andel av budgeten', 0.3, {}, []],
  ])('%s %s %o', (name, number, changed, expected) => {
    expect(found(name, number, changed)).toEqual(expected)
  })

  it.each<[Partial<Indicator>, readonly string[]]>([
    [{}, ['question better: 0.3 %, 0.2777777777777778 % <> netCost/total']],
    [{ targets: [target({ fullYear: null })] }, ['question better: 0.3 %, 0.2777777777777778 % <> netCost/total']],
    [{ targets: [target({ operator: 'gte', fullYear: 0 })] }, []],
  ])('with the right sign and the target %o', (changed, expected) => {
    const facts = { ...FACTS, indicators: [indicator('better', { name: 'Budgetavvikelse', targets: [], ...changed })], indicatorValues: [value('better', 8, 0.3)] }
    const figures = figuresOf(FACTS).map((figure) => (figure.measure === 'budgetVariancePercent' ? { ...figure, value: -figure.value } : figure))
    expect(told(varianceWithoutSign, checkInput(facts, { figures }))).toEqual(expected)
  })
})
