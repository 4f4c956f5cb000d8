import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { deleteItem } from '@/lib/commands/delete-item'
import { deleteRiskAction } from '@/lib/commands/delete-risk-action'
import { saveActivity } from '@/lib/commands/save-activity'
import { saveAnnualCycleItem } from '@/lib/commands/save-annual-cycle-item'
import { saveAssignment } from '@/lib/commands/save-assignment'
import { saveCorrectiveMeasure } from '@/lib/commands/save-corrective-measure'
import { saveRiskAction } from '@/lib/commands/save-risk-action'
import { setAssessment } from '@/lib/commands/set-assessment'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

const drop = (subject: string, key: string, version = 1) => run(deleteItem, controller, { ...reportOf(at), subject, key, version })
const countOf = async (table: string) => (await database.query(`SELECT count(*)::int AS n FROM "${table}" WHERE "municipalityId" = $1`, [at.municipalityId]))[0]?.n
const lastEvent = async () => (await database.query(`SELECT subject, "subjectKey", before, after FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id DESC LIMIT 1`, [at.municipalityId]))[0]
const measure = (key: string, parent: string | null) => ({ ...reportOf(at), key, version: 0, parent, text: key, effect: null, orgUnit: null, indicators: ['careDays.barn'] })

describe('taking away what was added by mistake', () => {
  it('a risk goes with its actions and with what drafts say of it; the log keeps it all', async () => {
    await run(saveRiskAction, controller, { ...reportOf(at), risk: 'staffing', key: 'hire', version: 0, text: 'Hire', status: 'ongoing' })
    expect(
      await run(setAssessment, controller, { ...reportOf(at), subject: 'risk', subjectKey: 'staffing', version: 0, level: 'met', commentary: 'Known' }),
    ).toMatchObject({ ok: true })
    expect(await drop('risk', 'staffing')).toEqual({ ok: true, result: { key: 'staffing' } })
    expect([await countOf('Risk'), await countOf('RiskAction'), await countOf('Assessment')]).toEqual([0, 0, 0])
    expect(await lastEvent()).toMatchObject({
      subject: 'risk',
      subjectKey: '2020:staffing',
      before: { title: 'Staffing', version: 1, said: [{ report: at.report, level: 'met', commentary: 'Known' }] },
      after: null,
    })
    expect(await drop('risk', 'staffing')).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
  it('an assignment, an activity and a row of the annual cycle', async () => {
    const row = { ...reportOf(at), key: 'x', version: 0, orgUnit: null }
    await run(saveAssignment, controller, { ...row, text: 'Look', issuer: 'Council', aim: null, group: null, targetAreas: [] })
    await run(saveActivity, controller, { ...row, text: 'Five places', numerator: null, denominator: null })
    await run(saveAnnualCycleItem, controller, { ...row, month: 5, activity: 'Follow up' })
    for (const subject of ['assignment', 'activity', 'annualCycleItem']) expect(await drop(subject, 'x')).toMatchObject({ ok: true })
    expect([await countOf('Assignment'), await countOf('Activity'), await countOf('AnnualCycleItem')]).toEqual([0, 0, 0])
  })
  it('a measure with another below it stays until that one is gone', async () => {
    await run(saveCorrectiveMeasure, controller, measure('above', null))
    await run(saveCorrectiveMeasure, controller, measure('below', 'above'))
    expect(await drop('correctiveMeasure', 'above')).toMatchObject({ error: { code: 'IN_USE', faults: [{ path: 'correctiveMeasures', found: '1', expected: 'below' }] } })
    expect(await drop('correctiveMeasure', 'below')).toMatchObject({ ok: true })
    expect(await drop('correctiveMeasure', 'above')).toMatchObject({ ok: true })
    expect(await countOf('CorrectiveMeasureIndicator')).toBe(0)
  })
  it('an action of a risk', async () => {
    await run(saveRiskAction, controller, { ...reportOf(at), risk: 'staffing', key: 'hire', version: 0, text: 'Hire', status: 'ongoing' })
    const input = { ...reportOf(at), risk: 'staffing', key: 'hire', version: 1 }
    expect(await run(deleteRiskAction, controller, { ...input, version: 2 })).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await run(deleteRiskAction, controller, input)).toMatchObject({ ok: true })
    expect(await lastEvent()).toMatchObject({ subject: 'riskAction', before: { text: 'Hire' }, after: null })
    expect(await run(deleteRiskAction, controller, input)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
  it('what somebody changed meanwhile stays, and says who', async () => {
    await database.query(`UPDATE "Risk" SET version = 2 WHERE "committeeId" = $1`, [at.committeeId])
    expect(await drop('risk', 'staffing')).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await countOf('Risk')).toBe(1)
  })
})

describe('what other reports of the year tell of stays', () => {
  it.each(['submitted', 'reviewed'])('a report that is %s', async (status) => {
    await database.query(`UPDATE "Report" SET status = $3::"ReportStatus" WHERE "committeeId" = $1 AND key = $2`, [at.committeeId, at.previousReport, status])
    expect(await drop('risk', 'staffing')).toMatchObject({ error: { code: 'IN_USE', faults: [{ path: 'reports', found: '1' }] } })
  })
  it('an edition that prints it', async () => {
    const view = { sections: [{ blocks: [{ kind: 'table', block: 'risks', rows: [{ key: 'staffing' }] }] }] }
    await database.query(
      `INSERT INTO "Edition" (id, "municipalityId", "reportId", number, view, sha256, address, "publishedById")
       SELECT gen_random_uuid(), "municipalityId", id, 1, $3, '', 'x/y/z', gen_random_uuid() FROM "Report" WHERE "committeeId" = $1 AND key = $2`,
      [at.committeeId, at.previousReport, JSON.stringify(view)],
    )
    expect(await drop('risk', 'staffing')).toMatchObject({ error: { code: 'IN_USE' } })
    expect(await countOf('Risk')).toBe(1)
  })
  it('a report sent to the committee that has rated it, but not one that never named it', async () => {
    await database.query(`UPDATE "Report" SET status = 'sent' WHERE "committeeId" = $1 AND key = $2`, [at.committeeId, at.previousReport])
    await database.query(
      `INSERT INTO "Assessment" (id, "municipalityId", "reportId", subject, "subjectKey", level)
       SELECT gen_random_uuid(), "municipalityId", id, 'risk', 'staffing', 'met' FROM "Report" WHERE "committeeId" = $1 AND key = $2`,
      [at.committeeId, at.previousReport],
    )
    expect(await drop('risk', 'staffing')).toMatchObject({ error: { code: 'IN_USE' } })
    await database.query(`DELETE FROM "Assessment" WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(await drop('risk', 'staffing')).toMatchObject({ ok: true })
  })
})
