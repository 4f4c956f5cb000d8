import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveIndicatorValues } from '@/lib/commands/save-indicator-values'
import { setAssessment } from '@/lib/commands/set-assessment'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let unitHead: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  unitHead = await buildSession(at, 'unitHead', 'barn')
  // 150 care days against at most 100: 50 % over, where 10 % is allowed → not met.
  await run(saveIndicatorValues, controller, { ...reportOf(at), cells: [{ indicator: 'careDays.barn', value: 150, missing: null, version: 0 }] })
})

function input(change: object) {
  return { ...reportOf(at), subject: 'indicator', subjectKey: 'careDays.barn', version: 0, ...change }
}

function stored() {
  return database.query(`SELECT subject::text, "subjectKey", level::text, reason, commentary, version FROM "Assessment" WHERE "municipalityId" = $1`, [at.municipalityId])
}

describe('set-assessment', () => {
  it('the proposed level needs no reason', async () => {
    expect(await run(setAssessment, unitHead, input({ level: 'notMet' }))).toMatchObject({ ok: true, result: { version: 1 } })
    expect(await stored()).toEqual([{ subject: 'indicator', subjectKey: 'careDays.barn', level: 'notMet', reason: null, commentary: null, version: 1 }])
  })
  it.each([[undefined], [null], ['  ']])('another level than the proposed one needs a reason; %j is none', async (reason) => {
    expect(await run(setAssessment, unitHead, input({ level: 'partlyMet', reason }))).toMatchObject({
      ok: false,
      error: { code: 'REASON_REQUIRED', faults: [{ path: 'reason' }] },
    })
    expect(await stored()).toEqual([])
  })
  it('with a reason it is set; a comment afterwards keeps both', async () => {
    await run(setAssessment, unitHead, input({ level: 'partlyMet', reason: 'One care day of 150 was wrongly counted' }))
    await run(setAssessment, unitHead, input({ version: 1, commentary: 'Fewer in autumn' }))
    expect(await stored()).toMatchObject([{ level: 'partlyMet', reason: 'One care day of 150 was wrongly counted', commentary: 'Fewer in autumn', version: 2 }])
  })
  it('level null follows the proposal', async () => {
    await run(setAssessment, unitHead, input({ level: 'met', reason: 'Why' }))
    expect(await run(setAssessment, unitHead, input({ version: 1, level: null, reason: null }))).toMatchObject({ ok: true })
    expect(await stored()).toMatchObject([{ level: null, reason: null, version: 2 }])
  })
  it('a goal is proposed from its indicators: 150 of at most 100 alone → not met, so met needs a reason', async () => {
    const departmentHead = await buildSession(at, 'departmentHead')
    const goal = { subject: 'goal', subjectKey: 'safety' }
    expect(await run(setAssessment, departmentHead, input({ ...goal, level: 'met' }))).toMatchObject({ error: { code: 'REASON_REQUIRED' } })
    expect(await run(setAssessment, departmentHead, input({ ...goal, level: 'notMet' }))).toMatchObject({ ok: true })
  })
  it('a risk has no proposal: any level without a reason', async () => {
    expect(await run(setAssessment, controller, input({ subject: 'risk', subjectKey: 'staffing', level: 'met' }))).toMatchObject({ ok: true })
  })
  it('a stale writer is told by whom; nothing is overwritten', async () => {
    await run(setAssessment, controller, input({ level: 'notMet' }))
    expect(await run(setAssessment, unitHead, input({ level: null, commentary: 'Mine' }))).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: 'controller' } } })
    expect(await stored()).toMatchObject([{ level: 'notMet', commentary: null, version: 1 }])
  })
  it('leaves an audit event with before and after', async () => {
    await run(setAssessment, controller, input({ level: 'notMet' }))
    await run(setAssessment, unitHead, input({ version: 1, commentary: 'Why' }))
    const events = await database.query(`SELECT "subjectKey", before, after, "actorId" FROM "AuditEvent" WHERE subject = 'assessment' AND "municipalityId" = $1 ORDER BY id`, [at.municipalityId])
    expect(events).toMatchObject([
      { subjectKey: '2020-08:indicator:careDays.barn', before: null, after: { level: 'notMet', version: 1 }, actorId: controller.userId },
      { before: { commentary: null, version: 1 }, after: { commentary: 'Why', version: 2 }, actorId: unitHead.userId },
    ])
  })
  it('an unknown subject, an unknown level and a locked report are refused', async () => {
    expect(await run(setAssessment, controller, input({ subjectKey: 'nowhere', level: 'met' }))).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await run(setAssessment, controller, input({ level: 'green' }))).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'level' }] } })
    await setStatus(at, 'reviewed')
    expect(await run(setAssessment, controller, input({ level: 'notMet' }))).toMatchObject({ error: { code: 'REPORT_LOCKED', detail: 'reviewed' } })
    expect(await stored()).toEqual([])
  })
})

