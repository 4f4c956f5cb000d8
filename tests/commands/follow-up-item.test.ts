import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { closeRisk } from '@/lib/commands/close-risk'
import { saveActivity } from '@/lib/commands/save-activity'
import { saveAnnualCycleItem } from '@/lib/commands/save-annual-cycle-item'
import { saveAssignment } from '@/lib/commands/save-assignment'
import { saveCorrectiveMeasure } from '@/lib/commands/save-corrective-measure'
import { saveIndicatorValues } from '@/lib/commands/save-indicator-values'
import { saveRisk } from '@/lib/commands/save-risk'
import { saveRiskAction } from '@/lib/commands/save-risk-action'
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

const assignment = (key: string, change: object = {}) => ({
  ...reportOf(at),
  key,
  version: 0,
  text: key,
  issuer: 'Council',
  aim: null,
  group: null,
  targetAreas: [],
  orgUnit: null,
  ...change,
})
const assignmentsNow = () => database.query(`SELECT key, text, "orgUnitKey", version FROM "Assignment" WHERE "committeeId" = $1 ORDER BY "order"`, [at.committeeId])
const eventsOf = (subject: string) =>
  database.query(`SELECT "subjectKey", before, after, "reportId" FROM "AuditEvent" WHERE subject = $2 AND "municipalityId" = $1 ORDER BY id`, [at.municipalityId, subject])

describe('things that are followed up', () => {
  it('are added last, changed with their version, and audited', async () => {
    expect(await run(saveAssignment, controller, assignment('a'))).toMatchObject({ ok: true, result: { version: 1 } })
    await run(saveAssignment, controller, assignment('b', { orgUnit: 'barn' }))
    expect(await run(saveAssignment, controller, assignment('a', { version: 1, text: 'Changed' }))).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await assignmentsNow()).toEqual([
      { key: 'a', text: 'Changed', orgUnitKey: null, version: 2 },
      { key: 'b', text: 'b', orgUnitKey: 'barn', version: 1 },
    ])
    expect(await eventsOf('assignment')).toMatchObject([
      { subjectKey: '2020:a', before: null, after: { text: 'a', version: 1 }, reportId: at.reportId },
      { subjectKey: '2020:b' },
      { subjectKey: '2020:a', before: { text: 'a', version: 1 }, after: { text: 'Changed', version: 2 } },
    ])
  })
  it('move after another, or first, without becoming another version', async () => {
    for (const key of ['a', 'b', 'c']) await run(saveAssignment, controller, assignment(key))
    await run(saveAssignment, controller, assignment('c', { version: 1, after: null }))
    expect((await assignmentsNow()).map(({ key }) => key)).toEqual(['c', 'a', 'b'])
    await run(saveAssignment, controller, assignment('c', { version: 2, after: 'a' }))
    expect(await assignmentsNow()).toMatchObject([{ key: 'a', version: 1 }, { key: 'c', version: 3 }, { key: 'b', version: 1 }])
    await run(saveAssignment, controller, assignment('d', { after: 'a' }))
    expect((await assignmentsNow()).map(({ key }) => key)).toEqual(['a', 'd', 'c', 'b'])
  })
  it('a stale writer is told by whom, a taken key is not overwritten', async () => {
    await run(saveAssignment, controller, assignment('a'))
    const refusal = { ok: false, error: { code: 'STALE_VERSION', by: { name: 'controller' } } }
    expect(await run(saveAssignment, controller, assignment('a', { text: 'Other' }))).toMatchObject(refusal)
    expect(await run(saveAssignment, controller, assignment('a', { version: 7 }))).toMatchObject(refusal)
    expect(await assignmentsNow()).toMatchObject([{ text: 'a', version: 1 }])
  })
  it('all faults are told at once, and nothing is written', async () => {
    expect(await run(saveAssignment, controller, assignment('a', { orgUnit: 'nowhere', after: 'nowhere' }))).toMatchObject({
      error: { code: 'INVALID_INPUT', faults: [{ path: 'orgUnit', found: 'nowhere' }, { path: 'after', found: 'nowhere' }] },
    })
    expect(await run(saveAssignment, controller, assignment('a', { text: '  ' }))).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'text' }] } })
    expect(await assignmentsNow()).toEqual([])
  })
  it('activities and rows of the annual cycle as well', async () => {
    const item = { ...reportOf(at), key: 'a', version: 0, orgUnit: 'barn' }
    expect(await run(saveActivity, controller, { ...item, text: 'Five places', numerator: 3, denominator: 5 })).toMatchObject({ ok: true })
    expect(await run(saveActivity, controller, { ...item, version: 1, text: 'Six places', numerator: 3, denominator: 6 })).toMatchObject({ ok: true })
    expect(await run(saveAnnualCycleItem, controller, { ...item, month: 5, activity: 'Follow up' })).toMatchObject({ ok: true })
    expect(await run(saveAnnualCycleItem, controller, { ...item, version: 1, month: 6, activity: 'Follow up' })).toMatchObject({ ok: true })
    expect(await database.query(`SELECT text, denominator, version FROM "Activity" WHERE "committeeId" = $1`, [at.committeeId])).toEqual([{ text: 'Six places', denominator: 6, version: 2 }])
    expect(await database.query(`SELECT month, version FROM "AnnualCycleItem" WHERE "committeeId" = $1`, [at.committeeId])).toEqual([{ month: 6, version: 2 }])
  })
})

