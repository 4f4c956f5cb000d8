import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { applyImport } from '@/lib/commands/apply-import'
import { fetchKolada } from '@/lib/commands/fetch-kolada'
import { mapImport } from '@/lib/commands/map-import'
import { saveImportMapping } from '@/lib/commands/save-import-mapping'
import { undoImport } from '@/lib/commands/undo-import'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { startKolada, type DataRow, type KoladaServer } from '@/tests/import/kolada/server'
import { batchIn, previewIn } from './import-files'
import { run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let server: KoladaServer
let rows: DataRow[]

const said = (municipality: string, period: number, value: number | null, status = ''): DataRow => ({
  kpi: 'N00941',
  municipality,
  period,
  values: [{ gender: 'T', value, count: 1, status, isdeleted: false }],
})

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  rows = [said('0999', 2019, 70), said('0999', 2020, 72.5), said('0126', 2020, 66), said('0136', 2020, null, '..')]
  server = await startKolada(() => rows)
  process.env.KOLADA_URL = server.url
  process.env.KOLADA_TEST_SERVER = '1'
  await database.query(`UPDATE "Indicator" SET "nationalCode" = 'N00941' WHERE "municipalityId" = $1 AND key = 'careDays.barn'`, [at.municipalityId])
})
afterEach(() => server.stop())

const QUESTION = { year: 2020, years: [2019, 2020], municipalities: ['Huddinge', '0136'], ownValues: true }
const fetchIn = (question: object = {}, key?: string) => run(fetchKolada, controller, { committee: at.committee, ...QUESTION, ...question }, key)

const compared = () =>
  database.query(
    `SELECT "comparedCode" AS code, "comparedName" AS name, year, value::float, missing, "sourceKind", "sourceRef", version FROM "ComparisonValue"
      WHERE "municipalityId" = $1 ORDER BY "comparedCode", year`,
    [at.municipalityId],
  )
const wholeYear = () =>
  database.query(
    `SELECT value::float, missing, "sourceKind", "sourceRef", "authorId", version FROM "IndicatorValue" WHERE "municipalityId" = $1 AND year = 2020 AND "fromMonth" = 1 AND "toMonth" = 12`,
    [at.municipalityId],
  )
const batches = () => database.query(`SELECT 1 FROM "ImportBatch" WHERE "municipalityId" = $1`, [at.municipalityId])

async function fetched(question: object = {}): Promise<{ readonly batch: string; readonly version: number; readonly preview: string }> {
  const batch = batchIn(await fetchIn(question))
  const { fingerprint, version } = await previewIn(at, batch)
  return { batch, version, preview: fingerprint }
}
const apply = (input: object) => run(applyImport, controller, { committee: at.committee, ...input })
const undo = (batch: string, version = 2) => run(undoImport, controller, { committee: at.committee, batch, version })

