import { listComparisonValues } from '@/lib/db/comparison-value'
import { IN_ORDER, numberOrNull } from '@/lib/db/facts/source'
import type { PackageSource } from './read-registers'
import { jsonList, type PackageInput, type PackageList } from './stored-fact'

type FollowUpParts = Pick<PackageInput, 'risks' | 'assignments' | 'activities' | 'annualCycle' | 'correctiveMeasures' | 'dataTables'>

/** The year's plan with its goal tree; null when the year has none. */
export async function readPlan({ db, committeeId, year, scope }: PackageSource): Promise<PackageInput['plan']> {
  const plan = await db.plan.findFirst({
    where: { municipalityId: scope.municipalityId, committeeId, year },
    include: {
      goals: {
        orderBy: IN_ORDER,
        include: {
          parent: { select: { key: true } },
          indicators: { orderBy: [{ order: 'asc' }, { indicator: { key: 'asc' } }], include: { indicator: { select: { key: true } } } },
        },
      },
    },
  })
  if (plan === null) return null
  const goals = plan.goals.map(({ key, parent, level, name, note, indicators }) => ({
    key,
    parent: parent?.key ?? null,
    level,
    name,
    note,
    indicators: indicators.map(({ indicator }) => indicator.key),
  }))
  return { name: plan.name, ratingRule: plan.ratingRule, rollUpRule: plan.rollUpRule, goals }
}

/** Values of the committee's indicators in the year. */
export async function readIndicatorValues({ db, committeeId, year, scope }: PackageSource): Promise<PackageList<'indicatorValues'>> {
  const stored = await db.indicatorValue.findMany({
    where: { municipalityId: scope.municipalityId, year, indicator: { committeeId } },
    include: { indicator: { select: { key: true } } },
  })
  return stored.map((value) => ({
    indicator: value.indicator.key,
    from: value.fromMonth,
    to: value.toMonth,
    breakdown: value.breakdown,
    value: numberOrNull(value.value),
    missing: value.missing,
    answers: value.answers,
    population: value.population,
    remark: value.remark,
    carriedOverFrom: value.carriedOverFrom,
  }))
}

/** Values for comparison of the package's indicators, of every year: the years of one table come from many. */
export async function readComparisonValues(
  { db, committeeId, scope }: PackageSource,
  indicators: readonly { readonly key: string }[],
): Promise<PackageList<'comparisonValues'>> {
  const keys = new Set(indicators.map(({ key }) => key))
  const values = await listComparisonValues({ committeeId, municipalityId: scope.municipalityId }, db)
  return values.filter(({ indicatorKey }) => keys.has(indicatorKey)).map(({ indicatorKey, ...value }) => ({ ...value, indicator: indicatorKey }))
}

async function readDataTables({ db, committeeId, year, scope }: PackageSource): Promise<PackageList<'dataTables'>> {
  const stored = await db.dataTable.findMany({
    where: { municipalityId: scope.municipalityId, committeeId, year },
    orderBy: IN_ORDER,
    include: { rows: { orderBy: IN_ORDER } },
  })
  return stored.map(({ key, kind, title, source, columns, rows }) => ({
    key,
    // The schema of the package refuses any other kind.
    kind: kind as PackageList<'dataTables'>[number]['kind'],
    title,
    source,
    columns: jsonList(columns),
    rows: rows.map(({ key: rowKey, label, partOf, derived, cells }) => ({
      key: rowKey,
      label,
      partOf,
      derived: derived as PackageRow['derived'],
      cells: cells as PackageRow['cells'],
    })),
  }))
}

type PackageRow = NonNullable<PackageList<'dataTables'>[number]['rows']>[number]

/** Risks, assignments, activities, annual cycle, corrective measures and data tables of the year. */
export async function readFollowUp(source: PackageSource): Promise<FollowUpParts> {
  const { db, committeeId, year, scope } = source
  const query = { where: { municipalityId: scope.municipalityId, committeeId, year }, orderBy: IN_ORDER }
  const risks = await db.risk.findMany({ ...query, include: { actions: { orderBy: IN_ORDER } } })
  const measures = await db.correctiveMeasure.findMany({
    ...query,
    include: {
      parent: { select: { key: true } },
      indicators: { orderBy: [{ order: 'asc' }, { indicator: { key: 'asc' } }], include: { indicator: { select: { key: true } } } },
    },
  })
  const assignments = await db.assignment.findMany(query)
  const activities = await db.activity.findMany(query)
  const cycle = await db.annualCycleItem.findMany(query)
  return {
    risks: risks.map(({ key, type, title, likelihood, impact, openedIn, closedIn, closedHow, orgUnitKey, actions }) => ({
      key,
      type,
      title,
      likelihood,
      impact,
      openedIn,
      closedIn,
      closedHow,
      orgUnit: orgUnitKey,
      actions: actions.map((action) => ({ key: action.key, text: action.text, status: action.status })),
    })),
    assignments: assignments.map(({ key, text, issuer, aim, group, targetAreas, orgUnitKey }) => ({
      key,
      text,
      issuer,
      aim,
      group,
      targetAreas,
      orgUnit: orgUnitKey,
    })),
    activities: activities.map(({ key, text, numerator, denominator, orgUnitKey }) => ({ key, text, numerator, denominator, orgUnit: orgUnitKey })),
    annualCycle: cycle.map(({ key, month, activity, orgUnitKey }) => ({ key, month, activity, orgUnit: orgUnitKey })),
    correctiveMeasures: measures.map(({ key, parent, text, effectOre, orgUnitKey, indicators }) => ({
      key,
      parent: parent?.key ?? null,
      text,
      effect: numberOrNull(effectOre),
      indicators: indicators.map(({ indicator }) => indicator.key),
      orgUnit: orgUnitKey,
    })),
    dataTables: await readDataTables(source),
  }
}
