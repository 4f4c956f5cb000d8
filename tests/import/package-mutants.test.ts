import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPackage } from '@/lib/import/package/read-package'
import { packageFaultWords } from '@/lib/text/package-fault'
import { madeZip } from './zip-writer'

/** How many damaged packages are tried. A longer run: PACKAGE_MUTANTS=5000 npx vitest run tests/import/package-mutants */
const MUTANTS = Number(process.env.PACKAGE_MUTANTS ?? 160)
const SLOWEST_MS = 10_000
const MOST_MEMORY = 512_000_000

const root = join(import.meta.dirname, '..', '..')
const seeds = ['docs/package-example.json', 'tests/import/ok/minimal.json'].map((file) => readFileSync(join(root, file)))

/** The same numbers every time, 0 to less than `below` (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Random = (below: number) => number
type Json = { [field: string]: unknown } | unknown[]

const NUMBERS = [-1, 0.5, 1e308, 9_007_199_254_740_993]
const TEXTS = ['', 'x', 'x'.repeat(100_000), '\u0000', '\ud800', '2020-13', '__proto__']
const VALUES: readonly unknown[] = [null, true, ...NUMBERS, ...TEXTS, [], {}, [[]], ['x'], { key: 'x' }]

/** Every object and list of a package. */
function holders(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Json, ...Object.values(value).flatMap(holders)]
}

function inJson(change: (holder: Json, field: string, next: Random) => void) {
  return (bytes: Buffer, next: Random): Buffer => {
    const pkg: unknown = JSON.parse(bytes.toString())
    const all = holders(pkg).filter((holder) => Object.keys(holder).length > 0)
    for (let time = 0; time <= next(3); time += 1) {
      const holder = all[next(all.length)]
      const fields = Object.keys(holder ?? {})
      if (holder !== undefined) change(holder, fields[next(fields.length)] ?? '', next)
    }
    return Buffer.from(JSON.stringify(pkg))
  }
}

function put(holder: Json, field: string, value: unknown): void {
  Object.defineProperty(holder, field, { value, enumerable: true, configurable: true, writable: true })
}

const insert = (bytes: Buffer, at: number, text: string) => Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)])

