import { mayActForPart } from '@/lib/auth/permissions/part'
import { mayReportOnParts } from '@/lib/auth/permissions/report'
import { listDoneMarks, writeDoneMark } from '@/lib/db/done-mark'
import { hasOrgUnit } from '@/lib/db/follow-up-item'
import { readDutyFacts, readFigureFacts } from '@/lib/db/task-facts'
import { missingOf, type Missing } from '@/lib/domain/done-mark'
import { dutiesOf, dutiesWithin } from '@/lib/domain/duty'
import { dutyTasks, figureTasks, sectionTasks } from '@/lib/domain/task'
import { markDoneSchema, type MarkDoneInput } from '@/lib/schemas/done-mark'
import { answered, refused } from './command'
import { reportCommand, type ReportContext } from './report-command'

/** What the part still lacks; the controllers' part holds figures and texts as well. */
async function missingNow({ scope, db, report }: ReportContext, orgUnit: string | null): Promise<readonly Missing[]> {
  const reading = await readDutyFacts(scope, report.key, db)
  if (reading === null) return []
  const scopeOfPart = { units: orgUnit === null ? [] : [orgUnit], unowned: orgUnit === null }
  const duties = dutyTasks(dutiesWithin(dutiesOf(reading.facts), scopeOfPart))
  const figures = orgUnit === null ? await readFigureFacts(scope, report.key, db) : null
  const rest = figures === null ? [] : [...figureTasks(figures.figures), ...sectionTasks(figures.sections, figures.required)]
  return missingOf([...rest, ...duties])
}

/**
 * Marks a unit's part, or the controllers' own, as done. While something is missing that the person has not seen and confirmed, the
 * answer is SOMETHING_MISSING and lists it.
 */
export const markDone = reportCommand<MarkDoneInput>({
  name: 'mark-done',
  input: markDoneSchema,
  permission: mayReportOnParts,
  lock: 'share',
  async run(context, { orgUnit, confirmed }) {
    const { scope, db, report, at, record } = context
    const refusal = mayActForPart(scope, { orgUnitKey: orgUnit })
    if (refusal !== null) return refused(refusal)
    if (orgUnit !== null && !(await hasOrgUnit(scope, db, orgUnit))) return refused('NOT_FOUND')
    const missing = await missingNow(context, orgUnit)
    const unseen = missing.filter(({ id }) => !confirmed.includes(id))
    if (unseen.length > 0) {
      return refused('SOMETHING_MISSING', { faults: unseen.map(({ what, name }) => ({ path: what, found: '', expected: name })) })
    }
    const part = orgUnit ?? ''
    const before = (await listDoneMarks(scope, db, report.id)).find(({ orgUnitKey }) => orgUnitKey === part)
    await writeDoneMark(scope, db, report.id, part, at)
    const after = { at: at.toISOString(), missing: missing.map(({ id }) => id) }
    record({ subject: 'doneMark', subjectKey: `${report.key}:${part}`, reportId: report.id, before: before === undefined ? null : { at: before.by.at }, after })
    return answered({ at: at.toISOString() })
  },
})
