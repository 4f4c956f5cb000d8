import { describe, expect, it } from 'vitest'
import type { RatingRule } from '@/lib/domain/assessment'
import { columnBands, ratingBands } from '@/lib/domain/charts/bands'
import type { DataTableColumn } from '@/lib/domain/data-table'
import type { AppliedRule } from '@/lib/domain/rating'
import type { ChartBand } from '@/lib/domain/report-view'

const told = (bands: readonly ChartBand[]) => bands.map(({ level, from, to }) => `${from ?? ''}..${to ?? ''} ${level}`)
const relative: RatingRule = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' }
const points: RatingRule = { kind: 'points', tolerance: 2, atLimit: 'partlyMet' }
const bands: RatingRule = { kind: 'bands', decimals: 2, bands: [{ from: 5, level: 'met' }, { from: 1, level: 'notMet' }, { from: 3, level: 'partlyMet' }] }

describe('the values of each level', () => {
  it.each<[string, AppliedRule, (number | null)[], 'higher' | 'lower', string[]]>([
    ['a share of the target, higher is better', relative, [80], 'higher', ['..72 notMet', '72..80 partlyMet', '80.. met']],
    ['a share of the target, lower is better', relative, [80, 80], 'lower', ['..80 met', '80..88 partlyMet', '88.. notMet']],
    ['a share of a negative target', relative, [-100], 'higher', ['..-110 notMet', '-110..-100 partlyMet', '-100.. met']],
    ['a share of nothing', relative, [0], 'higher', []],
    ['targets that change', relative, [80, 90], 'higher', []],
    ['no target', relative, [null], 'higher', []],
    ['no values', relative, [], 'higher', []],
    ['points', points, [4], 'lower', ['..4 met', '4..6 partlyMet', '6.. notMet']],
    ['points about a target of 0', points, [0], 'higher', ['..-2 notMet', '-2..0 partlyMet', '0.. met']],
    ['points without a target', points, [null, 4], 'lower', []],
    ['bands, higher is better', bands, [], 'higher', ['1..3 notMet', '3..5 partlyMet', '5.. met']],
    ['bands, lower is better', bands, [], 'lower', ['..1 notMet', '1..3 partlyMet', '3..5 met']],
    ['a deficit', { kind: 'sign' }, [], 'higher', ['..0 notMet', '0.. met']],
    ['set by people', { kind: 'manual' }, [80], 'higher', []],
    ['steps of a scale', { kind: 'steps', worst: 0 }, [2], 'higher', []],
  ])('%s', (_, rule, targets, direction, expected) => {
    expect(told(ratingBands(rule, targets, direction))).toEqual(expected)
  })

  it('of a data table are those of its first level', () => {
    const column = (derived?: DataTableColumn['derived']): DataTableColumn => ({ key: 'c', label: 'c', type: 'number', decimals: 0, derived })
    const level = column({ kind: 'level', of: 'c', decimals: 2, bands: [{ from: 0, level: 'notMet' }, { from: 3, level: 'met' }], favourableDirection: 'higher' })
    expect(told(columnBands([column(), column({ kind: 'mean', of: ['c'] }), level]))).toEqual(['0..3 notMet', '3.. met'])
    expect(columnBands([column()])).toEqual([])
  })
})
