import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { buildAssets } from '../scripts/build'
import { startCluster, type Cluster } from '../scripts/cluster'
import { prepareDatabase } from '../scripts/prepare-database'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server's maintenance database. */
    clusterUrl: string
    /** The same as the application's role. */
    applicationUrl: string
    /** Migrated, empty database that each test file copies. */
    templateName: string
  }
}

const root = join(import.meta.dirname, '..')
const migrations = join(root, 'prisma', 'migrations')

/** Named after all that is installed in it: our migrations, the queue with its own, and the application's rights. */
function templateName(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const hash = createHash('sha256').update(`graphile-worker ${dependencies['graphile-worker']}`)
  hash.update(readFileSync(join(root, 'scripts', 'application-role.ts')))
  for (const entry of readdirSync(migrations, { withFileTypes: true })) {
    if (entry.isDirectory()) hash.update(entry.name).update(readFileSync(join(migrations, entry.name, 'migration.sql')))
  }
  return `template_${hash.digest('hex').slice(0, 12)}`
}

async function ensureTemplate(cluster: Cluster, name: string): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  try {
    // Several test runs may start at once on one server.
    await client.query('SELECT pg_advisory_lock(2020)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name])
    if (rowCount !== 0) return
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
    await prepareDatabase({ url: cluster.applicationUrl(name), ownerUrl: cluster.url(name) })
    // The migration engine keeps its connection; a template must have none.
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`)
  } finally {
    await client.end()
  }
}

/** Starts a real PostgreSQL for the run, with a migrated template database; compiles the stylesheet that published pages carry. */
export default async function setup(project: TestProject): Promise<() => void> {
  await buildAssets()
  const cluster = await startCluster({ folder: join(import.meta.dirname, '..', '.data', 'test'), fast: true })
  const name = templateName()
  await ensureTemplate(cluster, name)
  project.provide('clusterUrl', cluster.url('postgres'))
  project.provide('applicationUrl', cluster.applicationUrl('postgres'))
  project.provide('templateName', name)
  return cluster.stop
}
