import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mintMunicipalityScope, type MunicipalityScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { closeDatabase } from '@/lib/db/client'
import { ensureMunicipality } from '@/lib/db/municipality'
import { readPackage } from '@/lib/db/package/read-package'
import { printPackage } from '@/lib/export/package/print-package'
import { packageSchema } from '@/lib/schemas/package'
import type { DataPackage } from '@/lib/schemas/package'
import { testDatabase } from '@/tests/database'

const database = testDatabase()
const demoText = readFileSync('prisma/demo/tyreso-asn-2020.json', 'utf8')
const exampleText = readFileSync('docs/package-example.json', 'utf8')
let tyreso: MunicipalityScope
let exempel: MunicipalityScope

/** A package that the test may change before it is imported. */
function copyOf(text: string): DataPackage {
  return packageSchema.parse(JSON.parse(text))
}

async function exported(scope: MunicipalityScope, committee: string, year: number): Promise<string> {
  const pkg = await readPackage(scope, committee, year)
  if (pkg === null) throw new Error(`No committee ${committee}`)
  return printPackage(pkg)
}

async function numberOf(sql: string): Promise<number> {
  const [row] = await database.query(`SELECT count(*)::int AS n FROM ${sql}`)
  return Number(row?.n)
}

beforeAll(async () => {
  tyreso = mintMunicipalityScope(await ensureMunicipality({ key: 'tyreso', name: 'Tyresö kommun', code: '0138' }), null)
  exempel = mintMunicipalityScope(await ensureMunicipality({ key: 'exempel', name: 'Exempels kommun', code: '9999' }), null)
})
afterAll(closeDatabase)

describe('import → export → import → export', () => {
  it.each([
    ['the demo', demoText, () => tyreso, 'asn', 2020],
    ['the example of the guide', exampleText, () => exempel, 'kultur', 2026],
  ])('%s comes out as it went in, and changes nothing the second time', async (_name, text, scope, committee, year) => {
    const first = await importPackage(scope(), JSON.parse(text))
    expect(first.ok && first.result.updated).toBe(0)
    const out = await exported(scope(), committee, year)
    expect(out).toBe(text)
    expect(await importPackage(scope(), JSON.parse(out))).toEqual({ ok: true, result: { created: 0, updated: 0 } })
    expect(await exported(scope(), committee, year)).toBe(text)
  })

  it('leaves an audit event for each import', async () => {
    expect(await numberOf(`"AuditEvent" WHERE command = 'import-package' AND "subjectKey" = 'asn:2020'`)).toBe(2)
  })
})

describe('a later import into the same committee', () => {
  it('adds what is new and leaves what is there', async () => {
    const april = copyOf(exampleText)
    april.committee.key = 'kultur-2'
    const february = structuredClone(april)
    february.reports = february.reports.filter((report) => report.key === '2026-02')
    february.amounts = february.amounts.filter((amount) => amount.to <= 3)
    february.forecastVintages = february.forecastVintages.filter((vintage) => vintage.key === '2026-02')
    february.forecasts = february.forecasts.filter((forecast) => forecast.vintage === '2026-02')
    february.placementVolumes = february.placementVolumes.filter((volume) => volume.vintage === null)
    await importPackage(exempel, february)
    const answer = await importPackage(exempel, april)
    expect(answer).toMatchObject({ ok: true, result: { updated: 0 } })
    expect(await exported(exempel, 'kultur-2', 2026)).toBe(printPackage(april))
  })

  it('updates what differs, with version + 1, and never deletes what the package leaves out', async () => {
    const changed = copyOf(exampleText)
    changed.amounts = changed.amounts.filter((amount) => amount.line === 'bibliotek' && amount.from === 4)
    changed.amounts.forEach((amount) => Object.assign(amount, { amount: -1 }))
    changed.risks = changed.risks.slice(0, 1)
    const before = await numberOf('"Amount"')
    expect(await importPackage(exempel, changed)).toEqual({ ok: true, result: { created: 0, updated: 1 } })
    expect(await numberOf('"Amount"')).toBe(before)
    expect(await numberOf(`"Amount" WHERE "amountOre" = -1 AND version = 2`)).toBe(1)
    expect(await numberOf(`"Risk" r JOIN "Committee" c ON c.id = r."committeeId" WHERE c.key = 'kultur'`)).toBe(2)
  })

  it('leaves the status of a stored report to the workflow', async () => {
    await database.query(`UPDATE "Report" SET status = 'sent' WHERE key = '2020-08'`)
    expect(await importPackage(tyreso, JSON.parse(demoText))).toEqual({ ok: true, result: { created: 0, updated: 0 } })
    expect(await numberOf(`"Report" WHERE key = '2020-08' AND status = 'sent'`)).toBe(1)
    await database.query(`UPDATE "Report" SET status = 'draft' WHERE key = '2020-08'`)
  })
})

