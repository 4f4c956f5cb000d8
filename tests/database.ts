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

/**
 * Gives the test file a fresh, migrated, empty database of its own on a real PostgreSQL, and points DATABASE_URL at it.
 * Call it at the top of the file, before anything connects; the database is dropped afterwards.
 * @returns name, address and a way to run plain SQL as the owner
 */
export function testDatabase(): { readonly url: string; readonly query: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]> } {
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('clusterUrl'))
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.href
  beforeAll(() => onCluster(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`))
  afterAll(() => onCluster(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  return {
    url: url.href,
    query: async (sql, values) => {
      const client = new Client({ connectionString: url.href })
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(sql, values)).rows
      } finally {
        await client.end()
      }
    },
  }
}