describe('save-corrective-measure', () => {
  const BLANK = { version: 0, parent: null, effect: null, indicators: [], orgUnit: null }
  const measure = (key: string, change: object = {}) => ({ ...reportOf(at), key, text: key, ...BLANK, ...change })
  const stored = () =>
    database.query(
      `SELECT m.key, p.key AS parent, m."effectOre"::text AS effect, array_remove(array_agg(i.key ORDER BY l."order"), NULL) AS indicators
       FROM "CorrectiveMeasure" m LEFT JOIN "CorrectiveMeasure" p ON p.id = m."parentId"
       LEFT JOIN "CorrectiveMeasureIndicator" l ON l."correctiveMeasureId" = m.id LEFT JOIN "Indicator" i ON i.id = l."indicatorId"
       WHERE m."committeeId" = $1 GROUP BY m.id, p.key ORDER BY m."order"`,
      [at.committeeId],
    )

  it('keeps the tree, the effect and the indicators in their order', async () => {
    await run(saveCorrectiveMeasure, controller, measure('a', { effect: 250_000_000 }))
    await run(saveCorrectiveMeasure, controller, measure('b', { parent: 'a', indicators: ['careDays.vuxen', 'careDays.barn'] }))
    expect(await stored()).toEqual([
      { key: 'a', parent: null, effect: '250000000', indicators: [] },
      { key: 'b', parent: 'a', effect: null, indicators: ['careDays.vuxen', 'careDays.barn'] },
    ])
    await run(saveCorrectiveMeasure, controller, measure('b', { version: 1, indicators: ['careDays.barn'] }))
    expect((await stored())[1]).toEqual({ key: 'b', parent: null, effect: null, indicators: ['careDays.barn'] })
  })
  it('hangs below no measure of its own, none that is missing, and holds no unknown indicator', async () => {
    await run(saveCorrectiveMeasure, controller, measure('a'))
    await run(saveCorrectiveMeasure, controller, measure('b', { parent: 'a' }))
    expect(await run(saveCorrectiveMeasure, controller, measure('a', { version: 1, parent: 'b' }))).toMatchObject({ error: { faults: [{ path: 'parent', found: 'b' }] } })
    expect(await run(saveCorrectiveMeasure, controller, measure('c', { parent: 'nowhere', indicators: ['nowhere'] }))).toMatchObject({
      error: { faults: [{ path: 'parent' }, { path: 'indicators[0]' }] },
    })
  })
})

