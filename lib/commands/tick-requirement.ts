import { mayTickRequirements } from '@/lib/auth/permissions/report'
import { swedishDate } from '@/lib/db/finding'
import { loadReportFacts } from '@/lib/db/report-facts'
import { listTicks } from '@/lib/db/requirement-tick'
import { isForAPerson } from '@/lib/domain/statutory-checklist'
import { tickRequirementSchema, type TickRequirementInput } from '@/lib/schemas/requirement-tick'
import { answered, refused } from './command'
import { reportCommand } from './report-command'

/** Ticks a requirement that only a person can tell, or takes the tick back. The event is the tick: see listTicks. */
export const tickRequirement = reportCommand<TickRequirementInput>({
  name: 'tick-requirement',
  input: tickRequirementSchema,
  permission: mayTickRequirements,
  lock: 'share',
  async run({ scope, db, report, at, record }, { requirement, ticked }) {
    const facts = await loadReportFacts(scope, report.key, db)
    if (facts === null || !isForAPerson(requirement, facts.report, swedishDate(at))) return refused('NOT_FOUND')
    const standing = (await listTicks(scope, db, report.id)).get(requirement)
    if (standing === undefined && !ticked) return refused('NOT_FOUND')
    const before = standing === undefined ? null : { ticked: true, at: standing.at }
    record({ subject: 'requirement', subjectKey: `${report.key}:${requirement}`, reportId: report.id, before, after: ticked ? { ticked } : null })
    return answered({ at: at.toISOString() })
  },
})
