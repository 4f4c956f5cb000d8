import { describe, expect, it } from 'vitest'
import { figureKey, periodOf, type PlacedFigure } from '@/lib/domain/import-figure'
import { actual, afters, budget, forecast, months, place, plan, put, storedActual, storedForecast, storedValue, storedVolume, value, volume } from './import-case'

describe('amounts', () => {
  it('a month that nothing stands in is added; the same again changes nothing; null takes away', () => {
    expect(afters(plan(put(actual(8, 8, -8))))).toEqual([{ amount: -8 }])
    expect(plan(put(actual(8, 8, -8)), storedActual(8, 8, -8))).toMatchObject({ writes: [], unchanged: 1, faults: [] })
    const changed = plan(put(actual(8, 8, -9)), storedActual(8, 8, -8))
    expect(changed.writes).toMatchObject([{ write: { before: { content: { amount: -8 } }, after: { amount: -9 } } }])
    expect(afters(plan(put(actual(8, 8, null)), storedActual(8, 8, -8)))).toEqual([null])
    expect(plan(put(actual(8, 8, null)))).toMatchObject({ writes: [], unchanged: 1 })
  })
  it('an interval gives way to the months that cover it; later months stand', () => {
    const { writes, faults } = plan(put(actual(1, 1, -1), actual(2, 2, -2)), storedActual(1, 2, -9), storedActual(3, 8, -5))
    expect(faults).toEqual([])
    expect(writes.map(({ write }) => [write.kind === 'amount' ? write.place.period.to : 0, write.before?.content, write.after])).toEqual([
      [2, { amount: -9 }, null],
      [1, undefined, { amount: -1 }],
      [2, undefined, { amount: -2 }],
    ])
  })
  it('an interval that is only partly covered is a fault that names both', () => {
    expect(plan(put(actual(2, 2, -1)), storedActual(1, 2, -9)).faults).toEqual([{ place, code: 'overlapsStored', found: '2', expected: '1–2' }])
  })
  it('months given twice are a fault; budget and actual of the same months are not', () => {
    expect(plan(put(actual(1, 2, -1), actual(2, 3, -1))).faults).toMatchObject([{ code: 'twice', found: '2–3' }])
    const both = plan(put(actual(1, 12, -1), budget(-2)), storedValue)
    expect(both.faults).toEqual([])
    expect(both.writes.map(({ write }) => write.place)).toMatchObject([{ measure: 'actual', budgetVersion: null }, { measure: 'budget', budgetVersion: 'original' }])
  })
})

describe('forecasts', () => {
  it.each([
    ['new', forecast(-9, 'More'), [], [{ fullYear: -9, method: 'entered', comment: 'More', months: [], effects: [] }]],
    ['changed: comment and parts stay', forecast(-9), [storedForecast], [{ ...storedForecast.content, fullYear: -9, method: 'entered' }]],
    ['only the comment', forecast(-12, 'More'), [storedForecast], [{ ...storedForecast.content, comment: 'More', method: 'entered' }]],
    ['the same', forecast(-12), [storedForecast], []],
    ['cleared', forecast(null), [storedForecast], [null]],
    ['nothing where nothing is', forecast(null), [], []],
  ])('%s', (_case, change, figures, expected) => {
    expect(afters(plan(put(change), ...(figures as PlacedFigure[])))).toEqual(expected)
  })
  it('a forecast given twice is a fault', () => {
    expect(plan(put(forecast(-1), forecast(-2))).faults).toMatchObject([{ code: 'twice' }])
  })
})

describe('indicator values', () => {
  const carried = { ...storedValue, content: { ...storedValue.content, carriedOverFrom: '2020-07' } } as PlacedFigure
  it.each([
    ['new', value({ answers: 9 }), [], [{ value: 7, missing: null, answers: 9, population: null, remark: null, carriedOverFrom: null }]],
    ['changed: remark and answers stay', value({ value: 8 }), [storedValue], [{ ...storedValue.content, value: 8 }]],
    ['other answers', value({ answers: 9 }), [storedValue], [{ ...storedValue.content, answers: 9 }]],
    ['a reason instead', value({ value: null, missing: 'tooFewAnswers' }), [storedValue], [{ ...storedValue.content, value: null, missing: 'tooFewAnswers' }]],
    ['the same', value(), [storedValue], []],
    ['the same as was carried over is now its own', value(), [carried], [storedValue.content]],
    ['cleared', value({ value: null }), [storedValue], [null]],
    ['nothing where nothing is', value({ value: null }), [], []],
  ])('%s', (_case, change, figures, expected) => {
    expect(afters(plan(put(change), ...(figures as PlacedFigure[])))).toEqual(expected)
  })
})

describe('placement volumes', () => {
  it('fields of a month are written together; what is the same or not told stays', () => {
    const { writes, unchanged } = plan(put(volume(), volume({ field: 'pricePerDay', value: 450_000 }), volume({ field: 'careDays', value: 62 })), storedVolume)
    expect(writes.map(({ write }) => write.after)).toEqual([{ ...storedVolume.content, placements: 3, careDays: 62 }])
    expect(unchanged).toBe(1)
  })
  it('a new month, the same again, and a field given twice', () => {
    expect(afters(plan(put(volume())))).toEqual([{ pricePerDay: null, placements: 3, purchasedShare: null, contractedShare: null, careDays: null }])
    expect(plan(put(volume({ value: 2 })), storedVolume)).toMatchObject({ writes: [], unchanged: 1 })
    expect(plan(put(volume(), volume({ value: 4 }))).faults).toMatchObject([{ code: 'twice' }])
  })
  it('the forecast of a month stands beside its actual', () => {
    const { writes } = plan(put(volume({ measure: 'forecast', vintage: '2020-08', month: '2020-09' })), storedVolume)
    expect(writes).toMatchObject([{ write: { before: null, place: { vintage: '2020-08' } } }])
    expect(writes.map(({ write }) => figureKey(write))).toEqual(['placementVolume hvb:2020-9:2020-08'])
  })
})

describe('keys and periods', () => {
  it.each([
    [storedActual(8, 8, -1), 'amount netCost:barn:2020-8--8', months(8)],
    [storedForecast, 'forecast netCost:barn:2020-08', months(8)],
    [storedValue, 'indicatorValue careDays:2020-1--8', months(1, 8)],
    [storedVolume, 'placementVolume hvb:2020-8:actual', months(8)],
  ])('%#: as the log names it', (figure, key, period) => {
    expect(figureKey(figure)).toBe(key)
    expect(periodOf(figure)).toEqual(period)
  })
  it('a budget names its version, a value its break-down', () => {
    expect(plan(put(budget(-1))).writes.map(({ write }) => figureKey(write))).toEqual(['amount netCost:barn:budget:original:2020-1--12'])
    expect(plan(put(value({ breakdown: 'barn' }))).writes.map(({ write }) => figureKey(write))).toEqual(['indicatorValue careDays:2020-1--8:barn'])
  })
})
