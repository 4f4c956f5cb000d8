import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ValueHistory } from '@/components/goals/value-history'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { RATING_WORDS } from '@/lib/text/assessment'

const share: Indicator = {
  key: 'share', name: 'Andel i tid', orgUnitKey: null, measurementUnit: 'percent', scale: [], decimals: 1, favourableDirection: 'higher',
  accumulation: 'latest', frequency: 'monthly', nationalCode: null, sensitive: true, ratingRule: null,
  targets: [{ fromMonth: 1, operator: 'gte', fullYear: 95, periodMethod: 'fullYear', periodTargets: [], note: null }],
}

const AROUND = { year: 2022, planRule: { kind: 'points', tolerance: 5, atLimit: 'partlyMet' }, words: RATING_WORDS } as const

const recorded = (to: number, value: number | null): IndicatorValue => ({
  indicatorKey: 'share', period: { year: 2022, from: 1, to }, breakdown: '', value, missing: value === null ? 'suppressed' : null,
  answers: null, population: null, remark: null, carriedOverFrom: null, version: 1,
})

test('the sentence tells the movement, the target, the gaps and the cut axis; the table has a row for each point', () => {
  const values = [recorded(4, 91.5), recorded(5, null), recorded(6, 93.25)]
  const html = renderToStaticMarkup(createElement(ValueHistory, { indicator: share, values, ...AROUND })).replaceAll('\u00a0', ' ')
  expect(html).toContain('Från 91,5 % för')
  expect(html).toContain('Målet för januari–juni är 95,0 %')
  expect(html).toContain('luckor i linjen')
  expect(html).toContain('Axeln börjar inte vid noll.')
  expect(html.match(/<tr>/g)).toHaveLength(1 + values.length)
  expect(html).not.toMatch(/NaN|undefined/)
})

test('one value shows no movement', () => {
  expect(renderToStaticMarkup(createElement(ValueHistory, { indicator: share, values: [recorded(4, 91.5)], ...AROUND }))).toBe('')
})
