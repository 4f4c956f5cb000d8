import { Client, Query } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveReport } from '@/lib/commands/approve-report'
import { publishReportWith } from '@/lib/commands/publish-report'
import { submitReport } from '@/lib/commands/submit-report'
import { FROZEN_TABLES, grantApplication } from '@/scripts/application-role'
import { acceptErrors } from '@/tests/commands/accept-errors'
import { reportOf, run } from '@/tests/commands/run'
import { testDatabase } from '@/tests/database'
import { buildCommittee, buildSession } from '@/tests/factories'

const database = testDatabase()
/** The connection that a server has which somebody else has taken over. */
const taken = new Client({ connectionString: database.url })
const owner = new Client({ connectionString: database.ownerUrl })

const page = { name: 'index.html', contentType: 'text/html', policy: '', body: Buffer.from('<h1>Report</h1>') }
const STEPS = [
  [submitReport, 'controller'],
  [approveReport, 'departmentHead'],
  [publishReportWith(() => Promise.resolve([page])), 'committeeSecretary'],
] as const

/** A report submitted, approved and published by the commands, which work as the role. */
beforeAll(async () => {
  await Promise.all([taken.connect(), owner.connect()])
  const at = await buildCommittee()
  await acceptErrors(at)
  for (const [index, [command, role]] of STEPS.entries()) {
    expect(await run(command, await buildSession(at, role), { ...reportOf(at), version: index + 1 })).toMatchObject({ ok: true })
  }
})
afterAll(() => Promise.all([taken.end(), owner.end()]))

const FORBIDDEN = '42501'
const CLASH = '23505'
/** The trigger that keeps a row from being changed answers with the same SQLSTATE as a right that is lacking: its words tell it apart. */
const TRIGGER = '42501 by the trigger'

/** SQLSTATE that a statement is refused with; null when it is carried out. Whatever it did is undone. */
async function refusal(client: Client, sql: string | Query): Promise<string | null> {
  await client.query('BEGIN')
  try {
    if (typeof sql === 'string') await client.query(sql)
    else await new Promise((done, refuse) => client.query(sql).on('end', done).on('error', refuse))
    return null
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string }
    return message.includes('never changed') ? `${code} by the trigger` : code
  } finally {
    await client.query('ROLLBACK')
  }
}

interface CopyConnection {
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
}

/** A value in COPY's own text format. */
function copied(value: unknown): string {
  if (value === null) return String.raw`\N`
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll('\\', '\\\\')
}

