import { mayKeepPlans } from '@/lib/auth/permissions/administration'
import { findPlan, type KeptPlan } from '@/lib/db/plan-goal'
import { hangIndicator, insertIndicator, listKeptIndicators, updateIndicator, writeTargets, type IndicatorRow, type KeptIndicator } from '@/lib/db/plan-indicator'
import { listRegister, type RegisterEntry } from '@/lib/db/register-entry'
import { writeSpellings } from '@/lib/db/register-label'
import type { InputFault } from '@/lib/domain/command-answer'
import type { Indicator } from '@/lib/domain/indicator'
import { renamed } from '@/lib/domain/register-entry'
import { saveIndicatorSchema, type SaveIndicatorInput } from '@/lib/schemas/save-plan'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { changedDefinitions, fieldsOf, unconfirmed } from './plan-change'
import { aliasFaults } from './register-answer'

/** The indicator as reports read it. */
function definitionOf(input: SaveIndicatorInput): Indicator {
  const { key, name, orgUnit, measurementUnit, scale, decimals, favourableDirection } = input
  const { accumulation, frequency, nationalCode, sensitive, ratingRule, targets } = input
  const measured = { measurementUnit, scale, decimals, favourableDirection, accumulation, frequency }
  return { key, name, orgUnitKey: orgUnit, ...measured, nationalCode, sensitive, ratingRule, targets }
}

/** What is wrong with the targets of the year beyond their shape. */
function targetFaults({ targets }: SaveIndicatorInput): InputFault[] {
  const months = targets.map(({ fromMonth }) => fromMonth)
  return targets.flatMap(({ fromMonth, periodMethod, periodTargets }, index) => [
    ...(months.indexOf(fromMonth) === index ? [] : [{ path: `targets[${index}].fromMonth`, found: String(fromMonth), expected: 'one target a month' }]),
    ...(periodMethod !== 'given' || periodTargets.length > 0
      ? []
      : [{ path: `targets[${index}].periodTargets`, found: '', expected: 'a target for at least one period' }]),
  ])
}

function faultsOf(input: SaveIndicatorInput, plan: KeptPlan | null, units: readonly RegisterEntry[], indicators: readonly KeptIndicator[]): InputFault[] {
  const { orgUnit, goals, scale, measurementUnit } = input
  const unit = units.find(({ key, mergedIntoKey }) => key === orgUnit && mergedIntoKey === null)
  return [
    ...(orgUnit !== null && unit === undefined ? [{ path: 'orgUnit', found: orgUnit, expected: 'a unit that stands by itself' }] : []),
    ...goals.flatMap((key, index) => {
      const isThere = plan?.goals.some((goal) => goal.key === key) ?? false
      return isThere ? [] : [{ path: `goals[${index}]`, found: key, expected: "a goal of the year's plan" }]
    }),
    ...(measurementUnit === 'yesNo' && scale.length < 2 ? [{ path: 'scale', found: String(scale.length), expected: 'at least two steps' }] : []),
    ...aliasFaults(input, indicators),
    ...targetFaults(input),
  ]
}

/** The columns of an indicator's own row. */
function rowOf(definition: Indicator, units: readonly RegisterEntry[], lastYear: number | null): IndicatorRow {
  const { name, measurementUnit, scale, decimals, favourableDirection, accumulation, frequency, nationalCode, sensitive, ratingRule } = definition
  const orgUnitId = units.find(({ key }) => key === definition.orgUnitKey)?.id ?? null
  const measured = { measurementUnit, scale, decimals, favourableDirection, accumulation, frequency }
  return { name, ...measured, nationalCode, sensitive, ratingRule, orgUnitId, lastYear }
}

/** What the log keeps of an indicator. */
function logged(indicator: Indicator, more: { readonly lastYear: number | null; readonly goals: readonly string[]; readonly version: number }): object {
  return JSON.parse(JSON.stringify({ ...indicator, ...more })) as object
}

/**
 * Adds or changes an indicator: its definition, its targets of the year, and the goals that it hangs on. A change to what is measured
 * or against what asks for confirmation when reports of the year have left their drafts, and is noted in the log.
 */
export const saveIndicator = committeeCommand<SaveIndicatorInput>({
  name: 'save-indicator',
  input: saveIndicatorSchema,
  permission: mayKeepPlans,
  async run(context, input) {
    const { scope, db, record } = context
    const { year, key, version, lastYear, goals, aliases } = input
    const [plan, indicators, units] = [await findPlan(scope, db, year), await listKeptIndicators(scope, db, year), await listRegister(scope, db, 'orgUnit')]
    const stored = indicators.find((indicator) => indicator.key === key)
    if (stored === undefined && version !== 0) return refused('NOT_FOUND')
    if (stored !== undefined && version === 0) return refused('ALREADY_THERE')
    const names = stored === undefined ? { name: input.name, labels: [] } : stored.name === input.name ? stored : renamed(stored, input.name, input.fromYear)
    const faults = faultsOf(input, plan, units, indicators)
    if (names === null) faults.push({ path: 'fromYear', found: String(input.fromYear), expected: 'the year of the last change or a later one' })
    if (faults.length > 0 || names === null) return refused('INVALID_INPUT', { faults })
    const definition = definitionOf(input)
    const changes = stored === undefined ? [] : fieldsOf(changedDefinitions({ indicators: [stored] }, { indicators: [definition] }))
    const question = await unconfirmed(context, input, changes)
    if (question !== null) return question
    const row = rowOf(definition, units, lastYear)
    if (stored !== undefined && (stored.version !== version || !(await updateIndicator(scope, db, stored, row)))) return refused('STALE_VERSION')
    const id = stored?.id ?? (await insertIndicator(scope, db, key, row))
    await writeSpellings(scope, db, 'indicator', id, { labels: names.labels, aliases })
    await writeTargets(scope, db, id, year, input.targets)
    if (plan !== null) await hangIndicator(scope, db, plan.id, id, plan.goals.filter((goal) => goals.includes(goal.key)).map((goal) => goal.id))
    const before = stored === undefined ? null : logged(stored, { lastYear: stored.lastYear, goals: stored.goalKeys, version })
    const after = { ...logged(definition, { lastYear, goals, version: version + 1 }), changes }
    record({ subject: 'indicator', subjectKey: `${year}:${key}`, reportId: null, before, after })
    return answered({ key, version: version + 1 })
  },
})
