import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { checkRights } from '@/scripts/application-role'
import { prepareDatabase } from '@/scripts/prepare-database'

// An operator's own PostgreSQL: a database, its owner, who is no superuser, and the application's role.

const name = `own_${randomBytes(6).toString('hex')}`
const addressOf = (role: string) => Object.assign(new URL(`/${name}`, inject('clusterUrl')), { username: role, password: 'secret' }).href
const superuserUrl = new URL(`/${name}`, inject('clusterUrl')).href
const ownerUrl = addressOf(`${name}_owner`)
const url = addressOf(`${name}_app`)

async function query(address: string, ...statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const sql of statements) rows = (await client.query<Record<string, unknown>>(sql)).rows
    return rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  const roles = ['owner', 'app'].map((role) => `CREATE ROLE ${name}_${role} LOGIN PASSWORD 'secret'`)
  await query(inject('clusterUrl'), ...roles, `CREATE DATABASE ${name} OWNER ${name}_owner`)
})
afterAll(() => query(inject('clusterUrl'), `DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}_owner, ${name}_app`))

describe("an operator's own database", () => {
  it('that is empty is not started without its owner', async () => {
    await expect(prepareDatabase({ url, ownerUrl: null })).rejects.toThrow(/^The role "own_\w+_app" of DATABASE_URL has no tables to read: start once/)
  })
  it('gets its tables from an owner who is no superuser, once', async () => {
    expect((await prepareDatabase({ url, ownerUrl })).length).toBeGreaterThan(10)
    expect(await prepareDatabase({ url, ownerUrl })).toEqual([])
  })
  it('needs the owner no longer when the tables are there', async () => {
    expect(await prepareDatabase({ url, ownerUrl: null })).toEqual([])
  })
  it('lets the role queue a letter, see and take the job', async () => {
    await query(url, `SELECT graphile_worker.add_job('send-mail', payload := '{}')`)
    expect(await query(url, 'UPDATE graphile_worker._private_jobs SET attempts = 1 RETURNING attempts')).toEqual([{ attempts: 1 }])
  })
  it('is not started without its owner when a migration is new', async () => {
    await query(ownerUrl, `UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM "_prisma_migrations")`)
    await expect(prepareDatabase({ url, ownerUrl: null })).rejects.toThrow(/^The database lacks migrations from \d+_\w+ on: give the owner/)
    await query(ownerUrl, `UPDATE "_prisma_migrations" SET finished_at = now()`)
  })
})

describe('the application is not started when DATABASE_URL connects as', () => {
  const app = `${name}_app`
  const GRANTS: readonly (readonly [who: string, given: string, taken: string, message: RegExp])[] = [
    ['a member of the owner', `GRANT ${name}_owner TO ${app}`, `REVOKE ${name}_owner FROM ${app}`, /"own_\w+_app", who owns the tables/],
    ['a role that may change editions', 'GRANT UPDATE ON "Edition" TO PUBLIC', 'REVOKE UPDATE ON "Edition" FROM PUBLIC', /may change Edition: leave it/],
    [
      'a role that may change a column of two',
      'GRANT UPDATE (view) ON "Edition" TO PUBLIC; GRANT TRIGGER ON "AuditEvent" TO PUBLIC',
      'REVOKE UPDATE (view) ON "Edition" FROM PUBLIC; REVOKE TRIGGER ON "AuditEvent" FROM PUBLIC',
      /may change AuditEvent, Edition: /,
    ],
    ['a role that may make tables', 'GRANT CREATE ON SCHEMA public TO PUBLIC', 'REVOKE CREATE ON SCHEMA public FROM PUBLIC', /may make tables/],
    ['a role that writes everywhere', `GRANT pg_write_all_data TO ${app}`, `REVOKE pg_write_all_data FROM ${app}`, /may change ApprovedFacts, AuditEvent, /],
  ]

  it('a superuser', async () => {
    const message = /^DATABASE_URL connects as "tertial", a superuser, who may change what is published\. Name a role .+ DATABASE_OWNER_URL/
    await expect(prepareDatabase({ url: superuserUrl, ownerUrl })).rejects.toThrow(message)
    await expect(prepareDatabase({ url: superuserUrl, ownerUrl: null })).rejects.toThrow(message)
  })
  it('the owner', async () => {
    await expect(prepareDatabase({ url: ownerUrl, ownerUrl })).rejects.toThrow(/"own_\w+_owner", who owns the tables/)
    await expect(prepareDatabase({ url: ownerUrl, ownerUrl: null })).rejects.toThrow(/"own_\w+_owner", who owns the tables/)
  })
  it.each(GRANTS)('%s', async (_who, given, taken, message) => {
    await query(superuserUrl, given)
    await expect(checkRights(url)).rejects.toThrow(message)
    await query(superuserUrl, taken)
    await checkRights(url)
  })
  it('a public reader may do less: only read editions', async () => {
    await query(superuserUrl, `CREATE ROLE ${name}_reader LOGIN PASSWORD 'secret'`, `GRANT SELECT ON "Edition", "EditionFile" TO ${name}_reader`)
    await checkRights(addressOf(`${name}_reader`))
    await query(superuserUrl, `DROP OWNED BY ${name}_reader`, `DROP ROLE ${name}_reader`)
  })
})
