/**
 * Where an outgoing letter stands. sending: a mail server is being spoken to. uncertain: the sender died meanwhile, so the letter may
 * have been sent; it is not sent again.
 */
export type MailStatus = 'testInbox' | 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain'

/** An outgoing letter, as the list of letters shows it. */
export interface ListedMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** ISO time. */
  readonly createdAt: string
  readonly status: MailStatus
  /** ISO time when it came to its status. */
  readonly statusAt: string
  /** What the mail server said when it last refused the letter; null: it has not. */
  readonly error: string | null
}
