import type { CommitteeScope } from '@/lib/auth/scope'
import type { YearDefinitions } from '@/lib/domain/definition-change'
import type { Database } from './client'
import { readStatements } from './facts/money'
import { readIndicators, readPlan } from './facts/registers'
import { inTransaction } from './transaction'

/** Years of the committee that have a plan or statements, latest first. */
export function loadYears({ committeeId, municipalityId }: CommitteeScope): Promise<number[]> {
  return inTransaction('readCommitted', async (db) => {
    const where = { committeeId, municipalityId }
    const plans = await db.plan.findMany({ where, select: { year: true } })
    const statements = await db.statement.findMany({ where, select: { year: true }, distinct: ['year'] })
    return [...new Set([...plans, ...statements].map(({ year }) => year))].sort((a, b) => b - a)
  })
}

/** Goals, indicators that have a target or hang on a goal, and budget lines of a year. */
export async function loadYearDefinitions(scope: CommitteeScope, db: Database, year: number): Promise<YearDefinitions> {
  const source = { scope, db, committeeId: scope.committeeId, year }
  const { goals } = await readPlan(source)
  const hung = new Set(goals.flatMap(({ indicatorKeys }) => indicatorKeys))
  const indicators = (await readIndicators(source)).filter(({ key, targets }) => targets.length > 0 || hung.has(key))
  return { goals, indicators, statements: await readStatements(source) }
}
