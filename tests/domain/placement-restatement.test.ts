import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import type { PlacementVolume } from '@/lib/domain/placement'
import { restatements } from '@/lib/domain/placement-restatement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { FACTS } from './report-2020-08'

const HVB = FACTS.placementVolumes.filter((each) => each.categoryKey === 'hvb_13_20')

/** What July had forecast: everything from August on, a month at another number or price where the case says so. */
function july(changes: Readonly<Record<number, Partial<PlacementVolume>>>): ReportFacts {
  const then = HVB.filter((each) => each.month >= 8 && each.measure !== 'budget').map(
    (each): PlacementVolume => ({ ...each, measure: 'forecast', vintageKey: '2020-07', ...changes[each.month] }),
  )
  return { ...FACTS, placementVolumes: [...FACTS.placementVolumes, ...then] }
}

describe('volumes that changed since the previous report', () => {
  it('a month to come that was forecast anew, old → new, with its effect on the cost', () => {
    const [october, ...more] = restatements(july({ 10: { placements: 6 } }))
    expect(more).toEqual([])
    expect(october).toMatchObject({ categoryKey: 'hvb_13_20', month: 10, kind: 'forecast', before: { placements: 6 }, now: { placements: 7 } })
    expect(october?.effect).toBe(-31 * 451_100)
  })

  it('a month that was forecast then and is an actual now', () => {
    expect(restatements(july({ 8: { pricePerDay: ore(440_000) } }))).toMatchObject([{ month: 8, kind: 'outcome', effect: 217 * 2800 }])
  })

  it.each<[string, ReportFacts]>([
    ['nothing changed', july({})],
    ['a version of the row is no change', july({ 10: { version: 7 } })],
    ['nothing was forecast in July', FACTS],
    ['the month is not forecast now', { ...july({ 10: { placements: 6 } }), placementVolumes: july({ 10: { placements: 6 } }).placementVolumes.filter((each) => each.month !== 10 || each.vintageKey === '2020-07') }],
    ['there is no previous report', { ...july({ 10: { placements: 6 } }), previousReport: null }],
  ])('none: %s', (_case, facts) => {
    expect(restatements(facts)).toEqual([])
  })

  it('a share has no cost, and a blank price no effect', () => {
    expect(restatements(july({ 10: { pricePerDay: null } }))).toMatchObject([{ effect: null }])
    expect(restatements(july({ 10: { purchasedShare: 5 } }))).toMatchObject([{ before: { purchasedShare: 5 }, now: { purchasedShare: null } }])
  })

  it('an actual of July that was corrected since cannot be seen: only one is stored', () => {
    const facts = july({})
    const corrected = facts.placementVolumes.map((each) => (each.month === 3 && each.measure === 'actual' ? { ...each, placements: 99 } : each))
    expect(restatements({ ...facts, placementVolumes: corrected })).toEqual([])
  })
})
