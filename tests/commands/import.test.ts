import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { applyImport } from '@/lib/commands/apply-import'
import { discardImport } from '@/lib/commands/discard-import'
import { lockPeriod } from '@/lib/commands/lock-period'
import { mapImport } from '@/lib/commands/map-import'
import { saveAmounts } from '@/lib/commands/save-amounts'
import { saveImportMapping } from '@/lib/commands/save-import-mapping'
import { undoImport } from '@/lib/commands/undo-import'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { batchIn, csvOf, previewIn, readIn, readInAs } from './import-files'
import { cellsOf, reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
})

const TABLES = ['Amount', 'Forecast', 'IndicatorValue', 'PlacementVolume']

/** All figures with everything about them but their versions and ids. */
async function figures(): Promise<unknown> {
  const dumps = TABLES.map(
    (table) => `(SELECT jsonb_agg(to_jsonb(t) - 'id' - 'version' ORDER BY to_jsonb(t) - 'id' - 'version') FROM "${table}" t WHERE t."municipalityId" = $1) AS "${table}"`,
  )
  return (await database.query(`SELECT ${dumps.join(', ')}`, [at.municipalityId]))[0]
}

const actuals = (line = 'barn') =>
  database.query(
    `SELECT a."fromMonth", a."toMonth", a."amountOre"::int8 / 100000 AS tkr, a.version, a."sourceKind", a."sourceRef" FROM "Amount" a JOIN "BudgetLine" l ON l.id = a."budgetLineId"
      WHERE a."municipalityId" = $1 AND a.measure = 'actual' AND l.key = $2 ORDER BY 1`,
    [at.municipalityId, line],
  )

const AUGUST = csvOf([['barn', -800], ['vuxen', -900]], [8])
const ALL_MONTHS = csvOf([['barn', -1000, -1000, -1000, -1000, -1000, -1000, -1100, -800]])

async function readAnd(content: string): Promise<{ readonly batch: string; readonly version: number; readonly preview: string }> {
  const batch = batchIn(await readIn(at, controller, content))
  const { fingerprint, version } = await previewIn(at, batch)
  return { batch, version, preview: fingerprint }
}

const apply = (input: object, key?: string) => run(applyImport, controller, { committee: at.committee, ...input }, key)
const undo = (batch: string, version = 2) => run(undoImport, controller, { committee: at.committee, batch, version })

describe('reading a file', () => {
  it('stores what was read and writes nothing among the figures', async () => {
    const before = await figures()
    const { batch } = await readAnd(AUGUST)
    expect(await figures()).toEqual(before)
    expect(await database.query(`SELECT status, "fileName", "fileBytes"::int, source FROM "ImportBatch" WHERE id = $1`, [batch])).toEqual([
      { status: 'read', fileName: 'Utfall.csv', fileBytes: AUGUST.length, source: 'csv' },
    ])
  })
  it('tells what would change, with the value before', async () => {
    const { preview } = await previewIn(at, (await readAnd(ALL_MONTHS)).batch)
    expect(preview.faults).toEqual([])
    const rows = preview.writes.map(({ write }) => [write.kind === 'amount' ? write.place.period.from : 0, write.before?.content, write.after])
    expect(rows).toHaveLength(9)
    expect(rows[0]).toEqual([1, { amount: -700_000_000 }, null])
    expect(rows[8]).toEqual([8, undefined, { amount: -80_000_000 }])
  })
  it('the same request again is the same batch', async () => {
    const key = randomUUID()
    const first = batchIn(await readIn(at, controller, AUGUST, 'Utfall.csv', key))
    expect(batchIn(await readIn(at, controller, AUGUST, 'Utfall.csv', key))).toBe(first)
    expect(await readIn(at, controller, ALL_MONTHS, 'Utfall.csv', key)).toMatchObject({ error: { code: 'KEY_REUSED' } })
  })
  it.each([
    ['of a kind that nothing reads', 'Hello', 'Letter.pdf', 'wrongType'],
    ['that is no spreadsheet', 'Hello', 'Book.xlsx', 'notThisFormat'],
    ['that is too large', Buffer.alloc(26_000_000, 'a'), 'Large.csv', 'tooLarge'],
  ])('a file %s is refused by name and leaves nothing', async (_case, content, name, detail) => {
    expect(await readIn(at, controller, content, name)).toMatchObject({ ok: false, error: { code: 'UNREADABLE_FILE', detail } })
    expect(await database.query(`SELECT 1 FROM "ImportBatch" WHERE "municipalityId" = $1`, [at.municipalityId])).toEqual([])
  })
})

