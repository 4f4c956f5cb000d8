import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/commands/[command]/route'
import { sealToken } from '@/lib/auth/session-token'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'
import { csvOf } from './import-files'

testDatabase()
const OWN = 'http://localhost:3000'
let at: SmallCommittee
let cookies: { readonly controller: string; readonly member: string }

const cookieOf = async (role: 'controller' | 'member') => {
  const { userId } = await buildSession(at, role)
  return `tertial.session=${await sealToken({ userId, sessionVersion: 1, startedAt: Math.floor(Date.now() / 1000) })}`
}

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret of tests, at least 32 characters'
  process.env.NEXTAUTH_URL = OWN
  at = await buildCommittee()
  cookies = { controller: await cookieOf('controller'), member: await cookieOf('member') }
})

const inHeader = (input: object) => Buffer.from(JSON.stringify({ input })).toString('base64url')

/** Sends a file, and tells whether a byte of it was taken. */
async function send(changes: Readonly<Record<string, string | undefined>> = {}, bytes = Buffer.from(csvOf([['barn', -800]], [8]))) {
  let taken = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(stream) {
        if (taken >= bytes.length) return stream.close()
        stream.enqueue(bytes.subarray(taken, (taken += 100_000)))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = new Headers()
  const sent: Record<string, string | undefined> = {
    origin: OWN,
    host: 'localhost:3000',
    cookie: cookies.controller,
    'content-type': 'application/octet-stream',
    'idempotency-key': randomUUID(),
    'sec-fetch-site': 'same-origin',
    'x-command-input': inHeader({ committee: at.committee, year: 2020, fileName: 'Utfall åäö.csv' }),
    ...changes,
  }
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers.set(name, value)
  const request = new Request(`${OWN}/api/commands/read-import`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  const response = await POST(request, { params: Promise.resolve({ command: 'read-import' }) })
  return { status: response.status, answer: (await response.json()) as CommandAnswer<unknown>, taken }
}

describe('a command that takes a file', () => {
  it('reads the input from its header and the file from the body', async () => {
    const { status, answer } = await send()
    expect([status, answer.ok]).toEqual([200, true])
  })
  it.each([
    ['a foreign origin', () => ({ origin: 'https://evil.example' }), 403, 'BAD_ORIGIN'],
    ['nobody logged in', () => ({ cookie: undefined }), 401, 'NOT_LOGGED_IN'],
    ['a person without the right', () => ({ cookie: cookies.member }), 403, 'OUT_OF_SCOPE'],
    ['JSON instead of a file', () => ({ 'content-type': 'application/json' }), 422, 'INVALID_INPUT'],
    ['no input', () => ({ 'x-command-input': undefined }), 422, 'INVALID_INPUT'],
    ['an input that is not JSON', () => ({ 'x-command-input': 'e30x' }), 422, 'INVALID_INPUT'],
    ['an input of another shape', () => ({ 'x-command-input': inHeader({}) }), 422, 'INVALID_INPUT'],
    ['no idempotency key', () => ({ 'idempotency-key': undefined }), 422, 'INVALID_INPUT'],
    ['more bytes than any kind of file may have', () => ({ 'content-length': '150000001' }), 413, 'TOO_LARGE'],
  ])('%s is refused before a byte is read', async (_case, changes, status, code) => {
    const sent = await send(changes())
    expect(sent).toMatchObject({ status, answer: { error: { code } }, taken: 0 })
  })
  it('of a file that is too large no more is read than its kind may have', async () => {
    const { answer, taken } = await send({}, Buffer.alloc(60_000_000, 'a'))
    expect(answer).toMatchObject({ error: { code: 'UNREADABLE_FILE', detail: 'tooLarge' } })
    expect(taken).toBeLessThan(30_000_000)
  })
})
