import { mayKeepFollowUps } from '@/lib/auth/permissions/report'
import { riskStore } from '@/lib/db/risk'
import { monthOf } from '@/lib/domain/period'
import { closeRiskSchema, type CloseRiskInput } from '@/lib/schemas/risk'
import { refused } from './command'
import { reportCommand } from './report-command'
import { writeItem } from './save-item'

/** Closes a risk in a month of the report's period, with how it ended, or opens it again. */
export const closeRisk = reportCommand<CloseRiskInput>({
  name: 'close-risk',
  input: closeRiskSchema,
  permission: mayKeepFollowUps,
  lock: 'share',
  async run(context, input) {
    const { scope, db, report } = context
    const { year, to } = report.period
    const stored = await riskStore.find(scope, db, { year, key: input.key })
    if (stored === null) return refused('NOT_FOUND')
    const closedIn = input.month === null ? null : monthOf(year, input.month)
    const { openedIn } = stored.content
    if (closedIn !== null && (closedIn > monthOf(year, to) || (openedIn !== null && closedIn < openedIn))) {
      const expected = `a month from ${openedIn ?? monthOf(year, 1)} to ${monthOf(year, to)}`
      return refused('INVALID_INPUT', { faults: [{ path: 'month', found: closedIn, expected }] })
    }
    return writeItem(context, { subject: 'risk', store: riskStore }, input, stored, { ...stored.content, closedIn, closedHow: input.outcome })
  },
})
