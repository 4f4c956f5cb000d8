import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { main } from '@/scripts/package'
import { testDatabase } from '@/tests/database'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'package '))
const said: string[] = []
vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))

afterEach(() => void (said.length = 0))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeDatabase()
})

describe('npm run package', () => {
  it('refuses a faulty file, tells every fault, and leaves the database empty', async () => {
    expect(await main(['import', 'tests/import/not-ok/unknown-fields.json'])).toBe(1)
    expect(said.join('\n')).toBe(
      [
        'tests/import/not-ok/unknown-fields.json is not imported, nothing is written. Faults: 3',
        '  indicators[0].trafficLight: found an unknown field, expected no such field',
        '  indicators[0].shape: found an unknown field, expected no such field',
        '  colour: found an unknown field, expected no such field',
      ].join('\n'),
    )
    expect(await database.query('SELECT id FROM "Municipality"')).toEqual([])
  })

  it('imports a file and exports the same file', async () => {
    expect(await main(['import', 'docs/package-example.json'])).toBe(0)
    expect(said[0]).toMatch(/^Kulturnämnden 2026: \d+ rows created, 0 updated\.$/)
    const file = join(folder, 'export.json')
    expect(await main(['export', 'exempel', 'kultur', '2026', file])).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(readFileSync('docs/package-example.json', 'utf8'))
  })

  it.each([
    [['import', 'no-such-file.json'], 'no-such-file.json cannot be read.'],
    [['export', 'ingen', 'kultur', '2026'], 'There is no municipality with the key ingen.'],
    [['export', 'exempel', 'ingen', '2026'], 'The municipality exempel has no committee with the key ingen.'],
    [['export', 'exempel', 'kultur', 'i fjol'], 'npm run package -- import FILE'],
    [['remove'], 'npm run package -- import FILE'],
    [[], 'npm run package -- import FILE'],
  ])('%j: one clear line', async (args, line) => {
    expect(await main(args)).toBe(1)
    expect(said[0]).toContain(line)
  })
})
