import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

function run(root: string, args: readonly string[]): boolean {
  return spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit', env: { ...process.env, NO_COLOR: '1' } }).status === 0
}

/** Runs the tests of the domain and prints the files with a branch that no test takes; true when there are none. */
export function branchesAreTested(root: string): boolean {
  console.log('\nBranches of lib/domain')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  return run(root, [vitest, 'run', '--config', 'tests/domain/vitest.config.ts', '--coverage', '--silent', '--reporter=dot'])
}

/** Breaks assessment, statements, placements and suppression in every small way and prints the share that a test notices; true from 90 %. */
export function mutantsAreKilled(root: string): boolean {
  console.log('\nMutants of assessment, statements, placements and suppression')
  return run(root, [join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', '.ci/stryker.json'])
}
