import type { CellAnswer, CommandAnswer, CellAnswers } from '../../lib/domain/command-answer'
import { DEMO_PASSWORD } from '../../scripts/demo-logins'
import { expect, test, type App } from './app'

/*
 * No browser: many savers at once over HTTP against the running server, and a checker that believes nobody: what was acknowledged,
 * what was refused and what the log holds must tell the same story.
 */

const STATEMENT = 'lostUpdate'
const VINTAGE = '2020-08'
/** Controllers who save at the same time; several savers share each. */
const PEOPLE = ['controller', 'second', 'third', 'fourth'] as const

/** One save of one row as the saver saw it. `base` is the version that the saver had seen. */
interface Save {
  readonly line: string
  readonly base: number
  readonly value: number
  readonly answer: CellAnswer
}

type Saver = (line: string, base: number, value: number) => Promise<CellAnswer>

/** Numbers that are the same in every run, so that a failure can be looked at again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

async function logIn(app: App, who: string): Promise<string> {
  const token = await fetch(`${app.url}/api/auth/csrf`)
  const { csrfToken } = (await token.json()) as { csrfToken: string }
  const answer = await fetch(`${app.url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(token).join('; ') },
    body: new URLSearchParams({ csrfToken, email: `${who}@demo.tertial.se`, password: DEMO_PASSWORD, json: 'true' }),
  })
  return cookiesOf(answer).join('; ')
}

/** Saves one forecast at a time; anything but an answer for the cell is an error of the test. */
function saverOf(app: App, cookie: string): Saver {
  return async (line, base, value) => {
    const input = { committee: 'asn', report: '2020-08', cells: [{ statement: STATEMENT, line, value, version: base }] }
    const answer = await fetch(`${app.url}/api/commands/save-forecasts`, {
      method: 'POST',
      headers: { cookie, origin: app.url, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ input }),
    })
    const told = (await answer.json()) as CommandAnswer<CellAnswers>
    const cell = told.ok ? told.result.cells[0] : undefined
    if (cell === undefined) throw new Error(`${answer.status} ${JSON.stringify(told)}`)
    return cell
  }
}

/** A statement of its own with so many lines that nobody has forecast; keys line1, line2 … */
async function addLines(app: App, count: number): Promise<string[]> {
  await app.query(
    `WITH statement AS (
       INSERT INTO "Statement" (id, "municipalityId", "committeeId", year, key, kind, name, "order")
       SELECT gen_random_uuid(), "municipalityId", id, 2020, $1, 'netResult', 'Samtidiga', 99 FROM "Committee" WHERE key = 'asn'
       RETURNING id, "municipalityId")
     INSERT INTO "BudgetLine" (id, "municipalityId", "statementId", key, kind, label, "order")
     SELECT gen_random_uuid(), "municipalityId", id, 'line' || number, 'item', 'Rad ' || number, number FROM statement, generate_series(1, $2::int) AS number`,
    [STATEMENT, count],
  )
  return Array.from({ length: count }, (_, index) => `line${index + 1}`)
}

/** Colleagues of the controller, with the same role and the same password. */
async function addColleagues(app: App): Promise<void> {
  await app.query(
    `WITH colleague AS (
       INSERT INTO "User" (id, "municipalityId", email, name, "passwordHash")
       SELECT gen_random_uuid(), "municipalityId", who || '@demo.tertial.se', who, "passwordHash" FROM "User", unnest($1::text[]) AS who
       WHERE email = 'controller@demo.tertial.se'
       RETURNING id)
     INSERT INTO "Membership" (id, "municipalityId", "userId", "committeeId", role)
     SELECT gen_random_uuid(), m."municipalityId", colleague.id, m."committeeId", m.role FROM colleague, "Membership" m
     JOIN "User" u ON u.id = m."userId" WHERE u.email = 'controller@demo.tertial.se'`,
    [PEOPLE.slice(1)],
  )
}

async function saversOf(app: App, count: number): Promise<Saver[]> {
  await addColleagues(app)
  const cookies = await Promise.all(PEOPLE.map((who) => logIn(app, who)))
  return Array.from({ length: count }, (_, index) => saverOf(app, cookies[index % cookies.length] ?? ''))
}

interface Stored {
  readonly line: string
  readonly value: number
  readonly version: number
}

async function storedForecasts(app: App): Promise<Stored[]> {
  const rows = await app.query(
    `SELECT l.key AS line, f."fullYearOre"::float8 AS value, f.version FROM "Forecast" f JOIN "BudgetLine" l ON l.id = f."budgetLineId"
     JOIN "Statement" s ON s.id = l."statementId" WHERE s.key = $1`,
    [STATEMENT],
  )
  return rows as unknown as Stored[]
}

