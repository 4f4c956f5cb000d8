import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { openDatabase } from './database'
import { prepareDatabase } from './prepare-database'

/** A program of scripts/: runs with DATABASE_URL set to the application's role of a migrated database, and returns the exit code. */
interface Program {
  readonly main: (args: readonly string[]) => Promise<number>
}

async function run(): Promise<number> {
  const [path, ...args] = process.argv.slice(2)
  if (path === undefined) throw new Error('Say which program of scripts/ to run.')
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  try {
    await prepareDatabase(database)
    const program = (await import(pathToFileURL(resolve(path)).href)) as Program
    return await program.main(args)
  } finally {
    database.leave()
  }
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n  ✗ ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