describe('applying', () => {
  it('writes months instead of the interval they cover, with their source, and logs each figure in the draft that shows it', async () => {
    const { batch, ...rest } = await readAnd(ALL_MONTHS)
    expect(await apply({ batch, ...rest })).toEqual({ ok: true, result: { version: 2, figures: 9 } })
    const rows = await actuals()
    const months = rows.map(({ fromMonth, toMonth, tkr }) => [fromMonth, toMonth, Number(tkr)])
    expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((month) => [month, month, month === 8 ? -800 : month === 7 ? -1100 : -1000]))
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([2]))
    expect(rows[0]).toMatchObject({ sourceKind: 'file', sourceRef: expect.stringMatching(/^Utfall\.csv sha256:[0-9a-f]{64}$/) as string })
    const [event] = await database.query(`SELECT command, before, after, "reportId" FROM "AuditEvent" WHERE "municipalityId" = $1 AND "subjectKey" = 'netCost:barn:2020-8--8'`, [at.municipalityId])
    expect(event).toMatchObject({ command: 'apply-import', before: null, after: { value: -80_000_000, version: 2, source: 'file' }, reportId: at.reportId })
  })
  it('the other statements and lines stay as they are, and what stands already is not written', async () => {
    const { batch, ...rest } = await readAnd(AUGUST)
    await apply({ batch, ...rest })
    const again = await readAnd(AUGUST)
    expect((await previewIn(at, again.batch)).preview).toMatchObject({ writes: [], unchanged: 2, faults: [] })
    expect((await actuals()).map(({ fromMonth }) => fromMonth)).toEqual([1, 8])
  })
  it('the same request again takes effect once', async () => {
    const input = await readAnd(AUGUST)
    const key = randomUUID()
    const first = await apply(input, key)
    expect(await apply(input, key)).toEqual(first)
    expect(await database.query(`SELECT 1 FROM "AuditEvent" WHERE "municipalityId" = $1 AND subject = 'amount'`, [at.municipalityId])).toHaveLength(2)
    expect(await apply(input)).toMatchObject({ error: { code: 'STALE_VERSION' } })
  })
  it('a figure that somebody changed after the preview stops the whole', async () => {
    const input = await readAnd(AUGUST)
    cellsOf(await run(saveAmounts, controller, { ...reportOf(at), cells: [{ statement: 'netCost', line: 'barn', value: -790_000_000, version: 0 }] }))
    const before = await figures()
    expect(await apply(input)).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await figures()).toEqual(before)
  })
  it('one bad row stops all rows', async () => {
    const input = await readAnd(csvOf([['barn', -800], ['vuxen', 'many']], [8]))
    expect((await previewIn(at, input.batch)).preview.faults).toMatchObject([{ code: 'notANumber', place: { row: 3 } }])
    const before = await figures()
    expect(await apply(input)).toMatchObject({ error: { code: 'INVALID_ROWS' } })
    expect(await figures()).toEqual(before)
  })
  it('months that cross a stored interval are a fault that says which', async () => {
    const { preview } = await previewIn(at, (await readAnd(csvOf([['barn', -1, -1]], [7, 8]))).batch)
    expect(preview.faults).toMatchObject([{ code: 'overlapsStored', expected: '1–7' }])
  })
  it('a locked month and a report that is handed in hold their figures', async () => {
    const input = await readAnd(AUGUST)
    await setStatus(at, 'submitted')
    expect(await apply(input)).toMatchObject({ error: { code: 'REPORT_LOCKED' } })
    await setStatus(at, 'draft')
    await run(lockPeriod, controller, { committee: at.committee, year: 2020, months: [8], reason: 'Closed' })
    expect(await apply(input)).toMatchObject({ error: { code: 'PERIOD_LOCKED' } })
    expect(await actuals()).toHaveLength(1)
  })
  it('an open grid is told: a cell that it saw is in conflict afterwards', async () => {
    await apply(await readAnd(csvOf([['barn', -7000]], [8])))
    const [cell] = cellsOf(await run(saveAmounts, controller, { ...reportOf(at), cells: [{ statement: 'netCost', line: 'barn', value: -1, version: 0 }] }))
    expect(cell).toMatchObject({ status: 'conflict', version: 1 })
  })
})

