import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { savePlacementVolumes } from '@/lib/commands/save-placement-volumes'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { cellsOf, reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

function input(...rows: object[]) {
  return { ...reportOf(at), rows: rows.map((row) => ({ category: 'hvb', version: 0, ...row })) }
}

function stored() {
  return database.query(
    `SELECT p.month, p.measure::text, v.key AS vintage, p."pricePerDayOre"::int AS price, p.placements::float, p.version
     FROM "PlacementVolume" p LEFT JOIN "ForecastVintage" v ON v.id = p."forecastVintageId" WHERE p."municipalityId" = $1 ORDER BY p.month`,
    [at.municipalityId],
  )
}

describe('save-placement-volumes', () => {
  it('a month of the report is an actual, a later one a forecast of its vintage', async () => {
    await run(savePlacementVolumes, controller, input({ month: 8, pricePerDay: 450_000, placements: 7.5 }, { month: 9, placements: 8 }))
    expect(await stored()).toEqual([
      { month: 8, measure: 'actual', vintage: null, price: 450_000, placements: 7.5, version: 1 },
      { month: 9, measure: 'forecast', vintage: '2020-08', price: null, placements: 8, version: 1 },
    ])
  })
  it('a field that is not sent is kept, null makes it blank', async () => {
    await run(savePlacementVolumes, controller, input({ month: 8, pricePerDay: 450_000, placements: 7.5 }))
    await run(savePlacementVolumes, controller, input({ month: 8, placements: null, version: 1 }))
    expect(await stored()).toMatchObject([{ price: 450_000, placements: null, version: 2 }])
  })
  it('a stale writer is told the row that stands there', async () => {
    const colleague = await buildSession(at, 'controller')
    await run(savePlacementVolumes, colleague, input({ month: 8, placements: 7.5 }))
    expect(cellsOf(await run(savePlacementVolumes, controller, input({ month: 8, placements: 9 })))).toMatchObject([
      { status: 'conflict', version: 1, value: { placements: 7.5, pricePerDay: null }, by: { name: 'controller' } },
    ])
    expect(await stored()).toMatchObject([{ placements: 7.5, version: 1 }])
  })
  it('leaves an audit event with before and after', async () => {
    await run(savePlacementVolumes, controller, input({ month: 8, placements: 7.5 }))
    expect(await database.query(`SELECT subject, "subjectKey", after->'value'->'placements' AS placements FROM "AuditEvent" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([
      { subject: 'placementVolume', subjectKey: 'hvb:2020-8:actual', placements: 7.5 },
    ])
  })
  it('a price of a category of shares, an unknown category and a locked month are refused one by one', async () => {
    await database.query(
      `INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, reason) VALUES (gen_random_uuid(), $1, $2, 2020, 3, 'Closed')`,
      [at.municipalityId, at.committeeId],
    )
    const rows = [{ category: 'homes', month: 8, pricePerDay: 1 }, { category: 'nowhere', month: 8 }, { month: 3, placements: 1 }, { category: 'homes', month: 8, purchasedShare: 12.5 }]
    const answer = await run(savePlacementVolumes, controller, input(...rows.slice(0, 3)))
    expect(cellsOf(answer)).toEqual([
      { status: 'refused', code: 'INVALID_INPUT' },
      { status: 'refused', code: 'NOT_FOUND' },
      { status: 'refused', code: 'PERIOD_LOCKED' },
    ])
    expect(cellsOf(await run(savePlacementVolumes, controller, input(...rows.slice(3))))).toMatchObject([{ status: 'saved' }])
  })
  it('a locked report refuses', async () => {
    await setStatus(at, 'published')
    expect(await run(savePlacementVolumes, controller, input({ month: 8, placements: 1 }))).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
    expect(await stored()).toEqual([])
  })
  it('a month that does not exist and a share above 100 % are refused', async () => {
    expect(await run(savePlacementVolumes, controller, input({ month: 13 }, { category: 'homes', month: 1, purchasedShare: 101 }))).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: 'rows[0].month' }, { path: 'rows[1].purchasedShare' }] },
    })
  })
})
