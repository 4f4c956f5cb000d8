import { mayKeepFollowUps } from '@/lib/auth/permissions/report'
import { findRiskAction, removeRiskAction } from '@/lib/db/risk'
import { deleteRiskActionSchema, type DeleteRiskActionInput } from '@/lib/schemas/delete-item'
import { answered, refused } from './command'
import { reportCommand } from './report-command'
import { auditedItem, staleItem } from './save-item'

/** Takes away an action of a risk that was added by mistake; one that was given up is cancelled instead. */
export const deleteRiskAction = reportCommand<DeleteRiskActionInput>({
  name: 'delete-risk-action',
  input: deleteRiskActionSchema,
  permission: mayKeepFollowUps,
  lock: 'share',
  async run(context, { risk, key, version }) {
    const { scope, db, report, record } = context
    const { year } = report.period
    const subjectKey = `${year}:${risk}:${key}`
    const stored = await findRiskAction(scope, db, { year, key: risk }, key)
    if (stored === null) return refused('NOT_FOUND')
    if (stored.version !== version || !(await removeRiskAction(scope, db, stored))) return staleItem(context, 'riskAction', subjectKey)
    record({ subject: 'riskAction', subjectKey, reportId: report.id, before: auditedItem(stored.content, version), after: null })
    return answered({ key })
  },
})
