import { figureKey, type PlacedFigure } from '@/lib/domain/import-figure'
import { planImport } from '@/lib/domain/import-plan'
import type { ImportChange, PlacedChange } from '@/lib/domain/import-reading'
import { ore } from '@/lib/domain/money'

export const SOURCE = { kind: 'typed', ref: null, authorId: null, at: '2020-09-01T00:00:00.000Z' } as const
export const STANDING = { id: 'row', version: 4, source: SOURCE }
export const place = { sheet: null, row: 2, column: null }
export const months = (from: number, to = from) => ({ year: 2020, from, to })
export const put = (...changes: ImportChange[]): PlacedChange[] => changes.map((change) => ({ change, place }))
export const store = (...figures: PlacedFigure[]) => new Map(figures.map((figure) => [figureKey(figure), figure]))

export const actual = (from: number, to: number, amount: number | null): ImportChange => ({
  kind: 'actual',
  statement: 'netCost',
  line: 'barn',
  period: months(from, to),
  amount: amount === null ? null : ore(amount),
})
export const budget = (amount: number): ImportChange => ({
  kind: 'budget',
  statement: 'netCost',
  line: 'barn',
  budgetVersion: 'original',
  period: months(1, 12),
  amount: ore(amount),
})
export const forecast = (amount: number | null, comment: string | null = null): ImportChange => ({
  kind: 'forecast',
  statement: 'netCost',
  line: 'barn',
  vintage: '2020-08',
  amount: amount === null ? null : ore(amount),
  comment,
})
export const value = (change: Partial<Extract<ImportChange, { kind: 'indicatorValue' }>> = {}): ImportChange => ({
  kind: 'indicatorValue',
  indicator: 'careDays',
  period: months(1, 8),
  breakdown: '',
  value: 7,
  missing: null,
  answers: null,
  ...change,
})
export const volume = (change: Partial<Extract<ImportChange, { kind: 'placementVolume' }>> = {}): ImportChange => ({
  kind: 'placementVolume',
  category: 'hvb',
  month: '2020-08',
  measure: 'actual',
  vintage: null,
  field: 'placements',
  value: 3,
  ...change,
})

export const storedActual = (from: number, to: number, amount: number): PlacedFigure => ({
  kind: 'amount',
  place: { measure: 'actual', statement: 'netCost', line: 'barn', budgetVersion: null, period: months(from, to) },
  content: { amount: ore(amount) },
  ...STANDING,
})
export const storedForecast: PlacedFigure = {
  kind: 'forecast',
  place: { statement: 'netCost', line: 'barn', vintage: '2020-08' },
  content: {
    fullYear: ore(-12),
    method: 'runRate',
    comment: 'Fewer',
    months: [{ month: 9, amount: ore(-1) }],
    effects: [{ key: 'covid', label: 'Covid', amount: ore(-1) }],
  },
  ...STANDING,
}
export const storedValue: PlacedFigure = {
  kind: 'indicatorValue',
  place: { indicator: 'careDays', period: months(1, 8), breakdown: '' },
  content: { value: 7, missing: null, answers: 20, population: null, remark: 'Counted twice', carriedOverFrom: null },
  ...STANDING,
}
export const storedVolume: PlacedFigure = {
  kind: 'placementVolume',
  place: { category: 'hvb', month: '2020-08', measure: 'actual', vintage: null },
  content: { pricePerDay: 450_000, placements: 2, purchasedShare: null, contractedShare: null, careDays: null },
  ...STANDING,
}

export const plan = (changes: readonly PlacedChange[], ...figures: PlacedFigure[]) => planImport(changes, store(...figures))
export const afters = ({ writes }: ReturnType<typeof planImport>) => writes.map(({ write }) => write.after)
