import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { saveAmounts } from '@/lib/commands/save-amounts'
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

function input(value: number | null, version: number, line = 'barn') {
  return { ...reportOf(at), cells: [{ statement: 'netCost', line, value, version }] }
}

function stored() {
  return database.query(
    `SELECT a."fromMonth", a."toMonth", a."amountOre"::int AS ore, a.version FROM "Amount" a JOIN "BudgetLine" l ON l.id = a."budgetLineId"
     WHERE a."municipalityId" = $1 AND l.key = 'barn' AND a.measure = 'actual' ORDER BY a."fromMonth"`,
    [at.municipalityId],
  )
}

function events() {
  return database.query(`SELECT command, "subjectKey", before, after, "actorId" FROM "AuditEvent" WHERE "municipalityId" = $1 ORDER BY id`, [at.municipalityId])
}

const toJuly = { fromMonth: 1, toMonth: 7, ore: -700_000_000, version: 1 }

describe('save-amounts', () => {
  it('stores of −8 100 tkr to August what January–July (−7 000 tkr) does not hold: −1 100 tkr for August', async () => {
    const answer = await run(saveAmounts, controller, input(-810_000_000, 0))
    expect(cellsOf(answer)).toEqual([{ status: 'saved', version: 1, at: expect.stringMatching(/^\d{4}-/) as string }])
    expect(await stored()).toEqual([toJuly, { fromMonth: 8, toMonth: 8, ore: -110_000_000, version: 1 }])
  })
  it('leaves one audit event with what stood before and after, and by whom', async () => {
    await run(saveAmounts, controller, input(-810_000_000, 0))
    await run(saveAmounts, colleague, input(-820_000_000, 1))
    expect(await events()).toEqual([
      { command: 'save-amounts', subjectKey: 'netCost:barn:2020-8--8', before: null, after: { value: -110_000_000, version: 1 }, actorId: controller.userId },
      {
        command: 'save-amounts',
        subjectKey: 'netCost:barn:2020-8--8',
        before: { value: -110_000_000, version: 1 },
        after: { value: -120_000_000, version: 2 },
        actorId: colleague.userId,
      },
    ])
  })
  it('clears a value; missing is not zero', async () => {
    await run(saveAmounts, controller, input(-810_000_000, 0))
    expect(cellsOf(await run(saveAmounts, controller, input(null, 1)))).toMatchObject([{ status: 'saved', version: 0 }])
    expect(await stored()).toEqual([toJuly])
  })
  it('a value that is already there is left as it is, without an event', async () => {
    await run(saveAmounts, controller, input(-810_000_000, 0))
    expect(cellsOf(await run(saveAmounts, colleague, input(-810_000_000, 1)))).toMatchObject([{ status: 'saved', version: 1 }])
    expect(await events()).toHaveLength(1)
  })
})

