import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/commands/[command]/route'
import type { Session } from '@/lib/auth/session'
import { sealToken } from '@/lib/auth/session-token'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { reportOf } from './run'

const database = testDatabase()
const OWN = 'http://localhost:3000'
let at: SmallCommittee
let cookie: string

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of tests, at least 32 characters'
  process.env.NEXTAUTH_URL = OWN
  at = await buildCommittee()
  cookie = await cookieOf(await buildSession(at, 'controller'))
})

async function cookieOf(session: Session, age = 0): Promise<string> {
  return `tertial.session=${await sealToken({ userId: session.userId, sessionVersion: 1, startedAt: Math.floor(Date.now() / 1000) - age })}`
}

function input(line = 'barn', value = -1) {
  return { ...reportOf(at), cells: [{ statement: 'netCost', line, value, version: 0 }] }
}

/** Headers of a browser on our own page; undefined takes one away. */
function headersWith(changes: Readonly<Record<string, string | undefined>>): Headers {
  const headers = new Headers()
  const sent: Record<string, string | undefined> = {
    origin: OWN,
    host: 'localhost:3000',
    cookie,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    'sec-fetch-site': 'same-origin',
    ...changes,
  }
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers.set(name, value)
  return headers
}

async function post(
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
  command = 'save-amounts',
): Promise<{ readonly status: number; readonly answer: CommandAnswer<unknown>; readonly headers: Headers }> {
  const request = new Request(`${OWN}/api/commands/${command}`, {
    method: 'POST',
    headers: headersWith(headers),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const response = await POST(request, { params: Promise.resolve({ command }) })
  return { status: response.status, answer: (await response.json()) as CommandAnswer<unknown>, headers: response.headers }
}

function code(answer: CommandAnswer<unknown>): string {
  return answer.ok ? 'ok' : answer.error.code
}

async function amounts(): Promise<number> {
  const rows = await database.query(`SELECT 1 FROM "Amount" WHERE "municipalityId" = $1 AND "fromMonth" = 8`, [at.municipalityId])
  return rows.length
}

describe('the one door in', () => {
  it('carries out a command of a person on our own page, and is never cached', async () => {
    const { status, answer, headers } = await post({ input: input() })
    expect([status, code(answer), await amounts()]).toEqual([200, 'ok', 1])
    expect(headers.get('cache-control')).toBe('no-store')
  })
  it.each([
    ['no origin', { origin: undefined }],
    ['origin null', { origin: 'null' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a sibling', { origin: 'http://other.localhost:3000' }],
    ['another scheme', { origin: 'https://localhost:3000' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['a request that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a request that the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused before anything is read', async (_name, headers) => {
    const { status, answer } = await post({ input: input() }, headers)
    expect([status, code(answer), await amounts()]).toEqual([403, 'BAD_ORIGIN', 0])
  })
  it('another name of the same server is our own', async () => {
    const { status } = await post({ input: input() }, { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })
    expect(status).toBe(200)
  })
  it('an older browser without Sec-Fetch-Site is told apart by its origin', async () => {
    expect((await post({ input: input() }, { 'sec-fetch-site': undefined })).status).toBe(200)
  })
  it('without a session nothing happens', async () => {
    const { status, answer } = await post({ input: input() }, { cookie: undefined })
    expect([status, code(answer), await amounts()]).toEqual([401, 'NOT_LOGGED_IN', 0])
  })
  it('a session older than ten hours is none', async () => {
    const old = await cookieOf(await buildSession(at, 'controller'), 10 * 3600)
    expect((await post({ input: input() }, { cookie: old })).status).toBe(401)
  })
  it('an unknown command is unknown', async () => {
    const { status, answer } = await post({ input: {} }, {}, 'drop-table')
    expect([status, code(answer)]).toEqual([404, 'UNKNOWN_COMMAND'])
  })
})

describe('bodies', () => {
  it.each([
    ['text that is not JSON', '{', 'body'],
    ['a field beside the input', { input: {}, admin: true }, 'admin'],
  ])('%s is refused', async (_name, body, path) => {
    const { status, answer } = await post(body)
    expect(status).toBe(422)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path }] } })
  })
  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['multipart/form-data'], ['application/jsonx'], [undefined]])(
    'content type %s is refused',
    async (type) => {
      const { answer } = await post(JSON.stringify({ input: input() }), { 'content-type': type })
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path: 'Content-Type' }] } })
      expect(await amounts()).toBe(0)
    },
  )
  it.each([[undefined], ['short'], ['x'.repeat(101)], ['with space in it']])('idempotency key %j is refused', async (key) => {
    const { answer } = await post({ input: input() }, { 'idempotency-key': key })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', faults: [{ path: 'Idempotency-Key' }] } })
  })
  it('more than a megabyte is not read', async () => {
    const { status, answer } = await post({ input: 'x'.repeat(1_000_001) })
    expect([status, code(answer)]).toEqual([413, 'TOO_LARGE'])
  })
  it('of a stream without a declared length no more than the limit is taken in', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000).fill(32))
      },
    })
    const request = new Request(`${OWN}/api/commands/save-amounts`, { method: 'POST', headers: headersWith({}), body, duplex: 'half' } as RequestInit)
    const response = await POST(request, { params: Promise.resolve({ command: 'save-amounts' }) })
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(1_500_000)
  })
})

