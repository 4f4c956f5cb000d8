import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import type { Session } from '@/lib/auth/session'
import { assignSection } from '@/lib/commands/assign-section'
import { markDone } from '@/lib/commands/mark-done'
import { sendReminders } from '@/lib/commands/send-reminders'
import { listLatestChanges } from '@/lib/db/done-mark'
import { listMails, listReminderDays, queueMails } from '@/lib/db/mail'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { RemindersAnswer } from '@/lib/domain/reminder'
import { dayOf } from '@/lib/text/mail'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let barn: Session

beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://tertial.example.se')
  vi.stubEnv('SMTP_URL', '')
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  barn = await buildSession(at, 'unitHead', 'barn')
})
afterEach(() => vi.unstubAllEnvs())

const remind = (orgUnits: readonly string[] | null = null) => run(sendReminders, controller, { ...reportOf(at), orgUnits })
const mails = () => database.query(`SELECT * FROM "Mail" WHERE "municipalityId" = $1 ORDER BY "toAddress"`, [at.municipalityId])
const jobs = () =>
  database.query(
    `SELECT job.key, mail.id::text FROM graphile_worker.jobs AS job JOIN "Mail" AS mail ON job.key = 'mail:' || mail.id WHERE mail."municipalityId" = $1 ORDER BY job.key`,
    [at.municipalityId],
  )
async function scopeOf(session: Session) {
  const scope = await committeeScope(session, at.committee)
  if (scope === null) throw new Error('No scope.')
  return scope
}
function resultOf(answer: CommandAnswer<unknown>): RemindersAnswer {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`)
  return answer.result as RemindersAnswer
}

describe('send-reminders', () => {
  it('names the head’s own sections that are not ready', async () => {
    await run(assignSection, controller, { ...reportOf(at), section: 'finance', owner: barn.userId, dueOn: '2020-09-04', version: 0 })
    await remind()
    const [mail] = await mails()
    expect(mail?.text).toContain('Dina avsnitt av rapporten:\n- Net cost (pågår, senast 4 september 2020)\n\nFyll i')
  })
  it('writes one letter per head of a unit that owes its part, and says which unit has no head', async () => {
    await database.query(`UPDATE "Report" SET "dueOn" = '2020-09-08' WHERE id = $1`, [at.reportId])
    expect(resultOf(await remind())).toEqual({ written: ['unitHead barn'], already: [], withoutHead: ['vuxen'], inTestInbox: true })
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ toAddress: barn.email, recipientId: barn.userId, kind: 'reminder', orgUnitKeys: ['barn'], status: 'testInbox', subject: 'Påminnelse: January–month 8' })
    expect(mail?.text).toBe(
      [
        'Hej unitHead barn!',
        'Din del av rapporten January–month 8, Socialnämnden, är inte klarmarkerad. Den skulle ha varit klar 8 september 2020.',
        'barn:\n- Indikator: Care days barn (saknar utfall)',
        'Fyll i och klarmarkera här:\nhttps://tertial.example.se/arbete/soc/2020-08/uppgifter',
        'Påminnelsen skickades av controller. Svar på brevet läses inte.\n',
      ].join('\n\n'),
    )
  })
  it('a second press the same day writes nothing and says so', async () => {
    await remind()
    expect(resultOf(await remind(['barn']))).toMatchObject({ written: [], already: ['unitHead barn'], withoutHead: [] })
    expect(await mails()).toHaveLength(1)
  })
  it('two presses at the same moment write one letter', async () => {
    const answers = await Promise.all([remind(), remind(), remind()])
    expect(answers.map((answer) => resultOf(answer).written.length).toSorted()).toEqual([0, 0, 1])
    expect(await mails()).toHaveLength(1)
  })
  it('whoever has marked the part, cannot log in or is head elsewhere gets no letter', async () => {
    await buildSession(await buildCommittee(), 'unitHead', 'vuxen')
    const vuxen = await buildSession(at, 'unitHead', 'vuxen')
    await database.query(`UPDATE "User" SET active = false WHERE id = $1`, [vuxen.userId])
    await run(markDone, barn, { ...reportOf(at), orgUnit: 'barn', confirmed: ['indicatorValue:Care days barn'] })
    expect(resultOf(await remind())).toMatchObject({ written: [], already: [], withoutHead: ['vuxen'] })
    expect(await mails()).toEqual([])
  })
  it('is in the log, tells the day of the latest reminder, and is no work with the report', async () => {
    await remind()
    const events = await database.query(`SELECT command, subject, "subjectKey", after FROM "AuditEvent" WHERE "municipalityId" = $1`, [at.municipalityId])
    const today = dayOf(new Date())
    expect(events).toEqual([{ command: 'send-reminders', subject: 'reminder', subjectKey: '2020-08:barn', after: { recipientId: barn.userId, onDate: today } }])
    const scope = await scopeOf(controller)
    await inTransaction('readCommitted', async (db) => {
      expect(await listReminderDays(scope, db, at.reportId)).toEqual({ barn: today })
      expect(await listLatestChanges(scope, db, at.reportId)).toEqual([])
    })
  })
  it('with a mail server the letter waits, with a job of its own', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
    expect(resultOf(await remind())).toMatchObject({ inTestInbox: false })
    expect(await mails()).toMatchObject([{ status: 'waiting' }])
    expect(await jobs()).toHaveLength(1)
  })
  it('what is rolled back is not sent', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
    const scope = await scopeOf(controller)
    const letter = { recipientId: barn.userId, toAddress: barn.email, subject: 's', text: 't', kind: 'reminder', onDate: '2020-09-01', orgUnitKeys: ['barn'] } as const
    const writing = inTransaction('readCommitted', async (db) => {
      expect((await queueMails(scope, db, at.reportId, [letter], new Date())).size).toBe(1)
      throw new Error('rolled back')
    })
    await expect(writing).rejects.toThrow('rolled back')
    expect([await mails(), await jobs()]).toEqual([[], []])
  })
  it('letters of another committee or municipality are not shown', async () => {
    await remind()
    const [own, other] = [await scopeOf(controller), await buildCommittee()]
    const elsewhere = await committeeScope(await buildSession(other, 'controller'), other.committee)
    if (elsewhere === null) throw new Error('No scope.')
    await inTransaction('readCommitted', async (db) => {
      expect(await listMails(own, db, 10)).toMatchObject([{ to: barn.email, status: 'testInbox', error: null }])
      expect(await listMails(elsewhere, db, 10)).toEqual([])
      expect(await listMails({ ...own, committeeId: other.committeeId }, db, 10)).toEqual([])
    })
  })
})