/** COPY of a row that is there, as a program that speaks to the server sends it. */
async function copyOfFirstRow(table: string): Promise<Query> {
  const { rows } = await owner.query<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT 1`)
  const row = Object.entries(rows[0]?.row ?? {})
  const words = row.map(([, value]) => copied(value))
  const copy = new Query(`COPY "${table}" (${row.map(([column]) => `"${column}"`).join(', ')}) FROM STDIN`)
  const handleCopyInResponse = (connection: CopyConnection) => {
    connection.sendCopyFromChunk(Buffer.from(`${words.join('\t')}\n`))
    connection.endCopyFrom()
  }
  return Object.assign(copy, { handleCopyInResponse })
}

describe.each(FROZEN_TABLES)('whoever takes over the server may not change %s', (table) => {
  it('which holds something', async () => {
    expect((await taken.query(`SELECT 1 FROM "${table}"`)).rowCount).toBeGreaterThan(0)
  })
  it.each([
    [`UPDATE "${table}" SET "municipalityId" = "municipalityId"`],
    [`UPDATE "${table}" SET "municipalityId" = "municipalityId" WHERE false`],
    [`DELETE FROM "${table}"`],
    [`TRUNCATE "${table}"`],
    [`TRUNCATE "${table}" CASCADE`],
    [`INSERT INTO "${table}" SELECT * FROM "${table}" ON CONFLICT ON CONSTRAINT "${table}_pkey" DO UPDATE SET "municipalityId" = EXCLUDED."municipalityId"`],
    [`MERGE INTO "${table}" t USING "Municipality" s ON t."municipalityId" = s.id WHEN MATCHED THEN UPDATE SET "municipalityId" = s.id`],
    [`MERGE INTO "${table}" t USING "Municipality" s ON t."municipalityId" = s.id WHEN MATCHED THEN DELETE`],
    [`SELECT 1 FROM "${table}" FOR UPDATE`],
    [`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`],
    [`COPY "${table}" FROM '/etc/hostname'`],
    [`COPY "${table}" FROM PROGRAM 'cat /etc/hostname'`],
    [`ALTER TABLE "${table}" DISABLE TRIGGER ALL`],
    [`ALTER TABLE "${table}" DISABLE TRIGGER USER`],
    [`ALTER TABLE "${table}" ADD COLUMN more text`],
    [`ALTER TABLE "${table}" DROP COLUMN "municipalityId"`],
    [`ALTER TABLE "${table}" RENAME TO "Elsewhere"`],
    [`ALTER TABLE "${table}" OWNER TO CURRENT_USER`],
    [`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`],
    [`CREATE TRIGGER more BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`],
    [`CREATE RULE more AS ON INSERT TO "${table}" DO INSTEAD NOTHING`],
    [`CREATE INDEX ON "${table}" ("municipalityId")`],
    [`DROP TABLE "${table}"`],
    [`DROP TABLE "${table}" CASCADE`],
  ])('%s', async (sql) => {
    expect(await refusal(taken, sql)).toBe(FORBIDDEN)
  })
  it.each([
    ['INSERT of a row that is there', () => Promise.resolve(`INSERT INTO "${table}" SELECT * FROM "${table}"`)],
    ['COPY of a row that is there', () => copyOfFirstRow(table)],
  ])('%s', async (_name, sql) => {
    expect(await refusal(taken, await sql())).toBe(CLASH)
  })
  it('nor give itself the right to', async () => {
    await taken.query(`GRANT UPDATE ON "${table}" TO CURRENT_USER`).catch(() => undefined)
    expect(await refusal(taken, `UPDATE "${table}" SET "municipalityId" = "municipalityId"`)).toBe(FORBIDDEN)
  })
  it.each([[`UPDATE "${table}" SET "municipalityId" = "municipalityId"`], [`DELETE FROM "${table}"`], [`TRUNCATE "${table}" CASCADE`]])(
    'the owner is refused by the trigger: %s',
    async (sql) => {
      expect(await refusal(owner, sql)).toBe(TRIGGER)
    },
  )
})

describe('whoever takes over the server', () => {
  it.each([
    ['SET session_replication_role = replica'],
    ['SET ROLE tertial'],
    ['CREATE TABLE public.more (id int)'],
    ['CREATE SCHEMA more'],
    ['CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$'],
    ['DROP FUNCTION public.refuse_change() CASCADE'],
    ['DROP TRIGGER edition_is_frozen ON "Edition"'],
    ['DROP SCHEMA public CASCADE'],
    ['ALTER ROLE CURRENT_USER SUPERUSER'],
    ['CREATE ROLE more'],
    [`SELECT setval(pg_get_serial_sequence('"AuditEvent"', 'id'), 1)`],
    ['DELETE FROM "_prisma_migrations"'],
    ['DELETE FROM graphile_worker.migrations'],
    [`SELECT pg_read_file('/etc/hostname')`],
  ])('may not: %s', async (sql) => {
    expect(await refusal(taken, sql)).toBe(FORBIDDEN)
  })
  it('does not reach an edition through the report that it belongs to either', async () => {
    expect(await refusal(taken, `UPDATE "Report" SET id = gen_random_uuid() WHERE status = 'published'`)).toBe(TRIGGER)
    expect(await refusal(taken, `DELETE FROM "Report" WHERE status = 'published'`)).toMatch(/^23(001|503)$/)
  })
})

describe('rights', () => {
  const RIGHTS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']
  const rightsOn = async (schema: string) => {
    const { rows } = await owner.query<{ name: string; rights: string[] }>(
      `SELECT relname::text AS name, ARRAY(SELECT r FROM unnest($2::text[]) r WHERE has_table_privilege('tertial_app', oid, r)) AS rights
       FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r' ORDER BY relname`,
      [schema, RIGHTS],
    )
    return rows
  }
  const expected = (name: string) => {
    if (name === '_prisma_migrations' || name === 'migrations') return ['SELECT']
    return (FROZEN_TABLES as readonly string[]).includes(name) ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
  }

  it.each([['public'], ['graphile_worker']])('are the ones that the application needs, on every table of %s', async (schema) => {
    const rights = await rightsOn(schema)
    expect(rights.length).toBeGreaterThan(3)
    expect(rights).toEqual(rights.map(({ name }) => ({ name, rights: expected(name) })))
  })
  it('the frozen tables are those whose rows the triggers keep from being changed', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT relname::text AS name FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE tgfoid = 'refuse_change'::regproc`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...FROZEN_TABLES].sort())
  })
  it('are given again with each migration: to a new table, and away from a table where somebody gave more', async () => {
    await owner.query('CREATE TABLE "Newest" (id int); GRANT ALL ON "Edition" TO tertial_app; GRANT UPDATE (view) ON "Edition" TO tertial_app')
    await grantApplication(database.ownerUrl, 'tertial_app')
    const rights = new Map((await rightsOn('public')).map((each) => [each.name, each.rights]))
    expect(rights.get('Newest')).toEqual(['SELECT', 'INSERT', 'UPDATE', 'DELETE'])
    expect(rights.get('Edition')).toEqual(['SELECT', 'INSERT'])
    expect(await refusal(taken, `UPDATE "Edition" SET view = ''`)).toBe(FORBIDDEN)
    await owner.query('DROP TABLE "Newest"')
  })
})
