import { claimMail, settleMail, type ClaimedMail, type MailOutcome } from '@/lib/db/mail-sending'

/** Most attempts at a letter that is refused for now; the queue waits longer between them each time, about a day in all. */
export const MOST_ATTEMPTS = 14

/** The queue tries again when its task throws. What the server said stays in the table: it may name people. */
class RefusedForNow extends Error {}

function afterLast(outcome: MailOutcome, attempts: number): MailOutcome {
  return outcome.status === 'waiting' && attempts >= MOST_ATTEMPTS ? { status: 'failed', error: outcome.error } : outcome
}

/**
 * Sends one letter at most once: it is marked as being sent before the mail server is spoken to, and a letter so marked is taken by
 * nobody else, whatever becomes of this process.
 * @param deliver hands it to the mail server; does not throw
 * @throws RefusedForNow, so that the queue tries again later
 */
export async function sendMail(id: string, deliver: (mail: ClaimedMail) => Promise<MailOutcome>): Promise<void> {
  const mail = await claimMail(id, new Date())
  if (mail === null) return
  const outcome = afterLast(await deliver(mail), mail.attempts)
  await settleMail(mail, outcome, new Date())
  if (outcome.status === 'waiting') throw new RefusedForNow(`letter ${id} is refused for now, attempt ${mail.attempts}`)
}
