import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { committeeScope } from '@/lib/auth/gate'
import { mintMunicipalityScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { answerQuestion } from '@/lib/commands/answer-question'
import { askQuestion } from '@/lib/commands/ask-question'
import { changeQuestion } from '@/lib/commands/change-question'
import type { Command } from '@/lib/commands/command'
import { freezeReport } from '@/lib/commands/freeze-report'
import { withdrawQuestion } from '@/lib/commands/withdraw-question'
import { database as open } from '@/lib/db/client'
import { readPackage } from '@/lib/db/package/read-package'
import { countOpenQuestions, listAskedReports, listQuestions } from '@/lib/db/question'
import { inTransaction } from '@/lib/db/transaction'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let member: Session
let controller: Session

const setStatus = (status: string) => database.query(`UPDATE "Report" SET status = $2::"ReportStatus" WHERE id = $1`, [at.reportId, status])

beforeEach(async () => {
  at = await buildCommittee()
  member = await buildSession(at, 'member')
  controller = await buildSession(at, 'controller')
  await setStatus('sent')
})

async function ask(input: object = {}): Promise<string> {
  const answer = await run(askQuestion, member, { ...reportOf(at), section: 'finance', text: 'Varför är placeringarna fler?', ...input })
  return answer.ok ? (answer.result as { question: string }).question : JSON.stringify(answer.error)
}
const about = (command: Command, who: Session, question: string, input: object) => run(command, who, { ...reportOf(at), question, ...input })

async function scopeOf(who: Session) {
  const scope = await committeeScope(who, at.committee)
  if (scope === null) throw new Error('No scope.')
  return scope
}
const questions = async (who = controller) => listQuestions(await scopeOf(who), open(), at.report)

describe('questions', () => {
  it('are asked, put in other words and answered, each step with who, when and an event', async () => {
    const question = await ask()
    expect(await about(changeQuestion, member, question, { version: 1, text: 'Varför är de fler?' })).toMatchObject({ ok: true })
    expect(await countOpenQuestions(await scopeOf(controller), open(), at.report)).toBe(1)
    expect(await about(answerQuestion, controller, question, { version: 2, text: 'Fler barn.' })).toMatchObject({ ok: true })
    const name = expect.any(String) as string
    const stored = { id: question, section: 'finance', text: 'Varför är de fler?', by: { name }, answer: { text: 'Fler barn.', by: { name } }, withdrawnAt: null }
    expect(await questions()).toMatchObject([{ ...stored, isOwn: false }])
    expect(await questions(member)).toMatchObject([{ ...stored, isOwn: true }])
    expect(await countOpenQuestions(await scopeOf(controller), open(), at.report)).toBe(0)
    expect(await listAskedReports(await scopeOf(controller), open())).toMatchObject([{ key: at.report, status: 'sent' }])
    const events = await database.query(`SELECT command, subject, "subjectKey" FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id`, [at.municipalityId])
    const subjectKey = `${at.report}:finance:${question}`
    expect(events).toMatchObject(['ask-question', 'change-question', 'answer-question'].map((command) => ({ command, subject: 'question', subjectKey })))
  })

  it('that are withdrawn are kept, wait for no answer and take none', async () => {
    const question = await ask()
    expect(await about(withdrawQuestion, member, question, { version: 1 })).toMatchObject({ ok: true })
    expect(await questions()).toMatchObject([{ id: question, withdrawnAt: expect.any(String) as string }])
    expect(await countOpenQuestions(await scopeOf(controller), open(), at.report)).toBe(0)
    expect(await about(answerQuestion, controller, question, { version: 2, text: 'Ja.' })).toMatchObject({ error: { code: 'ALREADY_THERE' } })
    expect(await about(changeQuestion, member, question, { version: 2, text: 'Eller?' })).toMatchObject({ error: { code: 'ALREADY_THERE' } })
  })

  it('are answered once, and never in other words than those that were read', async () => {
    const question = await ask()
    await about(changeQuestion, member, question, { version: 1, text: 'Hur många?' })
    expect(await about(answerQuestion, controller, question, { version: 1, text: 'Ja.' })).toMatchObject({ error: { code: 'STALE_VERSION' } })
    const [one, other] = await Promise.all(['Ett.', 'Annat.'].map((text) => about(answerQuestion, controller, question, { version: 2, text })))
    expect([one?.ok, other?.ok].filter(Boolean)).toHaveLength(1)
    expect(await about(withdrawQuestion, member, question, { version: 3 })).toMatchObject({ error: { code: 'ALREADY_THERE' } })
  })

  it('are changed by nobody else, and are of one report and one committee', async () => {
    const question = await ask()
    const colleague = await buildSession(at, 'member')
    expect(await about(changeQuestion, colleague, question, { version: 1, text: 'Nej' })).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
    expect(await about(answerQuestion, controller, randomUUID(), { version: 1, text: 'Nej' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    const other = await buildCommittee()
    const stranger = await buildSession(other, 'controller')
    expect(await run(answerQuestion, stranger, { ...reportOf(other), question, version: 1, text: 'Nej' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await ask({ section: 'gone' })).toContain('NOT_FOUND')
    expect(await ask({ text: '' })).toContain('INVALID_INPUT')
  })

  it('may be answered after the report is adopted, when none is asked any more', async () => {
    const question = await ask()
    await setStatus('adopted')
    expect(await ask()).toContain('WRONG_STATUS')
    expect(await about(answerQuestion, controller, question, { version: 1, text: 'Fler barn.' })).toMatchObject({ ok: true })
  })

  it('are nowhere in what is frozen, or in the data package', async () => {
    const question = await ask({ text: 'Kanariefågel 4711?' })
    await about(answerQuestion, controller, question, { version: 1, text: 'Kanariefåglar, ja.' })
    const scope = await scopeOf(controller)
    const frozen = await inTransaction('repeatableRead', (db) => freezeReport(scope, db, at.report))
    expect(frozen?.json).toContain('"finance"')
    expect(frozen?.json).not.toMatch(/kanarie/i)
    const pkg = await readPackage(mintMunicipalityScope(at.municipalityId, null), at.committee, 2020)
    expect(pkg?.reports.map(({ key }) => key)).toContain(at.report)
    expect(JSON.stringify(pkg)).not.toMatch(/kanarie/i)
  })
})
