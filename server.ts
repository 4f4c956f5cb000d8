import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isAffected } from '@/lib/domain/published/affected-page'
import { editionPlace } from '@/lib/domain/published/edition-place'
import { isReadApi } from '@/lib/domain/published/open-data-place'
import { answerOf, type Answer } from '@/lib/export/site/answer'
import { isAsset } from '@/lib/export/site/asset'
import { keptAnswers, type Kept } from '@/lib/export/site/kept-answers'
import { apiReadOnly } from '@/lib/export/site/open-data'
import { renderNotFound } from '@/lib/export/site/own-page'
import { findPublic, isKept, isPublic, siteAddress } from '@/lib/export/site/public-site'
import { readSiteSettings } from '@/lib/export/site/site-settings'
import * as source from '@/lib/loaders/published-edition'
import { publicText } from '@/lib/text/public'

/*
 * The public front. It answers everything below /rapporter/ by itself, from memory, and hands the rest to the application.
 * With READER_ONLY=1 there is no application at all: no login, no writing, so that public traffic never meets it.
 * What stands where is decided in lib/export/site/public-site.ts; here is HTTP only.
 */

const readerOnly = process.env.READER_ONLY === '1'
const development = process.env.TERTIAL_DEV === '1'
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST

/** How much is kept in memory at most. Bytes; a page is about 30 kB compressed and 200 kB as it is. */
const MOST_KEPT = 256_000_000
/** How long open connections may finish after a stop. Milliseconds. */
const GRACE = 5_000

const NO_POLICY = "default-src 'none'; frame-ancestors 'none'"
const NOT_FOUND = 'not-found'
const READING = 'GET, HEAD, OPTIONS'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

interface Application {
  readonly handle: Handler
  readonly close: () => Promise<void>
}

const kept = keptAnswers(MOST_KEPT)
const settings = readSiteSettings(process.env, `http://${host ?? 'localhost'}:${port}`)

function commonHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  if (process.env.NEXTAUTH_URL?.startsWith('https://')) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

/** Data may be read by programs of other sites; pages may not. */
function openHeaders(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Access-Control-Expose-Headers', 'ETag')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, status = answer.status ?? 200): void {
  const zipped = answer.compressed !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const body = zipped && answer.compressed !== null ? answer.compressed : answer.body
  const tag = `"${answer.tag}${zipped ? '-gzip' : ''}"`
  response.setHeader('Content-Security-Policy', answer.policy)
  response.setHeader('Cache-Control', answer.cache)
  response.setHeader('ETag', tag)
  response.setHeader('Vary', 'Accept-Encoding')
  if (answer.isOpen) openHeaders(response)
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? []
  if (status === 200 && known.includes(tag)) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(status, {
    'Content-Type': answer.contentType,
    'Content-Length': body.byteLength,
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function redirect(response: ServerResponse, status: 302 | 308, location: string): void {
  response.writeHead(status, { Location: location, 'Content-Security-Policy': NO_POLICY }).end()
}

/** What stands at an address, from memory or else made now. */
function find(address: string): Promise<Kept> {
  const load = async () => {
    const found = await findPublic(address, source, settings)
    return found === null || typeof found === 'string' ? found : answerOf(found)
  }
  return isKept(address) ? kept.get(address, load) : load()
}

async function sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await kept.get(NOT_FOUND, async () => answerOf(await renderNotFound()))
  if (page !== null && typeof page !== 'string') send(request, response, page, 404)
}

/** What may be done with an address: it can be read, whoever asks. */
function sendOptions(response: ServerResponse): void {
  openHeaders(response)
  response.setHeader('Access-Control-Allow-Methods', READING)
  response.setHeader('Access-Control-Allow-Headers', 'If-None-Match')
  response.setHeader('Access-Control-Max-Age', '86400')
  response.writeHead(204, { Allow: READING }).end()
}

async function refuseWriting(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  response.setHeader('Allow', READING)
  if (isReadApi(path)) send(request, response, await answerOf(apiReadOnly(request.method ?? '')))
  else response.writeHead(405).end()
}

/** Answers what is published. False: it is for the application. */
async function answerPublished(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const address = siteAddress(request.url ?? '/')
  const [path = '/'] = address.split('?', 1)
  if (!isPublic(path) && !isAsset(path) && !readerOnly) return false
  commonHeaders(response)
  if (request.method === 'OPTIONS') sendOptions(response)
  else if (request.method !== 'GET' && request.method !== 'HEAD') await refuseWriting(request, response, path)
  else if (path === '/') redirect(response, 302, '/rapporter/')
  else {
    const found = await find(address)
    if (found === null) await sendNotFound(request, response)
    else if (typeof found === 'string') redirect(response, 308, found)
    else {
      const edition = editionPlace(path)
      // Files of an edition never change, so it is the answer that says where the latest stands (RFC 5829).
      if (edition !== null && edition.number !== null) response.setHeader('Link', `</rapporter/${edition.address}/>; rel="latest-version"`)
      send(request, response, found)
    }
  }
  return true
}

/**
 * The address that a request comes from is taken from the connection; a client's own word for it would let anyone go round the
 * slowing down of logins. Only with TRUST_PROXY=1, behind a proxy that sets it, is the header believed.
 */
function markSender(request: IncomingMessage): void {
  if (process.env.TRUST_PROXY !== '1') request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
}

function handler(application: Application | null): Handler {
  return async (request, response) => {
    try {
      if (await answerPublished(request, response)) return
      markSender(request)
      commonHeaders(response)
      await application?.handle(request, response)
    } catch (error) {
      console.error(error)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(publicText.brokenTitle)
    }
  }
}

async function startApplication(): Promise<Application> {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { default: next } = await import('next')
  const application = next({ dev: development, dir: import.meta.dirname, hostname: host ?? 'localhost', port })
  await application.prepare()
  const { openPostOffice } = await import('@/lib/mail/post-office')
  const postOffice = await openPostOffice(process.env.DATABASE_URL ?? '')
  return {
    handle: application.getRequestHandler(),
    close: async () => {
      await Promise.allSettled([postOffice.close(), application.close()])
    },
  }
}

async function main(): Promise<void> {
  const application = readerOnly ? null : await startApplication()
  const server = createServer((request, response) => void handler(application)(request, response))
  const stopWatching = source.watchEditions((edition) => kept.forget((address) => edition === null || isAffected(address, edition)))
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => server.closeAllConnections(), GRACE).unref()
    await new Promise((closed) => {
      server.close(closed)
      server.closeIdleConnections()
    })
    await Promise.allSettled([stopWatching(), application?.close()])
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
  process.on('disconnect', () => void stop())
  server.listen(port, host, () => process.send?.('ready'))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
