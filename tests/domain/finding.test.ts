import { describe, expect, it } from 'vitest'
import { finding, type Finding } from '@/lib/domain/finding'
import { ore } from '@/lib/domain/money'
import type { CellView } from '@/lib/domain/report-view'

const parts: Omit<Finding, 'id'> = {
  code: 'textNumber',
  severity: 'error',
  place: { kind: 'section', key: 'summary', label: 'Sammanfattning' },
  found: { type: 'text', text: '0,6 mnkr' },
  expected: { type: 'empty' },
  comparedWith: null,
  quote: null,
  repair: { kind: 'rewrite' },
}

const cells: readonly (readonly [CellView, string])[] = [
  [{ type: 'money', amount: ore(-950_000_000), unit: 'mnkr', decimals: 1, sign: true }, '-950000000'],
  [{ type: 'number', value: 2017, decimals: 0 }, '2017'],
  [{ type: 'percent', value: 7.75, decimals: 2, sign: false }, '7.75'],
  [{ type: 'step', value: 1, label: 'Delvis' }, '1'],
  [{ type: 'rating', level: 'partlyMet', proposed: null, reason: null }, 'partlyMet'],
  [{ type: 'target', operator: 'lt', fullYear: 2555, period: null, unit: 'number', stepLabel: null, decimals: 0 }, 'lt 2555/'],
  [{ type: 'target', operator: 'lt', fullYear: null, period: 1703, unit: 'number', stepLabel: null, decimals: 0 }, 'lt /1703'],
  [{ type: 'trend', trend: { direction: 'down', goodness: 'better', base: 'Juli' } }, 'down better'],
  [{ type: 'trend', trend: { direction: null, goodness: 'worse', base: 'Juli' } }, ' worse'],
  [{ type: 'text', text: 'i fas' }, 'i fas'],
  [{ type: 'missing', reason: 'notMeasuredYet' }, 'notMeasuredYet'],
  [{ type: 'empty' }, ''],
]

describe('the id of a finding', () => {
  it.each(cells)('holds what was expected: %j', (expected, text) => {
    expect(finding({ ...parts, expected }).id).toBe(`textNumber:section:summary:0,6 mnkr:${text}:`)
  })

  it('changes with the words in question and with what stands beside them', () => {
    const plain = finding(parts).id
    const quoted = finding({ ...parts, quote: 'ökar med 0,6 mnkr' }).id
    const counted = finding({ ...parts, beside: { kind: 'count', count: 3, of: 7 } }).id
    expect(new Set([plain, quoted, counted]).size).toBe(3)
  })
})
