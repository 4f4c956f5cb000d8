import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'

async function onCluster(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('clusterUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A database of one test file. */
interface TestDatabase {
  /** As the application's role: what the code under test works as. */
  readonly url: string
  /** As the owner of the tables, a superuser. */
  readonly ownerUrl: string
  /** Runs plain SQL as the owner. */
  readonly query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
}

/**
 * Gives the test file a fresh, migrated, empty database of its own on a real PostgreSQL, and points DATABASE_URL at it, as the
 * application's role. Call it at the top of the file, before anything connects; the database is dropped afterwards.
 */
export function testDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = new URL(`/${name}`, inject('applicationUrl')).href
  const ownerUrl = new URL(`/${name}`, inject('clusterUrl')).href
  process.env.DATABASE_URL = url
  beforeAll(() => onCluster(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`))
  afterAll(() => onCluster(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  return {
    url,
    ownerUrl,
    query: async (sql, values) => {
      const client = new Client({ connectionString: ownerUrl })
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(sql, values)).rows
      } finally {
        await client.end()
      }
    },
  }
}
