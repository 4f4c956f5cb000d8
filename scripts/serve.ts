import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readKoladaSettings } from '../lib/import/kolada/settings'
import { readMailSettings } from '../lib/mail/settings'
import { checkRights } from './application-role'
import { buildAssets, buildIfStale } from './build'
import { dataFolder, openDatabase, type Database } from './database'
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-logins'
import { prepareDatabase } from './prepare-database'
import { step } from './step'

const root = join(import.meta.dirname, '..')
const development = process.argv.includes('--dev')
const readerOnly = process.env.READER_ONLY === '1'

function readPort(): number {
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is "${process.env.PORT}": give a number from 1 to 65535.`)
  return port
}

function checkPort(port: number): Promise<void> {
  return new Promise((done, refuse) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') refuse(new Error(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`))
      else if (error.code === 'EACCES') refuse(new Error(`Port ${port} needs administrator rights. Choose one above 1023: PORT=3000 npm start`))
      else refuse(error)
    })
    probe.listen(port, process.env.HOST, () => probe.close(() => done()))
  })
}

/** The key that signs sessions: given, or made once and kept beside the data. */
function sessionSecret(): string {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET
  const file = join(dataFolder(), 'session-secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

function startServer(port: number): ChildProcess {
  return spawn(process.execPath, [...process.execArgv, join(root, 'server.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PORT: String(port), NODE_ENV: development ? 'development' : 'production', TERTIAL_DEV: development ? '1' : '' },
  })
}

function printAddress(port: number): void {
  console.log(`\n  Open ${process.env.NEXTAUTH_URL ?? `http://localhost:${port}`}\n`)
  if (process.env.TERTIAL_DEMO === '1') {
    console.log(`  Demo logins, all with the password ${DEMO_PASSWORD}`)
    for (const login of DEMO_LOGINS) console.log(`    ${login.email.padEnd(36)} ${login.role}`)
    console.log('')
  }
  console.log('  Ctrl-C stops everything.\n')
}

/** '1' when the database holds the demo, whose logins may be shown; else '0'. */
async function demoFlag(): Promise<string> {
  if (process.env.TERTIAL_DEMO === '0') return '0'
  // Imported here, not above: these modules open the database that DATABASE_URL names.
  const { loadDemoIfEmpty } = await import('./demo')
  const state = await step('Demo', loadDemoIfEmpty)
  return state === 'other' ? '0' : '1'
}

/** What Ctrl-C must stop, in the order it was started. */
const running: { server?: ChildProcess; leave?: () => void } = {}

function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (running.server) return void running.server.kill('SIGTERM')
      running.leave?.()
      process.exit(130)
    })
  }
}

/** What a public reader does without: it writes nothing, knows no sessions, and may use a role that only reads. */
async function prepareAuthoring(database: Database): Promise<void> {
  process.env.NEXTAUTH_SECRET = sessionSecret()
  await step('Migrations', async () => {
    const applied = await prepareDatabase(database)
    return applied.length === 0 ? 'none new' : `${applied.length} applied`
  })
  process.env.TERTIAL_DEMO = await demoFlag()
  const { indexEditions } = await import('./index-editions')
  await step('Search', async () => {
    const count = await indexEditions()
    return count === 0 ? 'up to date' : `${count} earlier editions added`
  })
}

/** What is wrong among the settings is said before anything is started. */
function checkSettings(): void {
  if (process.env.KOLADA_TEST_SERVER) throw new Error('KOLADA_TEST_SERVER is for tests only: take it away.')
  readMailSettings(process.env)
  readKoladaSettings(process.env)
}

async function serve(): Promise<number> {
  stopOnSignals()
  const port = readPort()
  await checkPort(port)
  if (!readerOnly) checkSettings()
  process.env.NEXTAUTH_URL ??= `http://localhost:${port}`
  const database = await step('Database', () => openDatabase())
  running.leave = database.leave
  process.env.DATABASE_URL = database.url
  // Neither the build nor the server has any use for the owner.
  delete process.env.DATABASE_OWNER_URL
  try {
    if (readerOnly) await checkRights(database.url)
    else await prepareAuthoring(database)
    if (development || readerOnly) await step('Stylesheet and fonts', buildAssets)
    else await step('Build', buildIfStale)
    running.server = startServer(port)
    return await untilStopped(running.server, port)
  } finally {
    database.leave()
  }
}

/** Resolves when the server has ended, by itself or because we were told to stop. */
function untilStopped(server: ChildProcess, port: number): Promise<number> {
  return new Promise((done) => {
    server.on('message', (message) => {
      if (message === 'ready') printAddress(port)
    })
    server.once('exit', (code) => done(code ?? 0))
  })
}

serve().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n  ✗ ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
