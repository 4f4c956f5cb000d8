import { maySendReminders } from '@/lib/auth/permissions/report'
import { sendRemindersSchema, type SendRemindersInput } from '@/lib/schemas/reminder'
import { answered, refused } from './command'
import { remindUnits } from './remind-units'
import { reportCommand } from './report-command'

/**
 * The controller reminds the heads of chosen units, or of all that owe their part. Whoever has had a reminder about the report that
 * day gets no second one; the answer says so.
 */
export const sendReminders = reportCommand<SendRemindersInput>({
  name: 'send-reminders',
  input: sendRemindersSchema,
  permission: maySendReminders,
  lock: 'share',
  async run(context, { committee, orgUnits }) {
    const answer = await remindUnits(context, { ...context.report, committeeKey: committee, orgUnits })
    return answer === null ? refused('NOT_FOUND') : answered(answer)
  },
})
