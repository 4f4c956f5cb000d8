import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isOwnOrigin } from '@/lib/auth/origin'
import { sessionOfCookie } from '@/lib/auth/session'
import { renewSessionCookie, sessionCookieName, type SessionCookie } from '@/lib/auth/session-token'
import { parseInput, refused, type Command, type CommandRequest } from '@/lib/commands/command'
import { FileBody } from '@/lib/commands/file-body'
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
  NOT_REPAIRED: 409,
  OPEN_ERRORS: 409,
  ALREADY_THERE: 409,
  OWN_ACCESS: 409,
  SOMETHING_MISSING: 409,
  TOO_LARGE: 413,
  UNREADABLE_FILE: 422,
  SOURCE_FAILED: 422,
  INVALID_INPUT: 422,
  INVALID_ROWS: 422,
  MONTHS_TAKEN: 422,
  REASON_REQUIRED: 422,
  IN_USE: 409,
  CONFIRMATION_NEEDED: 409,
  NO_EDITION: 409,
  NOTHING_CHANGED: 409,
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

/** The client's key, or why there is none. */
function readKey(request: Request): CommandAnswer<string> {
  const key = idempotencyKey.safeParse(request.headers.get('idempotency-key'))
  if (key.success) return { ok: true, result: key.data }
  return invalid('Idempotency-Key', request.headers.get('idempotency-key') ?? 'nothing', '8 to 100 visible characters')
}

/** The content type that a command takes, else a refusal. */
function refusedType(request: Request, expected: string): CommandAnswer<never> | null {
  const [type = ''] = (request.headers.get('content-type') ?? 'nothing').split(';')
  return type.trim().toLowerCase() === expected ? null : invalid('Content-Type', type, expected)
}

/** The input in its envelope, from JSON. */
function readInput(path: string, text: string): CommandAnswer<unknown> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return invalid(path, 'text that is not JSON', 'JSON in UTF-8')
  }
  const opened = parseInput(envelope, json)
  return opened.ok ? { ok: true, result: opened.result.input } : opened
}

/** A request with JSON in its body, within the limit. */
async function readJson(request: Request, { bodyLimit }: Command, idempotencyKey: string): Promise<CommandAnswer<CommandRequest>> {
  const refusal = refusedType(request, 'application/json')
  if (refusal !== null) return refusal
  const body = await readBody(request, bodyLimit)
  if (body.status === 'tooLarge') return refused('TOO_LARGE')
  if (body.status === 'notText') return invalid('body', 'bytes that are not UTF-8', 'JSON in UTF-8')
  const input = readInput('body', body.text)
  return input.ok ? { ok: true, result: { input: input.result, idempotencyKey } } : input
}

/** A request whose body is a file: its input is JSON in base64url in a header. Of the file nothing is read yet. */
function readFileRequest(request: Request, { bodyLimit }: Command, idempotencyKey: string): CommandAnswer<CommandRequest> {
  const refusal = refusedType(request, 'application/octet-stream')
  if (refusal !== null) return refusal
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return refused('TOO_LARGE')
  const header = request.headers.get('x-command-input')
  if (header === null || request.body === null) return invalid('X-Command-Input', 'nothing', 'JSON in base64url, and a file as body')
  const input = readInput('X-Command-Input', Buffer.from(header, 'base64url').toString())
  return input.ok ? { ok: true, result: { input: input.result, idempotencyKey, file: new FileBody(request.body) } } : input
}

/** False when the input was typed by somebody else than the person who is logged in now: it is not saved in another's name. */
function isTypist(request: Request, userId: string): boolean {
  const typist = request.headers.get('x-user')
  return typist === null || typist === userId
}

/** Origin → command → session → body → input, scope, permission and effect. Nothing of a stranger's body is read. */
async function answer(request: Request, name: string): Promise<CommandAnswer<unknown>> {
  if (!isOwnOrigin(request.headers)) return refused('BAD_ORIGIN')
  const command = findCommand(name)
  if (command === null) return refused('UNKNOWN_COMMAND')
  const session = await sessionOfCookie(cookieOf(request))
  if (session === null || !isTypist(request, session.userId)) return refused('NOT_LOGGED_IN')
  const key = readKey(request)
  if (!key.ok) return key
  const read = command.body === 'file' ? readFileRequest(request, command, key.result) : await readJson(request, command, key.result)
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
