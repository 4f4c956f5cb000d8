import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { settleDeadMails, type ClaimedMail, type MailOutcome } from '@/lib/db/mail-sending'
import { openPostOffice } from '@/lib/mail/post-office'
import { sendMail } from '@/lib/mail/send-mail'
import { readMailSettings } from '@/lib/mail/settings'
import { sendBySmtp } from '@/lib/mail/smtp'
import { testDatabase } from '@/tests/database'
import { letterPlace, queueLetters } from './letters'
import { startSmtpServer, type SmtpServer } from './smtp-server'

/** Deaths of whole processes, in pairs; 200 of them take three minutes on an idle machine: SENDER_KILLS=200. */
const KILLS = Number(process.env.SENDER_KILLS ?? 16)
/** Deaths within this process, at every step of sending. */
const DEATHS = 200
/** New letters for each pair of senders, so that there is always one to be killed over. */
const LETTERS = 12
/** Answers that the mail server gives to a pair at most before it is killed; a letter takes seven. */
const ANSWERS = 60

/** The sender in one file, so that it starts quickly; inside the project, so that its packages are found. */
const program = join(import.meta.dirname, '..', '..', '.build', 'sender.mjs')

const database = testDatabase()
let server: SmtpServer
/** What happens at each answer of the mail server. */
let onAnswer = (): void => undefined

beforeAll(async () => {
  await build({ entryPoints: [join(import.meta.dirname, 'sender.ts')], outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' })
  server = await startSmtpServer(() => {
    onAnswer()
    return Math.random() * 4
  })
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'tertial@example.se')
})
afterAll(() => server.close())
beforeEach(async () => {
  server.deliveries.length = 0
  await database.query('DELETE FROM "Mail"')
})

function startSender(): ChildProcess {
  return fork(program, { env: { ...process.env, DATABASE_URL: database.url }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
}

/** Two senders on one queue, killed at a random answer of the mail server to one of them. */
async function killPair(): Promise<void> {
  const senders = [startSender(), startSender()]
  const ended = senders.map((sender) => new Promise((done) => sender.once('exit', done)))
  let left = 1 + Math.floor(Math.random() * ANSWERS)
  onAnswer = () => {
    left -= 1
    if (left === 0) for (const sender of senders) sender.kill('SIGKILL')
  }
  await Promise.all(ended)
  onAnswer = () => undefined
}

/** Ten minutes pass for what the dead have left. */
async function timePasses(): Promise<void> {
  await database.query(`UPDATE "Mail" SET "statusAt" = "statusAt" - interval '10 min' WHERE status = 'sending'`)
  await database.query(`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '10 min' WHERE locked_at IS NOT NULL`)
}

/** Nothing twice, nothing lost: every letter is in the table, sent and arrived once, or uncertain. Returns how many are uncertain. */
async function expectOnceOrUncertain(letters: number): Promise<number> {
  const times = new Map<string, number>()
  for (const { source } of server.deliveries) {
    const id = /^Message-ID: <([^@]+)@/m.exec(source)?.[1] ?? ''
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  const mails = await database.query(`SELECT id::text, status::text FROM "Mail"`)
  const uncertain = mails.filter(({ status }) => status === 'uncertain').length
  expect(mails).toHaveLength(letters)
  expect([...times].filter(([, count]) => count > 1)).toEqual([])
  expect(mails.filter(({ id, status }) => status === 'sent' && times.get(String(id)) !== 1)).toEqual([])
  expect(mails.filter(({ status }) => status === 'sent')).toHaveLength(letters - uncertain)
  return uncertain
}

describe('a sender that dies', () => {
  it(`in the midst of a conversation, as a process, ${KILLS} times: no letter is sent twice and none is lost`, { timeout: 600_000 }, async () => {
    const place = await letterPlace()
    for (let killed = 0; killed < KILLS; killed += 2) {
      await queueLetters(place, LETTERS)
      await killPair()
      await timePasses()
    }
    const postOffice = await openPostOffice(database.url)
    const unfinished = () => database.query(`SELECT 1 FROM "Mail" WHERE status IN ('waiting', 'sending')`)
    await expect.poll(unfinished, { timeout: 120_000, interval: 200 }).toEqual([])
    await postOffice.close()
    const uncertain = await expectOnceOrUncertain((KILLS / 2) * LETTERS)
    expect(uncertain).toBeGreaterThan(0)
    expect(uncertain).toBeLessThanOrEqual(KILLS * 2)
  })

  it(`at any step, ${DEATHS} times: no letter is sent twice and none is lost`, { timeout: 120_000 }, async () => {
    const settings = readMailSettings(process.env)
    if (settings === null) throw new Error('No settings.')
    const deliver = (mail: ClaimedMail): Promise<MailOutcome> => sendBySmtp(mail, settings)
    const death = new Error('dead')
    const steps: readonly ((id: string) => Promise<void>)[] = [
      // before it takes the letter, before it speaks to the mail server, before it writes what came of it, and after.
      () => Promise.reject(death),
      (id) => sendMail(id, () => Promise.reject(death)),
      (id) => sendMail(id, (mail) => deliver(mail).then(() => Promise.reject(death))),
      (id) => sendMail(id, deliver).then(() => Promise.reject(death)),
    ]
    await queueLetters(await letterPlace(), DEATHS)
    for (let count = 0; count < DEATHS; count += 1) {
      const [next] = await database.query(`SELECT id::text FROM "Mail" WHERE status = 'waiting' ORDER BY random() LIMIT 1`)
      await steps[count % steps.length]?.(String(next?.id)).catch((error: unknown) => expect(error).toBe(death))
      await timePasses()
      await settleDeadMails(300)
    }
    // A living sender is asked for every letter, also for those that are sent or uncertain.
    for (const { id } of await database.query(`SELECT id::text FROM "Mail"`)) await sendMail(String(id), deliver)
    expect(await expectOnceOrUncertain(DEATHS)).toBe(DEATHS / 2)
  })
})