// 150 care days in eight months are 225 in the year, against at most 100: not met is proposed for year end as well.
describe('set-assessment: what is expected at year end', () => {
  it('the proposed level is set without a reason, and may have one', async () => {
    expect(await run(setAssessment, unitHead, input({ yearEndLevel: 'notMet' }))).toMatchObject({ ok: true })
    expect(await run(setAssessment, unitHead, input({ version: 1, yearEndReason: 'No place ends before winter' }))).toMatchObject({ ok: true })
  })
  it.each([[undefined], [null], [' ']])('another level needs a reason, and the refusal names the field; %j is none', async (yearEndReason) => {
    expect(await run(setAssessment, unitHead, input({ yearEndLevel: 'met', yearEndReason }))).toMatchObject({
      error: { code: 'REASON_REQUIRED', faults: [{ path: 'yearEndReason' }] },
    })
    expect(await stored()).toEqual([])
  })
  it('with a reason it is set; its reason is not taken away without the level', async () => {
    expect(await run(setAssessment, unitHead, input({ yearEndLevel: 'partlyMet', yearEndReason: 'Two places end' }))).toMatchObject({ ok: true })
    expect(await run(setAssessment, unitHead, input({ version: 1, yearEndReason: null }))).toMatchObject({ error: { faults: [{ path: 'yearEndReason' }] } })
    expect(await run(setAssessment, unitHead, input({ version: 1, yearEndLevel: null, yearEndReason: null }))).toMatchObject({ ok: true })
  })
  it('both levels without reasons are told at once', async () => {
    expect(await run(setAssessment, unitHead, input({ level: 'met', yearEndLevel: 'met' }))).toMatchObject({
      error: { faults: [{ path: 'reason' }, { path: 'yearEndReason' }] },
    })
  })
  it('a stored expectation without a reason does not stand in the way of the level now', async () => {
    await database.query(
      `INSERT INTO "Assessment" (id, "municipalityId", "reportId", subject, "subjectKey", "yearEndLevel") VALUES (gen_random_uuid(), $1, $2, 'indicator', 'careDays.barn', 'met')`,
      [at.municipalityId, at.reportId],
    )
    expect(await run(setAssessment, unitHead, input({ version: 1, level: 'notMet' }))).toMatchObject({ ok: true })
  })
  it('nothing is proposed for a goal without values, so that any level stands alone', async () => {
    const departmentHead = await buildSession(at, 'departmentHead')
    expect(await run(setAssessment, departmentHead, input({ subject: 'goal', subjectKey: 'work', yearEndLevel: 'met' }))).toMatchObject({ ok: true })
  })
})