describe('fetching', () => {
  it('shows old and new and writes nothing among the figures', async () => {
    const { batch } = await fetched()
    const { preview } = await previewIn(at, batch)
    expect(preview.faults).toEqual([])
    expect(preview.writes.map(({ write }) => [write.kind, write.before, write.after && 'value' in write.after ? write.after.value : null])).toEqual([
      ['indicatorValue', null, 72.5],
      ['comparisonValue', null, 70],
      ['comparisonValue', null, 72.5],
      ['comparisonValue', null, 66],
      ['comparisonValue', null, null],
    ])
    expect([await compared(), await wholeYear()]).toEqual([[], []])
    const [stored] = await database.query(`SELECT source, status, "fileName", "fileBytes"::int AS bytes FROM "ImportBatch" WHERE id = $1`, [batch])
    expect(stored).toEqual({ source: 'kolada', status: 'read', fileName: 'Kolada 2019–2020', bytes: expect.any(Number) as number })
  })
  it('the same request again is the same batch, and Kolada is not asked again', async () => {
    const key = randomUUID()
    const first = batchIn(await fetchIn({}, key))
    const asked = server.asked.length
    expect(batchIn(await fetchIn({}, key))).toBe(first)
    expect(server.asked).toHaveLength(asked)
    expect(await fetchIn({ years: [2020] }, key)).toMatchObject({ error: { code: 'KEY_REUSED' } })
  })
  it('keeps the municipalities for the next time', async () => {
    await fetched()
    await fetched({ municipalities: ['Botkyrka'] })
    await fetched({ municipalities: ['0127'] })
    const kept = await database.query(`SELECT rules, version FROM "ImportMapping" WHERE "municipalityId" = $1 AND source = 'kolada'`, [at.municipalityId])
    expect(kept).toEqual([{ rules: { municipalities: [{ code: '0127', name: 'Botkyrka' }], ownValues: true }, version: 2 }])
  })
  it('the choice can also be kept and a batch mapped by the commands of every source', async () => {
    const rules = { municipalities: [{ code: '0126', name: 'Huddinge' }], ownValues: false }
    expect(await run(saveImportMapping, controller, { committee: at.committee, source: 'kolada', key: 'own', name: 'Grannar', version: 0, rules })).toMatchObject({ ok: true })
    const wrong = { ...rules, municipalities: [{ code: '12', name: 'Huddinge' }] }
    expect(await run(saveImportMapping, controller, { committee: at.committee, source: 'kolada', key: 'own', name: 'Grannar', version: 1, rules: wrong })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    const { batch, version } = await fetched()
    expect(await run(mapImport, controller, { committee: at.committee, batch, version, mapping: rules })).toMatchObject({ ok: true })
    expect((await previewIn(at, batch)).preview.writes.map(({ write }) => write.kind)).toEqual(['comparisonValue', 'comparisonValue', 'comparisonValue'])
  })
  it.each([
    ['a server that is not there', 'noContact', () => server.stop()],
    ['garbage', 'notThisFormat', () => void (server.behave = (_request, response) => response.end('<html>') === response)],
    ['a redirect', 'redirected', () => void (server.behave = (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end() === response)],
    ['a municipality that nobody knows', 'unknownId', () => void (QUESTION.municipalities[0] = 'Ankeborg')],
  ])('%s is told and leaves nothing; the rest goes on', async (_case, detail, arrange) => {
    await arrange()
    const answer = await fetchIn()
    QUESTION.municipalities[0] = 'Huddinge'
    expect(answer).toMatchObject({ ok: false, error: { code: 'SOURCE_FAILED', detail } })
    expect(await batches()).toEqual([])
  })
  it('without codes, without the year, or with a setting that leads elsewhere nobody is asked', async () => {
    expect(await fetchIn({ year: 1999 })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    process.env.KOLADA_URL = 'http://169.254.169.254/v3'
    await expect(fetchIn()).rejects.toThrow('KOLADA_URL is not an address of Kolada')
    process.env.KOLADA_URL = server.url
    await database.query(`UPDATE "Indicator" SET "nationalCode" = NULL WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(await fetchIn()).toMatchObject({ error: { code: 'SOURCE_FAILED', detail: 'noCodes' } })
    expect(server.asked).toEqual([])
  })
  it.each([{ years: [] }, { years: Array.from({ length: 26 }, (_, index) => 1995 + index) }, { municipalities: Array.from({ length: 25 }, () => '0126') }, { municipalities: [''] }])('%j is refused as it stands', async (wrong) => {
    expect(await fetchIn(wrong)).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(server.asked).toEqual([])
  })
})

describe('applying and undoing', () => {
  it('writes the own value of the year and all to compare with, each with where it comes from', async () => {
    expect(await apply(await fetched())).toEqual({ ok: true, result: { version: 2, figures: 5 } })
    const from = (year: number) => ({ sourceKind: 'api', sourceRef: `Kolada N00941 ${year}`, version: 1 })
    expect(await wholeYear()).toEqual([{ value: 72.5, missing: null, authorId: controller.userId, ...from(2020) }])
    expect(await compared()).toEqual([
      { code: '0126', name: 'Huddinge', year: 2020, value: 66, missing: null, ...from(2020) },
      { code: '0136', name: 'Haninge', year: 2020, value: null, missing: 'suppressed', ...from(2020) },
      { code: '0999', name: 'Lillköping', year: 2019, value: 70, missing: null, ...from(2019) },
      { code: '0999', name: 'Lillköping', year: 2020, value: 72.5, missing: null, ...from(2020) },
    ])
    const log = await database.query(`SELECT subject, "subjectKey", after->>'source' AS source, "reportId" FROM "AuditEvent" WHERE "municipalityId" = $1 AND command = 'apply-import' ORDER BY 1, 2`, [at.municipalityId])
    expect(log.map(({ subject, subjectKey }) => `${String(subject)} ${String(subjectKey)}`).slice(0, 5)).toEqual([
      'comparisonValue careDays.barn:N00941:0126:2020',
      'comparisonValue careDays.barn:N00941:0136:2020',
      'comparisonValue careDays.barn:N00941:0999:2019',
      'comparisonValue careDays.barn:N00941:0999:2020',
      expect.stringMatching(/^importBatch /) as string,
    ])
    expect(log.at(-1)).toMatchObject({ subject: 'indicatorValue', source: 'api' })
  })
  it('again it changes nothing; what Kolada has changed or taken away is shown old and new, and undone to the old', async () => {
    await apply(await fetched())
    expect((await previewIn(at, (await fetched()).batch)).preview).toMatchObject({ writes: [], unchanged: 5 })
    rows = [said('0999', 2020, 73), { ...said('0126', 2020, 66), values: [{ gender: 'T', value: 66, isdeleted: true }] }]
    const before = [await compared(), await wholeYear()]
    const second = await fetched({ years: [2020] })
    const { preview } = await previewIn(at, second.batch)
    expect(preview.writes.map(({ write: { kind, before: was, after } }) => [kind, was?.content && 'value' in was.content ? was.content.value : null, after && 'value' in after ? after.value : null])).toEqual([
      ['indicatorValue', 72.5, 73],
      ['comparisonValue', 72.5, 73],
      ['comparisonValue', 66, null],
    ])
    await apply(second)
    expect((await compared()).map(({ code, year }) => [code, year])).toEqual([['0136', 2020], ['0999', 2019], ['0999', 2020]])
    expect(await undo(second.batch)).toMatchObject({ ok: true })
    const bare = (dump: typeof before) => dump.map((each) => each.map(({ version: _version, ...row }) => row))
    expect(bare([await compared(), await wholeYear()])).toEqual(bare(before))
  })
  it('undoing takes away what it wrote, all of it or nothing', async () => {
    const input = await fetched()
    await apply(input)
    await database.query(`UPDATE "ComparisonValue" SET value = 1, version = version + 1 WHERE "municipalityId" = $1 AND "comparedCode" = '0126'`, [at.municipalityId])
    expect(await undo(input.batch)).toMatchObject({ error: { code: 'STALE_VERSION' } })
    expect(await wholeYear()).toHaveLength(1)
    await database.query(`UPDATE "ComparisonValue" SET value = 66, version = version - 1 WHERE "municipalityId" = $1 AND "comparedCode" = '0126'`, [at.municipalityId])
    expect(await undo(input.batch)).toEqual({ ok: true, result: { version: 3, figures: 5 } })
    expect([await compared(), await wholeYear()]).toEqual([[], []])
  })
  it('a locked December holds the own value and with it the whole; without the own value the comparison is free', async () => {
    await database.query(`INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, "lockedById", reason) VALUES ($1, $2, $3, 2020, 12, $4, 'Closed')`, [randomUUID(), at.municipalityId, at.committeeId, controller.userId])
    expect(await apply(await fetched())).toMatchObject({ error: { code: 'PERIOD_LOCKED' } })
    expect(await compared()).toEqual([])
    expect(await apply(await fetched({ ownValues: false }))).toMatchObject({ ok: true, result: { figures: 4 } })
    expect(await wholeYear()).toEqual([])
  })
  it('the figures of another committee are not touched, whatever its indicators are called', async () => {
    const other = await buildCommittee()
    await database.query(`UPDATE "Indicator" SET "nationalCode" = 'N00941' WHERE "municipalityId" = $1`, [other.municipalityId])
    await apply(await fetched())
    expect(await database.query(`SELECT 1 FROM "ComparisonValue" WHERE "municipalityId" = $1`, [other.municipalityId])).toEqual([])
  })
})
