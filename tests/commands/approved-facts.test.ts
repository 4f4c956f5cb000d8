import { beforeEach, describe, expect, it } from 'vitest'
import { mintCommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { adoptReport } from '@/lib/commands/adopt-report'
import { approveReport } from '@/lib/commands/approve-report'
import type { Command } from '@/lib/commands/command'
import { publishReport } from '@/lib/commands/publish-report'
import { returnReport } from '@/lib/commands/return-report'
import { sendReport } from '@/lib/commands/send-report'
import { submitReport } from '@/lib/commands/submit-report'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { buildReportView } from '@/lib/domain/build-report-view'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
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

async function step(command: Command, session: Session, version: number, more: object = {}): Promise<void> {
  expect(await run(command, session, { ...reportOf(at), version, ...more })).toMatchObject({ ok: true })
}

async function snapshot() {
  const scope = mintCommitteeScope(at.municipalityId, at.committeeId, null, ['controller'], [])
  const found = await loadReportSnapshot(scope, at.report)
  if (found === null) throw new Error('The committee has a report.')
  return found
}

async function facts() {
  return (await snapshot()).facts
}

/** Another name, and an amount that somebody changed behind every lock. */
async function changeBehind(): Promise<void> {
  await database.query(`UPDATE "Committee" SET name = 'Another committee' WHERE id = $1`, [at.committeeId])
  await database.query(`UPDATE "Amount" SET "amountOre" = "amountOre" + 100 WHERE "municipalityId" = $1`, [at.municipalityId])
}

describe('facts of a report that is approved', () => {
  it('are what was approved, whatever happens to names and figures; the decision is added', async () => {
    await step(submitReport, controller, 1)
    const submitted = await facts()
    await step(approveReport, departmentHead, 2)
    await changeBehind()
    expect(await facts()).toEqual({ ...submitted, report: { ...submitted.report, status: 'approved' } })
    await step(sendReport, secretary, 3)
    await step(adoptReport, secretary, 4, { meetingOn: '2020-09-23', minutesItem: '§ 97' })
    expect(await facts()).toEqual({ ...submitted, report: { ...submitted.report, status: 'adopted', meetingOn: '2020-09-23', minutesItem: '§ 97' } })
    await step(publishReport, secretary, 5)
    const [edition] = await database.query(`SELECT view FROM "Edition" WHERE "reportId" = $1`, [at.reportId])
    expect(JSON.parse(String(edition?.view))).toMatchObject({ committee: { name: submitted.committee.name }, report: { minutesItem: '§ 97' } })
  })
  it('are the living ones again after a return, and a later approval keeps those', async () => {
    await step(submitReport, controller, 1)
    await step(approveReport, departmentHead, 2)
    await changeBehind()
    await step(returnReport, departmentHead, 3, { reason: 'The name is old' })
    expect((await facts()).committee.name).toBe('Another committee')
    await step(submitReport, controller, 4)
    await step(approveReport, departmentHead, 5)
    await database.query(`UPDATE "Committee" SET name = 'A third' WHERE id = $1`, [at.committeeId])
    expect((await facts()).committee.name).toBe('Another committee')
  })
  it('cannot be changed in the database, and are refused when they are not what was approved', async () => {
    await step(submitReport, controller, 1)
    await step(approveReport, departmentHead, 2)
    await expect(database.query(`UPDATE "ApprovedFacts" SET sha256 = '' WHERE "reportId" = $1`, [at.reportId])).rejects.toThrow(/never|frozen|changed/i)
    await expect(database.query(`DELETE FROM "ApprovedFacts" WHERE "reportId" = $1`, [at.reportId])).rejects.toThrow()
    await database.query(
      `INSERT INTO "ApprovedFacts" (id, "municipalityId", "reportId", content, sha256, "approvedAt")
       SELECT 'ffffffff-ffff-7fff-bfff-ffffffffffff', "municipalityId", "reportId", content || '\\x00', sha256, now() FROM "ApprovedFacts" WHERE "reportId" = $1`,
      [at.reportId],
    )
    await expect(facts()).rejects.toThrow('SHA-256 differs')
  })
  it('give the same report before and after they are kept', async () => {
    await step(submitReport, controller, 1)
    const before = await snapshot()
    await step(approveReport, departmentHead, 2)
    const after = await snapshot()
    expect(buildReportView(after.facts, after.form)).toEqual(buildReportView(before.facts, before.form))
  })
})
