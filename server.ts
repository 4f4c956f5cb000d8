import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createElement, type ReactNode } from 'react'
import { AccessibilityStatement } from '@/components/public/accessibility-statement'
import { NotFound } from '@/components/public/not-found'
import { PublishedList } from '@/components/public/published-list'
import { staticPage } from '@/components/public/static-page'
import { publishedStylesheet } from '@/components/public/stylesheet'
import { sitePlace } from '@/lib/domain/published/site-place'
import { renderCommitteePage, renderMunicipality, type SiteFile } from '@/lib/export/site/render-site'
import { loadCommitteeEditions, loadEdition, loadLatestEdition, loadPublishedReports, watchEditions } from '@/lib/loaders/published-edition'
import { accessibilityTitle } from '@/lib/text/accessibility'
import { publicText } from '@/lib/text/public'
import { VERSION_FIELDS } from '@/lib/text/version'

/*
 * The public front. It answers everything below /rapporter/ by itself, from memory, and hands the rest to the application.
 * With READER_ONLY=1 there is no application at all: no login, no writing, so that public traffic never meets it.
 */

const readerOnly = process.env.READER_ONLY === '1'
const development = process.env.TERTIAL_DEV === '1'
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST

/** How many editions and pages are kept in memory at most; a page is about 30 kB compressed. */
const MOST_KEPT = 500
/** How long open connections may finish after a stop. Milliseconds. */
const GRACE = 5_000

const NO_POLICY = "default-src 'none'; frame-ancestors 'none'"

interface Answer {
  readonly contentType: string
  readonly policy: string
  readonly cache: string
  readonly tag: string
  readonly body: Buffer
  readonly compressed: Buffer | null
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

interface Application {
  readonly handle: Handler
  readonly close: () => Promise<void>
}

const zip = promisify(gzip)
const kept = new Map<string, Promise<Map<string, Answer> | null>>()

async function answerOf(contentType: string, body: Buffer, policy: string, cache = 'no-cache'): Promise<Answer> {
  const compressible = /^(text\/|application\/json|application\/atom|image\/svg)/.test(contentType)
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 24)
  return { contentType, policy, cache, tag, body, compressed: compressible ? await zip(body, { level: 9 }) : null }
}

async function pageOf(title: string, description: string, content: ReactNode): Promise<Answer> {
  const children = createElement('main', { id: 'innehall', tabIndex: -1, className: 'plain-page' }, content)
  const page = await staticPage({ title, description, css: await publishedStylesheet(), children })
  return answerOf('text/html; charset=utf-8', page.body, page.policy)
}

/** Files by name, from memory or else loaded once, also when many ask at the same time. What is not there is not remembered. */
async function filesOf(key: string, load: () => Promise<Map<string, Answer> | null>): Promise<Map<string, Answer> | null> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const loading = load()
  kept.set(key, loading)
  const forget = () => {
    if (kept.get(key) === loading) kept.delete(key)
  }
  loading.then((files) => files === null && forget(), forget)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  return loading
}

async function loadFiles(address: string, number: number | null): Promise<Map<string, Answer> | null> {
  const edition = number === null ? await loadLatestEdition(address) : await loadEdition(address, number)
  if (edition === null) return null
  const files = await Promise.all(
    edition.files.map(async (file) => [file.name, await answerOf(file.contentType, file.body, file.policy)] as const),
  )
  return new Map(files)
}

async function loadList(): Promise<Map<string, Answer>> {
  const reports = await loadPublishedReports()
  return new Map([['', await pageOf(publicText.title, publicText.lead, createElement(PublishedList, { reports }))]])
}

/** `tyreso/asn/2020-08`, perhaps `/utgava-2`, perhaps `/edition.json`. */
const EDITION = /^\/rapporter\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)(?:\/utgava-([1-9]\d{0,4}))?(?:\/([\w.-]*))?$/

/** Where the site stands, for what names its own whole address. */
const origin = process.env.NEXTAUTH_URL ?? `http://${host ?? 'localhost'}:${port}`