describe('save-amounts: conflicts', () => {
  it('a stale writer gets the value to date that stands there now, who wrote it and when; nothing is overwritten', async () => {
    await run(saveAmounts, colleague, input(-810_000_000, 0))
    const answer = await run(saveAmounts, controller, input(-990_000_000, 0))
    expect(cellsOf(answer)).toEqual([
      { status: 'conflict', version: 1, value: -810_000_000, by: { name: 'controller', at: expect.stringMatching(/Z$/) as string } },
    ])
    expect(await stored()).toEqual([toJuly, { fromMonth: 8, toMonth: 8, ore: -110_000_000, version: 1 }])
    expect(await events()).toHaveLength(1)
  })
  it('a writer who saw the value before it was cleared and written again is stale', async () => {
    await run(saveAmounts, controller, input(-810_000_000, 0))
    await run(saveAmounts, colleague, input(null, 1))
    await run(saveAmounts, colleague, input(-850_000_000, 0))
    expect(cellsOf(await run(saveAmounts, controller, input(-820_000_000, 1)))).toMatchObject([{ status: 'conflict', version: 2, value: -850_000_000 }])
  })
  it('of two first writers at the same moment one saves and the other is told', async () => {
    const answers = await Promise.all([
      run(saveAmounts, controller, input(-810_000_000, 0)),
      run(saveAmounts, colleague, input(-820_000_000, 0)),
    ])
    const cells = answers.flatMap((answer) => cellsOf(answer)).map((cell) => cell.status)
    expect(cells.sort()).toEqual(['conflict', 'saved'])
    expect(await stored()).toHaveLength(2)
  })
  it('of ten writers who saw the same version at the same moment one saves and nine are told', async () => {
    await run(saveAmounts, controller, input(-810_000_000, 0))
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => run(saveAmounts, colleague, input(-820_000_000 - i, 1))))
    const cells = answers.flatMap((answer) => cellsOf(answer))
    expect(cells.filter(({ status }) => status === 'saved')).toHaveLength(1)
    expect(cells.filter(({ status }) => status === 'conflict')).toHaveLength(9)
    expect(await events()).toHaveLength(2)
  })
  it('a batch saves the cells that it can and answers each in the order sent', async () => {
    await run(saveAmounts, colleague, input(-810_000_000, 0, 'vuxen'))
    const cells = [
      { statement: 'netCost', line: 'vuxen', value: -1, version: 0 },
      { statement: 'netCost', line: 'total', value: -1, version: 0 },
      { statement: 'netCost', line: 'nowhere', value: -1, version: 0 },
      { statement: 'netCost', line: 'barn', value: -1, version: 0 },
    ]
    expect(cellsOf(await run(saveAmounts, controller, { ...reportOf(at), cells }))).toMatchObject([
      { status: 'conflict', version: 1 },
      { status: 'refused', code: 'INVALID_INPUT' },
      { status: 'refused', code: 'NOT_FOUND' },
      { status: 'saved', version: 1 },
    ])
  })
})

