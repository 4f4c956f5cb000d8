import { describe, expect, it } from 'vitest'
import { unitInName } from '@/lib/domain/checks/unit-in-name'
import type { Indicator } from '@/lib/domain/indicator'
import { checkInput, indicator, value } from './check-input'
import { comment } from './passages'
import { told } from './told'

const found = (name: string, measurementUnit: Indicator['measurementUnit'], number: number | null, of: readonly [kind: 'indicator' | 'goal', key: string, text: string] = ['indicator', 'careDays', '']) => {
  const indicators = [indicator('careDays', { name, measurementUnit })]
  const indicatorValues = number === null ? [] : [value('careDays', 8, number)]
  return told(unitInName, checkInput({ indicators, indicatorValues }, { passages: [comment(...of)] }))
}

describe('units in names', () => {
  it.each([
    { name: 'Ekonomiskt resultat, tkr', unit: 'money', number: -23, of: ['indicator', 'careDays', 'Ett underskott på 23 miljoner kronor.'], expected: ['error careDays: tkr, 23 miljoner kronor'] },
    { name: 'Ekonomiskt resultat, tkr', unit: 'money', number: -23, of: ['goal', 'goal', 'Ett underskott på 23 mnkr.'], expected: ['error careDays: tkr, 23 mnkr'] },
    { name: 'Ekonomiskt resultat, tkr', unit: 'money', number: -23, of: ['goal', 'area', 'Ett underskott på 23 mnkr.'], expected: [] },
    { name: 'Ekonomiskt resultat, tkr', unit: 'money', number: -23, of: ['indicator', 'careDays', 'Ett underskott på 23 tkr, 5 procent.'], expected: [] },
    { name: 'Ekonomiskt resultat, tkr', unit: 'money', number: 0, of: ['indicator', 'careDays', 'Noll mnkr.'], expected: [] },
    { name: 'Ekonomiskt resultat, tkr', unit: 'money', number: null, of: ['indicator', 'careDays', '23 mnkr.'], expected: [] },
    { name: 'Börjat arbeta, andel (%)', unit: 'percent', number: 30, expected: [] },
    { name: 'Börjat arbeta, andel (%)', unit: 'number', number: 30, expected: ['question careDays: %, '] },
    { name: 'Börjat arbeta, andel (%)', unit: 'money', number: 30, expected: ['question careDays: %, '] },
    { name: 'Säkerhet inom 1 %', unit: 'number', number: 30, expected: [] },
    { name: 'Andel (%) som börjat arbeta', unit: 'number', number: 30, expected: [] },
    { name: '%', unit: 'number', number: 30, expected: ['question careDays: %, '] },
  ] as const)('$name, $unit, $number', ({ name, unit, number, expected, ...rest }) => {
    expect(found(name, unit, number, 'of' in rest ? rest.of : undefined)).toEqual(expected)
  })
})
