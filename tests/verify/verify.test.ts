import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { EDITION_FILE_NAMES } from '@/lib/domain/edition-file'
import { RENDERER, type ChainLink } from '@/lib/domain/manifest'
import { manifestFile } from '@/lib/export/edition/manifest-file'
import { renderFiles } from '@/lib/export/edition/render-files'
import { buildAssets } from '@/scripts/build'
import { verify } from '@/scripts/verify.mjs'
import { EDITION_META, IMAGES, writtenView } from '../export/edition-view'

const run = promisify(execFile)
const whole = mkdtempSync(join(tmpdir(), 'tertial-editions-'))
const copy = mkdtempSync(join(tmpdir(), 'tertial-copy-'))
const sha256Of = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')
const at = (number: number, name = '') => join(copy, `utgava-${number}`, name)
/** Where the public site has the report. */
const site = join(copy, 'rapporter/tyreso/asn/2020-08')

/** Three editions of a committee, one after the other, as the public site has them. */
beforeAll(async () => {
  await buildAssets()
  const view = writtenView()
  let previous: ChainLink | null = null
  for (const number of [1, 2, 3]) {
    const meta = { ...EDITION_META, number }
    const files = await renderFiles({ view, meta, images: IMAGES, before: null, corrected: null })
    const manifest = manifestFile({ ...meta, view, previous, renderer: RENDERER, files })
    const folder = join(whole, `utgava-${number}`)
    mkdirSync(folder)
    for (const file of [...files, manifest.file]) writeFileSync(join(folder, file.name), file.body)
    previous = { sequence: manifest.sequence, address: meta.address, number, manifestSha256: manifest.sha256 }
  }
}, 60_000)

beforeEach(() => {
  rmSync(copy, { recursive: true })
  cpSync(whole, copy, { recursive: true })
})

afterAll(() => {
  for (const folder of [whole, copy]) rmSync(folder, { recursive: true })
})

/** A manifest that somebody has changed and sealed again. */
function reseal(number: number, change: (manifest: Record<string, unknown>) => object): void {
  const manifest = JSON.parse(readFileSync(at(number, 'manifest.json'), 'utf8')) as Record<string, unknown>
  delete manifest.seal
  const changed = { ...manifest, ...change(manifest) }
  writeFileSync(at(number, 'manifest.json'), canonicalJson({ ...changed, seal: sha256Of(Buffer.from(canonicalJson(changed))) }))
}

function flip(path: string, bit: number): void {
  const body = readFileSync(path)
  const place = Math.floor(bit / 8) % body.length
  body[place] = (body[place] ?? 0) ^ (1 << bit % 8)
  writeFileSync(path, body)
}

const faults = () => verify([copy]).faults

it('editions as they were downloaded have no fault, also with compressed copies beside', () => {
  for (const name of readdirSync(at(1))) writeFileSync(at(1, `${name}.gz`), gzipSync(readFileSync(at(1, name))))
  expect(verify([copy])).toMatchObject({ faults: [], notes: [], editions: { length: 3 } })
})

