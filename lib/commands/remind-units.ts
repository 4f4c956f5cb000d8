import type { CommitteeScope } from '@/lib/auth/scope'
import { whoWhen } from '@/lib/db/audit'
import { listDoneMarks } from '@/lib/db/done-mark'
import { firstMailStatus, listUnitHeads, queueMails, type NewMail } from '@/lib/db/mail'
import { readDutyFacts, type DutyReading } from '@/lib/db/task-facts'
import { partsOf } from '@/lib/domain/done-mark'
import { dutiesOf } from '@/lib/domain/duty'
import { planReminders, type ReminderPlan, type RemindersAnswer } from '@/lib/domain/reminder'
import { dayOf, reminderLetter } from '@/lib/text/mail'
import type { CommandContext } from './command'

/** Report, and where people reach it. */
export interface RemindedReport {
  readonly id: string
  readonly key: string
  readonly committeeKey: string
  /** Units to remind; null: all that owe their part. */
  readonly orgUnits: readonly string[] | null
}

/** The page where unit heads fill in their part, as an address that works outside the application. */
function pageAddress({ committeeKey, key }: RemindedReport): string {
  const base = process.env.NEXTAUTH_URL
  if (base === undefined || base === '') throw new Error('NEXTAUTH_URL is not set: a letter would hold no address.')
  return new URL(`/arbete/${committeeKey}/${key}/uppgifter`, base).href
}

type Context = CommandContext<CommitteeScope>

async function lettersOf({ scope, db, at }: Context, asked: RemindedReport, { facts, committee }: DutyReading, plan: ReminderPlan): Promise<NewMail[]> {
  const { report } = facts
  const by = scope.userId === null ? null : (await whoWhen(scope, db, scope.userId, at)).name
  const today = dayOf(at)
  const about = { report: report.title, committee: committee.name, dueOn: report.dueOn, today, link: pageAddress(asked), by }
  return plan.letters.map(({ head, parts }) => ({
    recipientId: head.userId,
    toAddress: head.email,
    kind: 'reminder',
    onDate: today,
    orgUnitKeys: parts.map(({ unit }) => unit.key),
    ...reminderLetter({ ...about, name: head.name, parts }),
  }))
}

/**
 * Writes to the heads of units that owe their part of a report, each at most once a day, and records it. Letters and events are stored
 * in the transaction of the context.
 * @returns null when the committee has no such report
 */
export async function remindUnits(context: Context, asked: RemindedReport): Promise<RemindersAnswer | null> {
  const { scope, db, at, record } = context
  const reading = await readDutyFacts(scope, asked.key, db)
  if (reading === null) return null
  const parts = partsOf(dutiesOf(reading.facts), reading.committee.orgUnits, await listDoneMarks(scope, db, asked.id), [])
  const plan = planReminders(parts, await listUnitHeads(scope, db), asked.orgUnits)
  const letters = await lettersOf(context, asked, reading, plan)
  const written = await queueMails(scope, db, asked.id, letters, at)
  for (const { recipientId, onDate, orgUnitKeys } of letters.filter((letter) => written.has(letter.recipientId))) {
    const subjectKey = `${asked.key}:${orgUnitKeys.join('+')}`
    record({ subject: 'reminder', subjectKey, reportId: asked.id, before: null, after: { recipientId, onDate } })
  }
  const names = (isWritten: boolean) => plan.letters.flatMap(({ head }) => (written.has(head.userId) === isWritten ? [head.name] : []))
  return {
    written: names(true),
    already: names(false),
    withoutHead: plan.withoutHead.map(({ name }) => name),
    inTestInbox: firstMailStatus() === 'testInbox',
  }
}
