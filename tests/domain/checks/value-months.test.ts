import { expect, it } from 'vitest'
import { valueAgainstMonths } from '@/lib/domain/checks/value-months'
import type { Accumulation, IndicatorValue } from '@/lib/domain/indicator'
import { checkInput, FACTS, indicator, value } from './check-input'
import { told } from './told'

const { year } = FACTS.report.period
const MONTHS = [250, 250, 250, 250, 250, 250, 250, 267].map((days, index) => value('days', index + 1, days, { period: { year, from: index + 1, to: index + 1 } }))

it.each<[string, readonly IndicatorValue[], Accumulation, string[]]>([
  ['the sum of the months is what stands there', [value('days', 8, 2017), ...MONTHS], 'sum', []],
  ['the months make something else', [value('days', 8, 2020), ...MONTHS], 'sum', ['question days: 2020, 2017']],
  ['the same as printed: 252,125 and 252', [value('days', 8, 252), ...MONTHS], 'mean', []],
  ['a month is missing', [value('days', 8, 2020), ...MONTHS.slice(1)], 'sum', []],
  ['a reason stands for the period', [value('days', 8, null), ...MONTHS], 'sum', []],
  ['nothing is recorded for the period', MONTHS, 'sum', []],
])('%s', (_case, indicatorValues, accumulation, found) => {
  const indicators = [indicator('days', { accumulation, measurementUnit: 'number', decimals: 0 })]
  expect(told(valueAgainstMonths, checkInput({ indicators, indicatorValues }))).toEqual(found)
})

it('a report of one month has no months below it', () => {
  const report = { ...FACTS.report, period: { year, from: 1, to: 1 } }
  const indicators = [indicator('days', { accumulation: 'sum', measurementUnit: 'number' })]
  expect(told(valueAgainstMonths, checkInput({ report, indicators, indicatorValues: MONTHS }))).toEqual([])
})
