import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { adoptReport } from '@/lib/commands/adopt-report'
import { approveReport } from '@/lib/commands/approve-report'
import type { Command } from '@/lib/commands/command'
import { returnReport } from '@/lib/commands/return-report'
import { reviewReport } from '@/lib/commands/review-report'
import { saveAmounts } from '@/lib/commands/save-amounts'
import { sendReport } from '@/lib/commands/send-report'
import { submitReport } from '@/lib/commands/submit-report'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { acceptErrors } from './accept-errors'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let departmentHead: Session
let secretary: Session

beforeEach(async () => {
  at = await buildCommittee()
  await acceptErrors(at)
  controller = await buildSession(at, 'controller')
  departmentHead = await buildSession(at, 'departmentHead')
  secretary = await buildSession(at, 'committeeSecretary')
})

function step(command: Command, session: Session, version: number, more: object = {}) {
  return run(command, session, { ...reportOf(at), version, ...more })
}

async function report() {
  const [row] = await database.query(
    `SELECT status::text, version, "submittedById", "approvedById", "returnReason", "meetingOn", "minutesItem" FROM "Report" WHERE id = $1`,
    [at.reportId],
  )
  return row
}

/** Gives the person a second role in the committee; the session is that of the next request. */
async function alsoA(session: Session, role: 'controller' | 'departmentHead'): Promise<Session> {
  await database.query(`INSERT INTO "Membership" (id, "municipalityId", "userId", "committeeId", role) VALUES (gen_random_uuid(), $1, $2, $3, $4::"Role")`, [
    at.municipalityId,
    session.userId,
    at.committeeId,
    role,
  ])
  return { ...session, memberships: [...session.memberships, { role, committeeId: at.committeeId, committeeKey: at.committee, orgUnitKey: null }] }
}

