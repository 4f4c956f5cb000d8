import type { ImportRun, RegisterIds } from './import-run'
import { refuseLockedMonths } from './locked-facts'
import { KeyIds } from './upsert'

/** Links of goals and indicators that the stored plan has and the package has not stay: an import deletes nothing. */
async function writeGoals(run: ImportRun, planId: string, registers: RegisterIds): Promise<void> {
  const { db, municipalityId } = run
  const goals = run.pkg.plan?.goals ?? []
  const ids = new KeyIds(await db.goal.findMany({ where: { municipalityId, planId }, select: { id: true, key: true } }))
  const rows = goals.map(({ key, parent, level, name, note }, order) => ({
    id: ids.of(key),
    municipalityId,
    planId,
    key,
    parentId: ids.orNull(parent),
    level,
    name,
    note,
    order,
  }))
  await run.write('Goal', rows)
  const stored = await db.goalIndicator.findMany({ where: { municipalityId, goal: { planId } } })
  const linkIds = new KeyIds(stored.map((link) => ({ id: link.id, key: `${link.goalId} ${link.indicatorId}` })))
  const links = goals.flatMap((goal) =>
    goal.indicators.map((key, order) => ({ municipalityId, goalId: ids.of(goal.key), indicatorId: registers.indicators.of(key), order })),
  )
  await run.write('GoalIndicator', links.map((link) => ({ id: linkIds.of(`${link.goalId} ${link.indicatorId}`), ...link })))
}

/** The year's plan with its goal tree. */
export async function writePlan(run: ImportRun, registers: RegisterIds): Promise<void> {
  const { plan, year } = run.pkg
  if (plan === null) return
  const ids = new KeyIds((await run.db.plan.findMany({ where: { ...run.where, year }, select: { id: true } })).map(({ id }) => ({ id, key: 'plan' })))
  const { name, ratingRule, rollUpRule } = plan
  await run.write('Plan', [{ id: ids.of('plan'), ...run.owner, year, name, ratingRule, rollUpRule }])
  await writeGoals(run, ids.of('plan'), registers)
}

/** Values of the indicators for the year's periods. */
export async function writeIndicatorValues(run: ImportRun, registers: RegisterIds): Promise<void> {
  const { municipalityId, committeeId } = run
  const { year, indicatorValues } = run.pkg
  const identity = (indicatorId: string, from: number, to: number, breakdown: string): string => JSON.stringify([indicatorId, from, to, breakdown])
  const stored = await run.db.indicatorValue.findMany({ where: { municipalityId, year, indicator: { committeeId } } })
  const ids = new KeyIds(stored.map((value) => ({ id: value.id, key: identity(value.indicatorId, value.fromMonth, value.toMonth, value.breakdown) })))
  const rows = indicatorValues.map(({ indicator, from, to, ...value }) => {
    const indicatorId = registers.indicators.of(indicator)
    return { ...value, id: ids.of(identity(indicatorId, from, to, value.breakdown)), municipalityId, indicatorId, year, fromMonth: from, toMonth: to }
  })
  const written = await run.write('IndicatorValue', rows)
  await refuseLockedMonths(run, 'indicatorValues', rows, written)
}

/** Values for comparison of the indicators, of any year; one fetched at another time is another fact. */
export async function writeComparisonValues(run: ImportRun, registers: RegisterIds): Promise<void> {
  const { municipalityId, committeeId } = run
  const identity = (indicatorId: string, code: string, municipality: string, year: number): string => JSON.stringify([indicatorId, code, municipality, year])
  const stored = await run.db.comparisonValue.findMany({ where: { municipalityId, indicator: { committeeId } } })
  const ids = new KeyIds(stored.map((value) => ({ id: value.id, key: identity(value.indicatorId, value.nationalCode, value.comparedCode, value.year) })))
  const rows = run.pkg.comparisonValues.map(({ indicator, municipality, name, fetchedAt, ...value }) => {
    const indicatorId = registers.indicators.of(indicator)
    const id = ids.of(identity(indicatorId, value.nationalCode, municipality, value.year))
    return { ...value, id, municipalityId, indicatorId, comparedCode: municipality, comparedName: name, recordedAt: new Date(fetchedAt) }
  })
  await run.write('ComparisonValue', rows)
}
