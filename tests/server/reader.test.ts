import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { fingerprint } from '@/lib/domain/edition-file'
import { buildAssets } from '@/scripts/build'
import { freePort } from '@/scripts/free-port'
import { testDatabase } from '@/tests/database'
import { loadDemo } from '../golden/demo-database'
import { storeEdition } from './stored-edition'

const root = join(import.meta.dirname, '..', '..')
const { url, query } = testDatabase()
const address = 'tyreso/asn/2020-08'

let server: ChildProcess
let origin = ''

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(origin + path, { headers, method, redirect: 'manual' })

let scope: Awaited<ReturnType<typeof loadDemo>>

beforeAll(async () => {
  await buildAssets()
  scope = await loadDemo()
  await storeEdition(scope, query, '2020-08', 1)
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', READER_ONLY: '1', NODE_ENV: 'production', NEXTAUTH_URL: 'https://rapporter.example.se' },
  })
  await once(server, 'message')
})

afterAll(async () => {
  if (server.exitCode === null) server.kill('SIGKILL')
  await database().$disconnect()
})

describe('the public front, without the application', () => {
  test('a published report is served with its own policy and nothing that remembers the reader', async () => {
    const answer = await get(`/rapporter/${address}/`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Delårsrapport 2 2020')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
  test('what the reader has already is not sent again', async () => {
    const tag = (await get(`/rapporter/${address}/`)).headers.get('etag') ?? ''
    const again = await get(`/rapporter/${address}/`, { 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(`/rapporter/${address}/`, { 'if-none-match': '"other"' })).status).toBe(200)
  })
  test('compressed for those who can read it, with a tag of its own', async () => {
    const plain = await get(`/rapporter/${address}/`, { 'accept-encoding': 'identity' })
    const packed = await get(`/rapporter/${address}/`, { 'accept-encoding': 'gzip' })
    expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'gzip'])
    expect(await packed.text()).toBe(await plain.text())
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
  })
  test.each([
    [`/rapporter/${address}`, 308, `/rapporter/${address}/`],
    [`/rapporter/${address}/utgava-1`, 308, `/rapporter/${address}/utgava-1/`],
    ['/rapporter', 308, '/rapporter/'],
    ['/', 302, '/rapporter/'],
  ])('%s leads on with %d', async (path, status, location) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([status, location])
  })
  test.each([
    [`/rapporter/${address}/utgava-1/`, 200],
    [`/rapporter/${address}/utgava-1/edition.json`, 200],
    [`/rapporter/${address}/edition.json`, 200],
    ['/rapporter/', 200],
    ['/tillganglighet', 200],
    ['/fonts/source-sans-3-latin-wght-normal.woff2', 200],
    ['/icon.svg', 200],
    [`/rapporter/${address}/utgava-9/`, 404],
    [`/rapporter/${address}/other.html`, 404],
    ['/rapporter/tyreso/asn/2020-09/', 404],
    ['/rapporter/%2e%2e/package.json', 404],
    ['/fonts/..%2f..%2fpackage.json', 404],
    ['/logga-in', 404],
    ['/arbete', 404],
    ['/api/commands/publish-report', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await get(path)).status).toBe(status)
  })
  test('a file is known again by its hash, whole or as it is printed; another is not', async () => {
    const json = Buffer.from(await (await get(`/rapporter/${address}/utgava-1/edition.json`)).arrayBuffer())
    const hash = createHash('sha256').update(json).digest('hex')
    const check = async (sum: string) => (await get(`/rapporter/kontrollera/?summa=${encodeURIComponent(sum)}`)).text()
    expect(await check(hash)).toContain('Filen är utgiven här och oförändrad.')
    expect(await check(hash)).toContain(`href="/rapporter/${address}/utgava-1/"`)
    expect(await check(fingerprint(hash).toUpperCase())).toContain('Det finns en utgåva med den kontrollsumman.')
    expect(await check(createHash('sha256').update(json.subarray(1)).digest('hex'))).toContain('Ingen utgiven fil har den kontrollsumman.')
    expect(await check("'; DROP TABLE")).toContain('Det där är ingen kontrollsumma.')
  })
  test('only the page where files are checked may run a script, its own', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy')
    expect(await policy('/rapporter/kontrollera/')).toContain("script-src 'self'")
    expect(await policy('/rapporter/')).not.toContain('script-src')
    for (const name of ['check-file.js', 'verify.mjs']) expect((await get(`/rapporter/kontrollera/${name}`)).headers.get('content-type')).toContain('text/javascript')
  })
  test('nothing can be sent to it', async () => {
    expect((await get('/api/commands/publish-report', {}, 'POST')).status).toBe(405)
    expect((await get('/rapporter/', {}, 'DELETE')).status).toBe(405)
  })
  test('HEAD answers without a body', async () => {
    const answer = await get(`/rapporter/${address}/`, {}, 'HEAD')
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(10_000)
  })
})

