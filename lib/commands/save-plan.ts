import { mayKeepPlans } from '@/lib/auth/permissions/administration'
import { findPlan, insertPlan, updatePlan } from '@/lib/db/plan-goal'
import { savePlanSchema, type SavePlanInput } from '@/lib/schemas/save-plan'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { unconfirmed } from './plan-change'

/** Starts or changes the plan of a committee's year: its name, and the rules that rate its indicators and goals. */
export const savePlan = committeeCommand<SavePlanInput>({
  name: 'save-plan',
  input: savePlanSchema,
  permission: mayKeepPlans,
  async run(context, input) {
    const { scope, db, record } = context
    const { year, version, name, ratingRule, rollUpRule } = input
    const stored = await findPlan(scope, db, year)
    if (stored === null && version !== 0) return refused('NOT_FOUND')
    if (stored !== null && version === 0) return refused('ALREADY_THERE')
    const rules = (['ratingRule', 'rollUpRule'] as const).flatMap((field) => {
      const [before, after] = [JSON.stringify(stored?.[field] ?? null), JSON.stringify(input[field])]
      return stored === null || before === after ? [] : [{ field: 'rule', before, after }]
    })
    const question = await unconfirmed(context, input, rules)
    if (question !== null) return question
    const isWritten = stored === null ? await insertPlan(scope, db, year, input) : stored.version === version && (await updatePlan(scope, db, stored, input))
    if (!isWritten) return refused('STALE_VERSION')
    const before = stored === null ? null : { name: stored.name, ratingRule: { ...stored.ratingRule }, rollUpRule: { ...stored.rollUpRule }, version }
    const after = { name, ratingRule: { ...ratingRule }, rollUpRule: { ...rollUpRule }, version: version + 1 }
    record({ subject: 'plan', subjectKey: String(year), reportId: null, before: before as object | null, after: after as object })
    return answered({ version: version + 1 })
  },
})
