import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '@/lib/auth/session'
import { publishReportWith } from '@/lib/commands/publish-report'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, setStatus, type SmallCommittee } from '@/tests/factories'
import { faultAt, FAULTS, type Fault } from './fault-at'
import { reportOf, run } from './run'

const store = testDatabase()
let at: SmallCommittee
let secretary: Session

const RENDERED = ['edition.json', 'index.html', 'report.csv']
/** The manifest is made with the edition itself. */
const FILES = [...RENDERED, 'manifest.json'].sort()
const publish = publishReportWith(({ view }) =>
  Promise.resolve(RENDERED.map((name) => ({ name, contentType: 'text/plain', policy: '', body: Buffer.from(`${name} of ${view.report.title}`) }))),
)

async function adoptedReport(): Promise<void> {
  at = await buildCommittee()
  secretary = await buildSession(at, 'committeeSecretary')
  await setStatus(at, 'adopted')
}

beforeEach(adoptedReport)
afterEach(() => vi.restoreAllMocks())

/** Everything that publishing leaves. */
async function traces(): Promise<unknown> {
  const [row] = await store.query(
    `SELECT (SELECT status::text FROM "Report" WHERE id = $2) AS status, (SELECT version FROM "Report" WHERE id = $2) AS version,
       ARRAY(SELECT number FROM "Edition" WHERE "municipalityId" = $1) AS editions,
       ARRAY(SELECT name FROM "EditionFile" WHERE "municipalityId" = $1 ORDER BY name COLLATE "C") AS files,
       (SELECT count(*)::int FROM "AuditEvent" WHERE "municipalityId" = $1) AS events,
       (SELECT count(*)::int FROM "IdempotencyKey" WHERE "municipalityId" = $1) AS keys`,
    [at.municipalityId, at.reportId],
  )
  return row
}

const NOTHING = { status: 'adopted', version: 1, editions: [], files: [], events: 0, keys: 0 }
const WHOLE = { status: 'published', version: 2, editions: [1], files: FILES, events: 2, keys: 1 }

const request = (key: string) => run(publish, secretary, { ...reportOf(at), version: 1 }, key)

/** Publishes with a fault at the nth statement. @returns the statement */
async function publishStruck(nth: number, fault: Fault): Promise<string | undefined> {
  const key = randomUUID()
  const told = faultAt(nth, fault)
  const answer = await request(key).catch(() => null)
  const struck = told()[nth - 1]
  vi.restoreAllMocks()
  const left = await traces()
  if (answer !== null) expect({ struck, answer }).toMatchObject({ answer: { ok: true, result: { number: 1 } } })
  if (answer === null && isDeepStrictEqual(left, NOTHING)) return struck
  expect({ struck, left }).toEqual({ struck, left: WHOLE })
  // Who heard no answer asks again, with the same key, and gets the one edition that there is.
  expect(await request(key)).toMatchObject({ ok: true, result: { number: 1 } })
  expect(await traces()).toEqual(WHOLE)
  await adoptedReport()
  return struck
}

/** All 334 statements with each fault take some minutes: PUBLISH_FAULTS=all. Else those that write, and those that end a transaction. */
const isEvery = process.env.PUBLISH_FAULTS === 'all'
const WRITES = /^\s*(INSERT|UPDATE|DELETE|COMMIT)|pg_notify/

describe('a publishing that meets a fault leaves all of the edition or nothing', () => {
  it.each(FAULTS)(
    '%s',
    async (fault) => {
      const told = faultAt(0, fault)
      await request(randomUUID())
      const statements = told()
      vi.restoreAllMocks()
      await adoptedReport()
      const chosen = statements.flatMap((sql, index) => (isEvery || WRITES.test(sql) ? [index + 1] : []))
      const struck: (string | undefined)[] = []
      for (const nth of chosen) struck.push(await publishStruck(nth, fault))
      expect(struck.map((sql) => sql?.slice(0, 40))).toEqual(chosen.map((nth) => statements[nth - 1]?.slice(0, 40)))
      for (const table of ['Report', 'Edition', 'EditionFile', 'AuditEvent', 'IdempotencyKey']) {
        expect(struck.join('\n')).toMatch(new RegExp(`(INTO|UPDATE) ("public".)?"${table}"`))
      }
      expect(struck.at(-1)).toBe('COMMIT')
    },
    isEvery ? 600_000 : undefined,
  )
})