describe('the search', () => {
  const search = (query: string) => get(`/rapporter/sok/?${query}`)

  test('finds a word in another form, marks it and leads to the place in the report', async () => {
    const answer = await search('q=nettokostnaderna')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toMatch(/träffar på ”nettokostnaderna”/)
    expect(page).toMatch(/<mark>Nettokostnad<\/mark>/)
    const [, link = '', anchor = ''] = /href="(\/rapporter\/tyreso\/asn\/2020-08\/)#([^"]+)"/.exec(page) ?? []
    expect(await (await get(link)).text()).toContain(`id="${decodeURI(anchor)}"`)
  })
  test('is a form without script, cookie or memory of the reader', async () => {
    const answer = await search('q=barn&var=tyreso/asn&ar=2020&sida=2&annat=1')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*form-action 'self'/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const page = await answer.text()
    expect(page).not.toContain('<script')
    expect(page).toMatch(/<option[^>]* selected[^>]*>2020<|<option value="2020" selected/)
    expect(page).toContain('href="/rapporter/sok/?q=barn&amp;var=tyreso%2Fasn&amp;ar=2020"')
  })
  test.each([
    ['', 'Vad söker du?'],
    ['q=', 'Vad söker du?'],
    ['q=%26+%7C+%21', 'Skriv minst ett ord'],
    ['q=netokostnad', 'Menade du <a class="link" href="/rapporter/sok/?q=nettokostnad"'],
    ['q=xyzzy', 'Inga träffar på ”xyzzy”'],
    ['q=%3Cscript%3Ealert(1)%3C/script%3E', '”&lt;script&gt;alert(1)&lt;/script&gt;”'],
    [`q=${'barn+'.repeat(200)}`, 'Bara början av den användes'],
    ['q=barn&sida=50', 'Visar 1–20'],
    ['q=barn&ar=1999', 'Inga träffar'],
    ['q=tkr', 'tusen kronor'],
  ])('%s: %s', async (query, words) => {
    const answer = await search(query)
    expect([answer.status, (await answer.text()).includes(words)]).toEqual([200, true])
  })
  test('and the words of the reports stand on pages of their own, linked from the list', async () => {
    expect((await get('/rapporter/sok')).status).toBe(308)
    const list = await (await get('/rapporter/')).text()
    for (const path of ['/rapporter/sok/', '/rapporter/ordlista/']) expect(list).toContain(`href="${path}"`)
    expect(await (await get('/rapporter/ordlista/')).text()).toContain('<dt id="nettokostnad">')
    const report = await (await get(`/rapporter/${address}/`)).text()
    for (const path of ['/rapporter/sok/', '/rapporter/ordlista/']) expect(report).toContain(`href="${path}"`)
  })
})

describe('a new edition', () => {
  test('takes the place of the latest at once; the first stays at its own address', async () => {
    await storeEdition(scope, query, '2020-08', 2)
    await expect.poll(async () => (await get(`/rapporter/${address}/`)).text()).toContain('<h2>Utgåva 2</h2>')
    const first = await get(`/rapporter/${address}/utgava-1/`)
    expect(await first.text()).toContain('<h2>Utgåva 1</h2>')
    expect(first.headers.get('link')).toBe(`</rapporter/${address}/>; rel="latest-version"`)
    expect((await get(`/rapporter/${address}/`)).headers.get('link')).toBeNull()
    expect(await (await get('/rapporter/')).text()).toContain('utgåva 2')
    expect(await (await get('/rapporter/sok/?q="Delårsrapport 2 2020"')).text()).toContain('En träff')
  })
})

test('a stop lets the process end by itself', async () => {
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
})
