import { join } from 'node:path'
import { Client } from 'pg'
import { startCluster } from './cluster'
import { loadDemoIfEmpty } from './demo'
import { prepareDatabase } from './prepare-database'

const name = 'e2e_template'

interface DemoTemplate {
  readonly name: string
  /** The server as its superuser, to copy the template and to arrange stories. */
  readonly clusterUrl: string
  /** The same as the application's role. */
  readonly applicationUrl: string
  readonly leave: () => void
}

/** A migrated database with the demo in it, on the test server, for browser tests to copy. */
export async function demoTemplate(): Promise<DemoTemplate> {
  const cluster = await startCluster({ folder: join(import.meta.dirname, '..', '.data', 'test'), fast: true })
  const clusterUrl = cluster.url('postgres')
  const client = new Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}`)
    const url = cluster.applicationUrl(name)
    await prepareDatabase({ url, ownerUrl: cluster.url(name) })
    process.env.DATABASE_URL = url
    await loadDemoIfEmpty()
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  } finally {
    await client.end()
  }
  return { clusterUrl, applicationUrl: cluster.applicationUrl('postgres'), name, leave: cluster.stop }
}
