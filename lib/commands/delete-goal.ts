import { mayKeepPlans } from '@/lib/auth/permissions/administration'
import { findPlan, goalUse, removeGoal } from '@/lib/db/plan-goal'
import { deleteGoalSchema, type DeleteGoalInput } from '@/lib/schemas/save-plan'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { inUse } from './register-answer'

/** Takes a goal out of the year's plan, unless goals stand below it or a report has rated it (IN_USE, with what there is). */
export const deleteGoal = committeeCommand<DeleteGoalInput>({
  name: 'delete-goal',
  input: deleteGoalSchema,
  permission: mayKeepPlans,
  async run({ scope, db, record }, { year, key, version }) {
    const goal = (await findPlan(scope, db, year))?.goals.find((each) => each.key === key)
    if (goal === undefined) return refused('NOT_FOUND')
    const use = await goalUse(scope, db, year, goal)
    if (use.length > 0) return inUse(use)
    if (goal.version !== version || !(await removeGoal(scope, db, goal))) return refused('STALE_VERSION')
    record({
      subject: 'goal',
      subjectKey: `${year}:${key}`,
      reportId: null,
      before: { name: goal.name, indicators: [...goal.indicatorKeys], version },
      after: null,
    })
    return answered({ key })
  },
})
