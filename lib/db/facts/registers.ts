import type { Prisma, RegisterKind } from '@/lib/db/client/client'
import { indicatorOf, indicatorParts } from '@/lib/db/indicator-row'
import { namesInYear } from '@/lib/db/register-label'
import type { RatingRule, RollUpRule } from '@/lib/domain/assessment'
import type { Plan } from '@/lib/domain/goal'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import type { Committee, Municipality } from '@/lib/domain/municipality'
import type { Month } from '@/lib/domain/period'
import { type FactSource, IN_ORDER, numberOrNull, ofYear, openIn, written } from './source'

export async function readMunicipality({ scope, db }: FactSource): Promise<Municipality> {
  const { key, name, code } = await db.municipality.findUniqueOrThrow({ where: { id: scope.municipalityId } })
  return { key, name, code }
}

/** Committee with its business areas, service areas and organisational units of the year, in print order, by their names of that year. */
export async function readCommittee({ scope, db, committeeId, year }: FactSource): Promise<Committee> {
  const committee = await db.committee.findFirstOrThrow({
    where: { id: committeeId, municipalityId: scope.municipalityId },
    include: {
      businessAreas: { where: openIn(year), orderBy: IN_ORDER, include: { serviceAreas: { where: openIn(year), orderBy: IN_ORDER } } },
      orgUnits: { where: openIn(year), orderBy: IN_ORDER, include: { parent: { select: { key: true } } } },
    },
  })
  const { businessAreas, orgUnits } = committee
  const services = businessAreas.flatMap(({ serviceAreas }) => serviceAreas)
  const named = (kind: RegisterKind, entries: readonly { readonly id: string }[]) => namesInYear(scope, db, kind, entries.map(({ id }) => id), year)
  const ofCommittee = await named('committee', [committee])
  const ofArea = await named('businessArea', businessAreas)
  const ofService = await named('serviceArea', services)
  const ofUnit = await named('orgUnit', orgUnits)
  return {
    key: committee.key,
    name: ofCommittee(committee),
    businessAreas: businessAreas.map((area) => ({
      key: area.key,
      name: ofArea(area),
      serviceAreas: area.serviceAreas.map((service) => ({ key: service.key, name: ofService(service) })),
    })),
    orgUnits: orgUnits.map((unit) => ({ key: unit.key, name: ofUnit(unit), parentKey: unit.parent?.key ?? null, mergedIntoKey: unit.mergedIntoKey })),
  }
}

/** A year without a plan has no goals, and nothing is proposed for them. */
const NO_PLAN: Omit<Plan, 'year'> = { name: '', ratingRule: { kind: 'manual' }, rollUpRule: { kind: 'manual' }, goals: [] }

export async function readPlan(source: FactSource): Promise<Plan> {
  const { db, year } = source
  const plan = await db.plan.findFirst({
    where: ofYear(source),
    include: {
      goals: {
        orderBy: IN_ORDER,
        include: { parent: { select: { key: true } }, indicators: { orderBy: { order: 'asc' }, include: { indicator: { select: { key: true } } } } },
      },
    },
  })
  if (plan === null) return { year, ...NO_PLAN }
  return {
    year,
    name: plan.name,
    ratingRule: written<RatingRule>(plan.ratingRule),
    rollUpRule: written<RollUpRule>(plan.rollUpRule),
    goals: plan.goals.map(({ key, parent, level, name, note, indicators }) => ({
      key,
      parentKey: parent?.key ?? null,
      level,
      name,
      note,
      indicatorKeys: indicators.map(({ indicator }) => indicator.key),
    })),
  }
}

/** Indicators that a year has something to say about; one without target, value and goal in any year is new, and belongs to every year. */
export function followedIn(year: number): Prisma.IndicatorWhereInput {
  return {
    OR: [
      { targets: { some: { year } } },
      { values: { some: { year } } },
      { goals: { some: { goal: { plan: { year } } } } },
      { correctiveMeasures: { some: { correctiveMeasure: { year } } } },
      { targets: { none: {} }, values: { none: {} }, goals: { none: {} } },
    ],
  }
}

/** The committee's indicators that are followed in the year, by their names of that year, with its targets. */
export async function readIndicators({ scope, db, committeeId, year }: FactSource): Promise<Indicator[]> {
  const rows = await db.indicator.findMany({
    where: { municipalityId: scope.municipalityId, committeeId, AND: [openIn(year), followedIn(year)] },
    orderBy: { key: 'asc' },
    include: indicatorParts(year),
  })
  const nameOf = await namesInYear(scope, db, 'indicator', rows.map(({ id }) => id), year)
  return rows.map((row) => ({ ...indicatorOf(row), name: nameOf(row) }))
}

/** Values of periods of the year that have ended by the given month. */
export async function readIndicatorValues(source: FactSource, lastMonth: number): Promise<IndicatorValue[]> {
  const { scope, db, committeeId, year } = source
  const rows = await db.indicatorValue.findMany({
    where: { municipalityId: scope.municipalityId, year, toMonth: { lte: lastMonth }, indicator: { committeeId } },
    orderBy: [{ indicator: { key: 'asc' } }, { fromMonth: 'asc' }, { toMonth: 'asc' }, { breakdown: 'asc' }],
    include: { indicator: { select: { key: true } } },
  })
  return rows.map((row) => ({
    indicatorKey: row.indicator.key,
    period: { year, from: row.fromMonth, to: row.toMonth },
    breakdown: row.breakdown,
    value: numberOrNull(row.value),
    missing: row.missing,
    answers: row.answers,
    population: row.population,
    remark: row.remark,
    carriedOverFrom: row.carriedOverFrom as Month | null,
    version: row.version,
  }))
}
