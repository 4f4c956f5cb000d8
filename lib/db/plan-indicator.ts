import type { CommitteeScope } from '@/lib/auth/scope'
import { Prisma } from '@/lib/db/client/client'
import type { Indicator, IndicatorTarget } from '@/lib/domain/indicator'
import type { RegisterUse, YearLabel } from '@/lib/domain/register-entry'
import type { Database } from './client'
import { indicatorOf, indicatorParts } from './indicator-row'
import { spellingsOf, writeSpellings } from './register-label'
import { countedUse, namedUse } from './register-use'

/** An indicator as it is kept, with the year's targets and the keys of the goals of the year's plan that it hangs on. */
export interface KeptIndicator extends Indicator {
  readonly id: string
  readonly version: number
  readonly labels: readonly YearLabel[]
  readonly aliases: readonly string[]
  readonly lastYear: number | null
  readonly goalKeys: readonly string[]
}

/** All of the committee's indicators, ended ones too, by key; names are the newest. */
export async function listKeptIndicators(scope: CommitteeScope, db: Database, year: number): Promise<KeptIndicator[]> {
  const { municipalityId, committeeId } = scope
  const rows = await db.indicator.findMany({
    where: { municipalityId, committeeId },
    orderBy: { key: 'asc' },
    include: {
      ...indicatorParts(year),
      goals: { where: { goal: { plan: { year } } }, orderBy: { goal: { order: 'asc' } }, include: { goal: { select: { key: true } } } },
    },
  })
  const spellings = await spellingsOf(scope, db, 'indicator', rows.map(({ id }) => id))
  return rows.map((row) => ({
    ...indicatorOf(row),
    id: row.id,
    version: row.version,
    ...spellings(row.id),
    lastYear: row.lastYear,
    goalKeys: row.goals.map(({ goal }) => goal.key),
  }))
}

/** What is written of an indicator besides its spellings, targets and goals; the unit by its id. */
export interface IndicatorRow extends Omit<Indicator, 'key' | 'orgUnitKey' | 'targets'> {
  readonly orgUnitId: string | null
  readonly lastYear: number | null
}

function stored({ scale, ratingRule, ...row }: IndicatorRow) {
  const rule = ratingRule === null ? Prisma.DbNull : (ratingRule as object)
  return { ...row, scale: scale.length === 0 ? Prisma.DbNull : scale.map((step) => ({ ...step })), ratingRule: rule }
}

/** Adds an indicator. @returns its id */
export async function insertIndicator({ municipalityId, committeeId }: CommitteeScope, db: Database, key: string, row: IndicatorRow): Promise<string> {
  return (await db.indicator.create({ data: { ...stored(row), municipalityId, committeeId, key } })).id
}

/** Changes an indicator where it still has the version that was read. @returns false when somebody was faster */
export async function updateIndicator(
  { municipalityId }: CommitteeScope,
  db: Database,
  { id, version }: Pick<KeptIndicator, 'id' | 'version'>,
  row: IndicatorRow,
): Promise<boolean> {
  return (await db.indicator.updateMany({ where: { id, municipalityId, version }, data: { ...stored(row), version: version + 1 } })).count === 1
}

/** Writes the targets of one year so that they are exactly these; a target that stands as it was keeps its row. */
export async function writeTargets(
  { municipalityId }: CommitteeScope,
  db: Database,
  indicatorId: string,
  year: number,
  targets: readonly IndicatorTarget[],
): Promise<void> {
  const where = { municipalityId, indicatorId, year }
  await db.indicatorTarget.deleteMany({ where: { ...where, fromMonth: { notIn: targets.map(({ fromMonth }) => fromMonth) } } })
  for (const { fromMonth, periodTargets, ...target } of targets) {
    const row = { ...target, periodTargets: periodTargets.length === 0 ? Prisma.DbNull : periodTargets.map((each) => ({ ...each })) }
    const { count } = await db.indicatorTarget.updateMany({ where: { ...where, fromMonth }, data: { ...row, version: { increment: 1 } } })
    if (count === 0) await db.indicatorTarget.create({ data: { ...where, fromMonth, ...row } })
  }
}

/** Hangs an indicator on exactly these goals of a plan: where it hangs already it keeps its place, elsewhere it comes last. */
export async function hangIndicator(
  { municipalityId }: CommitteeScope,
  db: Database,
  planId: string,
  indicatorId: string,
  goalIds: readonly string[],
): Promise<void> {
  const hung = await db.goalIndicator.findMany({ where: { municipalityId, indicatorId, goal: { planId } } })
  await db.goalIndicator.deleteMany({ where: { municipalityId, id: { in: hung.filter(({ goalId }) => !goalIds.includes(goalId)).map(({ id }) => id) } } })
  for (const goalId of goalIds.filter((id) => !hung.some((link) => link.goalId === id))) {
    const last = await db.goalIndicator.aggregate({ where: { municipalityId, goalId }, _max: { order: true } })
    await db.goalIndicator.create({ data: { municipalityId, goalId, indicatorId, order: (last._max.order ?? -1) + 1 } })
  }
}

/** What refers to an indicator: values, what has been said of it, and measures. */
export async function indicatorUse(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  { id, key }: Pick<KeptIndicator, 'id' | 'key'>,
): Promise<readonly RegisterUse[]> {
  const measures = await db.correctiveMeasureIndicator.findMany({
    where: { municipalityId, indicatorId: id },
    include: { correctiveMeasure: { select: { text: true } } },
  })
  return [
    ...countedUse('indicatorValues', await db.indicatorValue.count({ where: { municipalityId, indicatorId: id } })),
    ...countedUse('assessments', await db.assessment.count({ where: { municipalityId, subject: 'indicator', subjectKey: key, report: { committeeId } } })),
    ...namedUse('correctiveMeasures', measures.map(({ correctiveMeasure }) => correctiveMeasure.text)),
  ]
}

/** Takes an indicator away with its targets, names and places. @returns false when somebody was faster */
export async function removeIndicator(scope: CommitteeScope, db: Database, { id, version }: Pick<KeptIndicator, 'id' | 'version'>): Promise<boolean> {
  const where = { municipalityId: scope.municipalityId, indicatorId: id }
  await db.goalIndicator.deleteMany({ where })
  await db.indicatorTarget.deleteMany({ where })
  await writeSpellings(scope, db, 'indicator', id, { labels: [], aliases: [] })
  return (await db.indicator.deleteMany({ where: { id, municipalityId: scope.municipalityId, version } })).count === 1
}
