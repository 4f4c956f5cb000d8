import { mayKeepFollowUps } from '@/lib/auth/permissions/report'
import { activityStore } from '@/lib/db/activity'
import { annualCycleItemStore } from '@/lib/db/annual-cycle'
import { assignmentStore } from '@/lib/db/assignment'
import { correctiveMeasureStore } from '@/lib/db/corrective-measure'
import type { ItemStore } from '@/lib/db/follow-up-item'
import { itemUse, takeAssessments } from '@/lib/db/item-use'
import { riskStore } from '@/lib/db/risk'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { ItemSubject } from '@/lib/domain/printed-item'
import { deleteItemSchema, type DeleteItemInput } from '@/lib/schemas/delete-item'
import { answered, refused } from './command'
import { inUse } from './register-answer'
import { reportCommand, type ReportContext } from './report-command'
import { auditedItem, staleItem } from './save-item'

async function take<Content>(context: ReportContext, store: ItemStore<Content>, { subject, key, version }: DeleteItemInput): Promise<CommandAnswer<unknown>> {
  const { scope, db, report, record } = context
  const { year } = report.period
  const subjectKey = `${year}:${key}`
  const stored = await store.find(scope, db, { year, key })
  if (stored === null) return refused('NOT_FOUND')
  if (stored.version !== version) return staleItem(context, subject, subjectKey)
  const use = await itemUse(scope, db, { subject, year, key, reportId: report.id })
  if (use.length > 0) return inUse(use)
  const said = await takeAssessments(scope, db, { subject, year, key })
  if (!(await store.remove(scope, db, stored))) return staleItem(context, subject, subjectKey)
  record({ subject, subjectKey, reportId: report.id, before: { ...auditedItem(stored.content, version), said }, after: null })
  return answered({ key })
}

const TAKE: Readonly<Record<ItemSubject, (context: ReportContext, input: DeleteItemInput) => Promise<CommandAnswer<unknown>>>> = {
  risk: (context, input) => take(context, riskStore, input),
  assignment: (context, input) => take(context, assignmentStore, input),
  activity: (context, input) => take(context, activityStore, input),
  annualCycleItem: (context, input) => take(context, annualCycleItemStore, input),
  correctiveMeasure: (context, input) => take(context, correctiveMeasureStore, input),
}

/**
 * Takes away a risk, an assignment, an activity, a row of the annual cycle or a measure that was added by mistake, with what drafts say of
 * it. What an edition prints, what another report on its way tells of, and a measure with others below it stay (IN_USE, with which).
 */
export const deleteItem = reportCommand<DeleteItemInput>({
  name: 'delete-item',
  input: deleteItemSchema,
  permission: mayKeepFollowUps,
  lock: 'share',
  run: (context, input) => TAKE[input.subject](context, input),
})
