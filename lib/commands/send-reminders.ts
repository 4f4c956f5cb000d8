import { maySendReminders } from '@/lib/auth/permissions/report'
import { whoWhen } from '@/lib/db/audit'
import { listDoneMarks } from '@/lib/db/done-mark'
import { firstMailStatus, listUnitHeads, queueMails, type NewMail } from '@/lib/db/mail'
import { readDutyFacts, type DutyReading } from '@/lib/db/task-facts'
import { partsOf } from '@/lib/domain/done-mark'
import { dutiesOf } from '@/lib/domain/duty'
import { planReminders, type ReminderPlan, type RemindersAnswer } from '@/lib/domain/reminder'
import { isDivided, sectionsOwedBy, type SectionWork } from '@/lib/domain/section-work'
import { sendRemindersSchema, type SendRemindersInput } from '@/lib/schemas/reminder'
import { dayOf, reminderLetter } from '@/lib/text/mail'
import { answered, refused } from './command'
import { reportCommand, type ReportContext } from './report-command'
import { sectionsNow } from './section-work-now'

/** The page where unit heads fill in their part, as an address that works outside the application. */
function pageAddress({ committee, report }: SendRemindersInput): string {
  const base = process.env.NEXTAUTH_URL
  if (base === undefined || base === '') throw new Error('NEXTAUTH_URL is not set: a letter would hold no address.')
  return new URL(`/arbete/${committee}/${report}/uppgifter`, base).href
}

/** Sections that wait for somebody, in a report whose sections are divided. */
async function waitingSections(context: ReportContext): Promise<readonly SectionWork[]> {
  const { works, stored } = await sectionsNow(context)
  return isDivided(stored) ? works : []
}

async function lettersOf(context: ReportContext, link: string, { facts, committee }: DutyReading, plan: ReminderPlan): Promise<NewMail[]> {
  const { scope, db, at } = context
  const { report } = facts
  const works = await waitingSections(context)
  const today = dayOf(at)
  const by = (await whoWhen(scope, db, scope.userId, at)).name
  const about = { report: report.title, committee: committee.name, dueOn: report.dueOn, today, link, by }
  return plan.letters.map(({ head, parts }) => ({
    recipientId: head.userId,
    toAddress: head.email,
    kind: 'reminder',
    onDate: today,
    orgUnitKeys: parts.map(({ unit }) => unit.key),
    ...reminderLetter({ ...about, name: head.name, parts, sections: sectionsOwedBy(works, head) }),
  }))
}

/**
 * The controller reminds the heads of chosen units, or of all that owe their part. Whoever has had a reminder about the report that
 * day gets no second one; the answer says so.
 */
export const sendReminders = reportCommand<SendRemindersInput>({
  name: 'send-reminders',
  input: sendRemindersSchema,
  permission: maySendReminders,
  lock: 'share',
  async run(context, input) {
    const { scope, db, report, at, record } = context
    const reading = await readDutyFacts(scope, report.key, db)
    if (reading === null) return refused('NOT_FOUND')
    const parts = partsOf(dutiesOf(reading.facts), reading.committee.orgUnits, await listDoneMarks(scope, db, report.id), [])
    const plan = planReminders(parts, await listUnitHeads(scope, db), input.orgUnits)
    const letters = await lettersOf(context, pageAddress(input), reading, plan)
    const written = await queueMails(scope, db, report.id, letters, at)
    for (const { recipientId, onDate, orgUnitKeys } of letters.filter((letter) => written.has(letter.recipientId))) {
      const subjectKey = `${report.key}:${orgUnitKeys.join('+')}`
      record({ subject: 'reminder', subjectKey, reportId: report.id, before: null, after: { recipientId, onDate } })
    }
    const names = (isWritten: boolean) => plan.letters.flatMap(({ head }) => (written.has(head.userId) === isWritten ? [head.name] : []))
    return answered<RemindersAnswer>({
      written: names(true),
      already: names(false),
      withoutHead: plan.withoutHead.map(({ name }) => name),
      inTestInbox: firstMailStatus() === 'testInbox',
    })
  },
})