describe('failures', () => {
  it('the unexpected is 500 with a reference to the log, and no details', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await database.query(`ALTER TABLE "AuditEvent" RENAME TO "Elsewhere"`)
    const { status, answer } = await post({ input: input() })
    await database.query(`ALTER TABLE "Elsewhere" RENAME TO "AuditEvent"`)
    expect(status).toBe(500)
    expect(answer).toEqual({ reference: expect.stringMatching(/^[0-9a-f-]{36}$/) as string })
    expect(String(log.mock.calls[0]?.[0])).toContain((answer as unknown as { reference: string }).reference)
    log.mockRestore()
    expect(await amounts()).toBe(0)
  })
  it('a refusal has its own status: a foreign committee 403, a stale step 409', async () => {
    expect((await post({ input: { ...input(), committee: 'elsewhere' } })).status).toBe(403)
    expect((await post({ input: { ...reportOf(at), version: 7 } }, {}, 'submit-report')).status).toBe(409)
  })
  it('a session at work is renewed once it is five minutes old', async () => {
    expect((await post({ input: input() })).headers.get('set-cookie')).toBeNull()
    vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] })
    const { status, headers } = await post({ input: input('vuxen') })
    vi.useRealTimers()
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toMatch(/^tertial\.session=[^;]+; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax$/)
  })
})

describe('many at once', () => {
  it('twice as many saves as there are connections all finish, on one report and each with its value', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => buildSession(at, 'controller').then((session) => cookieOf(session))))
    const answers = await Promise.all(
      people.map((person, month) => {
        const rows = [{ category: 'hvb', month: (month % 12) + 1, version: 0, ...(month < 12 ? { placements: month } : { pricePerDay: month }) }]
        return post({ input: { ...reportOf(at), rows } }, { cookie: person }, 'save-placement-volumes')
      }),
    )
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200))
    const cells = answers.flatMap(({ answer }) => (answer.ok ? (answer.result as { cells: { status: string }[] }).cells : []))
    expect(cells.filter(({ status }) => status === 'saved')).toHaveLength(12)
    expect(cells.filter(({ status }) => status === 'conflict')).toHaveLength(8)
    const [row] = await database.query(`SELECT count(*)::int AS rows FROM "PlacementVolume" WHERE "municipalityId" = $1`, [at.municipalityId])
    expect(row).toEqual({ rows: 12 })
  })
  it('batches that share their cells in opposite order never block each other', async () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1)
    const batch = (order: readonly number[], version: number) => ({
      input: { ...reportOf(at), rows: order.map((month) => ({ category: 'hvb', month, version, placements: version + 1 })) },
    })
    for (let version = 0; version < 6; version += 1) {
      const orders = [months, [...months].reverse(), months, [...months].reverse()]
      const answers = await Promise.all(orders.map((order) => post(batch(order, version), {}, 'save-placement-volumes')))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    }
    const [row] = await database.query(`SELECT pg_stat_force_next_flush(), (SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()) AS deadlocks`)
    expect(row?.deadlocks).toBe(0)
  })
})
