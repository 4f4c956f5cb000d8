import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'tertial start '))
let busy: Server
let busyPort = 0

beforeAll(async () => {
  busy = createServer()
  await new Promise<void>((done) => busy.listen(0, done))
  const address = busy.address()
  busyPort = address !== null && typeof address === 'object' ? address.port : 0
})

afterAll(() => {
  busy.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `npm start`'s program until it gives up, and returns what it said and its exit code. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string[] }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', TERTIAL_DATA: folder, PORT: '0', ...env },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.once('exit', (code) => done({ code, said: output.split('\n').filter((line) => line.includes('✗')).map((line) => line.trim()) }))
  })
}

describe('npm start gives up with one clear line when', () => {
  it('the port is taken', async () => {
    const { code, said } = await start({ PORT: String(busyPort) })
    expect(said).toEqual([`✗ Port ${busyPort} is taken by another program. Choose another: PORT=${busyPort + 1} npm start`])
    expect(code).toBe(1)
  })
  it('the port is no number', async () => {
    expect((await start({ PORT: 'three thousand' })).said).toEqual(['✗ PORT is "three thousand": give a number from 1 to 65535.'])
  })
  it('the database refuses the connection', async () => {
    const { code, said } = await start({ PORT: '39999', DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/tertial' })
    expect(said).toEqual(['✗ The database at 127.0.0.1:1 refuses the connection: is PostgreSQL running there?'])
    expect(code).toBe(1)
  })
  it('the address of the database is none', async () => {
    expect((await start({ PORT: '39999', DATABASE_URL: 'not an address' })).said).toEqual([
      '✗ DATABASE_URL is not an address like postgresql://user:password@host:5432/tertial.',
    ])
  })
  it.each([['0'], ['1']])('the database would be used as a superuser (READER_ONLY=%s)', async (READER_ONLY) => {
    const { code, said } = await start({ PORT: '39999', DATABASE_URL: inject('clusterUrl'), READER_ONLY })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^✗ DATABASE_URL connects as "tertial", a superuser, who may change what is published\. Name a role .+ DATABASE_OWNER_URL/)
    expect(code).toBe(1)
  })
  it('the owner is named without the application', async () => {
    const { said } = await start({ PORT: '39999', DATABASE_OWNER_URL: 'postgresql://someone:secret@127.0.0.1:1/tertial' })
    expect(said).toEqual(["✗ DATABASE_OWNER_URL is given without DATABASE_URL: name the application's role there."])
  })
  it('the owner of the database is refused', async () => {
    const DATABASE_OWNER_URL = Object.assign(new URL(inject('clusterUrl')), { username: 'stranger' }).href
    const { host } = new URL(DATABASE_OWNER_URL)
    const { said } = await start({ PORT: '39999', DATABASE_URL: inject('applicationUrl'), DATABASE_OWNER_URL })
    expect(said).toEqual([`✗ The database at ${host} refuses the user "stranger": check user and password in DATABASE_OWNER_URL.`])
  })
  it('Node is too old', async () => {
    const older = join(folder, 'older.cjs')
    writeFileSync(older, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })`)
    const { code, said } = await start({ NODE_OPTIONS: `--require "${older}"` })
    expect(said).toEqual(['✗ Tertial needs Node 20.19 or newer; this is Node 18.20.0. Get it at https://nodejs.org.'])
    expect(code).toBe(1)
  })
})
