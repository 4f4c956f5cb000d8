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
  describe('a month', () => {
    const accumulates = (how: string) => database.query(`UPDATE "Indicator" SET accumulation = $2::"Accumulation" WHERE "municipalityId" = $1 AND key = 'careDays.barn'`, [at.municipalityId, how])
    it('is stored beside the period’s own value, each with its own version', async () => {
      await accumulates('sum')
      const cells = [
        { indicator: 'careDays.barn', value: 12, missing: null, months: { from: 1, to: 1 }, version: 0 },
        { indicator: 'careDays.barn', value: null, missing: 'notMeasuredYet', months: { from: 2, to: 2 }, version: 0 },
        { indicator: 'careDays.barn', value: 30, missing: null, version: 0 },
      ]
      expect(cellsOf(await run(saveIndicatorValues, unitHead, { ...reportOf(at), cells }))).toMatchObject([{ status: 'saved', version: 1 }, { status: 'saved' }, { status: 'saved' }])
      const values = (await stored()).map(({ fromMonth, toMonth, value }) => [fromMonth, toMonth, value])
      expect(values).toEqual(expect.arrayContaining([[1, 1, 12], [2, 2, null], [1, 8, 30]]))
      const again = { ...cells[0], value: 13, version: 1 }
      expect(cellsOf(await run(saveIndicatorValues, controller, { ...reportOf(at), cells: [again] }))).toMatchObject([{ status: 'saved', version: 2 }])
      expect(cellsOf(await run(saveIndicatorValues, unitHead, { ...reportOf(at), cells: [again] }))).toMatchObject([{ status: 'conflict', version: 2, value: { value: 13 } }])
      expect(await database.query(`SELECT "subjectKey" FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id DESC LIMIT 1`, [at.municipalityId])).toEqual([
        { subjectKey: 'careDays.barn:2020-1--1' },
      ])
    })
    it('of a latest value runs from January, as imports keep it', async () => {
      await accumulates('latest')
      expect(cellsOf(await run(saveIndicatorValues, unitHead, input({ value: 9, months: { from: 1, to: 7 } })))).toMatchObject([{ status: 'saved' }])
      expect(await stored()).toMatchObject([{ fromMonth: 1, toMonth: 7, value: 9 }])
    })
    it.each([
      ['a sum’s July from January', 'sum', { from: 1, to: 7 }],
      ['a latest value’s July alone', 'latest', { from: 7, to: 7 }],
      ['two months', 'mean', { from: 6, to: 7 }],
      ['the wrong way round', 'sum', { from: 7, to: 6 }],
      ['after the report’s period', 'sum', { from: 9, to: 9 }],
    ])('%s is refused', async (_what, how, months) => {
      await accumulates(how)
      expect(cellsOf(await run(saveIndicatorValues, unitHead, input({ value: 9, months })))).toEqual([{ status: 'refused', code: 'INVALID_INPUT' }])
      expect(await stored()).toEqual([])
    })
    it('that is locked is refused, the one beside it saved', async () => {
      await accumulates('sum')
      await database.query(
        `INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, reason) VALUES (gen_random_uuid(), $1, $2, 2020, 3, 'closed')`,
        [at.municipalityId, at.committeeId],
      )
      const cells = [3, 4].map((month) => ({ indicator: 'careDays.barn', value: 1, missing: null, months: { from: month, to: month }, version: 0 }))
      expect(cellsOf(await run(saveIndicatorValues, unitHead, { ...reportOf(at), cells }))).toMatchObject([{ status: 'refused', code: 'PERIOD_LOCKED' }, { status: 'saved' }])
    })
    it('each at most once', async () => {
      const cell = { indicator: 'careDays.barn', value: 1, missing: null, months: { from: 1, to: 1 }, version: 0 }
      expect(await run(saveIndicatorValues, unitHead, { ...reportOf(at), cells: [cell, cell] })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    })
  })
  it('a locked report refuses; a value together with a reason is invalid', async () => {
    expect(await run(saveIndicatorValues, unitHead, input({ value: 1, missing: 'none' }))).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: 'cells[0].missing' }] },
    })
    await setStatus(at, 'submitted')
    expect(await run(saveIndicatorValues, unitHead, input({ value: 1 }))).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
  })
})
