import { describe, expect, it } from 'vitest'
import { barrierTo, draftOf } from '@/lib/domain/import-barrier'
import { figureKey, periodOf, type PlacedFigure } from '@/lib/domain/import-figure'
import { unknownChanges } from '@/lib/domain/import-known'
import type { ImportChange } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { sumWrites } from '@/lib/domain/import-sum'
import { plan, put, STANDING } from './import-case'

const compared = (change: Partial<Extract<ImportChange, { kind: 'comparisonValue' }>> = {}): ImportChange => ({
  kind: 'comparisonValue',
  indicator: 'careDays',
  nationalCode: 'N00941',
  municipality: '0126',
  name: 'Huddinge',
  year: 2019,
  value: 66,
  missing: null,
  ...change,
})
const stored: PlacedFigure = {
  kind: 'comparisonValue',
  place: { indicator: 'careDays', nationalCode: 'N00941', municipality: '0126', year: 2019 },
  content: { name: 'Huddinge', value: 66, missing: null },
  ...STANDING,
}

describe('values of other municipalities', () => {
  it('are written where nothing stands, and again change nothing', () => {
    expect(plan(put(compared())).writes.map(({ write }) => [write.before, write.after])).toEqual([[null, stored.content]])
    expect(plan(put(compared()), stored)).toEqual({ writes: [], unchanged: 1, faults: [] })
  })
  it.each([
    [{ value: 67 }, { name: 'Huddinge', value: 67, missing: null }],
    [{ value: null, missing: 'suppressed' as const }, { name: 'Huddinge', value: null, missing: 'suppressed' }],
    [{ name: 'Huddinge kommun' }, { name: 'Huddinge kommun', value: 66, missing: null }],
    [{ value: null }, null],
  ])('with %j come instead of what stands', (change, after) => {
    expect(plan(put(compared(change)), stored).writes.map(({ write }) => [write.before?.content, write.after])).toEqual([[stored.content, after]])
  })
  it('taken away where nothing stands are no change; another year, municipality or code is another value; twice is a fault', () => {
    expect(plan(put(compared({ value: null })))).toMatchObject({ writes: [], unchanged: 1 })
    const others = [compared({ year: 2020 }), compared({ municipality: '0136' }), compared({ nationalCode: 'N00942' })]
    expect(plan(put(...others), stored).writes.map(({ write }) => write.before)).toEqual([null, null, null])
    expect(plan(put(compared(), compared({ value: 1 }))).faults).toMatchObject([{ code: 'twice' }])
  })
  it('may be of any year and are held by no lock and no report, and are no part of a draft', () => {
    const registers = { year: 2020, vintages: [], indicators: [{ key: 'careDays' }] } as unknown as ImportRegisters
    expect(unknownChanges(put(compared(), compared({ indicator: 'other' })), registers)).toMatchObject([{ code: 'unknownIndicator', found: 'other' }])
    const report = { id: 'a', key: 'a', title: 'A', period: { year: 2019, from: 1, to: 12 }, status: 'submitted' as const, budgetVersion: 'original', vintage: '2019-12' as const }
    expect(barrierTo(stored, [report], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBeNull()
    expect(draftOf(stored, [{ ...report, status: 'draft' }])).toBeNull()
  })
  it('are about the whole year, named by what makes them one', () => {
    expect(figureKey(stored)).toBe('comparisonValue careDays:N00941:0126:2019')
    expect(periodOf(stored)).toEqual({ year: 2019, from: 1, to: 12 })
  })
  it('are counted apart from money', () => {
    const { writes } = plan(put(compared(), compared({ year: 2020 })))
    expect(sumWrites(writes.map(({ write }) => write))).toEqual([{ kind: 'comparisonValue', statement: null, measure: null, count: 2, before: null, after: null }])
  })
})
