import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser'
import { buildIfStale } from './build'
import { demoTemplate } from './demo-template'

const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')
const fast = process.argv.includes('--fast')
const browserOnly = process.argv.includes('--browser')
/** Names of browser tests to run, after `--browser`; none = all. */
const wanted = browserOnly ? process.argv.slice(process.argv.indexOf('--browser') + 1) : []

/** Tests of the pure core, with every branch counted: they run alone, so that no other test counts as one of theirs. */
const DOMAIN = ['--config', 'tests/domain/vitest.config.ts', '--coverage', '--silent', '--reporter=dot']
/** All other tests without a browser. */
const OTHERS = ['--exclude', 'tests/domain/**', '--reporter=default']

interface Count {
  readonly passed: number
  readonly failed: number
}

function bin(...path: string[]): string {
  return join(root, 'node_modules', ...path)
}

/** Runs a tool of node_modules and returns its exit code; its output goes to the screen. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('exit', (code) => done(code ?? 1))
  })
}

async function asOne(title: string, args: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  console.log(`\n— ${title}`)
  const code = await run(args, env)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A tool that failed without reporting a failed test (a crash, a file that does not load) counts as one failure. */
function count(code: number, passed: number, failed: number): Count {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

async function vitest(title: string, name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  console.log(`\n— ${title}`)
  const file = join(results, `${name}.json`)
  rmSync(file, { force: true })
  const code = await run([bin('vitest', 'vitest.mjs'), 'run', ...args, '--reporter=json', `--outputFile.json=${file}`], env)
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  return count(code, report.numPassedTests, report.numFailedTests)
}

async function browser(): Promise<Count> {
  console.log('\n— Browser tests')
  const chromium = findBrowser()
  console.log(`  · Build: ${(await buildIfStale()) || 'done'}`)
  const template = await demoTemplate()
  const file = join(results, 'e2e.json')
  rmSync(file, { force: true })
  try {
    const code = await run([bin('@playwright', 'test', 'cli.js'), 'test', '-c', 'tests/e2e/playwright.config.ts', ...wanted], {
      PLAYWRIGHT_CHROMIUM_PATH: chromium,
      E2E_CLUSTER_URL: template.clusterUrl,
      E2E_APPLICATION_URL: template.applicationUrl,
      E2E_TEMPLATE: template.name,
    })
    if (!existsSync(file)) return { passed: 0, failed: 1 }
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
    return count(code, stats.expected, stats.unexpected + stats.flaky + stats.skipped)
  } finally {
    template.leave()
  }
}

async function withoutBrowser(): Promise<Count[]> {
  return [
    await asOne('Types of the routes', [bin('next', 'dist', 'bin', 'next'), 'typegen']),
    await asOne('Types', [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.']),
    await asOne('Lint', [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']),
    await vitest('Structure, golden, import, database, command and permission tests', 'unit', OTHERS),
    await vitest('Domain tests, and every branch of the domain is tested', 'domain', DOMAIN, { NO_COLOR: '1' }),
  ]
}

async function main(): Promise<number> {
  mkdirSync(results, { recursive: true })
  const counts = browserOnly ? [] : await withoutBrowser()
  if (!fast) counts.push(await browser())
  const passed = counts.reduce((sum, each) => sum + each.passed, 0)
  const failed = counts.reduce((sum, each) => sum + each.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n  ✗ ${error instanceof Error ? error.message : String(error)}\n\n0 passed, 1 failed`)
    process.exit(1)
  },
)
