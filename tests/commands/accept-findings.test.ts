import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { acceptFinding } from '@/lib/commands/accept-finding'
import { acceptFindings } from '@/lib/commands/accept-findings'
import { withdrawAcceptance } from '@/lib/commands/withdraw-acceptance'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { findingIn, findingsIn } from './finding-in'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
/** Two findings of one check: full-year variances that nobody has explained. */
let alike: readonly string[]

/** The form asks for comments; forecasts miss the year's budget by 8 mnkr on both areas, without one. */
async function missTheBudget(): Promise<void> {
  await database.query(
    `UPDATE "Form" SET definition = jsonb_insert(definition, '{sections,1,blocks,1}', '{"kind":"amountComments","statementKey":"netCost","title":"Comments"}')
     WHERE "municipalityId" = $1`,
    [at.municipalityId],
  )
  await database.query(
    `INSERT INTO "Forecast" (id, "municipalityId", "budgetLineId", "forecastVintageId", "fullYearOre")
     SELECT gen_random_uuid(), l."municipalityId", l.id, r."forecastVintageId", -2000000000
     FROM "BudgetLine" l JOIN "Report" r ON r."municipalityId" = l."municipalityId"
     WHERE l."municipalityId" = $1 AND l.kind = 'item' AND r.id = $2`,
    [at.municipalityId, at.reportId],
  )
}

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  await missTheBudget()
  alike = (await findingsIn(at)).filter(({ code }) => code === 'deviationUnexplained').map(({ id }) => id)
})

function accept(change: object = {}, key?: string) {
  return run(acceptFindings, controller, { ...reportOf(at), findings: alike, reason: 'Decided in May', ...change }, key)
}

async function stored(): Promise<readonly unknown[]> {
  const rows = await database.query(`SELECT "findingId", reason FROM "FindingAcceptance" WHERE "municipalityId" = $1 ORDER BY "findingId"`, [at.municipalityId])
  return rows.map(({ findingId, reason }) => [findingId, reason])
}

function events() {
  return database.query(`SELECT command, "subjectKey", after FROM "AuditEvent" WHERE subject = 'finding' AND "municipalityId" = $1 ORDER BY "subjectKey"`, [at.municipalityId])
}

describe('accept-findings', () => {
  it('stores the reason for each, records each, and each can be taken back by itself', async () => {
    expect(alike.length).toBeGreaterThan(1)
    expect(await accept()).toMatchObject({ ok: true, result: { accepted: alike.length } })
    expect(await stored()).toEqual(alike.toSorted().map((id) => [id, 'Decided in May']))
    expect(await events()).toEqual(
      alike.toSorted().map((id) => ({ command: 'accept-findings', subjectKey: `2020-08:${id}`, after: { reason: 'Decided in May', version: 1 } })),
    )
    expect(await run(withdrawAcceptance, controller, { ...reportOf(at), finding: alike[0] })).toMatchObject({ ok: true })
    expect(await stored()).toHaveLength(alike.length - 1)
  })
  it('one named twice is accepted once; a repeated request has its effect once', async () => {
    const [first] = alike
    const answer = await accept({ findings: [first, first] }, 'same-key')
    expect(answer).toMatchObject({ ok: true, result: { accepted: 1 } })
    expect(await accept({ findings: [first, first] }, 'same-key')).toEqual(answer)
    expect(await events()).toHaveLength(1)
  })
  it('one that is gone: none is accepted', async () => {
    expect(await accept({ findings: [...alike, 'deviationUnexplained:budgetLine:nowhere:::'] })).toEqual({ ok: false, error: { code: 'FINDING_GONE' } })
    expect([await stored(), await events()]).toEqual([[], []])
  })
  it('one that a colleague has accepted meanwhile: told by whom, and no other is accepted', async () => {
    await run(acceptFinding, controller, { ...reportOf(at), finding: alike[1], reason: 'Mine' })
    expect(await accept()).toMatchObject({ error: { code: 'STALE_VERSION', by: { name: 'controller' } } })
    expect(await stored()).toEqual([[alike[1], 'Mine']])
  })
  it('findings of two checks are refused', async () => {
    expect(await accept({ findings: [alike[0], await findingIn(at)] })).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'findings' }] } })
    expect(await stored()).toEqual([])
  })
  it.each([
    [{ findings: [] }, 'findings'],
    [{ reason: ' \n' }, 'reason'],
  ])('%j is refused', async (change, path) => {
    expect(await accept(change)).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path }] } })
    expect(await stored()).toEqual([])
  })
  it('a locked report is refused', async () => {
    await setStatus(at, 'submitted')
    expect(await accept()).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
    expect(await stored()).toEqual([])
  })
})
