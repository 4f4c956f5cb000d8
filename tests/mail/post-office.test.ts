import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimMail, settleDeadMails, settleMail } from '@/lib/db/mail-sending'
import { openPostOffice } from '@/lib/mail/post-office'
import { MOST_ATTEMPTS, sendMail } from '@/lib/mail/send-mail'
import { testDatabase } from '@/tests/database'
import { letterPlace, queueLetters, type LetterPlace } from './letters'
import { startSmtpServer, type SmtpServer } from './smtp-server'

const database = testDatabase()
let server: SmtpServer
let place: LetterPlace
let close: () => Promise<void> = () => Promise.resolve()

beforeEach(async () => {
  server = await startSmtpServer()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'tertial@example.se')
  place = await letterPlace()
})
afterEach(async () => {
  await close()
  close = () => Promise.resolve()
  await server.close()
  vi.unstubAllEnvs()
})

const open = async () => {
  close = (await openPostOffice(database.url)).close
}
const mails = () =>
  database.query(`SELECT id::text, status::text, attempts, error, "sentAt" IS NOT NULL AS "hasDay" FROM "Mail" WHERE "municipalityId" = $1`, [place.at.municipalityId])
const first = async () => String((await mails())[0]?.id)
const statuses = async () => (await mails()).map(({ status }) => status)

describe('the post office', () => {
  it('sends what is queued before and after it opens, once each', async () => {
    await queueLetters(place, 3)
    await open()
    await queueLetters(place, 2)
    await expect.poll(statuses, { timeout: 10_000 }).toEqual(['sent', 'sent', 'sent', 'sent', 'sent'])
    expect(server.deliveries).toHaveLength(5)
    expect(await mails()).toEqual(Array.from({ length: 5 }, () => expect.objectContaining({ attempts: 1, error: null, hasDay: true }) as object))
    expect(await database.query(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`)).toEqual([])
  })
  it('tries again later after a refusal for now, and not after one for good', async () => {
    server.behave('RCPT', '450 4.2.1 greylisted')
    await queueLetters(place, 1)
    await open()
    await expect.poll(mails).toMatchObject([{ status: 'waiting', attempts: 1, error: expect.stringContaining('greylisted') as string }])
    await expect.poll(mails, { timeout: 15_000 }).toMatchObject([{ status: 'sent', attempts: 2, error: null }])
    server.behave('RCPT', '550 5.1.1 no such user')
    await queueLetters(place, 1)
    await expect.poll(statuses, { timeout: 10_000 }).toEqual(['sent', 'failed'])
    expect(server.deliveries).toHaveLength(1)
  })
  it('without a mail server leaves what waits, and the next one with it sends', async () => {
    await queueLetters(place, 1)
    vi.stubEnv('SMTP_URL', '')
    await open()
    expect(await statuses()).toEqual(['waiting'])
    vi.stubEnv('SMTP_URL', server.url)
    await open()
    await expect.poll(statuses, { timeout: 10_000 }).toEqual(['sent'])
  })
  it('does not open with settings that are wrong', async () => {
    vi.stubEnv('MAIL_FROM', '')
    await expect(open()).rejects.toThrow('MAIL_FROM is missing')
  })
})

describe('a letter', () => {
  beforeEach(() => queueLetters(place, 1))

  it('is taken by one sender only', async () => {
    const id = await first()
    const taken = await Promise.all(Array.from({ length: 5 }, () => claimMail(id, new Date())))
    expect(taken.filter((mail) => mail !== null)).toHaveLength(1)
  })
  it('that a dead sender had taken is uncertain, and no sender takes it again', async () => {
    const mail = await claimMail(await first(), new Date(Date.now() - 301_000))
    expect(await settleDeadMails(300)).toMatchObject({ uncertain: 1 })
    expect(await statuses()).toEqual(['uncertain'])
    expect(await claimMail(await first(), new Date())).toBeNull()
    if (mail !== null) await settleMail(mail, { status: 'sent' }, new Date())
    expect(await statuses()).toEqual(['sent'])
  })
  it('that a living sender has is left to it', async () => {
    await claimMail(await first(), new Date())
    expect(await settleDeadMails(300)).toMatchObject({ uncertain: 0 })
    expect(await statuses()).toEqual(['sending'])
  })
  it('whose job is gone, or held by a dead sender, is queued again', async () => {
    expect(await settleDeadMails(300)).toMatchObject({ requeued: 0 })
    await database.query(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '301 s', locked_by = 'dead'`)
    expect((await settleDeadMails(300)).requeued).toBeGreaterThan(0)
    expect(await settleDeadMails(300)).toMatchObject({ requeued: 0 })
    await database.query(`DELETE FROM graphile_worker._private_jobs`)
    expect((await settleDeadMails(300)).requeued).toBeGreaterThan(0)
  })
  it('that is refused for now again and again has failed in the end', async () => {
    const id = await first()
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      await expect(sendMail(id, () => Promise.resolve({ status: 'waiting', error: 'busy' }))).rejects.toThrow(`attempt ${attempt}`)
    }
    await sendMail(id, () => Promise.resolve({ status: 'waiting', error: 'busy' }))
    expect(await mails()).toMatchObject([{ status: 'failed', attempts: MOST_ATTEMPTS, error: 'busy' }])
  })
})