describe('risks', () => {
  const risk = { type: 'Staff', title: 'Too few', likelihood: 2, impact: 3, orgUnit: 'barn' }
  const stored = (key: string) =>
    database.query(`SELECT likelihood, impact, "openedIn", "closedIn", "closedHow", version FROM "Risk" WHERE "committeeId" = $1 AND key = $2`, [at.committeeId, key])

  it('a new one is opened in the last month of the report and keeps it', async () => {
    await run(saveRisk, controller, { ...reportOf(at), key: 'new', version: 0, ...risk })
    await run(saveRisk, controller, { ...reportOf(at), key: 'new', version: 1, ...risk, likelihood: null, impact: null })
    expect(await stored('new')).toEqual([{ likelihood: null, impact: null, openedIn: '2020-08', closedIn: null, closedHow: null, version: 2 }])
  })
  it('is closed with how it ended, opened again, and not closed in a month to come or before it was opened', async () => {
    const close = (version: number, month: number | null, outcome: string | null) => run(closeRisk, controller, { ...reportOf(at), key: 'staffing', version, month, outcome })
    expect(await close(1, 9, 'Early')).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'month' }] } })
    expect(await close(1, 7, null)).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'outcome' }] } })
    expect(await close(1, 7, 'All posts are filled')).toMatchObject({ ok: true })
    expect(await stored('staffing')).toMatchObject([{ closedIn: '2020-07', closedHow: 'All posts are filled', version: 2 }])
    expect(await close(1, null, null)).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await close(2, null, null)).toMatchObject({ ok: true })
    expect(await stored('staffing')).toMatchObject([{ closedIn: null, closedHow: null, version: 3 }])
    await run(saveRisk, controller, { ...reportOf(at), key: 'new', version: 0, ...risk })
    expect(await run(closeRisk, controller, { ...reportOf(at), key: 'new', version: 1, month: 7, outcome: 'Early' })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(await run(closeRisk, controller, { ...reportOf(at), key: 'nowhere', version: 1, month: 7, outcome: 'x' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
  it('actions are added last and changed with their version', async () => {
    const action = (key: string, version: number, status: string) => run(saveRiskAction, controller, { ...reportOf(at), risk: 'staffing', key, version, text: key, status })
    await action('a', 0, 'notStarted')
    await action('b', 0, 'ongoing')
    expect(await action('a', 1, 'done')).toMatchObject({ ok: true, result: { version: 2 } })
    expect(await action('a', 1, 'cancelled')).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: 'controller' } } })
    const rows = await database.query(`SELECT key, status::text, version FROM "RiskAction" WHERE "municipalityId" = $1 ORDER BY "order"`, [at.municipalityId])
    expect(rows).toEqual([
      { key: 'a', status: 'done', version: 2 },
      { key: 'b', status: 'ongoing', version: 1 },
    ])
    expect(await eventsOf('riskAction')).toMatchObject([{ subjectKey: '2020:staffing:a' }, {}, { before: { status: 'notStarted' }, after: { status: 'done', version: 2 } }])
  })
})

describe('a value that stands in from last time', () => {
  const cell = (change: object) => ({ ...reportOf(at), cells: [{ indicator: 'careDays.barn', value: 90, missing: null, version: 0, ...change }] })
  const stored = () => database.query(`SELECT value::float AS value, "carriedOverFrom" FROM "IndicatorValue" WHERE "municipalityId" = $1`, [at.municipalityId])

  it('says the month that it is about, until one is typed', async () => {
    expect(cellsOf(await run(saveIndicatorValues, controller, cell({ carriedOverFrom: '2020-07' })))).toMatchObject([{ status: 'saved' }])
    expect(await stored()).toEqual([{ value: 90, carriedOverFrom: '2020-07' }])
    await run(saveIndicatorValues, controller, cell({ value: 95, version: 1 }))
    expect(await stored()).toEqual([{ value: 95, carriedOverFrom: null }])
  })
  it.each([[{ carriedOverFrom: '2020-08' }], [{ carriedOverFrom: '2020-07', value: null, missing: 'none' }]])('%j is refused', async (change) => {
    expect(cellsOf(await run(saveIndicatorValues, controller, cell(change)))).toEqual([{ status: 'refused', code: 'INVALID_INPUT' }])
    expect(await stored()).toEqual([])
  })
})