describe('undoing', () => {
  it('puts back everything with its source; versions go on', async () => {
    const before = await figures()
    const { batch, ...rest } = await readAnd(ALL_MONTHS)
    await apply({ batch, ...rest })
    expect(await undo(batch)).toEqual({ ok: true, result: { version: 3, figures: 9 } })
    expect(await figures()).toEqual(before)
    expect((await actuals())[0]).toMatchObject({ fromMonth: 1, toMonth: 7, version: 3, sourceKind: 'typed' })
    expect(await undo(batch, 3)).toMatchObject({ error: { code: 'STALE_VERSION' } })
  })
  it('is refused with the figures that somebody has changed since, and nothing is put back', async () => {
    const { batch, ...rest } = await readAnd(ALL_MONTHS)
    await apply({ batch, ...rest })
    const [cell] = cellsOf(await run(saveAmounts, controller, { ...reportOf(at), cells: [{ statement: 'netCost', line: 'barn', value: -800_000_000, version: 2 }] }))
    expect(cell).toMatchObject({ status: 'saved' })
    const before = await figures()
    expect(await undo(batch)).toMatchObject({ error: { code: 'STALE_VERSION', faults: [{ path: 'amount netCost:barn:2020-8--8', found: 'changed' }] } })
    expect(await figures()).toEqual(before)
  })
  it('is refused while a month is locked', async () => {
    const { batch, ...rest } = await readAnd(AUGUST)
    await apply({ batch, ...rest })
    await run(lockPeriod, controller, { committee: at.committee, year: 2020, months: [8], reason: 'Closed' })
    expect(await undo(batch)).toMatchObject({ error: { code: 'PERIOD_LOCKED' } })
  })
})

describe('mappings', () => {
  it('a batch is mapped anew without another upload; a mapping is kept and used for the next file', async () => {
    const { batch, version } = await readAnd(AUGUST)
    const [row] = await database.query(`SELECT mapping FROM "ImportBatch" WHERE id = $1`, [batch])
    const { tables } = row?.mapping as { readonly tables: readonly object[] }
    const mapping = { tables: tables.map((table) => ({ ...table, moneyUnit: 'kr' })) }
    expect(await run(mapImport, controller, { committee: at.committee, batch, version, mapping })).toEqual({ ok: true, result: { version: 2 } })
    const { preview } = await previewIn(at, batch)
    expect(preview.writes[0]?.write.after).toEqual({ amount: -80_000 })
    const kept = { committee: at.committee, source: 'csv', key: 'own', name: 'In kronor', version: 0, rules: mapping }
    expect(await run(saveImportMapping, controller, kept)).toEqual({ ok: true, result: { version: 1 } })
    expect(await run(saveImportMapping, controller, kept)).toMatchObject({ error: { code: 'STALE_VERSION' } })
    const next = await previewIn(at, (await readAnd(AUGUST)).batch)
    expect(next.preview.writes[0]?.write.after).toEqual({ amount: -80_000 })
  })
  it('a kept mapping that is chosen is used, though a later one fits; one that is not there is refused before anything is kept', async () => {
    const { batch } = await readAnd(AUGUST)
    const [row] = await database.query(`SELECT mapping FROM "ImportBatch" WHERE id = $1`, [batch])
    const { tables } = row?.mapping as { readonly tables: readonly object[] }
    const rulesIn = (moneyUnit: string) => ({ tables: tables.map((table) => ({ ...table, moneyUnit })) })
    const keep = (key: string, moneyUnit: string) =>
      run(saveImportMapping, controller, { committee: at.committee, source: 'csv', key, name: key, version: 0, rules: rulesIn(moneyUnit) })
    await keep('first', 'kr')
    await keep('second', 'mnkr')
    const chosen = await previewIn(at, batchIn(await readInAs(at, controller, AUGUST, 'first')))
    expect(chosen.preview.writes[0]?.write.after).toEqual({ amount: -80_000 })
    const batches = () => database.query('SELECT id FROM "ImportBatch" WHERE "municipalityId" = $1', [at.municipalityId])
    const before = await batches()
    expect(await readInAs(at, controller, AUGUST, 'third')).toMatchObject({ error: { code: 'INVALID_INPUT', faults: [{ path: 'mapping', found: 'third' }] } })
    expect(await batches()).toEqual(before)
  })
  it('a mapping of another shape is refused', async () => {
    const { batch, version } = await readAnd(AUGUST)
    expect(await run(mapImport, controller, { committee: at.committee, batch, version, mapping: { rules: [] } })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
  })
  it('what is put aside cannot be applied', async () => {
    const input = await readAnd(AUGUST)
    expect(await run(discardImport, controller, { committee: at.committee, batch: input.batch, version: 1 })).toMatchObject({ ok: true })
    expect(await apply({ ...input, version: 2 })).toMatchObject({ error: { code: 'STALE_VERSION' } })
  })
})
