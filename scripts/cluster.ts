import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { freePort } from './free-port'
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries'

/** A running embedded PostgreSQL. `stop` ends it unless another of our programs still uses it. */
export interface Cluster {
  /** As the superuser, who owns the tables: for migrations. */
  readonly url: (database: string) => string
  /** As the role of the application, which owns nothing. */
  readonly applicationUrl: (database: string) => string
  readonly stop: () => void
}

interface Settings {
  readonly port: number
  readonly password: string
  /** Of the application's role; missing: the role is still to be made. */
  readonly applicationPassword?: string
}

/** The role that the server of an embedded database works as. */
const APPLICATION_ROLE = 'tertial_app'

const newPassword = () => randomBytes(18).toString('base64url')

/** Durable by default; `fast` (tests only) gives up crash safety for speed. */
export interface ClusterOptions {
  readonly folder: string
  readonly fast?: boolean
}

/** Waits for the program by its exit, not by its pipes: the server inherits those and keeps them open. */
function run(program: string, args: readonly string[], runAs: PostgresBinaries['runAs']): Promise<string> {
  return new Promise((done, refuse) => {
    const child = spawn(program, [...args], { ...runAs, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.once('error', refuse)
    child.once('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      if (code === 0) done(output)
      else refuse(new Error(output.trim()))
    })
  })
}

async function initialise(binaries: PostgresBinaries, folder: string, password: string): Promise<void> {
  const passwordFile = join(folder, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (binaries.runAs) chownSync(passwordFile, binaries.runAs.uid, binaries.runAs.gid)
  const data = join(folder, 'postgresql')
  try {
    // Swedish order (Å Ä Ö last) must be the database's default: Prisma's orderBy cannot name a collation.
    const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=sv-SE', '--locale=C']
    await run(binaries.initdb, ['-D', data, '-U', 'tertial', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...locale], binaries.runAs)
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** The folder itself, or one that the database's user can reach when the checkout lies below root's home. */
function homeOf(options: ClusterOptions, binaries: PostgresBinaries): string {
  if (!binaries.outside) return resolve(options.folder)
  const name = createHash('sha256').update(resolve(options.folder)).digest('hex').slice(0, 12)
  return join('/var/lib/tertial', name)
}

function isRunning(binaries: PostgresBinaries, data: string): boolean {
  return spawnSync(binaries.pgCtl, ['status', '-D', data], { ...binaries.runAs, cwd: '/' }).status === 0
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Notes who uses the server, so that the last one out stops it and a killed program leaves nothing that the next cannot take over. */
function register(users: string): { othersLeft: () => boolean } {
  mkdirSync(users, { recursive: true })
  const mine = join(users, String(process.pid))
  writeFileSync(mine, '')
  return {
    othersLeft: () => {
      rmSync(mine, { force: true })
      return readdirSync(users).some((name) => isAlive(Number(name)) || (rmSync(join(users, name), { force: true }), false))
    },
  }
}

function readSettings(file: string): Settings | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : null
}

function writeSettings(file: string, settings: Settings): void {
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 })
}

/** Makes the application's role, once; programs that start at the same time wait for each other. @returns its password */
async function ensureApplication(ownerUrl: string, settingsFile: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(2021)')
    const settings = readSettings(settingsFile)
    if (settings === null) throw new Error(`${settingsFile} has gone.`)
    if (settings.applicationPassword !== undefined) return settings.applicationPassword
    const applicationPassword = newPassword()
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE])
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER'
    await client.query(`${verb} ROLE ${APPLICATION_ROLE} LOGIN PASSWORD ${client.escapeLiteral(applicationPassword)}`)
    writeSettings(settingsFile, { ...settings, applicationPassword })
    return applicationPassword
  } finally {
    await client.end()
  }
}

/**
 * Starts (first time: creates) the embedded PostgreSQL in a folder, or takes over one that already runs there.
 * @throws Error with PostgreSQL's own last lines when it does not start.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = await postgresBinaries()
  const folder = homeOf(options, binaries)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (binaries.runAs) chownSync(folder, binaries.runAs.uid, binaries.runAs.gid)
  const data = join(folder, 'postgresql')
  const settingsFile = join(folder, 'settings.json')
  let settings = readSettings(settingsFile)
  if (settings === null || !existsSync(join(data, 'PG_VERSION'))) {
    settings = { port: await freePort(), password: newPassword() }
    await initialise(binaries, folder, settings.password)
    writeSettings(settingsFile, settings)
  }
  const user = register(join(folder, 'users'))
  if (!isRunning(binaries, data)) {
    settings = { ...settings, port: await freePort() }
    writeSettings(settingsFile, settings)
    const speed = options.fast ? '-c fsync=off -c synchronous_commit=off -c full_page_writes=off' : ''
    const flags = `-p ${settings.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 ${speed}`
    const log = join(folder, 'postgresql.log')
    await run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', flags], binaries.runAs).catch((error: Error) => {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : ''
      throw new Error(`PostgreSQL did not start: ${error.message}\n${lines}`)
    })
  }
  const { port, password } = settings
  const address = (login: string) => (database: string) => `postgresql://${login}@127.0.0.1:${port}/${database}`
  const url = address(`tertial:${password}`)
  const applicationPassword = settings.applicationPassword ?? (await ensureApplication(url('postgres'), settingsFile))
  return {
    url,
    applicationUrl: address(`${APPLICATION_ROLE}:${applicationPassword}`),
    stop: () => {
      if (!user.othersLeft()) spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-D', data], { ...binaries.runAs, cwd: '/' })
    },
  }
}
