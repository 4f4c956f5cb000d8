import { mayAcceptFindings } from '@/lib/auth/permissions/report'
import { deleteAcceptance, findAcceptance, findingKey } from '@/lib/db/finding'
import { withdrawAcceptanceSchema, type WithdrawAcceptanceInput } from '@/lib/schemas/finding'
import { answered, refused } from './command'
import { reportCommand } from './report-command'

/** Takes back that a finding was accepted: it is open again. NOT_FOUND when it was not accepted, or a colleague was faster. */
export const withdrawAcceptance = reportCommand<WithdrawAcceptanceInput>({
  name: 'withdraw-acceptance',
  input: withdrawAcceptanceSchema,
  permission: mayAcceptFindings,
  lock: 'share',
  async run({ scope, db, report, at, record }, { finding }) {
    const stored = await findAcceptance(scope, db, report.id, finding)
    if (stored === null || !(await deleteAcceptance(scope, db, report.id, finding))) return refused('NOT_FOUND')
    const before = { reason: stored.reason, version: 1 }
    record({ subject: 'finding', subjectKey: `${report.key}:${findingKey(finding)}`, reportId: report.id, before, after: null })
    return answered({ at: at.toISOString() })
  },
})
