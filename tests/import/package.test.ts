import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageJsonSchema } from '@/lib/export/package/json-schema'
import { printPackage } from '@/lib/export/package/print-package'
import { readPackage } from '@/lib/import/package/read-package'

const here = import.meta.dirname
const root = join(here, '..', '..')

function names(folder: string): string[] {
  return readdirSync(join(here, folder)).filter((file) => file.endsWith('.json') && !/\.(faults|expected)\.json$/.test(file))
}

const sound = [
  ...names('ok').map((file) => join(here, 'ok', file)),
  join(root, 'docs', 'package-example.json'),
  ...readdirSync(join(root, 'prisma', 'demo')).map((file) => join(root, 'prisma', 'demo', file)),
]

describe('a sound package', () => {
  it.each(sound)('%s is read', (file) => {
    const read = readPackage(readFileSync(file))
    expect(read.ok ? [] : read.faults).toEqual([])
  })

  it.each(sound)('%s: printed, read and printed again is the same text', (file) => {
    const read = readPackage(readFileSync(file))
    if (!read.ok) throw new Error('not read')
    const printed = printPackage(read.package)
    const again = readPackage(Buffer.from(printed))
    expect(again.ok && printPackage(again.package)).toBe(printed)
  })

  it('starts with a byte order mark as Windows programs write it', () => {
    const text = readFileSync(join(here, 'ok', 'minimal.json'), 'utf8')
    expect(readPackage(Buffer.from(`\uFEFF${text}`)).ok).toBe(true)
  })
})

describe('a faulty package', () => {
  it.each(names('not-ok'))('%s is refused with all its faults', (file) => {
    const read = readPackage(readFileSync(join(here, 'not-ok', file)))
    const expected: unknown = JSON.parse(readFileSync(join(here, 'not-ok', file.replace('.json', '.faults.json')), 'utf8'))
    expect(read).toEqual({ ok: false, faults: expected })
  })

  it('is refused when it is larger than 20 MB, before it is parsed', () => {
    const read = readPackage(Buffer.alloc(20_000_001, ' '))
    expect(read).toEqual({ ok: false, faults: [{ path: 'package', found: '20000001 bytes', expected: 'at most 20000000 bytes' }] })
  })

  it('is refused when it is not UTF-8', () => {
    expect(readPackage(Buffer.from([0x7b, 0xe5, 0x7d]))).toEqual({
      ok: false,
      faults: [{ path: 'package', found: 'bytes that are not UTF-8', expected: 'JSON in UTF-8' }],
    })
  })

  it('a field named __proto__ changes no other object', () => {
    readPackage(readFileSync(join(here, 'not-ok', 'prototype.json')))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('docs/package.schema.json', () => {
  it('is what the schema says; `npm run package -- schema docs/package.schema.json` writes it', () => {
    expect(readFileSync(join(root, 'docs', 'package.schema.json'), 'utf8')).toBe(packageJsonSchema())
  })
})
