import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'

// The schema engine as WebAssembly: the same engine as in the Prisma CLI, which would download a native one.

const root = join(import.meta.dirname, '..')
const migrationsFolder = join(root, 'prisma', 'migrations')
const noFilters = { externalTables: [], externalEnums: [] }

let loaded: Promise<void> | null = null

/** The adapter cuts scripts at every semicolon, also inside comments and function bodies; PostgreSQL takes them whole. */
class WholeScriptAdapter extends PrismaPg {
  readonly opened: { dispose: () => Promise<void> }[] = []

  override async connect(): ReturnType<PrismaPg['connect']> {
    const connection = await super.connect()
    this.opened.push(connection)
    const { client } = connection as unknown as { client: { query: (sql: string) => Promise<unknown> } }
    connection.executeScript = async (script) => {
      // The engine reports an error of the driver as a number only: say PostgreSQL's own words too.
      await client.query(script).catch((error: Error) => {
        throw new Error(`A migration was refused by PostgreSQL, nothing of it was kept: ${error.message}`, { cause: error })
      })
    }
    return connection
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

/** Applies the migrations that the database lacks and returns their names, oldest first. */
export async function applyMigrations(databaseUrl: string): Promise<readonly string[]> {
  const { appliedMigrationNames } = await withEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters }),
  )
  return appliedMigrationNames
}

/** SQL that leads from an older schema (files by path; none = an empty database) to prisma/schema. */
export async function migrationScript(databaseUrl: string, older: readonly engineModule.SchemaContainer[]): Promise<string> {
  const from: engineModule.DiffTarget = older.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [...older] }
  const to: engineModule.DiffTarget = { tag: 'schemaDatamodel', files: currentSchema() }
  const { stdout } = await withEngine(databaseUrl, (engine) => engine.diff({ from, to, script: true, exitCode: null, filters: noFilters }))
  return stdout ?? ''
}

function currentSchema(): engineModule.SchemaContainer[] {
  const folder = join(root, 'prisma', 'schema')
  return readdirSync(folder).sort().map((name) => ({ path: join('prisma', 'schema', name), content: readFileSync(join(folder, name), 'utf8') }))
}
