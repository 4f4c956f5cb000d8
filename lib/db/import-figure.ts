import type { CommitteeScope } from '@/lib/auth/scope'
import { figureKey, type FigureSource, type PlacedFigure, type StoredFigures } from '@/lib/domain/import-figure'
import { ore } from '@/lib/domain/money'
import { monthOf, type Month } from '@/lib/domain/period'
import type { Database } from './client'
import { numberOrNull } from './facts/source'

interface SourceColumns {
  readonly id: string
  readonly sourceKind: FigureSource['kind']
  readonly sourceRef: string | null
  readonly authorId: string | null
  readonly recordedAt: Date
  readonly version: number
}

function standing({ id, sourceKind, sourceRef, authorId, recordedAt, version }: SourceColumns): Pick<PlacedFigure, 'id' | 'version' | 'source'> {
  return { id, version, source: { kind: sourceKind, ref: sourceRef, authorId, at: recordedAt.toISOString() } }
}

/** Key of a line or month that a row names through its register. */
const KEY = { select: { key: true } } as const

async function readAmounts({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<PlacedFigure[]> {
  const rows = await db.amount.findMany({
    where: { municipalityId, year, budgetLine: { statement: { committeeId, year } } },
    include: { budgetLine: { select: { key: true, statement: KEY } }, budgetVersion: KEY },
    orderBy: { fromMonth: 'asc' },
  })
  return rows.map((row) => ({
    kind: 'amount',
    place: {
      measure: row.measure === 'budget' ? 'budget' : 'actual',
      statement: row.budgetLine.statement.key,
      line: row.budgetLine.key,
      budgetVersion: row.budgetVersion?.key ?? null,
      period: { year, from: row.fromMonth, to: row.toMonth },
    },
    content: { amount: ore(Number(row.amountOre)) },
    ...standing(row),
  }))
}

async function readForecasts({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<PlacedFigure[]> {
  const rows = await db.forecast.findMany({
    where: { municipalityId, forecastVintage: { committeeId, year } },
    include: {
      budgetLine: { select: { key: true, statement: KEY } },
      forecastVintage: KEY,
      months: { orderBy: { month: 'asc' } },
      effects: { orderBy: { key: 'asc' } },
    },
  })
  return rows.map((row) => ({
    kind: 'forecast',
    place: { statement: row.budgetLine.statement.key, line: row.budgetLine.key, vintage: row.forecastVintage.key as Month },
    content: {
      fullYear: ore(Number(row.fullYearOre)),
      method: row.method,
      comment: row.comment,
      months: row.months.map(({ month, amountOre }) => ({ month, amount: ore(Number(amountOre)) })),
      effects: row.effects.map(({ key, label, amountOre }) => ({ key, label, amount: ore(Number(amountOre)) })),
    },
    ...standing(row),
  }))
}

async function readIndicatorValues({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<PlacedFigure[]> {
  const rows = await db.indicatorValue.findMany({ where: { municipalityId, year, indicator: { committeeId } }, include: { indicator: KEY } })
  return rows.map((row) => ({
    kind: 'indicatorValue',
    place: { indicator: row.indicator.key, period: { year, from: row.fromMonth, to: row.toMonth }, breakdown: row.breakdown },
    content: {
      value: numberOrNull(row.value),
      missing: row.missing,
      answers: row.answers,
      population: row.population,
      remark: row.remark,
      carriedOverFrom: row.carriedOverFrom as Month | null,
    },
    ...standing(row),
  }))
}

async function readPlacementVolumes({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<PlacedFigure[]> {
  const rows = await db.placementVolume.findMany({
    where: { municipalityId, year, placementCategory: { committeeId } },
    include: { placementCategory: KEY, forecastVintage: KEY },
  })
  return rows.map((row) => ({
    kind: 'placementVolume',
    place: {
      category: row.placementCategory.key,
      month: monthOf(year, row.month),
      measure: row.measure,
      vintage: (row.forecastVintage?.key ?? null) as Month | null,
    },
    content: {
      pricePerDay: numberOrNull(row.pricePerDayOre),
      placements: numberOrNull(row.placements),
      purchasedShare: numberOrNull(row.purchasedShare),
      contractedShare: numberOrNull(row.contractedShare),
      careDays: numberOrNull(row.careDays),
    },
    ...standing(row),
  }))
}

/** Of every year: what others have is no part of the committee's own. */
async function readComparisonValues({ committeeId, municipalityId }: CommitteeScope, db: Database): Promise<PlacedFigure[]> {
  const rows = await db.comparisonValue.findMany({ where: { municipalityId, indicator: { committeeId } }, include: { indicator: KEY } })
  return rows.map((row) => ({
    kind: 'comparisonValue',
    place: { indicator: row.indicator.key, nationalCode: row.nationalCode, municipality: row.comparedCode, year: row.year },
    content: { name: row.comparedName, value: numberOrNull(row.value), missing: row.missing },
    ...standing(row),
  }))
}

/** Every figure of the committee's year that an import can change, by figureKey. */
export async function loadStoredFigures(scope: CommitteeScope, db: Database, year: number): Promise<StoredFigures> {
  const figures: PlacedFigure[] = []
  const readers = [readAmounts, readForecasts, readIndicatorValues, readPlacementVolumes, readComparisonValues]
  for (const read of readers) figures.push(...(await read(scope, db, year)))
  return new Map(figures.map((figure) => [figureKey(figure), figure]))
}
