import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { fileHashes } from './print-hashes'

const run = promisify(execFile)

test('the Word file, the workbook, the PDFs and the open data are the same bytes in another time zone, language and moment', async () => {
  const here = await fileHashes()
  const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' }
  const { stdout } = await run(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'print-hashes.ts')], { env })
  expect(JSON.parse(stdout)).toEqual(here)
  expect(new Set(here).size).toBe(6)
})
