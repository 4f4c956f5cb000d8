import { writeXlsx } from 'hucre/xlsx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCsv } from '@/lib/import/csv/read-csv'
import { readExcel } from '@/lib/import/excel/read-excel'
import { mapSheet } from '@/lib/import/sheet/map-sheet'
import { suggestSheet } from '@/lib/import/sheet/suggest-sheet'
import { MOST, withPeak } from './memory'
import { registers } from './sheet-registers'
import { madeZip, sheetXml, workbookParts } from './zip-writer'

/** More with SHEET_MUTANTS=5000. */
const MUTANTS = Number(process.env.SHEET_MUTANTS ?? 200)

/** A small generator of pseudo-random numbers (mulberry32), so that every run tries the same mutants. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const TOKENS = ['"', ';', '\n', '\u0000', '<', '&#x110000;', ']]>', '<c r="A1"><v>', '</row>', '-', '1e999', '9'.repeat(400), '=1+1', ' '.repeat(50), 'Ö', '<row r="19999">', 't="s"', 'r="ZZ9"']

/** A seed with one to four of: a byte turned, bytes taken away, bytes said twice, a token put in, the rest cut off. */
function mutated(seed: Uint8Array, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(seed)
  for (let step = random(4); step >= 0; step -= 1) {
    const at = random(Math.max(1, bytes.length))
    const before = bytes.subarray(0, at)
    const span = random(40)
    const ways = [
      () => Buffer.concat([before, Buffer.from([random(256)]), bytes.subarray(at + 1)]),
      () => Buffer.concat([before, bytes.subarray(at + span)]),
      () => Buffer.concat([before, bytes.subarray(at, at + span), bytes.subarray(at)]),
      () => Buffer.concat([before, Buffer.from(TOKENS[random(TOKENS.length)] ?? ''), bytes.subarray(at)]),
      () => (random(4) === 0 ? Buffer.from(before) : bytes),
    ]
    bytes = ways[random(ways.length)]?.() ?? bytes
  }
  return bytes
}

const csvSeeds = ['wide-months', 'long-win1252', 'statement-cp437', 'indicators', 'placements'].map((name) => readFileSync(join(import.meta.dirname, 'ok', `sheet-${name}.csv`)))
const rows = '<row r="1"><c r="A1" t="str"><v>Rad</v></c><c r="B1" t="str"><v>jan</v></c></row><row r="2"><c r="A2" t="str"><v>Vuxna</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
const innerSeeds = [rows, `${rows}<row r="3"><c r="A3" t="inlineStr"><is><t>BoU</t></is></c><c r="B3" t="e"><v>#REF!</v></c></row>`]

async function packedSeeds(): Promise<readonly Uint8Array[]> {
  const made = (cells: (string | number | null)[][]) => writeXlsx({ sheets: [{ name: 'A', rows: cells }, { name: 'B', rows: [['x']] }] })
  return [
    await made([['Rad', 'jan', 'feb'], ['Vuxna', 1, 2]]),
    await made([['Indikator', 't.o.m. mars'], ['Antal vårddygn', 800]]),
    await made([['Kategori', 'Uppgift', 'jan'], ['HVB barn', 'Placeringar', 7]]),
  ]
}

type Mutant = { readonly kind: 'csv' | 'excel'; readonly bytes: Uint8Array }

function mutant(index: number, packed: readonly Uint8Array[]): Mutant {
  const random = randomFrom(index + 1)
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
  if (index % 3 === 0) return { kind: 'csv', bytes: mutated(pick(csvSeeds), random) }
  if (index % 3 === 1) return { kind: 'excel', bytes: mutated(pick(packed), random) }
  // The package is whole and its XML is broken: most changes of packed bytes are stopped by their checksum.
  const parts = workbookParts(sheetXml(pick(innerSeeds)))
  const broken = random(parts.length)
  return { kind: 'excel', bytes: madeZip(parts.map((part, at) => (at === broken || part.name.endsWith('sheet1.xml') ? { ...part, data: mutated(part.data, random) } : part))) }
}

/** What went wrong with a mutant, empty when it was read or refused as it should be. */
async function trouble({ kind, bytes }: Mutant): Promise<string> {
  const started = Date.now()
  const read = await (kind === 'csv' ? readCsv(bytes) : readExcel(bytes))
  if (Date.now() - started > MOST.time) return 'too slow'
  if (!read.ok) return read.reason.place !== null || read.reason.detail !== null || ['notText', 'noData', 'encrypted', 'expandsTooMuch'].includes(read.reason.code) ? '' : read.reason.code
  const reading = mapSheet(read.raw, suggestSheet(read.raw, registers), registers)
  const nowhere = reading.faults.find(({ place, found, expected }) => place.row === null && found === null && expected === null)
  if (nowhere !== undefined) return `a fault without place: ${nowhere.code}`
  const { proof } = reading
  return proof !== null && reading.faults.length === 0 && proof.read !== proof.mapped + proof.leftOut ? 'figures lost' : ''
}

test(`${MUTANTS} mutants of ten files are read or refused with a reason, in time and memory`, { timeout: 600_000 + MUTANTS * 1_000 }, async () => {
  const packed = await packedSeeds()
  const troubles: string[] = []
  const { peak } = await withPeak(async () => {
    for (let index = 0; index < MUTANTS; index += 1) {
      const found = await trouble(mutant(index, packed))
      if (found !== '') troubles.push(`mutant ${index}: ${found}`)
    }
  })
  expect(troubles).toEqual([])
  expect(peak).toBeLessThan(MOST.memory)
})
