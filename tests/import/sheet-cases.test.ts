import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportFault, ImportReading } from '@/lib/domain/import-reading'
import { readCsv } from '@/lib/import/csv/read-csv'
import { mapSheet } from '@/lib/import/sheet/map-sheet'
import { suggestSheet } from '@/lib/import/sheet/suggest-sheet'
import { registers } from './sheet-registers'

const folder = (name: string) => join(import.meta.dirname, name)
const csvIn = (name: string) => readdirSync(folder(name)).filter((file) => file.endsWith('.csv'))
const expected = (name: string, file: string): unknown => JSON.parse(readFileSync(join(folder(name), file.replace(/\.csv$/, '.expected.json')), 'utf8'))

async function reading(name: string, file: string): Promise<ImportReading> {
  const read = await readCsv(readFileSync(join(folder(name), file)))
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  return mapSheet(read.raw, suggestSheet(read.raw, registers), registers)
}

/** A change in one line: what, months, value in tkr or as it is, place. */
function changeText({ change, place }: ImportReading['changes'][number]): string {
  const at = `${place.row}/${place.column ?? ''}`
  switch (change.kind) {
    case 'actual':
    case 'budget':
      return `${change.kind} ${change.statement}/${change.line} ${change.period.from}-${change.period.to} ${(change.amount ?? NaN) / 100_000} @${at}`
    case 'forecast':
      return `forecast ${change.statement}/${change.line} ${change.vintage} ${(change.amount ?? NaN) / 100_000} ${change.comment ?? ''}@${at}`
    case 'indicatorValue':
      return `value ${change.indicator} ${change.period.from}-${change.period.to} ${change.value ?? change.missing ?? ''} @${at}`
    case 'placementVolume':
      return `placement ${change.category} ${change.month} ${change.measure} ${change.field} ${change.value ?? ''} @${at}`
    case 'comparisonValue':
      throw new Error('No sheet tells what others have.')
  }
}

function faultText({ place, code, found, expected: right }: ImportFault): string {
  return `${place.row ?? ''}/${place.column ?? ''} ${code}: ${found ?? ''} → ${right ?? ''}`
}

describe('files that are read without a hand', () => {
  test.each(csvIn('ok'))('%s', async (file) => {
    const { changes, faults, leftOut, proof } = await reading('ok', file)
    expect(faults.map(faultText)).toEqual([])
    expect({ changes: changes.map(changeText), leftOut: leftOut.map(({ name, count }) => `${name}: ${count}`) }).toEqual(expected('ok', file))
    if (proof !== null) expect(proof.read).toBe(proof.mapped + proof.leftOut)
  })
})

describe('files with faults, each with its place, what was found and what would have been right', () => {
  test.each(csvIn('not-ok'))('%s', async (file) => {
    const { faults } = await reading('not-ok', file)
    expect(faults.map(faultText)).toEqual(expected('not-ok', file))
  })
})