describe('set-assessment: a unit’s result of a goal', () => {
  const result = (orgUnit: string, change: object) => input({ subject: 'unitResult', subjectKey: 'safety', orgUnit, ...change })

  it('units have versions of their own, and the goal none of it', async () => {
    expect(await run(setAssessment, controller, result('barn', { level: 'met' }))).toMatchObject({ result: { version: 1 } })
    expect(await run(setAssessment, controller, result('vuxen', { level: 'notMet' }))).toMatchObject({ result: { version: 1 } })
    expect(await run(setAssessment, controller, result('vuxen', { version: 1, level: null }))).toMatchObject({ result: { version: 2 } })
    expect(await run(setAssessment, unitHead, result('barn', { level: 'partlyMet' }))).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: 'controller' } } })
    const events = await database.query(`SELECT "subjectKey" FROM "AuditEvent" WHERE subject = 'assessment' AND "municipalityId" = $1 ORDER BY id`, [at.municipalityId])
    expect(events.map((event) => event.subjectKey)).toEqual(['barn', 'vuxen', 'vuxen'].map((unit) => `2020-08:unitResult:safety:${unit}`))
  })
  it('it moves the proposal of the goal: not met of the indicator and met of the unit → partly met, without a reason', async () => {
    const goal = { subject: 'goal', subjectKey: 'safety', level: 'partlyMet' }
    expect(await run(setAssessment, controller, input(goal))).toMatchObject({ error: { code: 'REASON_REQUIRED' } })
    await run(setAssessment, controller, result('barn', { level: 'met' }))
    expect(await run(setAssessment, controller, input(goal))).toMatchObject({ ok: true })
  })
  it('an unknown unit or goal, a result without a unit and a goal with one are refused', async () => {
    expect(await run(setAssessment, controller, result('nowhere', { level: 'met' }))).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await run(setAssessment, controller, result('barn', { subjectKey: 'nowhere', level: 'met' }))).toMatchObject({ error: { code: 'NOT_FOUND' } })
    for (const wrong of [{ subject: 'unitResult', orgUnit: undefined }, { subject: 'goal' }]) {
      expect(await run(setAssessment, controller, result('barn', { ...wrong, level: 'met' }))).toMatchObject({
        error: { code: 'INVALID_INPUT', faults: [{ path: 'orgUnit' }] },
      })
    }
  })
})

describe('set-assessment: whose', () => {
  const goalSafety = { subject: 'goal', subjectKey: 'safety' }

  it('a unit head comments on a goal that holds her indicator, but does not set its level', async () => {
    expect(await run(setAssessment, unitHead, input({ ...goalSafety, commentary: 'Two placements ended' }))).toMatchObject({ ok: true })
    expect(await run(setAssessment, unitHead, input({ ...goalSafety, version: 1, level: 'notMet' }))).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
    expect(await run(setAssessment, unitHead, input({ ...goalSafety, version: 1, yearEndLevel: 'met' }))).toMatchObject({ error: { code: 'OUT_OF_SCOPE' } })
  })
  it.each([
    ['an indicator of another unit', { subjectKey: 'careDays.vuxen' }],
    ['a goal that holds none of hers', { subject: 'goal', subjectKey: 'work' }],
    ['a risk', { subject: 'risk', subjectKey: 'staffing' }],
  ])('a unit head has nothing to do with %s', async (_name, subject) => {
    expect(await run(setAssessment, unitHead, input({ ...subject, commentary: 'Mine' }))).toEqual({ ok: false, error: { code: 'OUT_OF_SCOPE' } })
    expect(await stored()).toEqual([])
  })
  it('a unit head sets the result of her own unit, not of another', async () => {
    const result = { subject: 'unitResult', subjectKey: 'safety', level: 'met' }
    expect(await run(setAssessment, unitHead, input({ ...result, orgUnit: 'barn' }))).toMatchObject({ ok: true, result: { version: 1 } })
    expect(await run(setAssessment, unitHead, input({ ...result, orgUnit: 'vuxen' }))).toEqual({ ok: false, error: { code: 'OUT_OF_SCOPE' } })
    expect(await database.query(`SELECT "orgUnitKey", level::text FROM "Assessment" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([
      { orgUnitKey: 'barn', level: 'met' },
    ])
  })
  it('the head of department sets goals, not indicators', async () => {
    const departmentHead = await buildSession(at, 'departmentHead')
    expect(await run(setAssessment, departmentHead, input({ level: 'notMet' }))).toEqual({ ok: false, error: { code: 'OUT_OF_SCOPE' } })
    expect(await run(setAssessment, departmentHead, input({ ...goalSafety, commentary: 'Seen' }))).toMatchObject({ ok: true })
  })
})
