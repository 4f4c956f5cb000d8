import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, '.build', 'stamp')
const sources = ['app', 'components', 'lib', 'public', 'next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'package-lock.json', 'tsconfig.json']

function* filesBelow(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const source of sources) for (const file of filesBelow(join(root, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function run(args: readonly string[], what: string, env: Record<string, string> = {}): Promise<void> {
  return new Promise((done, refuse) => {
    const child = spawn(process.execPath, [...args], { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.once('error', refuse)
    child.once('exit', (code) => {
      if (code === 0) done()
      else if (/ENOSPC|No space left/.test(output)) refuse(new Error(`${what} stopped: the disk is full.`))
      else refuse(new Error(`${what} failed:\n\n${output.trim().split('\n').slice(-40).join('\n')}`))
    })
  })
}

/** Font files and the public pages' stylesheets: needed by both the development server and the production build. */
export async function buildAssets(): Promise<void> {
  const fonts = join(root, 'public', 'fonts')
  mkdirSync(fonts, { recursive: true })
  const packaged = join(root, 'node_modules', '@fontsource-variable', 'source-sans-3', 'files')
  for (const name of readdirSync(packaged)) {
    if (/^source-sans-3-latin(-ext)?-wght-normal\.woff2$/.test(name)) cpSync(join(packaged, name), join(fonts, name))
  }
  const compiler = join(root, 'node_modules', '@tailwindcss', 'cli', 'dist', 'index.mjs')
  const sheets = { published: join('components', 'report', 'published.css'), site: join('components', 'site', 'site.css') }
  for (const [name, input] of Object.entries(sheets)) {
    await run([compiler, '-i', join(root, input), '-o', join(root, '.build', `${name}.css`), '--minify'], `Compiling the stylesheet ${input}`)
  }
}

/** Builds the application when any source has changed since the last build. Returns what it did. */
export async function buildIfStale(): Promise<string> {
  await buildAssets()
  const hash = sourceHash()
  const built = existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (built) return 'up to date'
  await run([join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], 'Building', { NODE_ENV: 'production' })
  writeFileSync(stamp, hash)
  return ''
}
