import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Logger, runMigrations as installQueue } from 'graphile-worker'
import { Client } from 'pg'

// The schema engine as WebAssembly: the same engine as in the Prisma CLI, which would download a native one.

const root = join(import.meta.dirname, '..')
const migrationsFolder = join(root, 'prisma', 'migrations')
const noFilters = { externalTables: [], externalEnums: [] }

let loaded: Promise<void> | null = null

interface Server {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl: boolean | undefined
}

type Connection = Awaited<ReturnType<PrismaPg['connect']>>

const CHAR_OID = 18
const BPCHAR_OID = 1042
const COLUMN_TYPE_CHARACTER = 6

/** The adapter does not know PostgreSQL's one-byte "char", which its catalogue tables use and the engine asks for when it compares schemas. */
function readOneByteChars(connection: Connection): void {
  const inner = connection as unknown as { performIO: (query: unknown) => Promise<{ fields: { dataTypeID: number }[] }> }
  const performIO = inner.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  let characters: number[] = []
  inner.performIO = async (query) => {
    const result = await performIO(query)
    characters = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []))
    for (const index of characters) Object.assign(result.fields[index] ?? {}, { dataTypeID: BPCHAR_OID })
    return result
  }
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of characters) result.columnTypes[index] = COLUMN_TYPE_CHARACTER
    return result
  }
}

/** The adapter cuts scripts at every semicolon, also inside comments and function bodies; PostgreSQL takes them whole. */
class WholeScriptAdapter extends PrismaPg {
  readonly opened: Connection[] = []

  constructor(private readonly server: Server) {
    super(server)
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    this.opened.push(connection)
    readOneByteChars(connection)
    const { client } = connection as unknown as { client: { query: (sql: string) => Promise<unknown> } }
    connection.executeScript = async (script) => {
      // The engine reports an error of the driver as a number only: say PostgreSQL's own words too.
      await client.query(script).catch((error: Error) => {
        throw new Error(`A migration was refused by PostgreSQL, nothing of it was kept: ${error.message}`, { cause: error })
      })
    }
    return connection
  }

  /** A database to replay migrations in, for comparing. The adapter's own version drops it before letting go of it, which fails. */
  override async connectToShadowDb(): Promise<Connection> {
    const database = `shadow_${randomUUID().replaceAll('-', '')}`
    const owner = await this.connect()
    await owner.executeScript(`CREATE DATABASE ${database}`)
    const shadow = await new WholeScriptAdapter({ ...this.server, database }).connect()
    const letGo = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await letGo()
      await owner.executeScript(`DROP DATABASE ${database} WITH (FORCE)`)
    }
    return shadow
  }
}

async function load(): Promise<void> {
  const folder = join(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'), '..')
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports })
  engineModule.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
}

async function withEngine<Result>(databaseUrl: string, work: (engine: engineModule.SchemaEngine) => Promise<Result>): Promise<Result> {
  loaded ??= load()
  await loaded
  const url = new URL(databaseUrl)
  // Host and port one by one: with a connection string the adapter would use the main database as its shadow.
  const adapter = new WholeScriptAdapter({
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: url.searchParams.get('sslmode') === 'require' ? true : undefined,
  })
  try {
    return await work(await engineModule.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter)))
  } finally {
    for (const connection of adapter.opened) await connection.dispose()
  }
}

function migrationsList(): engineModule.MigrationList {
  const names = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }) : []
  const lockfile = join(migrationsFolder, 'migration_lock.toml')
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(migrationsFolder, path, 'migration.sql'), 'utf8') } },
      })),
  }
}

/** The queue tells about every step of its installation; only what goes wrong is worth a line. */
const queueLogger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message)
})

/** Applies the migrations that the database lacks, those of the queue of letters last, and returns the names of ours, oldest first. */
export async function applyMigrations(databaseUrl: string): Promise<readonly string[]> {
  const { appliedMigrationNames } = await withEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters }),
  )
  await installQueue({ connectionString: databaseUrl, logger: queueLogger })
  return appliedMigrationNames
}

/** Names of our migrations that a database with tables lacks, oldest first; nothing is written. */
export async function listLackingMigrations(databaseUrl: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL')
    const applied = new Set(rows.map(({ name }) => name))
    return migrationsList().migrationDirectories.map(({ path }) => path).filter((name) => !applied.has(name))
  } finally {
    await client.end()
  }
}

/** SQL that leads from an older schema (files by path; none = an empty database) to prisma/schema. */
export async function migrationScript(databaseUrl: string, older: readonly engineModule.SchemaContainer[]): Promise<string> {
  const from: engineModule.DiffTarget = older.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [...older] }
  const to: engineModule.DiffTarget = { tag: 'schemaDatamodel', files: currentSchema() }
  const { stdout } = await withEngine(databaseUrl, (engine) => engine.diff({ from, to, script: true, exitCode: null, filters: noFilters }))
  return stdout ?? ''
}

/** SQL by which prisma/schema and what the migrations make differ; empty when they agree. */
export async function schemaDrift(databaseUrl: string): Promise<string> {
  const from: engineModule.DiffTarget = { tag: 'migrations', ...migrationsList() }
  const to: engineModule.DiffTarget = { tag: 'schemaDatamodel', files: currentSchema() }
  const { stdout } = await withEngine(databaseUrl, (engine) => engine.diff({ from, to, script: true, exitCode: null, filters: noFilters }))
  return (stdout ?? '').trim()
}

function currentSchema(): engineModule.SchemaContainer[] {
  const folder = join(root, 'prisma', 'schema')
  return readdirSync(folder).sort().map((name) => ({ path: join('prisma', 'schema', name), content: readFileSync(join(folder, name), 'utf8') }))
}
