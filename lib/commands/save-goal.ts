import { mayKeepPlans } from '@/lib/auth/permissions/administration'
import { findPlan, insertGoal, setGoalOrder, updateGoal, type KeptGoal } from '@/lib/db/plan-goal'
import type { InputFault } from '@/lib/domain/command-answer'
import { goalTree } from '@/lib/domain/goal'
import { saveGoalSchema, type SaveGoalInput } from '@/lib/schemas/save-plan'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { changedDefinitions, fieldsOf, unconfirmed } from './plan-change'
import { placed } from './register-answer'

function faultsOf({ parent, after }: SaveGoalInput, goals: readonly KeptGoal[], stored: KeptGoal | undefined, hasPlace: boolean): readonly InputFault[] {
  const faults: InputFault[] = []
  const below = stored === undefined ? [] : goalTree(stored, goals)
  if (parent !== null && (!goals.some((goal) => goal.key === parent) || below.some((goal) => goal.key === parent))) {
    faults.push({ path: 'parent', found: parent, expected: 'another goal of the plan, not below this one' })
  }
  if (!hasPlace) faults.push({ path: 'after', found: after ?? '', expected: 'another goal of the plan' })
  return faults
}

function logged({ level, name, note, version }: Pick<KeptGoal, 'level' | 'name' | 'note' | 'version'>, parent: string | null) {
  return { level, name, note, parent, version }
}

/** Adds or changes a goal of the year's plan: its words, level and place in the tree. */
export const saveGoal = committeeCommand<SaveGoalInput>({
  name: 'save-goal',
  input: saveGoalSchema,
  permission: mayKeepPlans,
  async run(context, input) {
    const { scope, db, record } = context
    const { year, key, version, level, name, note, parent } = input
    const plan = await findPlan(scope, db, year)
    if (plan === null) return refused('NOT_FOUND')
    const { goals } = plan
    const stored = goals.find((goal) => goal.key === key)
    if (stored === undefined && version !== 0) return refused('NOT_FOUND')
    if (stored !== undefined && version === 0) return refused('ALREADY_THERE')
    const order = placed(goals.filter((goal) => goal.key !== key), key, input.after)
    const faults = faultsOf(input, goals, stored, order !== null)
    if (faults.length > 0 || order === null) return refused('INVALID_INPUT', { faults })
    const now = stored === undefined ? null : { ...stored, level, name, note, parentKey: parent }
    const changes = stored === undefined || now === null ? [] : fieldsOf(changedDefinitions({ goals: [stored] }, { goals: [now] }))
    const question = await unconfirmed(context, input, changes)
    if (question !== null) return question
    const row = { level, name, note, parentId: goals.find((goal) => goal.key === parent)?.id ?? null }
    if (stored !== undefined && (stored.version !== version || !(await updateGoal(scope, db, stored, row)))) return refused('STALE_VERSION')
    const id = stored?.id ?? (await insertGoal(scope, db, plan.id, key, row, goals.length))
    const ids = new Map([...goals.map((goal) => [goal.key, goal.id] as const), [key, id]])
    for (const [index, each] of (input.after === undefined ? [] : order).entries()) await setGoalOrder(scope, db, ids.get(each) ?? '', index)
    const before = stored === undefined ? null : logged(stored, stored.parentKey)
    record({ subject: 'goal', subjectKey: `${year}:${key}`, reportId: null, before, after: { ...logged({ ...input, version: version + 1 }, parent), changes } })
    return answered({ key, version: version + 1 })
  },
})
