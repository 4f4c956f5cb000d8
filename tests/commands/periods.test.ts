import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { lockPeriod } from '@/lib/commands/lock-period'
import { saveAmounts } from '@/lib/commands/save-amounts'
import { saveSection } from '@/lib/commands/save-section'
import { startReport } from '@/lib/commands/start-report'
import { startYear } from '@/lib/commands/start-year'
import { unlockPeriod } from '@/lib/commands/unlock-period'
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

const lock = (months: number[], reason = 'The books are closed') => run(lockPeriod, controller, { committee: at.committee, year: 2020, months, reason })
const unlock = (months: number[]) => run(unlockPeriod, controller, { committee: at.committee, year: 2020, months, reason: 'A late invoice' })
const saveAugust = () => run(saveAmounts, controller, { ...reportOf(at), cells: [{ statement: 'netCost', line: 'barn', value: -800_000_000, version: 0 }] })
const october = { from: '', kind: 'monthly', title: 'October', year: 2020, to: 10, dueOn: '2020-11-20', vintageName: 'Forecast October' }
const start = (change: object = {}) => run(startReport, controller, { ...october, committee: at.committee, from: at.report, ...change })
const rows = (table: string, columns: string) => database.query(`SELECT ${columns} FROM "${table}" WHERE "municipalityId" = $1 ORDER BY 1`, [at.municipalityId])
const events = () => database.query(`SELECT "subjectKey", before, after FROM "AuditEvent" WHERE "municipalityId" = $1 AND subject = 'periodLock' ORDER BY id`, [at.municipalityId])

describe('lock-period and unlock-period', () => {
  it('a locked month refuses its figures and says why; opened again it takes them', async () => {
    expect(await lock([8])).toEqual({ ok: true, result: { months: [8] } })
    expect(await saveAugust()).toMatchObject({ ok: false, error: { code: 'PERIOD_LOCKED', detail: 'The books are closed', by: { name: 'controller' } } })
    expect(await unlock([8])).toEqual({ ok: true, result: { months: [8] } })
    expect(await saveAugust()).toMatchObject({ ok: true, result: { cells: [{ status: 'saved' }] } })
  })
  it('a month that is locked keeps its first reason', async () => {
    await lock([1, 2])
    expect(await lock([3, 2, 2], 'Another')).toEqual({ ok: true, result: { months: [3] } })
    expect(await rows('PeriodLock', 'month, reason')).toMatchObject([{ reason: 'The books are closed' }, { reason: 'The books are closed' }, { month: 3, reason: 'Another' }])
  })
  it('opening an open month changes nothing', async () => {
    expect(await unlock([5])).toEqual({ ok: true, result: { months: [] } })
    expect(await events()).toEqual([])
  })
  it('the log tells why it was locked and why it was opened', async () => {
    await lock([8])
    await unlock([8])
    expect(await events()).toEqual([
      { subjectKey: '2020-08', before: null, after: { reason: 'The books are closed' } },
      { subjectKey: '2020-08', before: { reason: 'The books are closed' }, after: { reason: 'A late invoice', opened: true } },
    ])
  })
  it('a reason of blanks is refused', async () => {
    expect(await lock([8], '  ')).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path: 'reason' }] } })
  })
  it('of saving and locking at the same moment either comes first, and the lock holds afterwards', async () => {
    const [saved] = await Promise.all([saveAugust(), lock([8])])
    const stored = await database.query(`SELECT 1 FROM "Amount" WHERE "municipalityId" = $1 AND "fromMonth" = 8`, [at.municipalityId])
    expect(stored).toHaveLength(saved.ok ? 1 : 0)
    expect(await saveAugust()).toMatchObject({ ok: false, error: { code: 'PERIOD_LOCKED' } })
  })
})

