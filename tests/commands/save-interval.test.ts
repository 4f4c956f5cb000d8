import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveBudgetAmounts } from '@/lib/commands/save-budget-amounts'
import { saveMonthAmounts } from '@/lib/commands/save-month-amounts'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { cellsOf, reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

function stored(measure: string) {
  return database.query(
    `SELECT a."fromMonth" || '-' || a."toMonth" AS months, a."amountOre"::int AS ore, a.version FROM "Amount" a JOIN "BudgetLine" l ON l.id = a."budgetLineId"
     WHERE a."municipalityId" = $1 AND l.key = 'barn' AND a.measure = $2::"Measure" ORDER BY a."fromMonth"`,
    [at.municipalityId, measure],
  )
}

function lockMonth(month: number) {
  return database.query(
    `INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, reason, "lockedById") VALUES (gen_random_uuid(), $1, $2, 2020, $3, 'Closed', $4)`,
    [at.municipalityId, at.committeeId, month, controller.userId],
  )
}

const toJuly = { months: '1-7', ore: -700_000_000, version: 1 }

describe('save-month-amounts', () => {
  const save = (month: number, value: number | null, version = 0) =>
    run(saveMonthAmounts, controller, { ...reportOf(at), cells: [{ statement: 'netCost', line: 'barn', month, value, version }] })

  it('stores a month beside the intervals that are there, changes it and clears it', async () => {
    expect(cellsOf(await save(8, -110_000_000))).toMatchObject([{ status: 'saved', version: 1 }])
    expect(await stored('actual')).toEqual([toJuly, { months: '8-8', ore: -110_000_000, version: 1 }])
    await save(8, -120_000_000, 1)
    expect(await stored('actual')).toEqual([toJuly, { months: '8-8', ore: -120_000_000, version: 2 }])
    await save(8, null, 2)
    expect(await stored('actual')).toEqual([toJuly])
  })
  it('a month within an amount of several months is refused', async () => {
    expect(cellsOf(await save(3, -1))).toEqual([{ status: 'refused', code: 'MONTHS_TAKEN' }])
    expect(await stored('actual')).toEqual([toJuly])
  })
  it('a month after the report’s last one is refused', async () => {
    expect(cellsOf(await save(9, -1))).toEqual([{ status: 'refused', code: 'INVALID_INPUT' }])
  })
  it('a locked month is refused by itself, a locked last month refuses all', async () => {
    await database.query(`DELETE FROM "Amount" WHERE "municipalityId" = $1 AND measure = 'actual'`, [at.municipalityId])
    await lockMonth(3)
    expect(cellsOf(await save(3, -1))).toEqual([{ status: 'refused', code: 'PERIOD_LOCKED' }])
    expect(cellsOf(await save(4, -1))).toMatchObject([{ status: 'saved' }])
    await lockMonth(8)
    expect(await save(5, -1)).toMatchObject({ ok: false, error: { code: 'PERIOD_LOCKED', detail: 'Closed' } })
  })
  it('a stale writer is told what stands there now', async () => {
    await save(8, -110_000_000)
    expect(cellsOf(await save(8, -1))).toMatchObject([{ status: 'conflict', version: 1, value: -110_000_000, by: { name: 'controller' } }])
  })
})

describe('save-budget-amounts', () => {
  const cell = (from: number, to: number, value: number | null, version: number, line = 'barn') => ({ statement: 'netCost', line, from, to, value, version })
  const save = (budgetVersion: string, ...cells: object[]) => run(saveBudgetAmounts, controller, { ...reportOf(at), budgetVersion, cells })

  it('changes an interval of the version, with an audit event that names both', async () => {
    await lockMonth(8)
    expect(cellsOf(await save('original', cell(1, 12, -5, 1)))).toMatchObject([{ status: 'saved', version: 2 }])
    expect(await stored('budget')).toEqual([{ months: '1-12', ore: -5, version: 2 }])
    const events = await database.query(`SELECT "subjectKey" FROM "AuditEvent" WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(events).toEqual([{ subjectKey: 'netCost:barn:budget:original:2020-1--12' }])
  })
  it('a cleared interval leaves its months free for others', async () => {
    expect(cellsOf(await save('original', cell(2, 2, -1, 0)))).toEqual([{ status: 'refused', code: 'MONTHS_TAKEN' }])
    await save('original', cell(1, 12, null, 1))
    expect(cellsOf(await save('original', cell(1, 3, -3, 0), cell(4, 12, -9, 0)))).toMatchObject([{ status: 'saved' }, { status: 'saved' }])
    expect(await stored('budget')).toEqual([
      { months: '1-3', ore: -3, version: 1 },
      { months: '4-12', ore: -9, version: 1 },
    ])
  })
  it('an unknown version, a total, and overlapping or reversed intervals are refused', async () => {
    expect(await save('nowhere', cell(1, 12, -5, 1))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(cellsOf(await save('original', cell(1, 12, -5, 0, 'total')))).toEqual([{ status: 'refused', code: 'INVALID_INPUT' }])
    expect(await save('original', cell(1, 4, -5, 0), cell(4, 6, -5, 0))).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(await save('original', cell(4, 1, -5, 0))).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})