describe('what has been changed is found', () => {
  it.each([...EDITION_FILE_NAMES, 'manifest.json'])('any bit of %s of the last edition', (name) => {
    const { length } = readFileSync(at(3, name))
    // Places spread over the whole file, another bit of the byte each time.
    for (let step = 0; step < 60; step += 1) {
      const bit = Math.floor((step / 60) * length) * 8 + (step % 8)
      flip(at(3, name), bit)
      expect(faults(), `bit ${bit}`).not.toEqual([])
      flip(at(3, name), bit)
    }
    expect(faults()).toEqual([])
  })
  it('a file that is cut, gone, added, or another edition’s', () => {
    const pdf = readFileSync(at(1, 'report.pdf'))
    writeFileSync(at(1, 'report.pdf'), pdf.subarray(0, -1))
    expect(faults()).toEqual([expect.stringMatching(/report\.pdf has \d+ bytes, the manifest says \d+$/)])
    rmSync(at(1, 'report.pdf'))
    expect(faults()).toEqual([expect.stringMatching(/report\.pdf is missing$/)])
    writeFileSync(at(1, 'report.pdf'), pdf)
    writeFileSync(at(1, 'appendix.pdf'), pdf)
    expect(faults()).toEqual([expect.stringMatching(/appendix\.pdf is not part of the edition$/)])
    rmSync(at(1, 'appendix.pdf'))
    cpSync(at(2, 'report.docx'), at(1, 'report.docx'))
    expect(faults()).toEqual([expect.stringContaining('report.docx has ')])
  })
  it.each([
    ['another text', gzipSync('other'), 'is not a copy of index.html'],
    ['no compression', Buffer.from('other'), 'is not a compressed file'],
  ])('a compressed copy with %s', (_, body, said) => {
    writeFileSync(at(1, 'index.html.gz'), body)
    expect(faults()).toEqual([expect.stringContaining(said)])
  })
  it('an edition that is taken away from the middle', () => {
    rmSync(at(2), { recursive: true })
    expect(faults()).toEqual(['tyreso/asn/2020-08, edition 2 (place 2) is missing'])
  })
  it('the last one taken away, by the hash that minutes or a printed report quote', () => {
    const head = sha256Of(readFileSync(at(3, 'manifest.json'))).slice(0, 16)
    expect(verify([copy], head).faults).toEqual([])
    rmSync(at(3), { recursive: true })
    expect(verify([copy], head).faults).toEqual([`No edition or file here has a hash that begins with ${head}`])
  })
  it('two that have changed places', () => {
    renameSync(at(1), join(copy, 'aside'))
    renameSync(at(2), at(1))
    renameSync(join(copy, 'aside'), at(2))
    expect(faults()).toEqual([`${at(1)} holds tyreso/asn/2020-08, edition 2`, `${at(2)} holds tyreso/asn/2020-08, edition 1`])
    reseal(1, () => ({ number: 1 }))
    reseal(2, () => ({ number: 2 }))
    expect(faults()).toEqual(expect.arrayContaining([expect.stringContaining('is not the edition that')]))
  })
  it('an earlier one, or another report, at the address of the latest', () => {
    for (const number of [1, 2, 3]) cpSync(at(number), join(site, `utgava-${number}`), { recursive: true })
    cpSync(at(3), site, { recursive: true })
    expect(faults()).toEqual([])
    for (const name of readdirSync(at(2))) cpSync(at(2, name), join(site, name))
    expect(faults()).toEqual([`${site} holds tyreso/asn/2020-08, edition 2, but 3 is the latest`])
    renameSync(site, join(copy, 'rapporter/tyreso/asn/2020-07'))
    expect(faults()).toHaveLength(4)
  })
  it('one that is made anew with a manifest of its own', () => {
    writeFileSync(at(1, 'edition.csv'), 'other')
    reseal(1, ({ files }) => ({
      files: (files as { name: string }[]).map((file) => (file.name === 'edition.csv' ? { ...file, bytes: 5, sha256: sha256Of(Buffer.from('other')) } : file)),
    }))
    expect(faults()).toEqual(['tyreso/asn/2020-08, edition 1 is not the edition that tyreso/asn/2020-08, edition 2 follows on'])
  })
  it('a second one in the same place', () => {
    cpSync(at(3), at(4), { recursive: true })
    reseal(4, () => ({ number: 4 }))
    expect(faults()).toEqual([expect.stringContaining('both claim place 3 of tyreso/asn')])
  })
})

describe('the program', () => {
  const program = async (...args: readonly string[]) =>
    run(process.execPath, [join(import.meta.dirname, '../../scripts/verify.mjs'), ...args], { cwd: copy }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    )

  it('checks a single file beside its manifest, whatever it is called', async () => {
    renameSync(at(1, 'report.docx'), at(1, 'Delårsrapport till nämnden.docx'))
    const good = await program('utgava-1/Delårsrapport till nämnden.docx')
    expect(good).toMatchObject({ code: 0, stdout: expect.stringContaining('is report.docx of tyreso/asn/2020-08, edition 1, unchanged') })
    flip(at(1, 'Delårsrapport till nämnden.docx'), 4_000)
    expect(await program('utgava-1/Delårsrapport till nämnden.docx')).toMatchObject({ code: 1, stderr: expect.stringContaining('or it has been changed') })
  })
  it('says which editions it read, and ends with 0 or 1', async () => {
    expect(await program('.')).toMatchObject({ code: 0, stdout: expect.stringMatching(/edition 3: .*published 2020-09-22T12:31:00Z by Selma Ek[^]*Nothing has been changed/) })
    rmSync(at(1, 'archive.pdf'))
    expect(await program('.')).toMatchObject({ code: 1, stderr: expect.stringContaining('archive.pdf is missing') })
  })
  it('begins a chain where the first edition is that is here', async () => {
    expect((await program('utgava-3')).stdout).toContain('edition 2, which tyreso/asn/2020-08, edition 3 follows on, is not here')
  })
  it('tells what it needs', async () => {
    expect(await program()).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage') })
    expect(await program('.', '--head', 'xyz')).toMatchObject({ code: 2 })
    expect(await program('nowhere')).toMatchObject({ code: 1, stderr: expect.stringContaining('does not exist') })
    rmSync(at(1, 'manifest.json'))
    expect(await program('utgava-1/report.pdf')).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no manifest.json beside') })
    writeFileSync(at(1, 'manifest.json'), '{}')
    expect(await program('utgava-1/report.pdf')).toMatchObject({ code: 1, stderr: expect.stringContaining('is not a manifest') })
  })
})
