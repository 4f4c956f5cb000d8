import { describe, expect, it } from 'vitest'
import packageJson from '@/package.json'
import { fingerprint } from '@/lib/domain/edition-file'
import { buildManifest, RENDERER, type ChainLink } from '@/lib/domain/manifest'
import { buildReportView } from '@/lib/domain/build-report-view'
import { FACTS, FORM } from './checks/check-input'

const view = buildReportView(FACTS, FORM)
const meta = { address: 'm/c/r', number: 2, publishedAt: '2026-09-01T08:00:00.000Z', publishedBy: 'Selma Ek', approvedBy: null, reason: 'Wrong year.', renderer: RENDERER }
const file = (name: string) => ({ name, contentType: 'text/plain', bytes: 3, sha256: 'a'.repeat(64) })
const previous: ChainLink = { sequence: 6, address: 'm/c/other', number: 1, manifestSha256: 'b'.repeat(64) }

describe('the manifest of an edition', () => {
  it.each([
    { previous: null, sequence: 1 },
    { previous, sequence: 7 },
  ])('takes the place after the edition before it: $sequence', ({ previous: before, sequence }) => {
    expect(buildManifest({ ...meta, view, previous: before, files: [] })).toMatchObject({ sequence, previous: before })
  })
  it('lists its files in order of their names, and says whose report it is', () => {
    const manifest = buildManifest({ ...meta, view, previous: null, files: [file('report.pdf'), file('edition.json'), file('index.html')] })
    expect(manifest.files.map(({ name }) => name)).toEqual(['edition.json', 'index.html', 'report.pdf'])
    const { municipality, committee, report } = view
    expect(manifest).toMatchObject({ ...meta, format: 'tertial-edition-1', municipality: municipality.name, committee: committee.name, title: report.title, period: report.period })
  })
  it('names the version of the program', () => {
    expect(RENDERER).toBe(`tertial ${packageJson.version}`)
  })
})

it('a fingerprint is the first sixteen characters in groups of four', () => {
  expect(fingerprint(`0123456789abcdef${'f'.repeat(48)}`)).toBe('0123 4567 89ab cdef')
})