describe('save-amounts: locks', () => {
  it('a submitted report is locked, and says since when', async () => {
    await setStatus(at, 'submitted')
    expect(await run(saveAmounts, controller, input(-1, 0))).toEqual({
      ok: false,
      error: { code: 'REPORT_LOCKED', detail: 'submitted', by: { name: null, at: expect.stringMatching(/Z$/) as string } },
    })
    expect(await stored()).toEqual([toJuly])
  })
  it('a save that meets a submission under way waits for it, and is then locked out', async () => {
    const submission = new Client({ connectionString: database.url })
    await submission.connect()
    await submission.query('BEGIN')
    await submission.query(`UPDATE "Report" SET status = 'submitted' WHERE id = $1`, [at.reportId])
    const save = run(saveAmounts, controller, input(-1, 0))
    await expect
      .poll(() => database.query(`SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
      .toEqual([{ waiting: 1 }])
    await submission.query('COMMIT')
    await submission.end()
    expect(await save).toMatchObject({ ok: false, error: { code: 'REPORT_LOCKED', detail: 'submitted' } })
    expect(await stored()).toEqual([toJuly])
  })
  it('a locked month refuses its facts, with the reason and by whom', async () => {
    await database.query(
      `INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, reason, "lockedById") VALUES (gen_random_uuid(), $1, $2, 2020, 8, 'Books closed', $3)`,
      [at.municipalityId, at.committeeId, colleague.userId],
    )
    expect(await run(saveAmounts, controller, input(-1, 0))).toMatchObject({
      ok: false,
      error: { code: 'PERIOD_LOCKED', detail: 'Books closed', by: { name: 'controller' } },
    })
    expect(await stored()).toEqual([toJuly])
  })
  it('with January–June stored, a value to August goes into July–August', async () => {
    await database.query(`UPDATE "Amount" SET "toMonth" = 6 WHERE "municipalityId" = $1 AND measure = 'actual'`, [at.municipalityId])
    expect(cellsOf(await run(saveAmounts, controller, input(-810_000_000, 0)))).toMatchObject([{ status: 'saved' }])
    expect(await stored()).toEqual([
      { fromMonth: 1, toMonth: 6, ore: -700_000_000, version: 1 },
      { fromMonth: 7, toMonth: 8, ore: -110_000_000, version: 1 },
    ])
  })
  it('an interval across the end of the month leaves no place for a value to date', async () => {
    await database.query(`UPDATE "Amount" SET "toMonth" = 9 WHERE "municipalityId" = $1 AND measure = 'actual'`, [at.municipalityId])
    expect(cellsOf(await run(saveAmounts, controller, input(-1, 0)))).toEqual([{ status: 'refused', code: 'INVALID_ROWS' }])
  })
})

describe('save-amounts: input', () => {
  it.each([
    ['a fraction of an öre', { value: -1.5 }],
    ['a text for a number', { value: '-1' }],
    ['an operator for a key', { line: { not: '' } }],
    ['an unknown field', { municipalityId: 'x' }],
    ['no version', { version: undefined }],
    ['a negative version', { version: -1 }],
  ])('%s is refused with its path', async (_name, change) => {
    const cell = { statement: 'netCost', line: 'barn', value: -1, version: 0, ...change }
    const answer = await run(saveAmounts, controller, { ...reportOf(at), cells: [cell] })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path: expect.stringMatching(/^cells\[0\]/) as string }] } })
  })
  it('all faults are told, not only the first', async () => {
    const cells = [{ statement: 'netCost', line: '', value: 'x', version: 0 }]
    const answer = await run(saveAmounts, controller, { ...reportOf(at), cells })
    expect(answer.ok ? [] : answer.error.faults?.map(({ path }) => path)).toEqual(['cells[0].line', 'cells[0].value'])
  })
  it('the same cell twice in a batch is refused', async () => {
    const cell = { statement: 'netCost', line: 'barn', value: -1, version: 0 }
    expect(await run(saveAmounts, controller, { ...reportOf(at), cells: [cell, cell] })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

describe('idempotency', () => {
  it('a repeated request gets the first answer and has its effect once', async () => {
    const key = randomUUID()
    const first = await run(saveAmounts, controller, input(-810_000_000, 0), key)
    const second = await run(saveAmounts, controller, input(-810_000_000, 0), key)
    expect(second).toEqual(first)
    expect(await events()).toHaveLength(1)
  })
  it('five repeats at the same moment have the effect once and the same answer', async () => {
    const same = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => run(saveAmounts, controller, input(-810_000_000, 0), same)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ ok: true, result: { cells: [{ status: 'saved', version: 1 }] } })
    expect(await events()).toHaveLength(1)
  })
  it('the same key with another input is refused', async () => {
    const same = randomUUID()
    await run(saveAmounts, controller, input(-810_000_000, 0), same)
    expect(await run(saveAmounts, controller, input(-820_000_000, 1), same)).toEqual({ ok: false, error: { code: 'KEY_REUSED' } })
  })
  it('keys of two people do not meet', async () => {
    const same = randomUUID()
    await run(saveAmounts, controller, input(-810_000_000, 0), same)
    expect(cellsOf(await run(saveAmounts, colleague, input(-820_000_000, 1), same))).toMatchObject([{ status: 'saved', version: 2 }])
  })
  it('a refused request stores nothing, so it can be tried again under its key', async () => {
    const same = randomUUID()
    await setStatus(at, 'submitted')
    expect(await run(saveAmounts, controller, input(-810_000_000, 0), same)).toMatchObject({ ok: false })
    await setStatus(at, 'draft')
    expect(cellsOf(await run(saveAmounts, controller, input(-810_000_000, 0), same))).toMatchObject([{ status: 'saved' }])
  })
  it('a failure after the effect leaves neither effect nor event nor key', async () => {
    await database.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`)
    await database.query(`CREATE TRIGGER fail BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION fail()`)
    await expect(run(saveAmounts, controller, input(-810_000_000, 0))).rejects.toThrow()
    await database.query(`DROP TRIGGER fail ON "AuditEvent"`)
    await database.query(`DROP FUNCTION fail()`)
    expect(await stored()).toEqual([toJuly])
    expect(await database.query(`SELECT 1 FROM "IdempotencyKey" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([])
  })
})
