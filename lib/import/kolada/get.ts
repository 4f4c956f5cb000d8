import { request as overHttp, type IncomingMessage } from 'node:http'
import { request as overTls } from 'node:https'
import type { KoladaFault } from '@/lib/domain/kolada'
import { lookupPublic } from './public-address'
import type { KoladaAddress } from './settings'

/** Carries a fault out of a fetch. */
export class KoladaFailure extends Error {
  constructor(readonly fault: KoladaFault) {
    super(`${fault.code} ${fault.detail ?? ''}`)
  }
}

/** An answer that has come whole. */
interface Answer {
  readonly status: number
  /** The header Retry-After; null without one. */
  readonly retryAfter: string | null
  readonly body: Buffer
}

interface GetOptions {
  readonly isTestServer: KoladaAddress['isTestServer']
  /** Ends it, whatever has come. */
  readonly signal: AbortSignal
  /** Largest body that is taken in, bytes. */
  readonly limit: number
}

function fail(code: KoladaFault['code'], detail: string | null = null): KoladaFailure {
  return new KoladaFailure({ code, detail })
}

/** The body, no more of it than the limit. */
async function bodyOf(incoming: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limit) throw fail('tooLarge')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * One GET, on Node's own client: unlike fetch it lets the address be checked for the very connection. It follows no redirect, asks for
 * no compressed body and keeps no connection.
 * @throws KoladaFailure noContact, tooSlow or tooLarge
 */
export async function get(url: URL, { isTestServer, signal, limit }: GetOptions): Promise<Answer> {
  const headers = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Tertial' }
  try {
    const incoming = await new Promise<IncomingMessage>((done, refuse) => {
      const outgoing = isTestServer ? overHttp(url, { headers, signal, agent: false }) : overTls(url, { headers, signal, agent: false, lookup: lookupPublic })
      outgoing.once('response', done)
      outgoing.once('error', refuse)
      outgoing.end()
    })
    const { statusCode: status = 0, headers: got } = incoming
    return { status, retryAfter: got['retry-after'] ?? null, body: await bodyOf(incoming, limit) }
  } catch (error) {
    if (error instanceof KoladaFailure) throw error
    throw signal.aborted ? fail('tooSlow') : fail('noContact', url.hostname)
  }
}