/** Changes that what is stored forbids: what is changed in the demo, and the faults. */
const refusals: [string, (demo: DataPackage) => void, string[]][] = [
  ['another municipality', (demo) => Object.assign(demo.municipality, { key: 'haninge' }), ['municipality.key']],
  [
    'amounts for months that overlap the stored ones, every one of them',
    (demo) => demo.amounts.slice(0, 2).forEach((amount) => Object.assign(amount, { to: 7 })),
    ['amounts[0]', 'amounts[1]'],
  ],
  [
    'a forecast of an issued vintage',
    (demo) => demo.forecasts.filter((forecast) => forecast.vintage === '2020-07').slice(0, 1).forEach((forecast) => Object.assign(forecast, { fullYear: 1 })),
    ['forecasts[0]'],
  ],
  ['an assessment of a published report', (demo) => Object.assign(demo.reports[0]?.assessments[0] ?? {}, { level: 'met' }), ['reports[0]']],
  ['a form that a published report uses', (demo) => Object.assign(demo.forms[0] ?? {}, { name: 'Annan' }), ['forms[0]']],
  [
    'a previous report that nobody has',
    (demo) => Object.assign(demo.reports[1] ?? {}, { previousReport: '2019-12' }),
    ['reports[1].previousReport'],
  ],
]

describe('a package that the stored facts forbid', () => {
  it.each(refusals)('%s: refused, and nothing is written', async (_name, change, paths) => {
    const pkg = copyOf(demoText)
    change(pkg)
    pkg.committee.name = 'Ett annat namn'
    const events = await numberOf('"AuditEvent"')
    const answer = await importPackage(tyreso, pkg)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_ROWS' } })
    expect(answer.ok ? [] : answer.error.faults?.map((fault) => fault.path)).toEqual(paths)
    expect(await exported(tyreso, 'asn', 2020)).toBe(demoText)
    expect(await numberOf('"AuditEvent"')).toBe(events)
  })

  it('facts of a locked month: refused with the reason of the lock', async () => {
    await database.query(
      `INSERT INTO "PeriodLock" (id, "municipalityId", "committeeId", year, month, reason)
       SELECT gen_random_uuid(), "municipalityId", id, 2020, 8, 'Bokslut klart' FROM "Committee" WHERE key = 'asn'`,
    )
    const pkg = copyOf(demoText)
    Object.assign(pkg.amounts[0] ?? {}, { amount: 1 })
    Object.assign(pkg.indicatorValues.find((value) => value.to === 8 && value.value !== null) ?? {}, { value: 3 })
    const answer = await importPackage(tyreso, pkg)
    expect(answer.ok ? [] : answer.error.faults?.map((fault) => fault.expected)).toEqual([
      'no change: the month is locked (Bokslut klart)',
      'no change: the month is locked (Bokslut klart)',
    ])
    expect(await exported(tyreso, 'asn', 2020)).toBe(demoText)
    await database.query('DELETE FROM "PeriodLock"')
  })
})

describe('two imports at the same time', () => {
  it('wait for each other: both succeed, and the second finds nothing to do', async () => {
    const pkg = copyOf(exampleText)
    pkg.committee.key = 'kultur-3'
    const answers = await Promise.all([importPackage(exempel, pkg), importPackage(exempel, structuredClone(pkg))])
    const created = answers.map((answer) => (answer.ok ? answer.result.created : -1))
    expect(Math.min(...created)).toBe(0)
    expect(await exported(exempel, 'kultur-3', 2026)).toBe(printPackage(pkg))
  })
})
