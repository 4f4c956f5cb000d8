import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isOwnOrigin } from '@/lib/auth/origin'
import { sessionOfCookie } from '@/lib/auth/session'
import { renewSessionCookie, sessionCookieName, type SessionCookie } from '@/lib/auth/session-token'
import { parseInput, refused, type Command, type CommandRequest } from '@/lib/commands/command'
import { findCommand } from '@/lib/commands/registry'
import type { CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import { readBody } from './read-body'

const STATUS: Readonly<Record<ErrorCode, number>> = {
  NOT_LOGGED_IN: 401,
  BAD_ORIGIN: 403,
  OUT_OF_SCOPE: 403,
  SAME_PERSON: 403,
  NOT_FOUND: 404,
  UNKNOWN_COMMAND: 404,
  WRONG_STATUS: 409,
  STALE_VERSION: 409,
  REPORT_LOCKED: 409,
  PERIOD_LOCKED: 409,
  FINDING_GONE: 409,
  ALREADY_THERE: 409,
  SOMETHING_MISSING: 409,
  TOO_LARGE: 413,
  INVALID_INPUT: 422,
  INVALID_ROWS: 422,
  REASON_REQUIRED: 422,
  KEY_REUSED: 422,
}

const envelope = z.strictObject({ input: z.unknown() })
const idempotencyKey = z.string().regex(/^[\x21-\x7E]{8,100}$/, { error: '8 to 100 visible characters' })

function cookieOf(request: Request): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const start = `${sessionCookieName()}=`
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length)
}

function setCookie({ name, value, options }: SessionCookie): string {
  return `${name}=${value}; Path=/; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}

function invalid(path: string, found: string, expected: string): CommandAnswer<never> {
  return refused('INVALID_INPUT', { faults: [{ path, found, expected }] })
}

/** The request as the command takes it: body within the limit, JSON, with the client's key. */
async function readRequest(request: Request, command: Command): Promise<CommandAnswer<CommandRequest>> {
  const contentType = request.headers.get('content-type') ?? 'nothing'
  if (!/^application\/json\s*(;|$)/i.test(contentType)) return invalid('Content-Type', contentType, 'application/json')
  const key = idempotencyKey.safeParse(request.headers.get('idempotency-key'))
  if (!key.success) return invalid('Idempotency-Key', request.headers.get('idempotency-key') ?? 'nothing', '8 to 100 visible characters')
  const body = await readBody(request, command.bodyLimit)
  if (body.status === 'tooLarge') return refused('TOO_LARGE')
  if (body.status === 'notText') return invalid('body', 'bytes that are not UTF-8', 'JSON in UTF-8')
  let json: unknown
  try {
    json = JSON.parse(body.text)
  } catch {
    return invalid('body', 'text that is not JSON', 'JSON in UTF-8')
  }
  const opened = parseInput(envelope, json)
  return opened.ok ? { ok: true, result: { input: opened.result.input, idempotencyKey: key.data } } : opened
}

/** Origin → command → session → body → input, scope, permission and effect. Nothing of a stranger's body is read. */
async function answer(request: Request, name: string): Promise<CommandAnswer<unknown>> {
  if (!isOwnOrigin(request.headers)) return refused('BAD_ORIGIN')
  const command = findCommand(name)
  if (command === null) return refused('UNKNOWN_COMMAND')
  const session = await sessionOfCookie(cookieOf(request))
  if (session === null) return refused('NOT_LOGGED_IN')
  const read = await readRequest(request, command)
  return read.ok ? command.run(session, read.result) : read
}

async function respond(request: Request, name: string): Promise<Response> {
  const result = await answer(request, name)
  const response = Response.json(result, { status: result.ok ? 200 : STATUS[result.error.code], headers: { 'Cache-Control': 'no-store' } })
  const renewed = result.ok ? await renewSessionCookie(cookieOf(request)) : null
  if (renewed !== null) response.headers.append('Set-Cookie', setCookie(renewed))
  return response
}

/** The one door in: every write of the product. The unexpected becomes 500 with a reference to the server's log and nothing else. */
export async function POST(request: Request, { params }: { params: Promise<{ command: string }> }): Promise<Response> {
  const { command } = await params
  try {
    return await respond(request, command)
  } catch (error) {
    const reference = randomUUID()
    console.error(JSON.stringify({ reference, command: findCommand(command)?.name ?? 'unknown', error: String(error), stack: error instanceof Error ? error.stack : null }))
    return Response.json({ reference }, { status: 500, headers: { 'Cache-Control': 'no-store' } })
  }
}
