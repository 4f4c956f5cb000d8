import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EDITION_FILE_NAMES } from '@/lib/domain/edition-file'
import { buildAssets } from '@/scripts/build'
import { fileHashes } from './print-hashes'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
/** Ten years later by every clock that the program may ask. */
const LATER = `data:text/javascript,${encodeURIComponent(`
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...of) { super(...(of.length === 0 ? [Real.now() + 315_532_800_000] : of)) }
    static now() { return Real.now() + 315_532_800_000 }
  }`)}`
const elsewhere = mkdtempSync(join(tmpdir(), 'tertial elsewhere '))

beforeAll(async () => {
  await buildAssets()
  for (const name of ['node_modules', 'lib', '.build']) symlinkSync(join(root, name), join(elsewhere, name))
})

afterAll(() => rmSync(elsewhere, { recursive: true }))

test('every file of an edition is the same bytes in another time zone, language, folder and year', async () => {
  const here = await fileHashes()
  const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C', TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  const { stdout } = await run(process.execPath, ['--import', tsx, '--import', LATER, join(import.meta.dirname, 'print-hashes.ts')], { env, cwd: elsewhere })
  expect(JSON.parse(stdout)).toEqual(here)
  expect(Object.keys(here)).toEqual(EDITION_FILE_NAMES)
  expect(new Set(Object.values(here)).size).toBe(EDITION_FILE_NAMES.length)
})
