import { Logger, parseCronItems, run } from 'graphile-worker'
import { settleDeadMails } from '@/lib/db/mail-sending'
import { sendMail } from './send-mail'
import { readMailSettings } from './settings'
import { sendBySmtp } from './smtp'

/** Letters that are sent at the same time by one process. */
const CONCURRENCY = 2
/** A sender that has been at one letter for this long is dead: no attempt takes more than ninety. Seconds. */
const DEAD_AFTER = 300
/** The queue's own connections: one listens, one fetches jobs. */
const CONNECTIONS = 3

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`Mail: ${message.split('\n', 1)[0]}`)
})

function idIn(payload: unknown): string {
  const { mail } = payload as { readonly mail?: unknown }
  if (typeof mail !== 'string') throw new Error('A job names no letter.')
  return mail
}

/**
 * Empties the queue of letters for as long as the process lives. Any number of processes may do so on one database. Without a mail
 * server it leaves letters that wait where they are.
 * @returns a way to stop; what is being sent is finished first
 * @throws Error when the settings are wrong
 */
export async function openPostOffice(connectionString: string): Promise<{ readonly close: () => Promise<void> }> {
  const settings = readMailSettings(process.env)
  if (settings === null) return { close: () => Promise.resolve() }
  await settleDeadMails(DEAD_AFTER)
  const runner = await run({
    connectionString,
    logger,
    concurrency: CONCURRENCY,
    maxPoolSize: CONNECTIONS,
    noHandleSignals: true,
    taskList: {
      'send-mail': (payload) => sendMail(idIn(payload), (mail) => sendBySmtp(mail, settings)),
      'settle-dead-mails': async () => void (await settleDeadMails(DEAD_AFTER)),
    },
    parsedCronItems: parseCronItems([{ task: 'settle-dead-mails', match: '*/5 * * * *', options: { maxAttempts: 1 } }]),
  })
  // The application goes on without the queue; its letters wait for the next start.
  runner.promise.catch((error: unknown) => console.error('Mail: the queue has stopped.', error))
  return { close: () => runner.stop() }
}
