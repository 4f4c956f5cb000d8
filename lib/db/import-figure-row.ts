import type { CommitteeScope } from '@/lib/auth/scope'
import type { FigureKind, FigureWrite } from '@/lib/domain/import-figure'
import { budgetLineKey } from './budget-line'
import type { Database } from './client'

/** Table that figures of a kind are stored in. */
export const FIGURE_TABLE: Readonly<Record<FigureKind, 'Amount' | 'Forecast' | 'IndicatorValue' | 'PlacementVolume' | 'ComparisonValue'>> = {
  amount: 'Amount',
  forecast: 'Forecast',
  indicatorValue: 'IndicatorValue',
  placementVolume: 'PlacementVolume',
  comparisonValue: 'ComparisonValue',
}

/** Columns of a row as JSON, by name. */
export type FigureColumns = Readonly<Record<string, unknown>>

/** Ids of what figures hang on, by key; asking for one that is not there throws, since every change has been checked against the registers. */
export class FigureOwners {
  private constructor(private readonly ids: ReadonlyMap<string, string>) {}

  static async load({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<FigureOwners> {
    const where = { committeeId, municipalityId }
    const select = { id: true, key: true } as const
    const ids = new Map<string, string>()
    const ofLine = { ...select, statement: { select: { key: true } } }
    const lines = await db.budgetLine.findMany({ where: { municipalityId, statement: { ...where, year } }, select: ofLine })
    for (const { id, key, statement } of lines) ids.set(`line ${budgetLineKey(statement.key, key)}`, id)
    for (const { id, key } of await db.budgetVersion.findMany({ where: { ...where, year }, select })) ids.set(`budgetVersion ${key}`, id)
    for (const { id, key } of await db.forecastVintage.findMany({ where: { ...where, year }, select })) ids.set(`vintage ${key}`, id)
    for (const { id, key } of await db.indicator.findMany({ where, select })) ids.set(`indicator ${key}`, id)
    for (const { id, key } of await db.placementCategory.findMany({ where, select })) ids.set(`category ${key}`, id)
    return new FigureOwners(ids)
  }

  of(noun: 'line' | 'budgetVersion' | 'vintage' | 'indicator' | 'category', key: string): string {
    const id = this.ids.get(`${noun} ${key}`)
    if (id === undefined) throw new Error(`No ${noun} ${key} to hang a figure on.`)
    return id
  }

  orNull(noun: 'budgetVersion' | 'vintage', key: string | null): string | null {
    return key === null ? null : this.of(noun, key)
  }
}

/** Columns that say which figure it is. */
export function placeColumns({ kind, place }: FigureWrite, owners: FigureOwners): FigureColumns {
  switch (kind) {
    case 'amount': {
      const { year, from, to } = place.period
      const budgetLineId = owners.of('line', budgetLineKey(place.statement, place.line))
      const budgetVersionId = owners.orNull('budgetVersion', place.budgetVersion)
      return { budgetLineId, budgetVersionId, measure: place.measure, year, fromMonth: from, toMonth: to }
    }
    case 'forecast':
      return { budgetLineId: owners.of('line', budgetLineKey(place.statement, place.line)), forecastVintageId: owners.of('vintage', place.vintage) }
    case 'indicatorValue': {
      const { year, from, to } = place.period
      return { indicatorId: owners.of('indicator', place.indicator), year, fromMonth: from, toMonth: to, breakdown: place.breakdown }
    }
    case 'placementVolume':
      return {
        placementCategoryId: owners.of('category', place.category),
        forecastVintageId: owners.orNull('vintage', place.vintage),
        measure: place.measure,
        year: Number(place.month.slice(0, 4)),
        month: Number(place.month.slice(5)),
      }
    case 'comparisonValue': {
      const { indicator, nationalCode, municipality, year } = place
      return { indicatorId: owners.of('indicator', indicator), nationalCode, comparedCode: municipality, year }
    }
  }
}

/** Columns that say what the figure is. Parts of a forecast are rows of their own. */
export function contentColumns({ kind, after }: FigureWrite): FigureColumns {
  if (after === null) return {}
  switch (kind) {
    case 'amount':
      return { amountOre: after.amount }
    case 'forecast':
      return { fullYearOre: after.fullYear, method: after.method, comment: after.comment }
    case 'indicatorValue': {
      const { value, missing, answers, population, remark, carriedOverFrom } = after
      return { value, missing, answers, population, remark, carriedOverFrom }
    }
    case 'placementVolume': {
      const { pricePerDay, placements, purchasedShare, contractedShare, careDays } = after
      return { pricePerDayOre: pricePerDay, placements, purchasedShare, contractedShare, careDays }
    }
    case 'comparisonValue':
      return { comparedName: after.name, value: after.value, missing: after.missing }
  }
}
