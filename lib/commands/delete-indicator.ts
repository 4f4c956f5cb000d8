import { mayKeepPlans } from '@/lib/auth/permissions/administration'
import { indicatorUse, listKeptIndicators, removeIndicator } from '@/lib/db/plan-indicator'
import { deleteIndicatorSchema, type DeleteIndicatorInput } from '@/lib/schemas/save-plan'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { inUse } from './register-answer'

/** Deletes an indicator that has no values and of which nothing has been said; others are ended instead (IN_USE, with what there is). */
export const deleteIndicator = committeeCommand<DeleteIndicatorInput>({
  name: 'delete-indicator',
  input: deleteIndicatorSchema,
  permission: mayKeepPlans,
  async run({ scope, db, record }, { year, key, version }) {
    const indicator = (await listKeptIndicators(scope, db, year)).find((each) => each.key === key)
    if (indicator === undefined) return refused('NOT_FOUND')
    const use = await indicatorUse(scope, db, indicator)
    if (use.length > 0) return inUse(use)
    if (indicator.version !== version || !(await removeIndicator(scope, db, indicator))) return refused('STALE_VERSION')
    record({
      subject: 'indicator',
      subjectKey: `${year}:${key}`,
      reportId: null,
      before: { name: indicator.name, goals: [...indicator.goalKeys], version },
      after: null,
    })
    return answered({ key })
  },
})