describe('the life of a report', () => {
  it('submitted, reviewed, approved, sent and adopted, each step recorded with who', async () => {
    expect(await step(submitReport, controller, 1)).toEqual({ ok: true, result: { version: 2, status: 'submitted' } })
    expect(await step(reviewReport, departmentHead, 2)).toEqual({ ok: true, result: { version: 3, status: 'reviewed' } })
    expect(await step(approveReport, departmentHead, 3)).toEqual({ ok: true, result: { version: 4, status: 'approved' } })
    expect(await step(sendReport, secretary, 4)).toEqual({ ok: true, result: { version: 5, status: 'sent' } })
    expect(await step(adoptReport, secretary, 5, { meetingOn: '2020-09-23', minutesItem: '§ 97' })).toEqual({ ok: true, result: { version: 6, status: 'adopted' } })
    expect(await report()).toMatchObject({
      status: 'adopted',
      submittedById: controller.userId,
      approvedById: departmentHead.userId,
      meetingOn: '2020-09-23',
      minutesItem: '§ 97',
    })
    expect(
      await database.query(`SELECT command, before->>'status' AS was, after->>'status' AS became, "actorId" FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id`, [at.municipalityId]),
    ).toEqual([
      { command: 'submit-report', was: 'draft', became: 'submitted', actorId: controller.userId },
      { command: 'review-report', was: 'submitted', became: 'reviewed', actorId: departmentHead.userId },
      { command: 'approve-report', was: 'reviewed', became: 'approved', actorId: departmentHead.userId },
      { command: 'send-report', was: 'approved', became: 'sent', actorId: secretary.userId },
      { command: 'adopt-report', was: 'sent', became: 'adopted', actorId: secretary.userId },
    ])
  })
  it('is not approved while an error stands open, and is when somebody has accepted it with a reason', async () => {
    await step(submitReport, controller, 1)
    await database.query(`DELETE FROM "FindingAcceptance" WHERE "reportId" = $1`, [at.reportId])
    expect(await step(approveReport, departmentHead, 2)).toEqual({ ok: false, error: { code: 'OPEN_ERRORS', detail: '1' } })
    expect(await report()).toMatchObject({ status: 'submitted', version: 2, approvedById: null })
    await acceptErrors(at)
    expect(await step(approveReport, departmentHead, 2)).toMatchObject({ ok: true })
  })
  it('returned with a reason it is a draft again, and its facts are open', async () => {
    await step(submitReport, controller, 1)
    expect(await step(returnReport, departmentHead, 2, { reason: 'The forecast lacks a comment' })).toEqual({ ok: true, result: { version: 3, status: 'draft' } })
    expect(await report()).toMatchObject({ status: 'draft', submittedById: null, returnReason: 'The forecast lacks a comment' })
    const cells = [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }]
    expect(await run(saveAmounts, controller, { ...reportOf(at), cells })).toMatchObject({ ok: true })
  })
  it('a locked report says by whom: the controller who submitted', async () => {
    await step(submitReport, controller, 1)
    const cells = [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }]
    expect(await run(saveAmounts, controller, { ...reportOf(at), cells })).toMatchObject({
      error: { code: 'REPORT_LOCKED', detail: 'submitted', by: { name: 'controller', at: expect.stringMatching(/Z$/) as string } },
    })
  })
  it('a step from another version than the one seen is refused, and says who was faster', async () => {
    await step(submitReport, controller, 1)
    expect(await step(approveReport, departmentHead, 1)).toMatchObject({ error: { code: 'STALE_VERSION', detail: 'submitted', by: { name: 'controller' } } })
  })
  it('a step out of order is refused with the status', async () => {
    expect(await step(approveReport, departmentHead, 1)).toMatchObject({ error: { code: 'WRONG_STATUS', detail: 'draft' } })
    await setStatus(at, 'sent')
    expect(await step(returnReport, departmentHead, 1, { reason: 'Too late' })).toMatchObject({ error: { code: 'WRONG_STATUS', detail: 'sent' } })
  })
  it('of two who submit at the same moment one is told', async () => {
    const colleague = await buildSession(at, 'controller')
    const answers = await Promise.all([step(submitReport, controller, 1), step(submitReport, colleague, 1)])
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort()).toEqual(['WRONG_STATUS', 'done'])
    expect(await report()).toMatchObject({ version: 2 })
  })
  it('a save that began before the report was submitted is in it, or is refused; never in between', async () => {
    for (let round = 0; round < 5; round += 1) {
      const here = await buildCommittee()
      const writer = await buildSession(here, 'controller')
      const cells = [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }]
      const [saved, submitted] = await Promise.all([
        run(saveAmounts, writer, { ...reportOf(here), cells }),
        run(submitReport, writer, { ...reportOf(here), version: 1 }),
      ])
      expect(submitted).toMatchObject({ ok: true })
      const [times] = await database.query(
        `SELECT (SELECT "statusAt" FROM "Report" WHERE id = $1) AS submitted, (SELECT max("recordedAt") FROM "Amount" WHERE "municipalityId" = $2 AND "fromMonth" = 8) AS saved`,
        [here.reportId, here.municipalityId],
      )
      if (saved.ok) expect(times?.saved).not.toBeNull()
      else expect([saved.error.code, times?.saved]).toEqual(['REPORT_LOCKED', null])
    }
  })
  it('input: a reason for the return, a day for the meeting', async () => {
    expect(await step(returnReport, departmentHead, 1, { reason: '' })).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'reason' }] } })
    expect(await step(adoptReport, secretary, 1, { meetingOn: '23/9', minutesItem: '§ 97' })).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'meetingOn' }] } })
  })
})

describe('four eyes', () => {
  it('who submitted does not approve, even as head of department', async () => {
    const both = await alsoA(controller, 'departmentHead')
    await step(submitReport, both, 1)
    expect(await step(approveReport, both, 2)).toEqual({ ok: false, error: { code: 'SAME_PERSON' } })
    expect(await step(approveReport, departmentHead, 2)).toMatchObject({ ok: true })
  })
  it('the sole author does not approve; a co-author does', async () => {
    const author = await alsoA(departmentHead, 'controller')
    const cell = (line: string) => ({ ...reportOf(at), cells: [{ statement: 'netCost', line, value: -1, version: 0 }] })
    await run(saveAmounts, author, cell('barn'))
    await step(submitReport, controller, 1)
    expect(await step(approveReport, author, 2)).toEqual({ ok: false, error: { code: 'SAME_PERSON' } })
    await step(returnReport, departmentHead, 2, { reason: 'More' })
    await run(saveAmounts, controller, cell('vuxen'))
    await step(submitReport, controller, 3)
    expect(await step(approveReport, author, 4)).toMatchObject({ ok: true })
  })
})
