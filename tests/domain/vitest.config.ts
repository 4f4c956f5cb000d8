import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..', '..')

/** The tests of the pure core alone: no database, no browser. `npm test` wants every branch of lib/domain tested by them. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/domain/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: '100%',
    testTimeout: 120_000,
    coverage: {
      include: ['lib/domain/**/*.ts'],
      reporter: [['text', { skipFull: true }], 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { branches: 100 },
    },
  },
})
