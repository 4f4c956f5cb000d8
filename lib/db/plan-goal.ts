import type { CommitteeScope } from '@/lib/auth/scope'
import type { Prisma } from '@/lib/db/client/client'
import type { RatingRule, RollUpRule } from '@/lib/domain/assessment'
import type { Goal } from '@/lib/domain/goal'
import type { RegisterUse } from '@/lib/domain/register-entry'
import type { Database } from './client'
import { IN_ORDER, written } from './facts/source'
import { countedUse, namedUse } from './register-use'

/** A goal as it is kept. */
export interface KeptGoal extends Goal {
  readonly id: string
  readonly version: number
}

/** A committee's plan of one year as it is kept. */
export interface KeptPlan {
  readonly id: string
  readonly name: string
  readonly ratingRule: RatingRule
  readonly rollUpRule: RollUpRule
  readonly version: number
  readonly goals: readonly KeptGoal[]
}

/** The plan of the year with its goals in print order; null when the year has none. */
export async function findPlan({ municipalityId, committeeId }: CommitteeScope, db: Database, year: number): Promise<KeptPlan | null> {
  const plan = await db.plan.findFirst({
    where: { municipalityId, committeeId, year },
    include: {
      goals: {
        orderBy: IN_ORDER,
        include: { parent: { select: { key: true } }, indicators: { orderBy: { order: 'asc' }, include: { indicator: { select: { key: true } } } } },
      },
    },
  })
  if (plan === null) return null
  return {
    id: plan.id,
    name: plan.name,
    ratingRule: written<RatingRule>(plan.ratingRule),
    rollUpRule: written<RollUpRule>(plan.rollUpRule),
    version: plan.version,
    goals: plan.goals.map(({ id, key, parent, level, name, note, version, indicators }) => ({
      ...{ id, key, level, name, note, version },
      parentKey: parent?.key ?? null,
      indicatorKeys: indicators.map(({ indicator }) => indicator.key),
    })),
  }
}

type PlanContent = Pick<KeptPlan, 'name' | 'ratingRule' | 'rollUpRule'>

/** Rules are checked by their schema; Prisma's input type only lacks `readonly`. */
function planRow({ name, ratingRule, rollUpRule }: PlanContent) {
  return { name, ratingRule: ratingRule as object, rollUpRule: rollUpRule as object }
}

/** Starts a year's plan. @returns false when the year has one */
export async function insertPlan({ municipalityId, committeeId }: CommitteeScope, db: Database, year: number, content: PlanContent): Promise<boolean> {
  return (await db.plan.createMany({ data: [{ ...planRow(content), municipalityId, committeeId, year }], skipDuplicates: true })).count === 1
}

/** Changes a plan where it still has the version that was read. @returns false when somebody was faster */
export async function updatePlan(
  { municipalityId }: CommitteeScope,
  db: Database,
  { id, version }: Pick<KeptPlan, 'id' | 'version'>,
  content: PlanContent,
): Promise<boolean> {
  return (await db.plan.updateMany({ where: { id, municipalityId, version }, data: { ...planRow(content), version: version + 1 } })).count === 1
}

/** What is written of a goal; the parent by its id. */
export interface GoalRow extends Pick<Goal, 'level' | 'name' | 'note'> {
  readonly parentId: string | null
}

/** Adds a goal last. @returns its id */
export async function insertGoal({ municipalityId }: CommitteeScope, db: Database, planId: string, key: string, row: GoalRow, order: number): Promise<string> {
  return (await db.goal.create({ data: { ...row, municipalityId, planId, key, order } })).id
}

/** Changes a goal where it still has the version that was read. @returns false when somebody was faster */
export async function updateGoal(
  { municipalityId }: CommitteeScope,
  db: Database,
  { id, version }: Pick<KeptGoal, 'id' | 'version'>,
  row: GoalRow,
): Promise<boolean> {
  return (await db.goal.updateMany({ where: { id, municipalityId, version }, data: { ...row, version: version + 1 } })).count === 1
}

export function setGoalOrder({ municipalityId }: CommitteeScope, db: Database, id: string, order: number): Promise<unknown> {
  return db.goal.updateMany({ where: { id, municipalityId }, data: { order } })
}

/** What refers to a goal: goals below it, and what has been said of it in reports of the year. */
export async function goalUse(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  year: number,
  { id, key }: Pick<KeptGoal, 'id' | 'key'>,
): Promise<readonly RegisterUse[]> {
  const below = await db.goal.findMany({ where: { municipalityId, parentId: id }, orderBy: { order: 'asc' } })
  const said: Prisma.AssessmentWhereInput = {
    municipalityId,
    subject: { in: ['goal', 'unitResult', 'monthlyStripCell'] },
    subjectKey: key,
    report: { committeeId, year },
  }
  return [...namedUse('goals', below.map(({ name }) => name)), ...countedUse('assessments', await db.assessment.count({ where: said }))]
}

/** Takes a goal away; its indicators stay, without it. @returns false when somebody was faster */
export async function removeGoal({ municipalityId }: CommitteeScope, db: Database, { id, version }: Pick<KeptGoal, 'id' | 'version'>): Promise<boolean> {
  await db.goalIndicator.deleteMany({ where: { goalId: id, municipalityId } })
  return (await db.goal.deleteMany({ where: { id, municipalityId, version } })).count === 1
}

/** Titles of the reports of the year that have left their drafts: they say what the plan said then. */
export async function reportsBeyondDraft({ municipalityId, committeeId }: CommitteeScope, db: Database, year: number): Promise<string[]> {
  const where = { municipalityId, committeeId, year, status: { not: 'draft' } } as const
  const rows = await db.report.findMany({ where, orderBy: { key: 'asc' }, select: { title: true } })
  return rows.map(({ title }) => title)
}
