import { describe, expect, it } from 'vitest'
import { barrierTo, draftOf, type GuardingReport } from '@/lib/domain/import-barrier'
import { unknownChanges } from '@/lib/domain/import-known'
import { previewImport } from '@/lib/domain/import-preview'
import type { ImportChange, ImportReading, PlacedChange } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { sumWrites } from '@/lib/domain/import-sum'
import { planUndo, type ImportEffect } from '@/lib/domain/import-undo'
import { ore } from '@/lib/domain/money'
import type { ReportStatus } from '@/lib/domain/report'
import { SOURCE, actual, budget, forecast, months, place, plan, put, store, storedActual, value, volume } from './import-case'

const report = (to: number, status: ReportStatus): GuardingReport => ({
  id: `r${to}`,
  key: `2020-0${to}`,
  title: `To ${to}`,
  period: months(1, to),
  status,
  budgetVersion: 'original',
  vintage: `2020-0${to}`,
})
const figureOf = (change: ImportChange) => {
  const write = plan(put(change)).writes[0]?.write
  if (write === undefined) throw new Error('Nothing is written.')
  return write
}

describe('what holds a figure', () => {
  it.each([
    ['an actual of a locked month', actual(7, 9, -1), [], [8], 'periodLocked'],
    ['a value by its last month only', value(), [], [1], undefined],
    ['a value of a locked last month', value(), [], [8], 'periodLocked'],
    ['a forecast by the month it is made in', forecast(-1), [], [8], 'periodLocked'],
    ['a budget by no month', budget(-1), [], [1, 8], undefined],
    ['a budgeted volume by no month', volume({ measure: 'budget' }), [], [8], undefined],
    ['an actual volume', volume(), [], [8], 'periodLocked'],
    ['an actual in a report handed in', actual(7, 7, -1), [report(8, 'submitted')], [], 'reportLocked'],
    ['handed in, though another draft shows it', actual(7, 7, -1), [report(8, 'draft'), report(7, 'sent')], [], 'reportLocked'],
    ['an actual after it', actual(9, 9, -1), [report(8, 'submitted')], [], undefined],
    ['published alone', actual(7, 7, -1), [report(7, 'published')], [], 'reportLocked'],
    ['published, but in a later draft too', actual(7, 7, -1), [report(7, 'published'), report(8, 'draft')], [], undefined],
    ['the forecast of an earlier vintage', forecast(-1), [report(8, 'published'), report(9, 'draft')], [], 'reportLocked'],
    ['a budget of the version used', budget(-1), [report(8, 'submitted')], [], 'reportLocked'],
    ['a value that ends later', value({ period: months(1, 9) }), [report(8, 'submitted')], [], undefined],
    ['a forecast volume of its vintage', volume({ measure: 'forecast', vintage: '2020-08', month: '2020-10' }), [report(8, 'submitted')], [], 'reportLocked'],
    ['a budgeted volume', volume({ measure: 'budget', month: '2020-12' }), [report(8, 'submitted')], [], 'reportLocked'],
    ['an actual volume after it', volume({ month: '2020-09' }), [report(8, 'submitted')], [], undefined],
  ])('%s', (_case, change, reports, locked, expected) => {
    expect(barrierTo(figureOf(change), reports, locked)?.kind).toBe(expected)
  })
  it('its draft is the earliest that shows it', () => {
    expect(draftOf(figureOf(actual(7, 7, -1)), [report(9, 'draft'), report(8, 'draft')])?.id).toBe('r8')
    expect(draftOf(figureOf(actual(7, 7, -1)), [report(8, 'sent')])).toBeNull()
  })
})

const named = (key: string) => ({ key, name: key, aliases: [] })
const registers: ImportRegisters = {
  year: 2020,
  municipalityCode: '0999',
  statements: [named('netCost')],
  lines: [
    { ...named('barn'), statement: 'netCost', kind: 'item', parentKey: null },
    { ...named('sum'), statement: 'netCost', kind: 'total', parentKey: null },
    { ...named('area'), statement: 'netCost', kind: 'heading', parentKey: null },
  ],
  indicators: [{ ...named('careDays'), unit: 'number', accumulation: 'latest', decimals: 0, scale: [], nationalCode: null }],
  categories: [
    { ...named('hvb'), kind: 'price' },
    { ...named('homes'), kind: 'share' },
  ],
  budgetVersions: [named('original')],
  vintages: ['2020-08'],
  lockedMonths: [],
}

