import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReportView } from '@/lib/domain/report-view'
import { renderEdition } from '@/lib/export/html/render-edition'
import { fontCoverage } from '@/lib/export/pdf/font-coverage'
import { drawable } from '@/lib/export/pdf/print-data'
import { renderPdfs } from '@/lib/export/pdf/render-pdf'
import { editionText } from '@/lib/text/edition'
import { buildAssets } from '@/scripts/build'
import { DEMO_REPORTS, demoView } from './demo-view'
import { EDITION_META, EVIL, IMAGES, writtenView } from './edition-view'
import { allTags, readPdf, readReport, tagText, type ReadPdf } from './pdf-tags'
import { readHtml } from './reading'

const ROOT = join(import.meta.dirname, '../..')
const foot = editionText.title(EDITION_META.number)

async function both(view: ReportView) {
  const page = await renderEdition(view, EDITION_META, IMAGES)
  const [file] = await renderPdfs(view, EDITION_META, IMAGES)
  const read = await readPdf(file)
  return { html: readHtml(page.body.toString()), pdf: readReport(read, foot), read, file }
}

/** What every program that reads aloud needs, and every archive: nothing may be missing from any report. */
function expectWellTagged({ root, loose, language, showsTitle, fonts }: ReadPdf): void {
  const tags = allTags(root)
  expect(loose).toBe('')
  expect(language).toBe('sv-SE')
  expect(showsTitle).toBe(true)
  // No other font has slipped in, and the file carries each of them.
  expect(fonts.filter(({ name, embedded }) => !embedded || !/^[A-Z]{6}\+SourceSans3-(Regular|Italic|SemiBold|SemiBoldItalic)$/.test(name))).toEqual([])
  expect(fonts.length).toBeGreaterThan(1)
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  expect(tags.filter(({ type, table }) => type === 'TH' && table.Scope === undefined)).toEqual([])
  expect(tags.filter(({ type, table }) => type === 'Table' && (table.Summary ?? '') === '')).toEqual([])
  expect(tags.filter(({ type, alt }) => type === 'Figure' && (alt ?? '') === '')).toEqual([])
}

beforeAll(buildAssets)

describe.each([...DEMO_REPORTS])('the PDF of %s', (year, key) => {
  test('says the same as the published page, in the same order, with as many headings, tables, headers and list items', async () => {
    const { html, pdf, read } = await both(demoView(year, key))
    expect(pdf.text).toBe(html.text)
    // Pictures of charts are named on the page by their own drawing.
    expect(pdf).toEqual({ ...html, alternatives: pdf.alternatives })
    expect(pdf.tables).toBeGreaterThan(9)
    expectWellTagged(read)
    expect(read.pages.every(({ width, height }) => Math.round(Math.min(width, height)) === 595)).toBe(true)
  })
})

describe('what people write', () => {
  let read: Awaited<ReturnType<typeof both>>
  beforeAll(async () => {
    read = await both(writtenView())
  })

  test('stands in the PDF as on the published page, and nothing of it is markup', () => {
    expect(read.pdf.text).toBe(read.html.text)
    expect(read.pdf).toEqual({ ...read.html, rowHeaders: read.pdf.rowHeaders, alternatives: read.pdf.alternatives })
    for (const words of EVIL) expect(read.pdf.text).toContain(words.replace(/\s/g, ''))
    expectWellTagged(read.read)
  })
  test('footnotes are notes, and pictures say what they show', () => {
    expect(read.pdf.footnotes).toEqual(['En fotnot & mer.'])
    expect(read.pdf.alternatives[0]).toBe('En bild "av" <något>')
  })
  test('a header that nobody has written is a cell', () => {
    const own = allTags(read.read.root).find(({ type, table }) => type === 'Table' && table.Summary === 'Egen tabell')
    const cells = own === undefined ? [] : allTags(own).filter(({ type }) => /^T[HD]$/.test(type))
    expect(cells.map(({ type, table }) => `${type} ${table.Scope ?? ''}`)).toEqual(['TD ', 'TH Column', 'TH Row', 'TD '])
  })
  test('markup of the typesetter, letters of no font and words wider than the page stand as text', async () => {
    const title = '#evil $x$ \\ *a* `b` @c <d> _e_ // f "g" = h'
    const view = writtenView()
    const lines = [title, 'Glad 😀 och\u0000 中', 'x'.repeat(200), '']
    const [first, ...rest] = view.sections
    if (first === undefined) throw new Error('The view has no sections.')
    const hostile = { ...view, sections: [{ ...first, blocks: [{ kind: 'note', style: 'note', lines } as const, ...first.blocks] }, ...rest] }
    const pdf = await readPdf((await renderPdfs(hostile, EDITION_META, IMAGES))[1])
    const paragraphs = allTags(pdf.root).flatMap((tag) => (tag.type === 'P' ? [tagText(tag).replace(/[\u00ad\u200b]/g, '')] : []))
    expect(paragraphs).toEqual(expect.arrayContaining([title, 'Glad [U+1F600] och [U+4E2D]', 'x'.repeat(200)]))
  })
  test('a picture that is not there stops the file', async () => {
    await expect(renderPdfs(writtenView(), EDITION_META, new Map())).rejects.toThrow('is not among the pictures of the edition')
  })
})

describe('the file', () => {
  const view = demoView('2023', '2023-04')

  test('says which standard it follows, whose it is and when it was published', async () => {
    const [forReading, forArchive] = await renderPdfs(view, EDITION_META, IMAGES)
    const [ua, archive] = [await readPdf(forReading), await readPdf(forArchive)]
    expect(ua.title).toBe('Delårsrapport 1 2023 – Arbetsmarknads- och socialnämnden, Tyresö kommun')
    expect(ua.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(archive.metadata).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(archive.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    for (const file of [ua, archive]) expect(file.metadata).toContain('<xmp:CreateDate>2020-09-22')
  })
  test('has pages across for the sections that ask for them', async () => {
    const [first, second, ...rest] = view.sections
    if (first === undefined || second === undefined) throw new Error('The view has too few sections.')
    const across = { ...view, sections: [first, { ...second, landscape: true as const }, ...rest] }
    const { pages } = await readPdf((await renderPdfs(across, EDITION_META, IMAGES))[0])
    const turned = pages.map(({ width, height }) => width > height)
    expect(turned[0]).toBe(false)
    expect(turned).toContain(true)
    expect(turned.at(-1)).toBe(false)
  })
})

describe('letters of the font', () => {
  test('are read from its own map; what it lacks is written by number, what is never seen is left out', async () => {
    const covered = fontCoverage(await readFile(join(ROOT, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf')))
    expect(drawable('Å −1\u00a0234,5 ≥ ●', covered)).toBe('Å −1\u00a0234,5 ≥ ●')
    expect(drawable('a\u0308\u200b\u0007\tb\u{1f600}\ud83d', covered)).toBe('ä b[U+1F600][U+D83D]')
  })
  test('a file without a map is refused', () => {
    expect(() => fontCoverage(new Uint8Array(12))).toThrow('has no character map')
  })
})
