import { join } from 'node:path'
import { Client } from 'pg'
import { startCluster } from './cluster'

/** A database to work with, and how to leave it. */
export interface Database {
  /** As the application's role, which the server and every program works as. */
  readonly url: string
  /** As the owner of the tables, who applies migrations. Null: not given. */
  readonly ownerUrl: string | null
  readonly leave: () => void
}

const root = join(import.meta.dirname, '..')

/** The folder for everything that Tertial keeps beside the code: embedded database, secret. */
export function dataFolder(): string {
  return process.env.TERTIAL_DATA ?? join(root, '.data')
}

type Setting = 'DATABASE_URL' | 'DATABASE_OWNER_URL'

/** One clear line for each way a database can refuse; unknown errors keep their own words. */
function explainDatabaseError(error: unknown, url: string, setting: Setting = 'DATABASE_URL'): string {
  const { hostname, port, pathname, username } = new URL(url)
  const where = `${hostname}:${port || '5432'}`
  const { code, message } = error instanceof Error ? (error as Error & { code?: string }) : { code: undefined, message: String(error) }
  if (code === 'ECONNREFUSED') return `The database at ${where} refuses the connection: is PostgreSQL running there?`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The database host ${hostname} is unknown: check ${setting}.`
  if (code === '28P01' || code === '28000') return `The database at ${where} refuses the user "${username}": check user and password in ${setting}.`
  if (code === '3D000') return `There is no database "${pathname.slice(1)}" at ${where}: create it, or correct ${setting}.`
  if (code === '53100' || /ENOSPC|No space left/.test(message)) return 'The disk is full.'
  if (code === '53300') return `The database at ${where} has no connection left.`
  return message
}

/** PostgreSQL tells its whole story when it cannot start; the line that matters is the first that says why. */
function explainStart(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  if (/ENOSPC|No space left/.test(said)) return `The disk is full: the database in ${dataFolder()} needs about 100 MB.`
  if (/EACCES|EPERM|Permission denied/.test(said)) return `The folder ${dataFolder()} may not be written to: change its owner, or name another in TERTIAL_DATA.`
  const why = said.split('\n').find((line) => /FATAL|PANIC|error|could not/i.test(line)) ?? said.split('\n')[0]
  return `The embedded database did not start: ${why}`
}

async function create(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}"`)
  } finally {
    await client.end()
  }
}

/** @throws Error with one line that says what is wrong with the address or the server behind it */
async function checkConnection(url: string, setting: Setting): Promise<void> {
  if (!URL.canParse(url)) throw new Error(`${setting} is not an address like postgresql://user:password@host:5432/tertial.`)
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    if (Number(rows[0]?.server_version_num) < 150_000) throw new Error('Tertial needs PostgreSQL 15 or newer.')
  } catch (error) {
    throw new Error(explainDatabaseError(error, url, setting))
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Opens the database: the one that DATABASE_URL and DATABASE_OWNER_URL name, else the embedded one in the data folder.
 * @throws Error with one line that says what is wrong and what to do
 */
export async function openDatabase(name = 'tertial'): Promise<Database> {
  const given = process.env.DATABASE_URL ?? ''
  const owner = process.env.DATABASE_OWNER_URL ?? ''
  if (given !== '') {
    await checkConnection(given, 'DATABASE_URL')
    if (owner !== '') await checkConnection(owner, 'DATABASE_OWNER_URL')
    return { url: given, ownerUrl: owner === '' ? null : owner, leave: () => undefined }
  }
  if (owner !== '') throw new Error("DATABASE_OWNER_URL is given without DATABASE_URL: name the application's role there.")
  const cluster = await startCluster({ folder: dataFolder() }).catch((error: unknown) => {
    throw new Error(explainStart(error))
  })
  const ownerUrl = cluster.url(name)
  try {
    await create(cluster.url('postgres'), name)
  } catch (error) {
    cluster.stop()
    throw new Error(explainDatabaseError(error, ownerUrl))
  }
  return { url: cluster.applicationUrl(name), ownerUrl, leave: cluster.stop }
}
