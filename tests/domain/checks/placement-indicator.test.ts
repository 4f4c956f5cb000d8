import { describe, expect, it } from 'vitest'
import { careDaysAgainstPlacements, categoryOf, placementsAgainstIndicator } from '@/lib/domain/checks/placement-indicator'
import type { Indicator } from '@/lib/domain/indicator'
import type { PlacementCategory } from '@/lib/domain/placement'
import { checkInput, FACTS, indicator, value, yearOf } from './check-input'
import { told } from './told'

const categories: readonly PlacementCategory[] = ['HVB barn', 'HVB föräldrar', 'HVB 13-20 år', 'Skolplaceringar barn', 'SiS'].map((name) => ({
  key: name,
  name,
  kind: 'price',
  serviceAreaKey: null,
}))

describe('which category an indicator is about', () => {
  it.each([
    ['Dygn på HVB-hem för barn 13-20 år', 'HVB 13-20 år'],
    ['Helårsplaceringar på HVB-hem för föräldrar med barn', 'HVB föräldrar'],
    ['Dygn i HVB för barn', 'HVB barn'],
    ['Placeringar i SIS', 'SiS'],
    ['Dygn i HVB', null],
    ['Sjukfrånvaro', null],
    ['–', null],
  ])('%s: %s', (name, category) => {
    expect(categoryOf({ name }, categories)?.name ?? null).toBe(category)
  })
})

function days(changed: Partial<Indicator> = {}): Indicator {
  return indicator('days', { name: 'Dygn HVB ungdom', measurementUnit: 'number', decimals: 0, accumulation: 'sum', ...changed })
}

describe('care days against placements', () => {
  it.each([
    { what: 'the same', recorded: 486, changed: {}, found: [] },
    { what: '5 % fewer', recorded: 461.7, changed: {}, found: [] },
    { what: 'far fewer', recorded: 417, changed: {}, found: ['question days: 417, 486 <> hvbYouth'] },
    { what: 'far more', recorded: 560, changed: {}, found: ['question days: 560, 486 <> hvbYouth'] },
    { what: 'another thing: half of it', recorded: 240, changed: {}, found: [] },
    { what: 'another thing: more than twice', recorded: 1000, changed: {}, found: [] },
    { what: 'nothing', recorded: 0, changed: {}, found: [] },
    { what: 'not measured', recorded: null, changed: {}, found: [] },
    { what: 'a percentage', recorded: 417, changed: { measurementUnit: 'percent' }, found: [] },
    { what: 'no sum', recorded: 417, changed: { accumulation: 'latest' }, found: [] },
    { what: 'of no category', recorded: 417, changed: { name: 'Dygn' }, found: [] },
  ] as const)('$what', ({ recorded, changed, found }) => {
    expect(told(careDaysAgainstPlacements, checkInput({ indicators: [days(changed)], indicatorValues: [value('days', 8, recorded)] }))).toEqual(found)
  })

  it('nothing recorded, or a month of placements missing', () => {
    const indicatorValues = [value('days', 8, 417)]
    const placementVolumes = FACTS.placementVolumes.filter((volume) => volume.month !== 3)
    expect(told(careDaysAgainstPlacements, checkInput({ indicators: [days()] }))).toEqual([])
    expect(told(careDaysAgainstPlacements, checkInput({ indicators: [days()], indicatorValues, placementVolumes }))).toEqual([])
  })

  it('nobody placed', () => {
    const placementVolumes = yearOf('hvbYouth', () => [null, 0], [4000, 0])
    const input = checkInput({ indicators: [days()], indicatorValues: [value('days', 8, 417)], placementVolumes })
    expect(told(careDaysAgainstPlacements, input)).toEqual([])
  })

  it.each([
    { what: 'counted with the volumes: far fewer', careDays: 50, placements: 2, found: ['question hvbYouth: 400, 486'] },
    { what: 'counted with the volumes: about the same', careDays: 60, placements: 2, found: [] },
    { what: 'counted without placements', careDays: 50, placements: null, found: [] },
  ])('$what', ({ careDays, placements, found }) => {
    const placementVolumes = yearOf('hvbYouth', () => [4000, placements], [4000, 2]).map((volume) => ({ ...volume, careDays }))
    expect(told(careDaysAgainstPlacements, checkInput({ placementVolumes }))).toEqual(found)
  })
})

describe('full-year placements against the volumes', () => {
  /** One placement in eight months, of which five have passed: 151 + 92 days of 365 = 0,67; 0,41 so far, and 0,62 at a time. */
  const placementVolumes = yearOf('hvbYouth', (month) => [1220, month <= 5 || month >= 10 ? 1 : 0], [1244, 0.5])
  const placed = indicator('placed', { name: 'Helårsplaceringar HVB ungdom', measurementUnit: 'number' })
  it.each([
    { what: 'of the year', recorded: 0.7, found: [] },
    { what: 'of the year so far', recorded: 0.4, found: [] },
    { what: 'at a time, so far', recorded: 0.6, found: [] },
    { what: 'the budget', recorded: 0.5, found: ['question placed: 0.5, 0.6657534246575343 <> hvbYouth (equalsBudget)'] },
    { what: 'something else', recorded: 0.8, found: ['question placed: 0.8, 0.6657534246575343 <> hvbYouth'] },
    { what: 'another thing', recorded: 12, found: [] },
  ])('$what', ({ recorded, found }) => {
    expect(told(placementsAgainstIndicator, checkInput({ indicators: [placed], indicatorValues: [value('placed', 8, recorded)], placementVolumes }))).toEqual(found)
  })

  it('a month to come that is not known, and a budget that is not', () => {
    const input = (without: (month: number, measure: string) => boolean) =>
      checkInput({ indicators: [placed], indicatorValues: [value('placed', 8, 0.5)], placementVolumes: placementVolumes.filter((volume) => !without(volume.month, volume.measure)) })
    expect(told(placementsAgainstIndicator, input((month) => month === 11))).toEqual([])
    expect(told(placementsAgainstIndicator, input((month, measure) => month === 11 && measure === 'budget'))).toHaveLength(1)
  })
})
