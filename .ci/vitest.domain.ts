import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')

/** The tests of the pure core alone: no database, no browser. For coverage and mutation. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: { include: ['tests/domain/**/*.test.ts'], pool: 'threads', testTimeout: 60_000, coverage: { include: ['lib/domain/**/*.ts'], reporter: ['json-summary', 'text'], reportsDirectory: 'test-results/coverage', thresholds: { branches: 100 } } },
})
