import type { Prisma } from '@/lib/db/client/client'
import type { Forecast, ForecastVintage } from '@/lib/domain/forecast'
import { ore } from '@/lib/domain/money'
import type { Month } from '@/lib/domain/period'
import type { PlacementCategory, PlacementVolume } from '@/lib/domain/placement'
import type { Amount, BudgetChange, BudgetVersion, Statement } from '@/lib/domain/statement'
import { namesInYear } from '@/lib/db/register-label'
import { type FactSource, IN_ORDER, numberOrNull, ofYear, openIn, oreOrNull } from './source'

const LINE = { select: { key: true, statement: { select: { key: true } } } } as const

/** Statements of the year, lines with siblings in print order. */
export async function readStatements(source: FactSource): Promise<Statement[]> {
  const related = { select: { key: true } } as const
  const rows = await source.db.statement.findMany({
    where: ofYear(source),
    orderBy: IN_ORDER,
    include: { lines: { orderBy: IN_ORDER, include: { parent: related, businessArea: related, serviceArea: related } } },
  })
  return rows.map(({ key, kind, name, lines }) => ({
    key,
    kind,
    name,
    lines: lines.map((line) => ({
      key: line.key,
      parentKey: line.parent?.key ?? null,
      kind: line.kind,
      label: line.label,
      counted: line.counted,
      businessAreaKey: line.businessArea?.key ?? null,
      serviceAreaKey: line.serviceArea?.key ?? null,
    })),
  }))
}

/** Actuals, and budget of every version, of the year; `only` leaves some of them out. */
export async function readAmounts({ scope, db, committeeId, year }: FactSource, only: Prisma.AmountWhereInput = {}): Promise<Amount[]> {
  const rows = await db.amount.findMany({
    where: { ...only, municipalityId: scope.municipalityId, year, budgetLine: { statement: { committeeId, year } } },
    orderBy: [{ budgetLineId: 'asc' }, { measure: 'asc' }, { fromMonth: 'asc' }],
    include: { budgetLine: LINE, budgetVersion: { select: { key: true } } },
  })
  return rows.map((row) => ({
    statementKey: row.budgetLine.statement.key,
    lineKey: row.budgetLine.key,
    // A check of the table refuses forecasts among amounts.
    measure: row.measure === 'budget' ? 'budget' : 'actual',
    budgetVersionKey: row.budgetVersion?.key ?? null,
    period: { year, from: row.fromMonth, to: row.toMonth },
    amount: ore(Number(row.amountOre)),
    version: row.version,
  }))
}

/** Budget versions of the year in the order they were decided, and the changes that each brought. */
export async function readBudgetVersions(source: FactSource): Promise<{ budgetVersions: BudgetVersion[]; budgetChanges: BudgetChange[] }> {
  const rows = await source.db.budgetVersion.findMany({
    where: ofYear(source),
    orderBy: IN_ORDER,
    include: { changes: { orderBy: { key: 'asc' }, include: { budgetLine: LINE } } },
  })
  return {
    budgetVersions: rows.map(({ key, name, decision, decidedOn }) => ({ key, name, decision, decidedOn })),
    budgetChanges: rows.flatMap((version) =>
      version.changes.map(({ key, budgetLine, amountOre, reason }) => ({
        key,
        statementKey: budgetLine.statement.key,
        lineKey: budgetLine.key,
        budgetVersionKey: version.key,
        amount: ore(Number(amountOre)),
        reason,
      })),
    ),
  }
}

export async function readVintages(source: FactSource): Promise<ForecastVintage[]> {
  const rows = await source.db.forecastVintage.findMany({ where: ofYear(source), orderBy: { key: 'asc' } })
  return rows.map(({ key, name }) => ({ key: key as Month, name }))
}

/** Forecasts of the vintages named (the report's and the previous report's). */
export async function readForecasts({ scope, db }: FactSource, vintageIds: readonly string[]): Promise<Forecast[]> {
  const rows = await db.forecast.findMany({
    where: { municipalityId: scope.municipalityId, forecastVintageId: { in: [...vintageIds] } },
    orderBy: [{ budgetLineId: 'asc' }, { forecastVintage: { key: 'asc' } }],
    include: { budgetLine: LINE, forecastVintage: { select: { key: true } }, effects: { orderBy: { key: 'asc' } } },
  })
  return rows.map((row) => ({
    vintageKey: row.forecastVintage.key as Month,
    statementKey: row.budgetLine.statement.key,
    lineKey: row.budgetLine.key,
    fullYear: ore(Number(row.fullYearOre)),
    method: row.method,
    comment: row.comment,
    effects: row.effects.map(({ key, label, amountOre }) => ({ key, label, amount: ore(Number(amountOre)) })),
    version: row.version,
  }))
}

/** Categories of the committee that are used in the year, by their names of that year, and its volumes of every measure and vintage. */
export async function readPlacements(source: FactSource): Promise<{ placementCategories: PlacementCategory[]; placementVolumes: PlacementVolume[] }> {
  const { scope, db, committeeId, year } = source
  const rows = await db.placementCategory.findMany({
    where: { municipalityId: scope.municipalityId, committeeId, ...openIn(year) },
    orderBy: IN_ORDER,
    include: {
      serviceArea: { select: { key: true } },
      volumes: { where: { year }, orderBy: [{ measure: 'asc' }, { month: 'asc' }], include: { forecastVintage: { select: { key: true } } } },
    },
  })
  const nameOf = await namesInYear(scope, db, 'placementCategory', rows.map(({ id }) => id), year)
  return {
    placementCategories: rows.map(({ id, key, name, kind, serviceArea, showsSmallCounts }) => ({
      key,
      name: nameOf({ id, name }),
      kind,
      serviceAreaKey: serviceArea?.key ?? null,
      showsSmallCounts,
    })),
    placementVolumes: rows.flatMap((category) =>
      category.volumes.map((volume) => ({
        categoryKey: category.key,
        year,
        month: volume.month,
        measure: volume.measure,
        vintageKey: (volume.forecastVintage?.key ?? null) as Month | null,
        pricePerDay: oreOrNull(volume.pricePerDayOre),
        placements: numberOrNull(volume.placements),
        purchasedShare: numberOrNull(volume.purchasedShare),
        contractedShare: numberOrNull(volume.contractedShare),
        careDays: numberOrNull(volume.careDays),
        version: volume.version,
      })),
    ),
  }
}
