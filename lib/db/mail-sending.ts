import { addMailJob } from './mail'
import { database } from './client'
import { inTransaction } from './transaction'

// What the sender does with letters. It belongs to no person and no municipality, so these functions ask for no scope.

/** A letter that one sender has taken in order to send it. */
export interface ClaimedMail {
  readonly id: string
  readonly toAddress: string
  readonly subject: string
  readonly text: string
  /** How many times it has been taken, this one counted. */
  readonly attempts: number
}

/** What became of an attempt. waiting: refused for now, to be tried again. */
export type MailOutcome =
  | { readonly status: 'sent' }
  | { readonly status: 'waiting' | 'failed' | 'uncertain'; readonly error: string }

/** Takes a letter that waits. Null: it is being sent, or was; a letter is taken by one sender only. */
export async function claimMail(id: string, at: Date): Promise<ClaimedMail | null> {
  const select = { id: true, toAddress: true, subject: true, text: true, attempts: true }
  const [claimed] = await database().mail.updateManyAndReturn({
    where: { id, status: 'waiting' },
    data: { status: 'sending', statusAt: at, attempts: { increment: 1 } },
    select,
  })
  return claimed ?? null
}

/** Writes what became of an attempt, also when it has meanwhile been taken for dead: this sender knows better. */
export async function settleMail({ id, attempts }: ClaimedMail, outcome: MailOutcome, at: Date): Promise<void> {
  await database().mail.updateMany({
    where: { id, attempts, status: { in: ['sending', 'uncertain'] } },
    data: { status: outcome.status, statusAt: at, ...(outcome.status === 'sent' ? { sentAt: at, error: null } : { error: outcome.error }) },
  })
}

/**
 * Finds what dead senders have left. A letter in `sending` for longer than any attempt takes may have been sent: it becomes
 * uncertain and stays so. One that waits without a job which will be run is queued again.
 * @param seconds after which a sender is taken for dead
 */
export async function settleDeadMails(seconds: number): Promise<{ readonly uncertain: number; readonly requeued: number }> {
  return inTransaction('readCommitted', async (db) => {
    const uncertain = await db.$executeRaw`
      UPDATE "Mail" SET status = 'uncertain', "statusAt" = now() AT TIME ZONE 'utc'
      WHERE status = 'sending' AND "statusAt" < (now() AT TIME ZONE 'utc') - make_interval(secs => ${seconds})`
    const lost = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Mail" AS mail WHERE status = 'waiting' AND NOT EXISTS (
        SELECT 1 FROM graphile_worker.jobs AS job WHERE job.key = 'mail:' || mail.id AND job.attempts < job.max_attempts
          AND (job.locked_at IS NULL OR job.locked_at > now() - make_interval(secs => ${seconds})))`
    for (const { id } of lost) await addMailJob(db, id)
    return { uncertain, requeued: lost.length }
  })
}
