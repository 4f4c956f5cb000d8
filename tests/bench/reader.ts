import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadPublishedReports } from '@/lib/loaders/published-edition'
import { freePort } from '@/scripts/free-port'

/** Requests that are under way at the same time, and for how long each side is asked in each round. Milliseconds. */
const CONNECTIONS = 20
const ROUND = 2_000
const ROUNDS = 3

interface Load {
  readonly perSecond: number
  /** Milliseconds. */
  readonly median: number
  readonly bytes: number
}

function ask(url: string, agent: Agent, headers: Record<string, string>): Promise<{ readonly status: number; readonly bytes: number; readonly tag: string }> {
  return new Promise((done, refuse) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.byteLength))
      response.on('end', () => done({ status: response.statusCode ?? 0, bytes, tag: response.headers.etag ?? '' }))
    }).on('error', refuse)
  })
}

async function load(url: string): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const times: number[] = []
  let bytes = 0
  const begun = performance.now()
  const one = async () => {
    while (performance.now() - begun < ROUND) {
      const at = performance.now()
      bytes = (await ask(url, agent, {})).bytes
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, one))
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: (times.length * 1000) / (performance.now() - begun), median: times[Math.floor(times.length / 2)] ?? 0, bytes }
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** A published page from the reader's server beside the barest server that sends the same bytes, in turns. Null: nothing is published here. */
export async function benchReader(): Promise<readonly string[] | null> {
  const report = (await loadPublishedReports()).find(({ address }) => address.endsWith('/2022-08'))
  if (report === undefined) return null
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', READER_ONLY: '1', NODE_ENV: 'production' as const }
  const server = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '../../server.ts')], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(server, 'message')
  const url = `http://127.0.0.1:${port}/rapporter/${report.address}/`
  const page = Buffer.from(await (await fetch(url)).arrayBuffer())
  const zipped = gzipSync(page, { level: 9 })
  const bare = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': zipped.byteLength, 'Content-Encoding': 'gzip' }).end(zipped)
  }).listen(0, '127.0.0.1')
  await once(bare, 'listening')
  try {
    const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`
    const rounds: { readonly ours: Load; readonly theirs: Load }[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push({ theirs: await load(bareUrl), ours: await load(url) })
    const ratio = (of: (load: Load) => number) => middle(rounds.map(({ ours, theirs }) => of(ours) / of(theirs)))
    const agent = new Agent()
    const first = await ask(url, agent, {})
    const again = await ask(url, agent, { 'if-none-match': first.tag })
    return [
      `A published page of 14 pages: ${(zipped.byteLength / 1000).toFixed(1)} kB compressed (aim 30), ${(page.byteLength / 1000).toFixed(0)} kB as it is; a second visit answers ${again.status} with ${again.bytes} bytes`,
      `Requests a second: ${Math.round(middle(rounds.map(({ ours }) => ours.perSecond)))}, ${ratio((each) => each.perSecond).toFixed(2)} of the barest server (aim 0.80); median ${ratio((each) => each.median).toFixed(2)} times as long (aim 1.30)`,
    ]
  } finally {
    bare.close()
    server.kill()
  }
}