describe('start-report', () => {
  it('takes over form and texts, the texts marked; it follows the earlier report and starts empty', async () => {
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A calm summer' }] }] }
    await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body, version: 0 })
    expect(await start()).toEqual({ ok: true, result: { report: '2020-10', sections: 1 } })
    const [report] = await database.query(
      `SELECT r.status, r."fromMonth", r."toMonth", r."highlightsFrom", r."dueOn", p.key AS previous, v.key AS vintage, v.name
         FROM "Report" r JOIN "Report" p ON p.id = r."previousReportId" JOIN "ForecastVintage" v ON v.id = r."forecastVintageId"
        WHERE r."municipalityId" = $1 AND r.key = '2020-10'`,
      [at.municipalityId],
    )
    expect(report).toEqual({
      status: 'draft',
      fromMonth: 1,
      toMonth: 10,
      highlightsFrom: 9,
      dueOn: '2020-11-20',
      previous: at.report,
      vintage: '2020-10',
      name: 'Forecast October',
    })
    const texts = await database.query(
      `SELECT s.body, s."carriedOver" FROM "Section" s JOIN "Report" r ON r.id = s."reportId" WHERE r."municipalityId" = $1 AND r.key = '2020-10'`,
      [at.municipalityId],
    )
    expect(texts).toEqual([{ body, carriedOver: true }])
  })
  it.each([
    ['a report that is there already', { to: 8, from: '2020-07' }, 'ALREADY_THERE'],
    ['a month before the earlier report', { to: 7 }, 'INVALID_INPUT'],
    ['after a report that is not there', { from: '2019-12' }, 'NOT_FOUND'],
    ['a year that has not been started', { year: 2021, to: 2 }, 'NOT_FOUND'],
  ])('%s is refused, and nothing is made', async (_case, change, code) => {
    const before = await rows('Report', 'key')
    expect(await start(change)).toMatchObject({ ok: false, error: { code } })
    expect(await rows('Report', 'key')).toEqual(before)
    expect(await rows('ForecastVintage', 'key')).toHaveLength(2)
  })
})

describe('start-year', () => {
  const startNext = () => run(startYear, controller, { committee: at.committee, year: 2020, planName: 'Plan 2021', budgetVersionName: 'Budget 2021' })

  it('copies plan, lines, targets and risks under their keys, and no figures; a report can then be started in the new year', async () => {
    expect(await startNext()).toMatchObject({ ok: true, result: { year: 2021, updated: 0 } })
    const keys = (year: number) =>
      database.query(
        `SELECT (SELECT array_agg(g.key ORDER BY g.key) FROM "Goal" g JOIN "Plan" p ON p.id = g."planId" WHERE p.year = $2 AND p."municipalityId" = $1) AS goals,
                (SELECT array_agg(l.key ORDER BY l.key) FROM "BudgetLine" l JOIN "Statement" s ON s.id = l."statementId" WHERE s.year = $2 AND s."municipalityId" = $1) AS lines,
                (SELECT array_agg(t."fullYear" || ' ' || t."fromMonth") FROM "IndicatorTarget" t WHERE t.year = $2 AND t."municipalityId" = $1) AS targets,
                (SELECT array_agg(key) FROM "Risk" WHERE year = $2 AND "municipalityId" = $1) AS risks`,
        [at.municipalityId, year],
      )
    expect(await keys(2021)).toEqual(await keys(2020))
    expect(await database.query(`SELECT 1 FROM "Amount" WHERE year = 2021 AND "municipalityId" = $1`, [at.municipalityId])).toEqual([])
    expect(await start({ year: 2021, to: 2, title: 'February' })).toMatchObject({ ok: true, result: { report: '2021-02' } })
  })
  it('a year that is there is left as it is', async () => {
    await startNext()
    await database.query(`UPDATE "Plan" SET name = 'Changed' WHERE year = 2021 AND "municipalityId" = $1`, [at.municipalityId])
    expect(await startNext()).toMatchObject({ ok: false, error: { code: 'ALREADY_THERE' } })
    expect(await rows('Plan', 'year, name')).toMatchObject([{ year: 2020 }, { year: 2021, name: 'Changed' }])
  })
  it('a year without plan and statements cannot be continued', async () => {
    expect(await run(startYear, controller, { committee: at.committee, year: 2015, planName: 'P', budgetVersionName: 'B' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})
