import { Client } from 'pg'

/** Tables that the application may read and add to, and never change. Triggers keep the owner, too, from changing them; a test compares the two. */
export const FROZEN_TABLES = ['Edition', 'EditionFile', 'SearchedEdition', 'EditionPassage', 'EditionWord', 'ApprovedFacts', 'AuditEvent'] as const

/** What is told about migrations; whoever applies them is not the application. */
const MIGRATION_TABLES = ['public."_prisma_migrations"', 'graphile_worker.migrations']

const REMEDY = 'Name a role that owns nothing there, and the owner in DATABASE_OWNER_URL (README, "Run it for real").'

/** What the role behind DATABASE_URL is and may do. */
interface Standing {
  readonly role: string
  readonly isSuperuser: boolean
  /** It owns a table, itself or through a role that it is a member of, and may so give itself every right. */
  readonly isOwner: boolean
  readonly mayCreate: boolean
  /** It may read published editions: the least that anything needs. */
  readonly mayRead: boolean
  /** Frozen tables that it may do more with than read and add. */
  readonly mayChange: readonly string[]
}

const STANDING = `
  WITH own AS (SELECT oid, relname, relowner FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p'))
  SELECT current_user::text AS role,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS "isSuperuser",
    EXISTS (SELECT FROM own WHERE pg_has_role(relowner, 'MEMBER')) AS "isOwner",
    has_schema_privilege('public', 'CREATE') AS "mayCreate",
    EXISTS (SELECT FROM own WHERE relname = 'Edition' AND has_table_privilege(oid, 'SELECT')) AS "mayRead",
    ARRAY(
      SELECT relname::text FROM own WHERE relname = ANY($1)
        AND (has_table_privilege(oid, 'DELETE, TRUNCATE, TRIGGER') OR has_any_column_privilege(oid, 'UPDATE, REFERENCES')) ORDER BY relname
    ) AS "mayChange"`

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function readStanding(url: string): Promise<Standing> {
  const { rows } = await connected(url, (client) => client.query<Standing>(STANDING, [FROZEN_TABLES]))
  if (rows[0] === undefined) throw new Error('The database does not tell who is asking.')
  return rows[0]
}

function refuseOwner({ role, isSuperuser, isOwner }: Standing): void {
  if (isSuperuser) throw new Error(`DATABASE_URL connects as "${role}", a superuser, who may change what is published. ${REMEDY}`)
  if (isOwner) throw new Error(`DATABASE_URL connects as "${role}", who owns the tables and may change what is published. ${REMEDY}`)
}

/**
 * The role behind an address, if it is one to whom rights can be given and refused.
 * @throws Error with one line when it is a superuser or owns tables
 */
export async function readRole(url: string): Promise<string> {
  const standing = await readStanding(url)
  refuseOwner(standing)
  return standing.role
}

/**
 * Checks what the application, or a public reader, may do before it is started.
 * @throws Error with one line when it may change what is published, make tables, or not even read
 */
export async function checkRights(url: string): Promise<void> {
  const standing = await readStanding(url)
  refuseOwner(standing)
  const { role, mayRead, mayChange, mayCreate } = standing
  const who = `The role "${role}" of DATABASE_URL`
  if (!mayRead) throw new Error(`${who} has no tables to read: start once with the owner in DATABASE_OWNER_URL, who makes them and gives it its rights.`)
  if (mayChange.length > 0) throw new Error(`${who} may change ${mayChange.join(', ')}: leave it, and PUBLIC, only SELECT and INSERT on them.`)
  if (mayCreate) throw new Error(`${who} may make tables: REVOKE CREATE ON SCHEMA public FROM PUBLIC, "${role}".`)
}

/**
 * Gives a role the rights of the application, and takes away all others that it had been given: rows of every table may be read,
 * added, changed and deleted, but those of the frozen ones only read and added. Done again after every migration, for its new tables.
 * Tables of the queue hide their rows from all but their owner until a policy shows them.
 */
export async function grantApplication(ownerUrl: string, role: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    const name = client.escapeIdentifier(role)
    await client.query('BEGIN')
    // Servers that start at the same time would otherwise meet in the catalogue.
    await client.query('SELECT pg_advisory_xact_lock(2021)')
    const { rows } = await client.query<{ table: string; lacksPolicy: boolean }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS table,
         c.relrowsecurity AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = $1) AS "lacksPolicy"
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'p', 'v') AND pg_has_role(c.relowner, 'USAGE')`,
      [role],
    )
    const tables = rows.map(({ table }) => table).join(', ')
    const frozen = FROZEN_TABLES.map((table) => `public."${table}"`).join(', ')
    const hidden = rows.filter(({ lacksPolicy }) => lacksPolicy)
    const policies = hidden.map(({ table }) => `CREATE POLICY ${name} ON ${table} TO ${name} USING (true) WITH CHECK (true);`)
    await client.query(`
      REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${name};
      GRANT USAGE ON SCHEMA public, graphile_worker TO ${name};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${name};
      REVOKE ALL ON ${tables} FROM ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables} TO ${name};
      REVOKE UPDATE, DELETE ON ${frozen} FROM ${name};
      REVOKE INSERT, UPDATE, DELETE ON ${MIGRATION_TABLES.join(', ')} FROM ${name};
      ${policies.join('\n')}
      COMMIT`)
  })
}
