import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSie } from '@/lib/import/sie/read-sie'
import { sieRawSchema } from '@/lib/schemas/sie-raw'
import { readingText, streamOf } from './sie-text'

const here = import.meta.dirname

function files(folder: string): readonly string[] {
  return readdirSync(join(here, folder))
    .filter((file) => file.endsWith('.se'))
    .map((file) => join(here, folder, file))
}

describe('a ledger that is in order', () => {
  it.each(files('ok'))('%s is read', async (file) => {
    const reading = await readSie(streamOf(readFileSync(file)))
    expect(reading.ok && reading.raw.faults).toEqual([])
    await expect(readingText(reading)).toMatchFileSnapshot(`${file}.txt`)
  })

  it.each(files('ok'))('%s: what is kept is what its schema says', async (file) => {
    const reading = await readSie(streamOf(readFileSync(file)))
    if (!reading.ok) throw new Error('not read')
    expect(sieRawSchema.parse(JSON.parse(JSON.stringify(reading.raw)))).toEqual(reading.raw)
  })

  it.each(files('ok'))('%s is read the same in chunks of any size', async (file) => {
    const bytes = readFileSync(file)
    const whole = await readSie(streamOf(bytes))
    for (const size of [1, 2, 3, 7, 64]) expect(await readSie(streamOf(bytes, size))).toEqual(whole)
  })
})

describe('a ledger with faults', () => {
  it.each(files('not-ok'))('%s: every fault has its line and its field', async (file) => {
    const reading = await readSie(streamOf(readFileSync(file)))
    expect(reading.ok && reading.raw.faults.length === 0).toBe(false)
    await expect(readingText(reading)).toMatchFileSnapshot(`${file}.txt`)
  })
})
