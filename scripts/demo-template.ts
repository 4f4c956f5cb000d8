import { join } from 'node:path'
import { Client } from 'pg'
import { startCluster } from './cluster'
import { loadDemoIfEmpty } from './demo'
import { applyMigrations } from './migrate'

const name = 'e2e_template'

/** A migrated database with the demo in it, on the test server, for browser tests to copy. */
export async function demoTemplate(): Promise<{ clusterUrl: string; name: string; leave: () => void }> {
  const cluster = await startCluster({ folder: join(import.meta.dirname, '..', '.data', 'test'), fast: true })
  const clusterUrl = cluster.url('postgres')
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
    await applyMigrations(cluster.url(name))
    process.env.DATABASE_URL = cluster.url(name)
    await loadDemoIfEmpty()
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  } finally {
    await client.end()
  }
  return { clusterUrl, name, leave: cluster.stop }
}
