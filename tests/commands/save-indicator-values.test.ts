import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveIndicatorValues } from '@/lib/commands/save-indicator-values'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { cellsOf, reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let unitHead: Session
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  unitHead = await buildSession(at, 'unitHead', 'barn')
  controller = await buildSession(at, 'controller')
})

function input(cell: object) {
  return { ...reportOf(at), cells: [{ indicator: 'careDays.barn', value: null, missing: null, version: 0, ...cell }] }
}

function stored() {
  return database.query(
    `SELECT i.key, v."fromMonth", v."toMonth", v.value::float, v.missing::text, v.remark, v.version FROM "IndicatorValue" v
     JOIN "Indicator" i ON i.id = v."indicatorId" WHERE v."municipalityId" = $1`,
    [at.municipalityId],
  )
}

describe('save-indicator-values', () => {
  it('a unit head saves the value of her own indicator for January–August', async () => {
    expect(cellsOf(await run(saveIndicatorValues, unitHead, input({ value: 104.5 })))).toMatchObject([{ status: 'saved', version: 1 }])
    expect(await stored()).toEqual([{ key: 'careDays.barn', fromMonth: 1, toMonth: 8, value: 104.5, missing: null, remark: null, version: 1 }])
  })
  it('0, a reason and nothing are three things', async () => {
    await run(saveIndicatorValues, unitHead, input({ value: 0 }))
    expect(await stored()).toMatchObject([{ value: 0, missing: null }])
    await run(saveIndicatorValues, unitHead, input({ missing: 'notMeasuredYet', remark: 'In December', version: 1 }))
    expect(await stored()).toMatchObject([{ value: null, missing: 'notMeasuredYet', remark: 'In December', version: 2 }])
    await run(saveIndicatorValues, unitHead, input({ version: 2 }))
    expect(await stored()).toEqual([])
  })
  it('an indicator of another unit is refused, the own one beside it saved', async () => {
    const cells = [
      { indicator: 'careDays.vuxen', value: 1, missing: null, version: 0 },
      { indicator: 'careDays.barn', value: 1, missing: null, version: 0 },
      { indicator: 'nowhere', value: 1, missing: null, version: 0 },
    ]
    expect(cellsOf(await run(saveIndicatorValues, unitHead, { ...reportOf(at), cells }))).toMatchObject([
      { status: 'refused', code: 'OUT_OF_SCOPE' },
      { status: 'saved' },
      { status: 'refused', code: 'NOT_FOUND' },
    ])
    expect(await stored()).toMatchObject([{ key: 'careDays.barn' }])
  })
  it('the controller saves values of every unit', async () => {
    expect(cellsOf(await run(saveIndicatorValues, controller, input({ value: 1 })))).toMatchObject([{ status: 'saved' }])
  })
  it('a stale writer is told what stands there, by whom', async () => {
    await run(saveIndicatorValues, controller, input({ missing: 'tooFewAnswers' }))
    expect(cellsOf(await run(saveIndicatorValues, unitHead, input({ value: 1 })))).toMatchObject([
      { status: 'conflict', version: 1, value: { value: null, missing: 'tooFewAnswers', remark: null }, by: { name: 'controller' } },
    ])
  })
  it('leaves an audit event', async () => {
    await run(saveIndicatorValues, unitHead, input({ value: 104.5 }))
    expect(await database.query(`SELECT subject, "subjectKey", "actorId" FROM "AuditEvent" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([
      { subject: 'indicatorValue', subjectKey: 'careDays.barn:2020-1--8', actorId: unitHead.userId },
    ])
  })
  it('a locked report refuses; a value together with a reason is invalid', async () => {
    expect(await run(saveIndicatorValues, unitHead, input({ value: 1, missing: 'none' }))).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: 'cells[0].missing' }] },
    })
    await setStatus(at, 'submitted')
    expect(await run(saveIndicatorValues, unitHead, input({ value: 1 }))).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
  })
})
