import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationScript } from './migrate'

function committedSchema(): { path: string; content: string }[] {
  const list = execFileSync('git', ['ls-tree', '--name-only', 'HEAD', 'prisma/schema/'], { encoding: 'utf8' })
  return list
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => ({ path, content: execFileSync('git', ['show', `HEAD:${path}`], { encoding: 'utf8' }) }))
}

/** `npm run migration -- NAME`: writes the SQL that leads from the committed prisma/schema to the edited one. Read it before you commit it. */
export async function main(args: readonly string[]): Promise<number> {
  const [name] = args
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    console.error('  ✗ Give the migration a name in lower case with underscores: npm run migration -- add_reading_list')
    return 1
  }
  const sql = (await migrationScript(process.env.DATABASE_URL ?? '', committedSchema())).trim()
  if (sql === '' || sql.startsWith('-- This is an empty migration')) {
    console.log('  · prisma/schema is as committed: there is nothing to migrate.')
    return 0
  }
  const stamp = new Date().toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
  const folder = join('prisma', 'migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), `-- One transaction: a migration that fails leaves nothing behind.\nBEGIN;\n\n${sql}\n\nCOMMIT;\n`)
  console.log(`  ✓ ${join(folder, 'migration.sql')}: read it, then start Tertial to apply it.`)
  return 0
}
