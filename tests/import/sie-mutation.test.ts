import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSie } from '@/lib/import/sie/read-sie'
import { SIE_LIMITS, sieRawSchema } from '@/lib/schemas/sie-raw'
import { streamOf } from './sie-text'

/** How many damaged files are tried. A longer run: SIE_MUTANTS=50000 npx vitest run tests/import/sie-mutation */
const MUTANTS = Number(process.env.SIE_MUTANTS ?? 150)
const SLOWEST_MS = 10_000

const folder = join(import.meta.dirname, 'ok')
const seeds = readdirSync(folder).filter((file) => file.endsWith('.se')).map((file) => readFileSync(join(folder, file)))

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

type Damage = (bytes: Buffer, next: (below: number) => number) => Buffer

function piece(bytes: Buffer, next: (below: number) => number): readonly [number, number] {
  const from = next(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + next(40))]
}

function inserted(bytes: Buffer, at: number, text: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), text, bytes.subarray(at)])
}

const SIGNS = ['"', '\\"', '{', '}', '#', '\n', '\r', '\t', '-', '.', '#TRANS 4510 {} 1.00\n', '#VER', '{\n', '}\n', '99999999999999', '\u0000', '\u001a', 'é', '{{{{{{{{']

const DAMAGES: readonly Damage[] = [
  (bytes, next) => {
    const damaged = Buffer.from(bytes)
    for (let time = 0; time <= next(8); time += 1) damaged[next(damaged.length)] = next(256)
    return damaged
  },
  (bytes, next) => {
    const [from, to] = piece(bytes, next)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, next) => {
    const [from, to] = piece(bytes, next)
    return inserted(bytes, to, bytes.subarray(from, to))
  },
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => inserted(bytes, next(bytes.length), Buffer.alloc(1 + next(200_000), 32 + next(95))),
  (bytes, next) => inserted(bytes, next(bytes.length), Buffer.from(SIGNS[next(SIGNS.length)] ?? '', 'utf8')),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes, next) => {
    const lines = bytes.toString('latin1').split('\n')
    const [a, b] = [next(lines.length), next(lines.length)]
    return Buffer.from(lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line)).join('\n'), 'latin1')
  },
]

function mutant(seed: number): Buffer {
  const next = numbers(seed)
  let bytes: Buffer = seeds[next(seeds.length)] ?? Buffer.alloc(0)
  for (let time = 0; time <= next(3); time += 1) if (bytes.length > 0) bytes = DAMAGES[next(DAMAGES.length)]?.(bytes, next) ?? bytes
  return bytes
}

describe(`${MUTANTS} damaged ledgers`, () => {
  it('are read or refused with a reason and a line, the same way every time, and none stops the program', { timeout: 60_000 + MUTANTS * 200 }, async () => {
    const outcomes = { sound: 0, faults: 0, refused: 0 }
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const bytes = mutant(seed)
      const begun = performance.now()
      const reading = await readSie(streamOf(bytes))
      expect(performance.now() - begun, `mutant ${seed}`).toBeLessThan(SLOWEST_MS)
      expect(await readSie(streamOf(bytes, 1 + (seed % 97))), `mutant ${seed}`).toEqual(reading)
      if (!reading.ok) {
        outcomes.refused += 1
        expect(reading.reason.place?.row, `mutant ${seed}`).toBeGreaterThan(0)
        continue
      }
      sieRawSchema.parse(reading.raw)
      outcomes[reading.raw.faults.length === 0 ? 'sound' : 'faults'] += 1
      for (const { place, column } of reading.raw.faults.map((fault) => ({ ...fault, column: fault.place.column }))) {
        expect(place.row, `mutant ${seed}`).toBeGreaterThan(0)
        expect(column, `mutant ${seed}`).toBeTruthy()
      }
      expect(reading.raw.faults.length).toBeLessThanOrEqual(SIE_LIMITS.faults)
    }
    expect(Object.values(outcomes).every((count) => count > 0), JSON.stringify(outcomes)).toBe(true)
  })
})
