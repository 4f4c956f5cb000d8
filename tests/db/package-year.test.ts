import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mintMunicipalityScope, type MunicipalityScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { closeDatabase } from '@/lib/db/client'
import { ensureMunicipality } from '@/lib/db/municipality'
import { readPackage } from '@/lib/db/package/read-package'
import { rehearse } from '@/lib/db/package/rehearse'
import { printPackage } from '@/lib/export/package/print-package'
import { previewPackage } from '@/lib/import/package/compare'
import { packageSchema, type DataPackage } from '@/lib/schemas/package'
import { testDatabase } from '@/tests/database'

const database = testDatabase()
const exampleText = readFileSync('docs/package-example.json', 'utf8')
let scope: MunicipalityScope

function example(committee: string): DataPackage {
  const pkg = packageSchema.parse(JSON.parse(exampleText))
  return { ...pkg, committee: { ...pkg.committee, key: committee } }
}

/** The example's next year: registers, and one indicator that has a target. */
function nextYearOf(pkg: DataPackage): DataPackage {
  const values = { indicatorValues: [], comparisonValues: [], placementVolumes: [] }
  const money = { statements: [], budgetVersions: [], budgetChanges: [], amounts: [], forecastVintages: [], forecasts: [] }
  const followUp = { risks: [], assignments: [], activities: [], annualCycle: [], correctiveMeasures: [], dataTables: [], forms: [], reports: [] }
  return { ...pkg, ...values, ...money, ...followUp, year: 2027, plan: null, indicators: pkg.indicators.filter(({ key }) => key === 'nojda') }
}

async function exported(committee: string, year: number): Promise<string> {
  const pkg = await readPackage(scope, committee, year)
  if (pkg === null) throw new Error(`No committee ${committee}`)
  return printPackage(pkg)
}

beforeAll(async () => {
  scope = mintMunicipalityScope(await ensureMunicipality({ key: 'exempel', name: 'Exempels kommun', code: '9999' }), null)
})
afterAll(closeDatabase)

describe('a year among others', () => {
  it('holds the indicators that the year follows, and comes out the same of an empty committee', async () => {
    const pkg = example('ar')
    await importPackage(scope, pkg)
    await importPackage(scope, nextYearOf(pkg))
    expect(await exported('ar', 2026)).toBe(printPackage(pkg))
    const later = await exported('ar', 2027)
    expect(packageSchema.parse(JSON.parse(later)).indicators.map(({ key }) => key)).toEqual(['nojda'])
    const alone = packageSchema.parse(JSON.parse(later.replace('"key": "ar"', '"key": "ar-2"')))
    expect(await importPackage(scope, alone)).toMatchObject({ ok: true, result: { updated: 0 } })
    expect(await exported('ar-2', 2027)).toBe(printPackage(alone))
  })

  it('holds an indicator that only an assessment of a report is about', async () => {
    const pkg = example('bedomd')
    await importPackage(scope, pkg)
    await importPackage(scope, nextYearOf(pkg))
    await database.query(`UPDATE "Assessment" a SET subject = 'indicator', "subjectKey" = 'lan', "orgUnitKey" = '', month = 0
      FROM "Report" r JOIN "Committee" c ON c.id = r."committeeId" WHERE r.id = a."reportId" AND c.key = 'bedomd'
      AND a.id = (SELECT x.id FROM "Assessment" x JOIN "Report" y ON y.id = x."reportId" WHERE y."committeeId" = c.id ORDER BY x.id LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM "Assessment" z WHERE z."reportId" = r.id AND z.subject = 'indicator' AND z."subjectKey" = 'lan')`)
    await database.query(`UPDATE "Report" r SET year = 2027 FROM "Committee" c WHERE c.id = r."committeeId" AND c.key = 'bedomd'`)
    const later = await readPackage(scope, 'bedomd', 2027)
    expect(later?.reports.flatMap(({ assessments }) => assessments).some(({ subject, key }) => subject === 'indicator' && key === 'lan')).toBe(true)
    expect(later?.indicators.map(({ key }) => key)).toContain('lan')
  })

  it('shows what a package says of an indicator that the year has nothing of', async () => {
    const pkg = example('visad')
    await importPackage(scope, pkg)
    const renamed = nextYearOf(pkg)
    renamed.indicators = pkg.indicators.filter(({ key }) => key === 'lan').map((each) => ({ ...each, name: 'Antal lån', targets: [] }))
    const rehearsal = await rehearse(scope, renamed)
    if (!rehearsal.ok) throw new Error(JSON.stringify(rehearsal.faults))
    const { comparison } = previewPackage(renamed, rehearsal.outcome.before, rehearsal.outcome.after)
    expect(comparison.changes).toEqual([expect.objectContaining({ kind: 'indicators', name: 'Antal boklån', fields: [{ field: 'name', before: 'Antal boklån', after: 'Antal lån' }] })])
  })
})

describe('the four years of the demo together', () => {
  it('each has the indicators of its file, and none of the others', async () => {
    const tyreso = mintMunicipalityScope(await ensureMunicipality({ key: 'tyreso', name: 'Tyresö kommun', code: '0138' }), null)
    const texts = [2018, 2020, 2022, 2023].map((year) => ({ year, text: readFileSync(`prisma/demo/tyreso-asn-${year}.json`, 'utf8') }))
    for (const { text } of texts) expect(await importPackage(tyreso, JSON.parse(text))).toMatchObject({ ok: true })
    for (const { year, text } of texts) {
      const pkg = await readPackage(tyreso, 'asn', year)
      expect(pkg?.indicators, String(year)).toEqual(packageSchema.parse(JSON.parse(text)).indicators)
    }
  })
})

describe('what is kept of a register entry and of other municipalities', () => {
  it('a last year and other spellings are written, changed and counted', async () => {
    const pkg = example('stangd')
    await importPackage(scope, pkg)
    const changed = structuredClone(pkg)
    changed.committee.orgUnits.forEach((unit) => Object.assign(unit, unit.key === 'museum' ? { lastYear: null } : {}))
    changed.placementCategories.forEach((category) => category.aliases.push('Ett nytt namn'))
    expect(await importPackage(scope, changed)).toEqual({ ok: true, result: { created: 2, updated: 1 } })
    expect(await exported('stangd', 2026)).toBe(printPackage(changed))
  })

  it('a value for comparison keeps when it was fetched, and says that it came in a package', async () => {
    const pkg = example('jamford')
    await importPackage(scope, pkg)
    const of = `FROM "ComparisonValue" v JOIN "Indicator" i ON i.id = v."indicatorId" JOIN "Committee" c ON c.id = i."committeeId" WHERE c.key = 'jamford'`
    expect(await database.query(`SELECT DISTINCT "sourceKind"::text AS kind, "sourceRef" AS ref ${of}`)).toEqual([{ kind: 'package', ref: null }])
    const again = structuredClone(pkg)
    again.comparisonValues.slice(0, 1).forEach((value) => Object.assign(value, { fetchedAt: '2026-05-01T10:00:00.000Z' }))
    expect(await importPackage(scope, again)).toEqual({ ok: true, result: { created: 0, updated: 1 } })
    expect(await exported('jamford', 2026)).toBe(printPackage(again))
  })
})
