import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { publishReport, publishReportWith } from '@/lib/commands/publish-report'
import { saveAmounts } from '@/lib/commands/save-amounts'
import { saveSection } from '@/lib/commands/save-section'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { EDITION_FILE_NAMES } from '@/lib/domain/edition-file'
import type { ListedFinding } from '@/lib/domain/finding-list'
import { loadEdition, loadLatestEdition, loadPublishedReports, watchEditions } from '@/lib/loaders/published-edition'
import { formatBytes } from '@/lib/text/format'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { reportOf, run } from './run'

const database = testDatabase()
let at: SmallCommittee
let controller: Session
let secretary: Session

/** A renderer that is quick and says what it was given. */
const publishPlain = publishReportWith(({ view, meta }) =>
  Promise.resolve([
    { name: 'index.html', contentType: 'text/html; charset=utf-8', policy: "default-src 'none'", body: Buffer.from(`<h1>${view.report.title}</h1> ${meta.number}`) },
  ]),
)

beforeEach(async () => {
  at = await buildCommittee()
  controller = await buildSession(at, 'controller')
  secretary = await buildSession(at, 'committeeSecretary')
  const cells = [{ statement: 'netCost', line: 'barn', value: -810_000_000, version: 0 }]
  await run(saveAmounts, controller, { ...reportOf(at), cells })
  await setStatus(at, 'adopted')
})

function input(version = 1) {
  return { ...reportOf(at), version }
}

function address(): string {
  return `${at.municipality}/${at.committee}/${at.report}`
}

/** Everything that a publish may leave behind. */
async function traces() {
  const [row] = await database.query(
    `SELECT (SELECT status::text FROM "Report" WHERE id = $2) AS status, (SELECT version FROM "Report" WHERE id = $2) AS version,
       (SELECT count(*)::int FROM "Edition" WHERE "municipalityId" = $1) AS editions, (SELECT count(*)::int FROM "EditionFile" WHERE "municipalityId" = $1) AS files,
       (SELECT count(*)::int FROM "AuditEvent" WHERE "municipalityId" = $1 AND command = 'publish-report') AS events`,
    [at.municipalityId, at.reportId],
  )
  return row
}

const NOTHING = { status: 'adopted', version: 1, editions: 0, files: 0, events: 0 }