describe('names that the year does not have', () => {
  it.each([
    [{ ...actual(1, 1, -1), line: 'other' }, 'unknownLine'],
    [{ ...actual(1, 1, -1), line: 'sum' }, 'totalIsComputed'],
    [{ ...actual(1, 1, -1), line: 'area' }, 'totalIsComputed'],
    [{ ...actual(1, 1, -1), period: { year: 2019, from: 1, to: 1 } }, 'otherYear'],
    [{ ...budget(-1), budgetVersion: 'other' }, 'unknownBudgetVersion'],
    [{ ...forecast(-1), vintage: '2020-05' }, 'unknownVintage'],
    [value({ indicator: 'other' }), 'unknownIndicator'],
    [volume({ category: 'other' }), 'unknownCategory'],
    [volume({ category: 'homes' }), 'unknownColumn'],
    [volume({ field: 'purchasedShare' }), 'unknownColumn'],
  ] as [ImportChange, string][])('%#: %s', (change, code) => {
    expect(unknownChanges(put(change), registers)).toMatchObject([{ place, code }])
  })
  it('and those that it has', () => {
    const share = volume({ category: 'homes', field: 'contractedShare' })
    const known = put(actual(1, 1, -1), budget(-1), forecast(-1), value(), volume(), volume({ category: 'homes', field: 'careDays' }), share)
    expect(unknownChanges(known, registers)).toEqual([])
  })
})

describe('the preview', () => {
  const reading = (changes: PlacedChange[], faults: ImportReading['faults'] = []): ImportReading => ({ changes, faults, leftOut: [], proof: null })
  const ground = { registers: { ...registers, lockedMonths: [8] }, stored: store(storedActual(1, 2, -9)), reports: [report(9, 'submitted')] }

  it('gathers the faults of the source, of names, of intervals and of locks', () => {
    const { faults } = previewImport(reading(put({ ...actual(9, 9, -1), line: 'other' } as ImportChange, actual(2, 2, -1), actual(8, 8, -1))), ground)
    expect(faults.map(({ code }) => code)).toEqual(['unknownLine', 'overlapsStored', 'reportLocked', 'reportLocked', 'periodLocked'])
  })
  it('an interval that is crossed because a month could not be read is no fault of its own', () => {
    const broken = { place, code: 'notANumber' as const, found: 'x', expected: null }
    expect(previewImport(reading(put(actual(2, 2, -1)), [broken]), { ...ground, reports: [] }).faults).toEqual([broken])
  })
  it('what stands already is held by nothing', () => {
    expect(previewImport(reading(put(actual(1, 2, -9))), ground)).toMatchObject({ faults: [], unchanged: 1, writes: [] })
  })
})

describe('undoing', () => {
  const ground = { registers, stored: store({ ...storedActual(8, 8, -8), version: 5 }), reports: [] }
  const effect = (change: Partial<ImportEffect>): ImportEffect =>
    ({ kind: 'amount', place: storedActual(8, 8, -8).place, before: null, after: { amount: ore(-8) }, version: 5, ...change }) as ImportEffect

  it('puts back what was there, and takes away what was not', () => {
    const gone = effect({ place: storedActual(1, 7, -7).place, before: storedActual(1, 7, -7), after: null, version: null } as Partial<ImportEffect>)
    const { writes, held } = planUndo([effect({}), gone], ground)
    expect(held).toEqual([])
    expect(writes).toMatchObject([
      { write: { before: { version: 5 }, after: null }, source: null },
      { write: { before: null, after: { amount: -7 } }, source: SOURCE },
    ])
  })
  it('is held by a figure that was written since, and by a lock', () => {
    expect(planUndo([effect({ version: 4 })], ground).held).toMatchObject([{ because: { kind: 'changed' } }])
    expect(planUndo([effect({})], { ...ground, registers: { ...registers, lockedMonths: [8] } }).held).toMatchObject([{ because: { kind: 'periodLocked', month: 8 } }])
  })
})

describe('sums', () => {
  it('rows and amounts by statement and measure', () => {
    const changes = put(actual(8, 8, -800), actual(9, 9, null), budget(-5), forecast(-12), value(), volume())
    const writes = plan(changes, storedActual(8, 8, -700), storedActual(9, 9, -100)).writes.map(({ write }) => write)
    expect(sumWrites(writes)).toEqual([
      { kind: 'amount', statement: 'netCost', measure: 'actual', count: 2, before: -800, after: -800 },
      { kind: 'amount', statement: 'netCost', measure: 'budget', count: 1, before: null, after: -5 },
      { kind: 'forecast', statement: 'netCost', measure: null, count: 1, before: null, after: -12 },
      { kind: 'indicatorValue', statement: null, measure: null, count: 1, before: null, after: null },
      { kind: 'placementVolume', statement: null, measure: null, count: 1, before: null, after: null },
    ])
  })
})
