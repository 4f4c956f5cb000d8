import { describe, expect, it } from 'vitest'
import type { IndicatorTarget } from '@/lib/domain/indicator'
import type { Month, Period } from '@/lib/domain/period'
import { targetChangesSince } from '@/lib/domain/target-change'

const first: IndicatorTarget = { fromMonth: 1, operator: 'lt', fullYear: 2555, periodMethod: 'proRata', periodTargets: [], note: null }
const june: IndicatorTarget = { ...first, fromMonth: 6, fullYear: 2000, note: 'Beslut i maj' }
const october: IndicatorTarget = { ...first, fromMonth: 10, operator: 'lte', fullYear: 1900 }
const to = (month: number, year = 2020): Period => ({ year, from: 1, to: month })

describe('target changes', () => {
  it.each<[string, IndicatorTarget[], Period | null, Period, Month[]]>([
    ['since January–April', [first, june], to(4), to(8), ['2020-06']],
    ['listed backwards', [october, june, first], to(4), to(12), ['2020-06', '2020-10']],
    ['known in the base report already', [first, june], to(6), to(8), []],
    ['not yet in force', [first, october], to(4), to(8), []],
    ['in force from the last month of the period', [first, june], to(4), to(6), ['2020-06']],
    ['without a base', [first, june], null, to(8), ['2020-06']],
    ['with a base in last year', [first, june], to(12, 2019), to(8), ['2020-06']],
    ['the first target is no change', [june], null, to(8), []],
  ])('%s', (_case, targets, base, period, months) => {
    expect(targetChangesSince({ targets }, base, period).map(({ from }) => from)).toEqual(months)
  })

  it('tells the target before and after, and the note', () => {
    expect(targetChangesSince({ targets: [first, june] }, to(4), to(8))).toEqual([
      { from: '2020-06', before: { operator: 'lt', fullYear: 2555 }, after: { operator: 'lt', fullYear: 2000 }, note: 'Beslut i maj' },
    ])
  })
})
