import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveForecasts } from '@/lib/commands/save-forecasts'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { cellsOf, reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let colleague: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  colleague = await buildSession(at, 'controller')
})

function input(cell: { value: number | null; comment?: string | null; version: number }, report = at.report) {
  return { committee: at.committee, report, cells: [{ statement: 'netCost', line: 'barn', ...cell }] }
}

function stored() {
  return database.query(
    `SELECT v.key AS vintage, f."fullYearOre"::int AS ore, f.comment, f.version FROM "Forecast" f JOIN "ForecastVintage" v ON v.id = f."forecastVintageId"
     WHERE f."municipalityId" = $1 ORDER BY v.key`,
    [at.municipalityId],
  )
}

describe('save-forecasts', () => {
  it('stores the full year in the vintage of the report; the previous vintage stands', async () => {
    await run(saveForecasts, controller, input({ value: -1_200_000_000, version: 0 }, at.previousReport))
    await run(saveForecasts, controller, input({ value: -1_300_000_000, comment: 'More care days', version: 0 }))
    expect(await stored()).toEqual([
      { vintage: '2020-07', ore: -1_200_000_000, comment: null, version: 1 },
      { vintage: '2020-08', ore: -1_300_000_000, comment: 'More care days', version: 1 },
    ])
  })
  it('a comment that is not sent is kept, null removes it, and a cleared forecast is gone', async () => {
    await run(saveForecasts, controller, input({ value: -1, comment: 'Why', version: 0 }))
    await run(saveForecasts, controller, input({ value: -2, version: 1 }))
    expect(await stored()).toMatchObject([{ ore: -2, comment: 'Why', version: 2 }])
    await run(saveForecasts, controller, input({ value: -2, comment: null, version: 2 }))
    expect(await stored()).toMatchObject([{ comment: null, version: 3 }])
    expect(cellsOf(await run(saveForecasts, controller, input({ value: null, version: 3 })))).toMatchObject([{ status: 'saved', version: 0 }])
    expect(await stored()).toEqual([])
  })
  it('a stale writer is told the forecast that stands there, by whom and when', async () => {
    await run(saveForecasts, colleague, input({ value: -1, comment: 'Fewer care days', version: 0 }))
    expect(cellsOf(await run(saveForecasts, controller, input({ value: -2, version: 0 })))).toMatchObject([
      { status: 'conflict', version: 1, value: { fullYear: -1, comment: 'Fewer care days' }, by: { name: 'controller' } },
    ])
    expect(await stored()).toMatchObject([{ ore: -1, version: 1 }])
  })
  it('leaves one audit event per changed cell', async () => {
    await run(saveForecasts, controller, input({ value: -1, version: 0 }))
    expect(await database.query(`SELECT command, subject, "subjectKey", "actorId" FROM "AuditEvent" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([
      { command: 'save-forecasts', subject: 'forecast', subjectKey: 'netCost:barn:2020-08', actorId: controller.userId },
    ])
  })
  it('a locked report refuses', async () => {
    await setStatus(at, 'approved')
    expect(await run(saveForecasts, controller, input({ value: -1, version: 0 }))).toMatchObject({ error: { code: 'REPORT_LOCKED', detail: 'approved' } })
    expect(await stored()).toEqual([])
  })
  it('a comment without an amount, and a total, are refused', async () => {
    expect(await run(saveForecasts, controller, input({ value: null, comment: 'Why', version: 0 }))).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: 'cells[0].comment' }] },
    })
    const total = { ...reportOf(at), cells: [{ statement: 'netCost', line: 'total', value: -1, version: 0 }] }
    expect(cellsOf(await run(saveForecasts, controller, total))).toEqual([{ status: 'refused', code: 'INVALID_INPUT' }])
  })
})
