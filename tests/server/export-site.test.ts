import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { siteAddresses } from '@/lib/export/site/site-addresses'
import { siteFileName, writeSite } from '@/lib/export/site/write-site'
import * as source from '@/lib/loaders/published-edition'
import { buildAssets } from '@/scripts/build'
import { freePort } from '@/scripts/free-port'
import { testDatabase } from '@/tests/database'
import { loadDemo } from '../golden/demo-database'
import { storeEdition } from './stored-edition'

const { url, query } = testDatabase()
const settings = { origin: 'https://rapporter.example.se', contact: null, licence: 'http://creativecommons.org/publicdomain/zero/1.0/' }

let server: ChildProcess
let origin = ''
let parent = ''
let folder = ''
let scope: Awaited<ReturnType<typeof loadDemo>>

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
}

beforeAll(async () => {
  await buildAssets()
  scope = await loadDemo()
  await storeEdition(scope, query, '2020-08', 1)
  await storeEdition(scope, query, '2020-08', 2)
  parent = await mkdtemp(join(tmpdir(), 'export-site-'))
  folder = join(parent, 'site')
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: process.cwd(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', READER_ONLY: '1', NODE_ENV: 'production', NEXTAUTH_URL: settings.origin },
  })
  await once(server, 'message')
})

afterAll(async () => {
  if (server.exitCode === null) server.kill('SIGKILL')
  await rm(parent, { recursive: true, force: true })
  await database().$disconnect()
})

