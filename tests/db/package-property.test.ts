import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from 'fast-check'
import { mintMunicipalityScope, type MunicipalityScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { closeDatabase } from '@/lib/db/client'
import { ensureMunicipality } from '@/lib/db/municipality'
import { readPackage as readStored } from '@/lib/db/package/read-package'
import { printPackage } from '@/lib/export/package/print-package'
import { readPackage } from '@/lib/import/package/read-package'
import { testDatabase } from '@/tests/database'

testDatabase()
let scope: MunicipalityScope

beforeAll(async () => {
  scope = mintMunicipalityScope(await ensureMunicipality({ key: 'prov', name: 'Prov', code: '0001' }), null)
})
afterAll(closeDatabase)

/** Any text that a person can see, quotes, line breaks and astral characters included. */
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((value) => !/[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/u.test(value))
const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/)
const amount = fc.integer({ min: -1e13, max: 1e13 })
const decimal = fc.integer({ min: -1e9, max: 1e9 }).chain((whole) => fc.constantFrom(0, 1, 2, 6).map((decimals) => Number((whole / 10 ** decimals).toFixed(6))))

/** Months January–December cut into intervals that tile. */
const intervals = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).map((cuts) => {
  const starts = [0, ...cuts]
  return starts.map((cut, index) => ({ from: cut + 1, to: starts[index + 1] ?? 12 }))
})

/** A forest: each node below an earlier one, or a root. */
function forest(keys: readonly string[], picks: readonly number[]): { key: string; parent: string | null }[] {
  return keys.map((each, index) => ({ key: each, parent: keys.slice(0, index)[(picks[index] ?? 0) % (index + 1)] ?? null }))
}

const facts = fc.record({
  goals: fc.uniqueArray(key, { minLength: 1, maxLength: 6 }),
  lines: fc.uniqueArray(key, { minLength: 1, maxLength: 6 }),
  indicators: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }),
  picks: fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
  names: fc.array(text, { minLength: 6, maxLength: 6 }),
  amounts: fc.array(amount, { minLength: 12, maxLength: 12 }),
  values: fc.array(fc.option(decimal), { minLength: 4, maxLength: 4 }),
  cells: fc.dictionary(key, fc.oneof(decimal, fc.constant(null)), { maxKeys: 4 }),
  intervals,
})

function packageOf(made: typeof facts extends fc.Arbitrary<infer Facts> ? Facts : never, committee: string): unknown {
  const nameAt = (index: number): string => made.names[index % made.names.length] ?? 'x'
  const columns = Object.keys(made.cells)
  return {
    format: 'tertial-package/1',
    year: 2026,
    municipality: { key: 'prov', name: 'Prov', code: '0001' },
    committee: { key: committee, name: nameAt(0), aliases: [...new Set(made.names)] },
    indicators: made.indicators.map((each, index) => ({ key: each, name: nameAt(index), measurementUnit: 'number', favourableDirection: 'higher' })),
    plan: {
      name: nameAt(1),
      ratingRule: { kind: 'manual' },
      rollUpRule: { kind: 'worst' },
      goals: forest(made.goals, made.picks).map((goal, index) => ({ ...goal, level: 'goalArea', name: nameAt(index), indicators: made.indicators.slice(0, index) })),
    },
    indicatorValues: made.indicators.map((indicator, index) => {
      const value = made.values[index] ?? null
      return { indicator, from: 1, to: 4, value, missing: value === null ? 'none' : null, remark: nameAt(index) }
    }),
    statements: [{ key: 's', kind: 'netCost', name: nameAt(2), lines: made.lines.map((each, index) => ({ key: each, kind: 'item', label: nameAt(index) })) }],
    amounts: made.lines.flatMap((line) =>
      made.intervals.map((interval, index) => ({ statement: 's', line, measure: 'actual', ...interval, amount: made.amounts[index] ?? 0 })),
    ),
    assignments: made.names.map((name, index) => ({ key: `u${index}`, text: name, issuer: name, targetAreas: [name] })),
    dataTables:
      columns.length === 0
        ? []
        : [
            {
              key: 't',
              kind: 'statistics',
              title: nameAt(3),
              columns: columns.map((column) => ({ key: column, label: column, type: 'number' })),
              rows: [{ key: 'r', label: nameAt(4), cells: made.cells }],
            },
          ],
  }
}

it('any sound package comes out of the database as it went in', async () => {
  let run = 0
  const property = fc.asyncProperty(facts, async (made) => {
    run += 1
    const read = readPackage(Buffer.from(JSON.stringify(packageOf(made, `c${run}`))))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(await importPackage(scope, read.package)).toMatchObject({ ok: true, result: { updated: 0 } })
    const stored = await readStored(scope, `c${run}`, 2026)
    expect(stored && printPackage(stored)).toBe(printPackage(read.package))
  })
  await fc.assert(property, { numRuns: 25 })
})
