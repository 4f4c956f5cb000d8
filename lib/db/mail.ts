import type { CommitteeScope, MunicipalityScope } from '@/lib/auth/scope'
import type { ListedMail, MailStatus } from '@/lib/domain/mail'
import type { UnitHead } from '@/lib/domain/reminder'
import type { Database } from './client'

/** A letter to be written about a report: one of a kind per recipient and day. */
export interface NewMail {
  readonly recipientId: string
  readonly toAddress: string
  readonly subject: string
  readonly text: string
  readonly kind: 'reminder'
  /** Day in Swedish time: 2020-09-01. */
  readonly onDate: string
  readonly orgUnitKeys: readonly string[]
}

/** Without a mail server letters stay in the test inbox, also when one is set later: nobody wants last month's reminders then. */
export function firstMailStatus(): Extract<MailStatus, 'testInbox' | 'waiting'> {
  return process.env.SMTP_URL ? 'waiting' : 'testInbox'
}

/** Puts a letter in the queue, within the transaction that stores it: rolled back together, it is never sent. */
export async function addMailJob(db: Database, mailId: string): Promise<void> {
  await db.$executeRaw`SELECT graphile_worker.add_job('send-mail', payload := json_build_object('mail', ${mailId}::text), job_key := 'mail:' || ${mailId}::text)`
}

/**
 * Stores letters about a report and queues them for sending.
 * @returns ids of the recipients whose letters are new; the others have had one of the kind that day
 */
export async function queueMails(scope: CommitteeScope, db: Database, reportId: string, mails: readonly NewMail[], at: Date): Promise<Set<string>> {
  const { municipalityId } = scope
  const status = firstMailStatus()
  const rows = mails.map((mail) => ({ ...mail, orgUnitKeys: [...mail.orgUnitKeys], municipalityId, reportId, status, statusAt: at, createdAt: at }))
  const created = await db.mail.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true, recipientId: true } })
  if (status === 'waiting') for (const { id } of created) await addMailJob(db, id)
  return new Set(created.map(({ recipientId }) => recipientId))
}

/** Heads of the committee's units who can log in, by name. */
export async function listUnitHeads({ municipalityId, committeeId }: CommitteeScope, db: Database): Promise<UnitHead[]> {
  const users = await db.user.findMany({
    where: { municipalityId, active: true, memberships: { some: { role: 'unitHead', committeeId } } },
    include: { memberships: { where: { role: 'unitHead', committeeId }, include: { orgUnit: { select: { key: true } } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return users.map(({ id, name, email, memberships }) => ({
    userId: id,
    name,
    email,
    orgUnitKeys: memberships.flatMap(({ orgUnit }) => (orgUnit === null ? [] : [orgUnit.key])),
  }))
}

/** Day of the latest reminder about a report, by unit: { barn: '2020-09-01' }; units that have had none are left out. */
export async function listReminderDays({ municipalityId }: MunicipalityScope, db: Database, reportId: string): Promise<Record<string, string>> {
  const mails = await db.mail.findMany({
    where: { municipalityId, reportId, kind: 'reminder' },
    select: { orgUnitKeys: true, onDate: true },
    orderBy: { onDate: 'asc' },
  })
  return Object.fromEntries(mails.flatMap(({ orgUnitKeys, onDate }) => orgUnitKeys.map((key) => [key, onDate] as const)))
}

function committeeOf(scope: MunicipalityScope | CommitteeScope): { readonly report?: { readonly committeeId: string } } {
  return 'committeeId' in scope ? { report: { committeeId: scope.committeeId } } : {}
}

/** Letters of the committee, or of the whole municipality, the latest first. */
export async function listMails(scope: MunicipalityScope | CommitteeScope, db: Database, limit: number): Promise<ListedMail[]> {
  const rows = await db.mail.findMany({
    where: { municipalityId: scope.municipalityId, ...committeeOf(scope) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(({ id, toAddress, subject, text, createdAt, status, statusAt, error }) => ({
    id,
    to: toAddress,
    subject,
    text,
    createdAt: createdAt.toISOString(),
    status,
    statusAt: statusAt.toISOString(),
    error,
  }))
}