describe('publish-report', () => {
  it('freezes the report: canonical JSON with its SHA-256, files with theirs, status and audit events', async () => {
    const answer = await run(publishPlain, secretary, input())
    const edition = await loadLatestEdition(address())
    expect(answer).toEqual({ ok: true, result: { number: 1, address: address(), sha256: edition?.sha256 } })
    const [row] = await database.query(`SELECT view, sha256, "previousSha256", "publishedById" FROM "Edition" WHERE address = $1`, [address()])
    const view = String(row?.view)
    expect(canonicalJson(JSON.parse(view))).toBe(view)
    expect(view).toContain('-810000000')
    expect(createHash('sha256').update(view).digest('hex')).toBe(row?.sha256)
    expect(row).toMatchObject({ previousSha256: null, publishedById: secretary.userId })
    const body = '<h1>January–month 8</h1> 1'
    const sha256 = createHash('sha256').update(body).digest('hex')
    const [page, manifest] = edition?.files ?? []
    expect(page).toMatchObject({ name: 'index.html', sha256 })
    expect(page?.body.toString()).toBe(body)
    const told: unknown = JSON.parse(manifest?.body.toString() ?? '')
    expect(canonicalJson(told)).toBe(manifest?.body.toString())
    expect(told).toMatchObject({
      ...{ format: 'tertial-edition-1', address: address(), number: 1, sequence: 1, previous: null, publishedAt: edition?.publishedAt, title: 'January–month 8' },
      files: [{ name: 'index.html', contentType: 'text/html; charset=utf-8', bytes: Buffer.byteLength(body), sha256 }],
    })
    expect(await traces()).toEqual({ status: 'published', version: 2, editions: 1, files: 2, events: 2 })
  })
  it('makes every file; the page offers the others with their sizes', async () => {
    expect(await run(publishReport, secretary, input())).toMatchObject({ ok: true })
    const files = new Map((await loadEdition(address(), 1))?.files.map(({ name, body }) => [name, body]))
    expect([...files.keys()].sort()).toEqual([...EDITION_FILE_NAMES, 'manifest.json'].sort())
    const page = files.get('index.html')?.toString() ?? ''
    expect(page).toContain('January–month 8')
    expect(page).not.toContain('<script')
    for (const name of EDITION_FILE_NAMES.filter((each) => each !== 'index.html')) {
      expect(page).toContain(`href="/rapporter/${address()}/utgava-1/${name}"`)
      expect(page).toContain(`(${formatBytes(files.get(name)?.byteLength ?? 0)})`)
    }
  })
  it('each edition of the committee names the manifest of the one before it, whichever report it is of', async () => {
    await run(publishPlain, secretary, input())
    await database.query(`UPDATE "Report" SET status = 'adopted' WHERE id = $1`, [at.reportId])
    await run(publishPlain, secretary, input(2), 'second')
    const manifests = await Promise.all([1, 2].map(async (number) => (await loadEdition(address(), number))?.files.find(({ name }) => name === 'manifest.json')))
    const [first, second] = manifests.map((file) => JSON.parse(file?.body.toString() ?? '{}') as Record<string, unknown>)
    expect(first).toMatchObject({ sequence: 1, previous: null })
    expect(second).toMatchObject({ sequence: 2, previous: { sequence: 1, address: address(), number: 1, manifestSha256: manifests[0]?.sha256 } })
    const rows = await database.query(`SELECT sequence, "manifestSha256" FROM "Edition" WHERE address = $1 ORDER BY number`, [address()])
    expect(rows).toEqual(manifests.map((file, index) => ({ sequence: index + 1, manifestSha256: file?.sha256 })))
  })
  it('is listed for the public, and told to the servers that keep files in memory', async () => {
    const told: (string | null)[] = []
    const stop = watchEditions((published) => told.push(published))
    await expect.poll(() => told).toEqual([null])
    await run(publishPlain, secretary, input())
    await expect.poll(() => told).toEqual([null, address()])
    await stop()
    expect((await loadPublishedReports()).filter((report) => report.address === address())).toMatchObject([
      { number: 1, municipality: 'Lillköping', committee: 'Socialnämnden', title: 'January–month 8' },
    ])
  })
  it('a figure changed afterwards changes nothing in the edition', async () => {
    await run(publishPlain, secretary, input())
    const before = await loadLatestEdition(address())
    await database.query(`UPDATE "Amount" SET "amountOre" = 1 WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(await loadLatestEdition(address())).toEqual(before)
  })
})

/** The form's placements, twelve months of SiS of which most are few; a price and a number per month that stand nowhere else. */
async function addPlacements(placements: readonly number[]): Promise<void> {
  const block = {
    ...{ kind: 'placementVolumes', title: '', legend: [], rowHeader: 'Month', outcomeLabel: 'Outcome', budgetLabel: 'Budget', actualLabel: 'Actual' },
    ...{ forecastLabel: 'Forecast', yearLabel: 'Year', rows: ['placements', 'placementDays', 'cost'].map((key) => ({ key, label: key, decimals: 0 })) },
  }
  const section = { key: 'placements', level: 2, title: 'Placements', blocks: [block] }
  await database.query(`UPDATE "Form" SET definition = jsonb_set(definition::jsonb, '{sections}', (definition::jsonb -> 'sections') || $2::jsonb) WHERE "municipalityId" = $1`, [
    at.municipalityId,
    JSON.stringify([section]),
  ])
  for (const [index, count] of placements.entries()) {
    await database.query(
      `INSERT INTO "PlacementVolume" (id, "municipalityId", "placementCategoryId", measure, year, month, "pricePerDayOre", placements)
       SELECT gen_random_uuid(), $1, id, 'actual', 2020, $2, 123457, $3 FROM "PlacementCategory" WHERE "municipalityId" = $1 AND key = 'hvb'`,
      [at.municipalityId, index + 1, count],
    )
  }
}

describe('publish-report: small counts', () => {
  const EIGHT_MONTHS = [3, 8, 9, 8, 9, 8, 7, 8]
  /** January: 3 placements, 93 days, 93 × 1 234,57 kr = 115 tkr; in JSON and in the page. */
  const GIVEN_AWAY = ['"value":3}', '"value":93}', '11481501', '>3<', '>93<', '>115<']

  /** All text that the publishing stored for readers; edition-canary.test.ts reads the packed files as well. */
  async function storedText(): Promise<string> {
    const [row] = await database.query(`SELECT view FROM "Edition" WHERE address = $1`, [address()])
    const edition = await loadLatestEdition(address())
    const files = edition?.files.filter(({ contentType }) => /^text\/|json$/.test(contentType)) ?? []
    const passages = await database.query(`SELECT anchor, heading, text, words, vector::text FROM "EditionPassage" WHERE "municipalityId" = $1`, [at.municipalityId])
    return [String(row?.view), ...files.map(({ body }) => body.toString()), JSON.stringify(passages)].join('\n')
  }

  it('a hidden number stands in no file and not in the canonical JSON; the reasons stand in the audit event, without numbers', async () => {
    await addPlacements(EIGHT_MONTHS)
    expect(await run(publishReport, secretary, input())).toMatchObject({ ok: true })
    const stored = await storedText()
    const [event] = await database.query(`SELECT after FROM "AuditEvent" WHERE "municipalityId" = $1 AND subject = 'edition'`, [at.municipalityId])
    for (const number of GIVEN_AWAY) expect(`${stored} ${JSON.stringify(event?.after)}`).not.toContain(number)
    for (const shown of ['"reason":"suppressed"', '"value":248}', '>248<', '..']) expect(stored).toContain(shown)
    expect(event?.after).toMatchObject({
      hidden: [
        { cell: 'placementVolumes:hvb/outcome.cost/1', reason: { kind: 'follows', telling: 'cost', from: 'placements:hvb/actual/1' }, exposed: false },
        { cell: 'placementVolumes:hvb/outcome.placementDays/1', reason: { kind: 'follows' } },
        { cell: 'placementVolumes:hvb/outcome.placements/1', reason: { kind: 'small' } },
      ],
    })
  })
  it('the same numbers are shown when the municipality has set a lower threshold', async () => {
    await addPlacements(EIGHT_MONTHS)
    await database.query(`UPDATE "Municipality" SET "smallCountThreshold" = 3 WHERE id = $1`, [at.municipalityId])
    await run(publishReport, secretary, input())
    const stored = await storedText()
    for (const number of GIVEN_AWAY) expect(stored).toContain(number)
  })
  it('what an earlier edition of the year told is known: a count that it shows is marked as exposed', async () => {
    await addPlacements(EIGHT_MONTHS)
    await database.query(`UPDATE "PlacementCategory" SET "showsSmallCounts" = true WHERE "municipalityId" = $1`, [at.municipalityId])
    await run(publishPlain, secretary, input())
    await database.query(`UPDATE "PlacementCategory" SET "showsSmallCounts" = false WHERE "municipalityId" = $1`, [at.municipalityId])
    await database.query(`UPDATE "Report" SET status = 'adopted' WHERE id = $1`, [at.reportId])
    expect(await run(publishPlain, secretary, input(2), 'second')).toMatchObject({ ok: true, result: { number: 2 } })
    const events = await database.query(`SELECT after FROM "AuditEvent" WHERE "municipalityId" = $1 AND subject = 'edition' ORDER BY id`, [at.municipalityId])
    expect(events.map(({ after }) => (after as { hidden: { exposed: boolean }[] }).hidden.map(({ exposed }) => exposed))).toEqual([[], [true, true, true]])
  })
})

describe('publish-report: hidden numbers in texts', () => {
  /** Words of the findings that the latest edition keeps about numbers that it hides. */
  async function quotedNumbers(): Promise<readonly string[]> {
    const [row] = await database.query(`SELECT findings FROM "Edition" WHERE "reportId" = $1 ORDER BY number DESC LIMIT 1`, [at.reportId])
    return (row?.findings as readonly ListedFinding[]).filter(({ code }) => code === 'hiddenNumberInText').map(({ severity, quote }) => `${severity}: ${quote}`)
  }

  async function write(text: string): Promise<void> {
    await setStatus(at, 'draft')
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
    expect(await run(saveSection, controller, { ...reportOf(at), section: 'highlights', body, version: 0 })).toMatchObject({ ok: true })
    await setStatus(at, 'adopted')
  }

  it('a text that tells a hidden number of placements is an error of the report', async () => {
    await addPlacements([3, 8, 9, 8, 9, 8, 7, 8])
    await write('HVB hade 3 placeringar i januari. HVB hade 8 placeringar i augusti.')
    expect(await run(publishPlain, secretary, input())).toMatchObject({ ok: true })
    expect(await quotedNumbers()).toEqual(['error: HVB hade 3 placeringar i januari'])
  })
  it('what an earlier edition hid stays hidden, so a text may not tell it either', async () => {
    await addPlacements([3, 8, 9, 8, 9, 8, 7, 8])
    await write('HVB hade 8 placeringar i augusti.')
    await database.query(`UPDATE "Municipality" SET "smallCountThreshold" = 9 WHERE id = $1`, [at.municipalityId])
    expect(await run(publishPlain, secretary, input())).toMatchObject({ ok: true })
    await database.query(`UPDATE "Municipality" SET "smallCountThreshold" = 5 WHERE id = $1`, [at.municipalityId])
    await database.query(`UPDATE "Report" SET status = 'adopted' WHERE id = $1`, [at.reportId])
    expect(await run(publishPlain, secretary, input(2), 'second')).toMatchObject({ ok: true, result: { number: 2 } })
    expect(await quotedNumbers()).toEqual(['error: HVB hade 8 placeringar i augusti'])
  })
})

describe('publish-report: all or nothing', () => {
  it('a renderer that fails leaves nothing behind', async () => {
    const broken = publishReportWith(() => Promise.reject(new Error('no stylesheet')))
    await expect(run(broken, secretary, input())).rejects.toThrow('no stylesheet')
    expect(await traces()).toEqual(NOTHING)
  })
  it.each([['Edition'], ['EditionFile'], ['AuditEvent'], ['Report']])('a statement on %s that fails leaves nothing behind', async (table) => {
    await database.query(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`)
    await database.query(`CREATE TRIGGER fail BEFORE INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION fail()`)
    await expect(run(publishPlain, secretary, input())).rejects.toThrow()
    await database.query(`DROP TRIGGER fail ON "${table}"`)
    await database.query(`DROP FUNCTION fail()`)
    expect(await traces()).toEqual(NOTHING)
    expect(await run(publishPlain, secretary, input())).toMatchObject({ ok: true, result: { number: 1 } })
  })
  it('a fact that changes while the files are rendered stops the publishing: what was rendered is no longer true', async () => {
    const slow = publishReportWith(async ({ meta: { number } }) => {
      await database.query(`UPDATE "Amount" SET "amountOre" = "amountOre" - 1 WHERE "municipalityId" = $1 AND measure = 'actual'`, [at.municipalityId])
      return [{ name: 'index.html', contentType: 'text/html', policy: '', body: Buffer.from(String(number)) }]
    })
    expect(await run(slow, secretary, input())).toMatchObject({ ok: false, error: { code: 'STALE_VERSION' } })
    expect(await traces()).toEqual(NOTHING)
  })
  it('a report returned while the files are rendered is not published', async () => {
    const slow = publishReportWith(async () => {
      await database.query(`UPDATE "Report" SET status = 'draft', version = 2 WHERE id = $1`, [at.reportId])
      return []
    })
    expect(await run(slow, secretary, input())).toMatchObject({ ok: false, error: { code: 'WRONG_STATUS', detail: 'draft' } })
    expect(await traces()).toMatchObject({ editions: 0, files: 0, events: 0 })
  })
  it('ten publishers at once: one edition; the others are told who published', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => run(publishPlain, secretary, input())))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.error).toMatchObject({ code: 'WRONG_STATUS', detail: 'published', by: { name: 'committeeSecretary' } })
    expect(await traces()).toEqual({ status: 'published', version: 2, editions: 1, files: 2, events: 2 })
  })
  it('a repeated request gets the first answer, without rendering again', async () => {
    let rendered = 0
    const counting = publishReportWith(() => {
      rendered += 1
      return Promise.resolve([])
    })
    const first = await run(counting, secretary, input(), 'same-key')
    expect(await run(counting, secretary, input(), 'same-key')).toEqual(first)
    expect(rendered).toBe(1)
  })
})

describe('publish-report: who and when', () => {
  it('a stale version is refused', async () => {
    expect(await run(publishPlain, secretary, input(7))).toMatchObject({ error: { code: 'STALE_VERSION', detail: 'adopted' } })
  })
  it('the sole author does not publish', async () => {
    await database.query(`UPDATE "Membership" SET role = 'departmentHead' WHERE "userId" = $1`, [controller.userId])
    const author: Session = { ...controller, memberships: controller.memberships.map((membership) => ({ ...membership, role: 'departmentHead' })) }
    expect(await run(publishPlain, author, input())).toEqual({ ok: false, error: { code: 'SAME_PERSON' } })
    expect(await traces()).toEqual(NOTHING)
  })
})

describe('an edition', () => {
  it.each([
    [`UPDATE "Edition" SET view = '{}'`],
    [`DELETE FROM "Edition"`],
    [`TRUNCATE "Edition" CASCADE`],
    [`UPDATE "EditionFile" SET body = ''`],
    [`DELETE FROM "EditionFile"`],
  ])('is never changed, even by the owner of the tables: %s', async (sql) => {
    await run(publishPlain, secretary, input())
    await expect(database.query(sql)).rejects.toThrow('never changed')
  })
})