/** A page that follows from several editions. What a comparison is asked for stands in the query. */
async function sitePage(path: string, query: URLSearchParams): Promise<Answer | null> {
  const place = sitePlace(path)
  if (place === null) return null
  const [before, after] = [VERSION_FIELDS.before, VERSION_FIELDS.after].map((field) => query.get(field) ?? undefined)
  const named = place.kind === 'compare' ? { before, after } : {}
  const render = async (): Promise<SiteFile | null> => {
    if (place.kind !== 'municipality') return renderCommitteePage(place, await loadCommitteeEditions(place.municipality, place.committee), { named, origin })
    const reports = await loadPublishedReports()
    return renderMunicipality(reports.filter(({ address }) => address.startsWith(`${place.municipality}/`)))
  }
  const load = async () => {
    const file = await render()
    return file === null ? null : new Map([['', await answerOf(file.contentType, file.body, file.policy)]])
  }
  return (await filesOf(`${path}?${named.before ?? ''}&${named.after ?? ''}`, load))?.get('') ?? null
}

/** What stands at an address below /rapporter: an answer, an address with the slash it lacks, or nothing. */
async function find(path: string, query: URLSearchParams): Promise<Answer | string | null> {
  if (path === '/rapporter') return '/rapporter/'
  if (path === '/rapporter/') return (await filesOf(path, loadList))?.get('') ?? null
  if (sitePlace(`${path}/`) !== null) return `${path}/`
  const page = await sitePage(path, query)
  if (page !== null) return page
  const [, address, edition, name] = EDITION.exec(path) ?? []
  if (address === undefined) return null
  const number = edition === undefined ? null : Number(edition)
  const files = await filesOf(`${address}/${edition ?? ''}`, () => loadFiles(address, number))
  if (files === null) return null
  return name === undefined ? `${path}/` : (files.get(name === '' ? 'index.html' : name) ?? null)
}

/** Files that published pages fetch, so that they are whole also without the application. */
async function asset(path: string): Promise<Answer | null> {
  const type = path === '/icon.svg' ? 'image/svg+xml' : /^\/fonts\/[\w-]+\.woff2$/.test(path) ? 'font/woff2' : null
  if (type === null) return null
  const load = async () => {
    const body = await readFile(join(import.meta.dirname, 'public', path)).catch(() => null)
    if (body === null) return null
    return new Map([['', await answerOf(type, body, NO_POLICY, type === 'font/woff2' ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')]])
  }
  return (await filesOf(path, load))?.get('') ?? null
}

function commonHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  if (process.env.NEXTAUTH_URL?.startsWith('https://')) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, status = 200): void {
  const zipped = answer.compressed !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const body = zipped && answer.compressed !== null ? answer.compressed : answer.body
  const tag = `"${answer.tag}${zipped ? '-gzip' : ''}"`
  response.setHeader('Content-Security-Policy', answer.policy)
  response.setHeader('Cache-Control', answer.cache)
  response.setHeader('ETag', tag)
  response.setHeader('Vary', 'Accept-Encoding')
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

async function sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const load = async () => new Map([['', await pageOf(publicText.notFoundTitle, publicText.notFoundLead, createElement(NotFound))]])
  const page = (await filesOf('not-found', load))?.get('')
  if (page !== undefined) send(request, response, page, 404)
}

function redirect(response: ServerResponse, status: 302 | 308, location: string): void {
  response.writeHead(status, { Location: location, 'Content-Security-Policy': NO_POLICY }).end()
}

/** Pages that stand outside /rapporter when there is no application to answer for them. */
async function readerPage(path: string): Promise<Answer | null> {
  if (path !== '/tillganglighet') return null
  const contact = process.env.CONTACT_EMAIL ?? null
  const load = async () => new Map([['', await pageOf(accessibilityTitle, accessibilityTitle, createElement(AccessibilityStatement, { contact }))]])
  return (await filesOf(path, load))?.get('') ?? null
}

/** The address that is asked for. */
interface Target {
  readonly path: string
  readonly query: URLSearchParams
}

/** Answers what is published. False: it is for the application. */
async function answerPublished(request: IncomingMessage, response: ServerResponse, { path, query }: Target): Promise<boolean> {
  const isReport = path === '/rapporter' || path.startsWith('/rapporter/')
  const stored = (await asset(path)) ?? (readerOnly ? await readerPage(path) : null)
  if (stored === null && !isReport && !readerOnly) return false
  commonHeaders(response)
  if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  else if (stored !== null) send(request, response, stored)
  else if (readerOnly && path === '/') redirect(response, 302, '/rapporter/')
  else {
    const found = isReport ? await find(path, query) : null
    if (found === null) await sendNotFound(request, response)
    else if (typeof found === 'string') redirect(response, 308, found)
    else send(request, response, found)
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
      const [path = '/', search = ''] = (request.url ?? '/').split('?', 2)
      if (await answerPublished(request, response, { path, query: new URLSearchParams(search) })) return
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
  const stopWatching = watchEditions(() => kept.clear())
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
