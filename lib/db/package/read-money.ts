import { IN_ORDER, numberOrNull } from '@/lib/db/facts/source'
import { type PackageSource, readSpellings } from './read-registers'
import type { PackageInput, PackageList } from './stored-fact'

type MoneyParts = Pick<PackageInput, 'statements' | 'budgetVersions' | 'budgetChanges' | 'amounts' | 'forecastVintages' | 'forecasts'>

const LINE = { select: { key: true, statement: { select: { key: true } } } } as const

async function readStatements(source: PackageSource): Promise<PackageList<'statements'>> {
  const { db, committeeId, year, scope } = source
  const stored = await db.statement.findMany({
    where: { municipalityId: scope.municipalityId, committeeId, year },
    orderBy: IN_ORDER,
    include: {
      lines: {
        orderBy: IN_ORDER,
        include: { parent: { select: { key: true } }, businessArea: { select: { key: true } }, serviceArea: { select: { key: true } } },
      },
    },
  })
  const spellings = await readSpellings(source, 'budgetLine', stored.flatMap((statement) => statement.lines.map((line) => line.id)))
  return stored.map(({ key, kind, name, lines }) => ({
    key,
    kind,
    name,
    lines: lines.map((line) => ({
      key: line.key,
      parent: line.parent?.key ?? null,
      kind: line.kind,
      label: line.label,
      counted: line.counted,
      businessArea: line.businessArea?.key ?? null,
      serviceArea: line.serviceArea?.key ?? null,
      ...spellings(line.id),
    })),
  }))
}

async function readBudget({ db, committeeId, year, scope }: PackageSource): Promise<Pick<MoneyParts, 'budgetVersions' | 'budgetChanges' | 'amounts'>> {
  const { municipalityId } = scope
  const versions = await db.budgetVersion.findMany({ where: { municipalityId, committeeId, year }, orderBy: IN_ORDER })
  const keys = new Map(versions.map((version) => [version.id, version.key]))
  const changes = await db.budgetChange.findMany({ where: { municipalityId, budgetVersion: { committeeId, year } }, include: { budgetLine: LINE } })
  const amounts = await db.amount.findMany({
    where: { municipalityId, year, budgetLine: { statement: { committeeId, year } } },
    include: { budgetLine: LINE },
  })
  return {
    budgetVersions: versions.map(({ key, name, decision, decidedOn }) => ({ key, name, decision, decidedOn })),
    budgetChanges: changes.map(({ key, budgetLine, budgetVersionId, amountOre, reason }) => ({
      key,
      statement: budgetLine.statement.key,
      line: budgetLine.key,
      budgetVersion: keys.get(budgetVersionId) ?? '',
      amount: Number(amountOre),
      reason,
    })),
    amounts: amounts.map(({ budgetLine, measure, budgetVersionId, fromMonth, toMonth, amountOre }) => ({
      statement: budgetLine.statement.key,
      line: budgetLine.key,
      measure: measure === 'budget' ? 'budget' : 'actual',
      budgetVersion: keys.get(budgetVersionId ?? '') ?? null,
      from: fromMonth,
      to: toMonth,
      amount: Number(amountOre),
    })),
  }
}

async function readForecasts({ db, committeeId, year, scope }: PackageSource): Promise<Pick<MoneyParts, 'forecastVintages' | 'forecasts'>> {
  const vintages = await db.forecastVintage.findMany({
    where: { municipalityId: scope.municipalityId, committeeId, year },
    include: {
      forecasts: { include: { budgetLine: LINE, effects: { orderBy: { key: 'asc' } }, months: { orderBy: { month: 'asc' } } } },
    },
  })
  return {
    forecastVintages: vintages.map(({ key, name }) => ({ key, name })),
    forecasts: vintages.flatMap((vintage) =>
      vintage.forecasts.map(({ budgetLine, fullYearOre, method, comment, effects, months }) => ({
        vintage: vintage.key,
        statement: budgetLine.statement.key,
        line: budgetLine.key,
        fullYear: Number(fullYearOre),
        method,
        comment,
        effects: effects.map(({ key, label, amountOre }) => ({ key, label, amount: Number(amountOre) })),
        months: months.map(({ month, amountOre }) => ({ month, amount: Number(amountOre) })),
      })),
    ),
  }
}

/** Statements, budget versions and changes, amounts, vintages and forecasts of the year. */
export async function readMoney(source: PackageSource): Promise<MoneyParts> {
  return { statements: await readStatements(source), ...(await readBudget(source)), ...(await readForecasts(source)) }
}

/** Placement categories of the committee and their volumes of the year. */
export async function readPlacements(source: PackageSource): Promise<Pick<PackageInput, 'placementCategories' | 'placementVolumes'>> {
  const { db, committeeId, year, scope } = source
  const stored = await db.placementCategory.findMany({
    where: { municipalityId: scope.municipalityId, committeeId },
    orderBy: IN_ORDER,
    include: { serviceArea: { select: { key: true } }, volumes: { where: { year }, include: { forecastVintage: { select: { key: true } } } } },
  })
  const spellings = await readSpellings(source, 'placementCategory', stored.map(({ id }) => id))
  return {
    placementCategories: stored.map(({ id, key, name, kind, serviceArea, showsSmallCounts, lastYear }) => ({
      key,
      name,
      kind,
      serviceArea: serviceArea?.key ?? null,
      showsSmallCounts,
      lastYear,
      ...spellings(id),
    })),
    placementVolumes: stored.flatMap((category) =>
      category.volumes.map((volume) => ({
        category: category.key,
        month: volume.month,
        measure: volume.measure,
        vintage: volume.forecastVintage?.key ?? null,
        pricePerDay: numberOrNull(volume.pricePerDayOre),
        placements: numberOrNull(volume.placements),
        purchasedShare: numberOrNull(volume.purchasedShare),
        contractedShare: numberOrNull(volume.contractedShare),
        careDays: numberOrNull(volume.careDays),
      })),
    ),
  }
}
