import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from './free-port'
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries'

/** A running embedded PostgreSQL. `stop` ends it unless another of our programs still uses it. */
export interface Cluster {
  readonly url: (database: string) => string
  readonly stop: () => void
}

interface Settings {
  readonly port: number
  readonly password: string
}

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
  let settings: Settings | null = existsSync(settingsFile) ? (JSON.parse(readFileSync(settingsFile, 'utf8')) as Settings) : null
  if (settings === null || !existsSync(join(data, 'PG_VERSION'))) {
    settings = { port: await freePort(), password: randomBytes(18).toString('base64url') }
    await initialise(binaries, folder, settings.password)
    writeFileSync(settingsFile, JSON.stringify(settings), { mode: 0o600 })
  }
  const user = register(join(folder, 'users'))
  if (!isRunning(binaries, data)) {
    settings = { ...settings, port: await freePort() }
    writeFileSync(settingsFile, JSON.stringify(settings), { mode: 0o600 })
    const speed = options.fast ? '-c fsync=off -c synchronous_commit=off -c full_page_writes=off' : ''
    const flags = `-p ${settings.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 ${speed}`
    const log = join(folder, 'postgresql.log')
    await run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', flags], binaries.runAs).catch((error: Error) => {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : ''
      throw new Error(`PostgreSQL did not start: ${error.message}\n${lines}`)
    })
  }
  const { port, password } = settings
  return {
    url: (database) => `postgresql://tertial:${password}@127.0.0.1:${port}/${database}`,
    stop: () => {
      if (!user.othersLeft()) spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-w', '-D', data], { ...binaries.runAs, cwd: '/' })
    },
  }
}