const SIGNS = ['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '"__proto__":{"x":1},', '"amounts":[],', '1e999', '[['.repeat(5_000), '9'.repeat(50_000), '"' + 'a'.repeat(200_000) + '":1,']

const DAMAGES: readonly ((bytes: Buffer, next: Random) => Buffer)[] = [
  (bytes, next) => {
    const damaged = Buffer.from(bytes)
    for (let time = 0; time <= next(6); time += 1) damaged[next(damaged.length)] = next(256)
    return damaged
  },
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => insert(bytes, next(bytes.length), SIGNS[next(SIGNS.length)] ?? ''),
  inJson((holder, field) => void Reflect.deleteProperty(holder, field)),
  inJson((holder, field, next) => put(holder, field, VALUES[next(VALUES.length)])),
  inJson((holder, field, next) => put(holder, `${field}${next(10)}`, Reflect.get(holder, field))),
  inJson((holder) => void (Array.isArray(holder) && holder.push(...holder.slice(0, 3)))),
  inJson((holder, field, next) => put(holder, field, next(2) === 0 ? Number('9'.repeat(1 + next(300))) : -next(1_000_000))),
  (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString().replaceAll('å', 'ä'), 'latin1'),
]

const outcomes = { sound: 0, refused: 0 }

/** What is wrong with how a file is taken, empty when nothing is. */
function trouble(bytes: Uint8Array): string {
  const begun = performance.now()
  const reading = readPackage(bytes)
  const took = performance.now() - begun
  if (took > SLOWEST_MS) return `${Math.round(took)} ms`
  outcomes[reading.ok ? 'sound' : 'refused'] += 1
  if (reading.ok) return ''
  if (reading.faults.length === 0 || reading.faults.length > 1_000) return `${reading.faults.length} faults`
  const dumb = reading.faults.find((fault) => !packageFaultWords(fault).known || packageFaultWords(fault).place === '')
  return dumb === undefined ? '' : `no words for ${JSON.stringify(dumb)}`
}

describe(`${MUTANTS} damaged packages`, () => {
  it('are read or refused with a place, a reason and a remedy in words, in time and memory', { timeout: 120_000 + MUTANTS * 200 }, () => {
    const before = process.memoryUsage().rss
    const troubles: string[] = []
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const next = numbers(seed)
      const bytes = DAMAGES[seed % DAMAGES.length]?.(seeds[next(8) === 0 ? 1 : 0] ?? Buffer.alloc(0), next) ?? Buffer.alloc(0)
      const found = trouble(bytes)
      if (found !== '') troubles.push(`mutant ${seed}: ${found}`)
    }
    expect(troubles).toEqual([])
    expect(outcomes.refused).toBeGreaterThan(MUTANTS / 2)
    expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

const HEAD = '{"format":"tertial-package/1","year":2020,"municipality":{"key":"a","name":"A","code":"0001"},"committee":{"key":"c","name":"C"},'
const listOf = (item: string, count: number) => `[${`${item},`.repeat(count - 1)}${item}]`
const amountsOf = (count: number) => listOf('{"statement":"s","line":"l","measure":"actual","from":1,"to":1,"amount":1}', count)
const line = (index: number) => `{"key":"l${index}","kind":"total","label":"L"${index === 0 ? '' : `,"parent":"l${index - 1}"`}}`
const statement = (lines: string) => `"statements":[{"key":"s","kind":"netCost","name":"S","lines":${lines}}]`

/** Files that are made to take time or memory. */
const HOSTILE: readonly (readonly [string, () => Buffer | string])[] = [
  ['a list of ten million zeros', () => `${HEAD}"amounts":[${'0,'.repeat(9_900_000)}0]}`],
  ['a million empty facts, lists in lists', () => `${HEAD}"statements":[{"lines":${listOf(`{"labels":${listOf('{}', 4_900)}}`, 100)}}]}`],
  ['a committee of half a million empty areas', () => `{"committee":{"businessAreas":${listOf(`{"serviceAreas":${listOf('{}', 4_900)}}`, 100)}}}`],
  ['a million unknown fields', () => `{${Array.from({ length: 1_000_000 }, (_, index) => `"${index}":0`).join(',')}}`],
  ['one text of 19 MB', () => `{"format":"${'x'.repeat(19_000_000)}"}`],
  ['one text of 19 MB that never ends', () => `{"format":"${'x'.repeat(19_000_000)}`],
  ['nine million escapes', () => `{"format":"${'\\n'.repeat(9_000_000)}"}`],
  ['a number of 19 million digits', () => `{"year":${'9'.repeat(19_000_000)}}`],
  ['twenty million brackets', () => '['.repeat(19_900_000)],
  ['nineteen million lines', () => `{"a":\n${'\n'.repeat(19_000_000)}x`],
  ['one line fifty thousand times in the same month', () => `${HEAD}${statement('[{"key":"l","kind":"item","label":"L"}]')},"amounts":${amountsOf(50_000)}}`],
  ['lines in a circle fifty thousand deep', () => `${HEAD}${statement(`[${line(0).replace('"L"', '"L","parent":"l49999"')},${Array.from({ length: 49_999 }, (_, index) => line(index + 1)).join(',')}]`)}}`],
  ['a gigabyte packed as gzip', () => gzipSync(Buffer.alloc(50_000_000, 32))],
  ['a zip that says it holds a gigabyte', () => Buffer.from(madeZip([{ name: 'package.json', data: Buffer.from(HEAD), declaredSize: 1_000_000_000 }]))],
  ['UTF-16 with and without mark', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HEAD, 'utf16le')])],
  ['more than 20 MB', () => Buffer.alloc(20_000_001, 32)],
]

describe('packages made to stop the server', () => {
  it.each(HOSTILE)('%s: refused in time and memory', { timeout: 60_000 }, (_name, make) => {
    const bytes = Buffer.from(make())
    const before = process.memoryUsage().rss
    expect(trouble(bytes)).toBe('')
    expect(readPackage(bytes).ok).toBe(false)
    expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY)
  })
})