describe('the public site in a folder', () => {
  test('has at every address the bytes that the server answers with, plain and compressed', async () => {
    const { files, bytes } = await writeSite(folder, source, settings)
    const addresses = await siteAddresses(source)
    expect(files).toBe(addresses.length + 1)
    expect(new Set(addresses).size).toBe(addresses.length)
    const nothing = await readFile(join(folder, '404.html'))
    expect(nothing.equals(Buffer.from(await (await fetch(`${origin}/nothing`)).arrayBuffer()))).toBe(true)
    let seen = nothing.byteLength
    for (const address of addresses) {
      const [file, answer] = [join(folder, siteFileName(address)), await fetch(origin + address, { redirect: 'manual' })]
      const body = await readFile(file)
      seen += body.byteLength
      expect(answer.status, address).toBe(200)
      // A folder cannot answer what is asked for in a query, and does not offer it.
      if (!/\/(jamfor|kontrollera|sok)\/$/.test(address)) expect(body.equals(Buffer.from(await answer.arrayBuffer())), address).toBe(true)
      else expect(body.toString()).not.toContain('<form')
      const zipped = await readFile(`${file}.gz`).catch(() => null)
      if (zipped === null) expect(file, address).toMatch(/\.(woff2|svg|json)$/)
      else expect(gunzipSync(zipped).equals(body), address).toBe(true)
    }
    expect(seen).toBe(bytes)
  })

  test('no page leads to nothing', async () => {
    const pages = (await filesIn(folder)).filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(20)
    const names = new Set(await filesIn(folder))
    const ids = new Map<string, string>()
    const lost: string[] = []
    for (const page of pages) {
      const html = await readFile(join(folder, page), 'utf8')
      ids.set(page, html)
      for (const [, href = ''] of html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)) {
        const [path = ''] = href.split(/[?#]/)
        if (!names.has(siteFileName(path))) lost.push(`${page}: ${href}`)
      }
    }
    expect(lost).toEqual([])
    const anchors = [...ids].flatMap(([page, html]) => [...html.matchAll(/ href="(\/rapporter\/[^"]*)#([^"]+)"/g)].map(([, path = '', id = '']) => [page, path, id] as const))
    const unnamed = anchors.filter(([, path, id]) => !ids.get(siteFileName(path))?.includes(`id="${decodeURIComponent(id)}"`))
    expect(unnamed).toEqual([])
  })

  test('the policy of each file is told to the web server', async () => {
    const map = await readFile(`${folder}.nginx.conf`, 'utf8')
    const { headers } = await fetch(`${origin}/rapporter/tyreso/asn/`)
    expect(map).toContain(`  "/rapporter/tyreso/asn/index.html" "${headers.get('content-security-policy')}";\n`)
    expect(map.match(/^ {2}"\//gm)).toHaveLength((await siteAddresses(source)).length + 1)
  })

  test('what is gone is gone from the folder as well, and nothing is left beside it', async () => {
    await writeFile(join(folder, 'rapporter', 'gone.html'), 'gone')
    const { files } = await writeSite(folder, source, settings)
    const names = await filesIn(folder)
    expect(names).not.toContain('rapporter/gone.html')
    expect(names.filter((name) => !name.endsWith('.gz') && name !== '.tertial-site')).toHaveLength(files)
    expect((await readdir(parent)).sort()).toEqual(['site', 'site.nginx.conf'])
  })

  test('a fault leaves the folder as it was, and a folder that holds something else is never touched', async () => {
    const before = await filesIn(folder)
    const broken = { ...source, loadEditionFile: () => Promise.reject(new Error('lost')) }
    await expect(writeSite(folder, broken, settings)).rejects.toThrow('lost')
    let asked = 0
    const growing = { ...source, loadEditionRecords: async () => (asked++ === 0 ? await source.loadEditionRecords() : []) }
    await expect(writeSite(folder, growing, settings)).rejects.toThrow('published meanwhile')
    expect(await filesIn(folder)).toEqual(before)
    const own = await mkdtemp(join(parent, 'own-'))
    await writeFile(join(own, 'mine.txt'), 'mine')
    await expect(writeSite(own, source, settings)).rejects.toThrow('holds files that no export has written')
    await rename(own, `${folder}.old`)
    await expect(writeSite(folder, source, settings)).rejects.toThrow('site.old holds files that no export has written')
    expect(await readdir(`${folder}.old`)).toEqual(['mine.txt'])
  })

  test('no name leads out of the folder', () => {
    expect(siteFileName('/rapporter/tyreso/asn/indikatorer/hvb%20dygn/')).toBe('rapporter/tyreso/asn/indikatorer/hvb dygn/index.html')
    expect(siteFileName('/tillganglighet')).toBe('tillganglighet/index.html')
    expect(() => siteFileName('/rapporter/a/b/indikatorer/../')).toThrow('no name as a file')
    expect(() => siteFileName('/rapporter/a/b/indikatorer/%2e%2e%2f/')).toThrow('no name as a file')
  })
})

describe('open data from the server', () => {
  test('may be read by programs of other sites, which get no pages', async () => {
    const data = await fetch(`${origin}/rapporter/tyreso/asn/2020-08/edition.json`)
    expect([data.headers.get('access-control-allow-origin'), data.headers.get('access-control-expose-headers')]).toEqual(['*', 'ETag'])
    const page = await fetch(`${origin}/rapporter/tyreso/asn/2020-08/`)
    expect(page.headers.get('access-control-allow-origin')).toBeNull()
    const asked = await fetch(`${origin}/rapporter/api/v1/editions.json`, { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('access-control-allow-methods'), asked.headers.get('access-control-allow-headers')]).toEqual([204, 'GET, HEAD, OPTIONS', 'If-None-Match'])
  })

  test('is not sent again to those who have it; HEAD has no body; faults are problems, and are not kept', async () => {
    const list = `${origin}/rapporter/api/v1/editions.json?year=2020`
    const tag = (await fetch(list)).headers.get('etag') ?? ''
    const again = await fetch(list, { headers: { 'if-none-match': tag } })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
    expect(await (await fetch(list, { method: 'HEAD' })).text()).toBe('')
    const wrong = await fetch(`${origin}/rapporter/api/v1/editions.json?year=x`)
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    const written = await fetch(list, { method: 'DELETE' })
    expect([written.status, (await written.json() as { title: string }).title]).toEqual([405, 'Bara läsning'])
  })

  test('has a new edition at once', async () => {
    const list = async () => (await fetch(`${origin}/rapporter/api/v1/editions.json`)).text()
    await list()
    await storeEdition(scope, query, '2020-08', 3)
    await expect.poll(list).toContain('tyreso/asn/2020-08/utgava-3')
  })
})
