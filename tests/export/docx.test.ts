import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReportView } from '@/lib/domain/report-view'
import { renderDocx } from '@/lib/export/docx/render-docx'
import { renderEdition } from '@/lib/export/html/render-edition'
import { editionText } from '@/lib/text/edition'
import { buildAssets } from '@/scripts/build'
import { DEMO_REPORTS, demoView } from './demo-view'
import { EDITION_META, EVIL, IMAGES, writtenView } from './edition-view'
import { partsOf, readDocx, readHtml } from './reading'

const foot = editionText.title(EDITION_META.number)

async function both(view: ReportView) {
  const page = await renderEdition(view, EDITION_META, IMAGES)
  const file = await renderDocx(view, EDITION_META, IMAGES)
  return { html: readHtml(page.body.toString()), docx: readDocx(file, foot), file }
}

beforeAll(buildAssets)

describe.each([...DEMO_REPORTS])('the Word file of %s', (year, key) => {
  test('says the same as the published page, in the same order, with as many headings, tables, headers and list items', async () => {
    const { html, docx } = await both(demoView(year, key))
    expect(docx.text).toBe(html.text)
    // Pictures of charts are named on the page by their own drawing.
    expect(docx).toEqual({ ...html, alternatives: docx.alternatives })
    expect(docx.tables).toBeGreaterThan(9)
    expect(docx.alternatives.every((alternative) => alternative.length > 20)).toBe(true)
  })
})

describe('what people write', () => {
  let read: Awaited<ReturnType<typeof both>>
  let parts: ReadonlyMap<string, string>
  beforeAll(async () => {
    read = await both(writtenView())
    parts = partsOf(read.file)
  })

  test('stands in the Word file as on the published page', () => {
    expect(read.docx.text).toBe(read.html.text)
    expect(read.docx.headings).toEqual(read.html.headings)
    expect(read.docx.listItems).toBe(read.html.listItems)
    expect(read.docx.columnHeaders).toBe(read.html.columnHeaders)
    for (const words of EVIL) expect(read.docx.text).toContain(words.replace(/\s/g, ''))
  })
  test('footnotes are footnotes of Word', () => {
    expect(read.docx.footnotes).toEqual(['En fotnot & mer.'])
    expect(parts.get('word/document.xml')).toContain('<w:footnoteReference w:id="1"/>')
  })
  test('pictures say what they show, and tables what they are called', () => {
    expect(read.docx.alternatives[0]).toBe('En bild "av" <något>')
    expect(parts.get('word/document.xml')).toContain('<w:tblCaption w:val="Egen tabell"/>')
  })
  test('references lead to their places, links out, and what is gone nowhere', () => {
    const xml = parts.get('word/document.xml') ?? ''
    const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(bookmarks).toEqual([...new Set(bookmarks)])
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([])
    expect(anchors.filter((anchor) => anchor?.startsWith('part_'))).toHaveLength(1)
    expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="https://scb.se/?a=1&amp;b=2" TargetMode="External"')
  })
})

describe('a file for other programs', () => {
  let parts: ReadonlyMap<string, string>
  beforeAll(async () => {
    parts = partsOf(await renderDocx(demoView('2023', '2023-04'), EDITION_META))
  })

  test('is in Swedish, has its title, the day of publishing and a table of contents, and neither macros nor anything fetched', () => {
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Delårsrapport 1 2023 – Arbetsmarknads- och socialnämnden, Tyresö kommun</dc:title>')
    expect(core.match(/2020-09-22T12:31:00.000Z/g)).toHaveLength(2)
    expect(parts.get('word/document.xml')).toContain('TOC \\h \\o')
    expect([...parts.keys()].filter((name) => /vba|embed|activeX/i.test(name))).toEqual([])
    expect([...parts.values()].filter((xml) => xml.includes('TargetMode="External"'))).toEqual([])
  })
  test('every style that is named exists, and rows of headers are repeated', () => {
    const xml = parts.get('word/document.xml') ?? ''
    const used = new Set([...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id))
    const defined = new Set([...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id))
    expect([...used].filter((id) => !defined.has(id))).toEqual([])
    expect(used.size).toBeGreaterThan(10)
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(xml.match(/<w:tbl>/g)?.length ?? 1)
  })
  test('pictures that Word cannot show become PNG, and JPEG stays as it is', async () => {
    const square = sharp({ create: { width: 4, height: 4, channels: 3, background: '#005293' } })
    const [webp, jpeg] = [await square.clone().webp().toBuffer(), await square.clone().jpeg().toBuffer()]
    const typesWith = async (contentType: string, body: Uint8Array) => {
      const images = new Map([...IMAGES.keys()].map((sha256) => [sha256, { contentType, body }]))
      const media = [...partsOf(await renderDocx(writtenView(), EDITION_META, images)).keys()].filter((name) => name.startsWith('word/media/'))
      return new Set(media.map((name) => name.split('.').at(-1)))
    }
    expect(await typesWith('image/webp', webp)).toEqual(new Set(['png']))
    expect(await typesWith('image/jpeg', jpeg)).toEqual(new Set(['jpg', 'png']))
  })
  test('a picture that is not there stops the file', async () => {
    await expect(renderDocx(writtenView(), EDITION_META)).rejects.toThrow('is not among the pictures of the edition')
  })
})