/** Every change in the log: the row, the version it built on and the one it became. */
async function loggedChanges(app: App): Promise<(Stored & { readonly base: number })[]> {
  const rows = await app.query(
    `SELECT split_part("subjectKey", ':', 2) AS line, (after->'value'->>'fullYear')::float8 AS value, (after->>'version')::int AS version,
     COALESCE((before->>'version')::int, 0) AS base FROM "AuditEvent" WHERE "subjectKey" LIKE $1 ORDER BY id`,
    [`${STATEMENT}:%:${VINTAGE}`],
  )
  return rows as unknown as (Stored & { base: number })[]
}

/** What does not agree between what savers were told and what is stored, in words; nothing: no save was lost and none unreported. */
function disagreements(saves: readonly Save[], stored: readonly Stored[], log: readonly (Stored & { base: number })[]): string[] {
  const acknowledged = saves.flatMap(({ line, base, value, answer }) => (answer.status === 'saved' ? [{ line, base, value, version: answer.version }] : []))
  const refused = new Set(saves.filter(({ answer }) => answer.status !== 'saved').map(({ value }) => value))
  const same = (one: Stored) => (other: Stored) => one.line === other.line && one.value === other.value && one.version === other.version
  const faults: string[] = []
  for (const line of new Set(saves.map((save) => save.line))) {
    const ours = acknowledged.filter((save) => save.line === line).sort((one, other) => one.version - other.version)
    ours.forEach(({ version, base }, index) => {
      if (version !== index + 1) faults.push(`${line}: version ${version} where ${index + 1} is next`)
      if (base !== version - 1) faults.push(`${line}: version ${version} builds on ${base}`)
    })
    const last = ours.at(-1)
    const row = stored.find((each) => each.line === line)
    if (row?.version !== last?.version || row?.value !== last?.value) faults.push(`${line}: ${JSON.stringify(row)} is stored, last told ${JSON.stringify(last)}`)
  }
  for (const save of acknowledged) if (!log.some((event) => same(save)(event) && event.base === save.base)) faults.push(`told but not in the log: ${JSON.stringify(save)}`)
  for (const event of log) {
    if (!acknowledged.some(same(event))) faults.push(`in the log but told to nobody: ${JSON.stringify(event)}`)
    if (refused.has(event.value)) faults.push(`refused and yet in the log: ${JSON.stringify(event)}`)
  }
  return faults
}

test('40 savers, 25 saves each, on ten rows: none is lost and none unreported', async ({ app }) => {
  const lines = await addLines(app, 10)
  const savers = await saversOf(app, 40)
  const work = async (save: Saver, saver: number): Promise<Save[]> => {
    const seen = new Map<string, number>()
    const next = numbers(saver + 1)
    const saves: Save[] = []
    for (let turn = 0; turn < 25; turn += 1) {
      const line = lines[next(lines.length)] ?? 'line1'
      const base = seen.get(line) ?? 0
      const value = (saver + 1) * 1000 + turn
      const answer = await save(line, base, value)
      saves.push({ line, base, value, answer })
      if (answer.status !== 'refused') seen.set(line, answer.version)
    }
    return saves
  }
  const began = Date.now()
  const saves = (await Promise.all(savers.map(work))).flat()
  const seconds = (Date.now() - began) / 1000
  const conflicts = saves.filter(({ answer }) => answer.status === 'conflict').length
  console.log(`${saves.length} saves in ${seconds} s: ${saves.length - conflicts} acknowledged, ${conflicts} told of a conflict`)

  expect(saves).toHaveLength(1000)
  expect(saves.filter(({ answer }) => answer.status === 'refused')).toEqual([])
  expect(conflicts).toBeGreaterThan(0)
  const [stored, log] = [await storedForecasts(app), await loggedChanges(app)]
  expect(disagreements(saves, stored, log)).toEqual([])
  // The checker sees what it is there to see: an acknowledged save that is taken away, and a refused one that is in the log.
  expect(disagreements(saves, stored, log.slice(1))).not.toEqual([])
  const refused = saves.find(({ answer }) => answer.status === 'conflict')
  expect(disagreements(saves, stored, [...log, { line: 'line1', value: refused?.value ?? 0, version: 999, base: 998 }])).not.toEqual([])
})

test('20 savers, 20 cells each of their own, at once in one form: no conflict', async ({ app }) => {
  const lines = await addLines(app, 400)
  const savers = await saversOf(app, 20)
  const saves = await Promise.all(
    savers.flatMap((save, saver) =>
      lines.slice(saver * 20, saver * 20 + 20).map(async (line, index): Promise<Save> => {
        const value = (saver + 1) * 1000 + index
        return { line, base: 0, value, answer: await save(line, 0, value) }
      }),
    ),
  )
  expect(saves.filter(({ answer }) => answer.status !== 'saved')).toEqual([])
  expect(disagreements(saves, await storedForecasts(app), await loggedChanges(app))).toEqual([])
})
