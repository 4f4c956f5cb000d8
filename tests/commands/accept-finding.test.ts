import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { acceptFinding } from '@/lib/commands/accept-finding'
import { saveSection } from '@/lib/commands/save-section'
import { withdrawAcceptance } from '@/lib/commands/withdraw-acceptance'
import { findingKey } from '@/lib/db/finding'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { findingIn } from './finding-in'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let finding: string

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  finding = await findingIn(at)
})

function accept(change: object = {}, key?: string) {
  return run(acceptFinding, controller, { ...reportOf(at), finding, reason: 'Decided in May', ...change }, key)
}

function withdraw(change: object = {}) {
  return run(withdrawAcceptance, controller, { ...reportOf(at), finding, ...change })
}

function stored() {
  return database.query(`SELECT "findingId", reason, "authorId" FROM "FindingAcceptance" WHERE "municipalityId" = $1`, [at.municipalityId])
}

function events() {
  return database.query(`SELECT command, "subjectKey", before, after, "actorId" FROM "AuditEvent" WHERE subject = 'finding' AND "municipalityId" = $1 ORDER BY id`, [
    at.municipalityId,
  ])
}

describe('accept-finding', () => {
  it('stores the reason with who accepted, and an audit event', async () => {
    expect(await accept()).toMatchObject({ ok: true })
    expect(await stored()).toEqual([{ findingId: finding, reason: 'Decided in May', authorId: controller.userId }])
    expect(await events()).toEqual([
      { command: 'accept-finding', subjectKey: `2020-08:${finding}`, before: null, after: { reason: 'Decided in May', version: 1 }, actorId: controller.userId },
    ])
  })
  it.each([[''], ['  \n'], [undefined], [7]])('the reason %j is none', async (reason) => {
    const answer = await accept({ reason })
    expect(answer.ok ? null : [answer.error.code, answer.error.faults?.[0]?.path]).toEqual(['INVALID_INPUT', 'reason'])
    expect(await stored()).toEqual([])
  })
  it('what the checks do not find now cannot be accepted', async () => {
    expect(await accept({ finding: 'emptyRequiredSection:section:nowhere:::' })).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two placements ended' }] }] }
    await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body, version: 0 })
    expect(await accept()).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    expect(await stored()).toEqual([])
    expect(await events()).toEqual([])
  })
  it('a second acceptance is told of the first; the first stands', async () => {
    await accept()
    expect(await accept({ reason: 'Mine' })).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: 'controller' } } })
    expect(await stored()).toMatchObject([{ reason: 'Decided in May' }])
  })
  it('ten at once: one acceptance', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept()))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await stored()).toHaveLength(1)
    expect(await events()).toHaveLength(1)
  })
  it('a repeated request gets the first answer and has its effect once', async () => {
    const first = await accept({}, 'same-key')
    expect(await accept({}, 'same-key')).toEqual(first)
    expect(await events()).toHaveLength(1)
  })
  it('a locked report is refused', async () => {
    await setStatus(at, 'submitted')
    expect(await accept()).toMatchObject({ error: { code: 'REPORT_LOCKED', detail: 'submitted' } })
    expect(await withdraw()).toMatchObject({ error: { code: 'REPORT_LOCKED', detail: 'submitted' } })
    expect(await stored()).toEqual([])
  })
})

describe('withdraw-acceptance', () => {
  it('takes the acceptance away, keeps its reason in the log, and it can be accepted again', async () => {
    await accept()
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(await stored()).toEqual([])
    expect(await events()).toMatchObject([{}, { command: 'withdraw-acceptance', before: { reason: 'Decided in May' }, after: null }])
    expect(await accept({ reason: 'Again' })).toMatchObject({ ok: true })
  })
  it('what was not accepted is not found', async () => {
    expect(await withdraw()).toEqual({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await events()).toEqual([])
  })
})

describe('the key of a finding in the database', () => {
  it('is the id itself', () => {
    expect(findingKey(finding)).toBe(finding)
  })
  it('of an id that quotes a long text is short, and differs when the end differs', () => {
    const quoted = `textNumber:section:summary:${'ö'.repeat(9_000)}`
    expect(findingKey(`${quoted}a`)).toHaveLength(400)
    expect(findingKey(`${quoted}a`)).not.toBe(findingKey(`${quoted}b`))
    expect(findingKey(`${quoted}a`)).toBe(findingKey(`${quoted}a`))
  })
})
