import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib'
import type { Reading } from './reading'

/** An element of the structure of a PDF, with its words in their order. */
export interface Tag {
  readonly type: string
  readonly alt: string | null
  /** Scope, RowSpan, ColSpan, Summary. */
  readonly table: Readonly<Record<string, string>>
  readonly kids: readonly (Tag | string)[]
}

const name = (text: string) => PDFName.of(text)
const latin = (stream: PDFObject | undefined) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '')
const isText = (value: PDFObject | undefined) => value instanceof PDFString || value instanceof PDFHexString
const bare = (value: PDFObject | undefined) => (isText(value) ? value.decodeText() : (value?.toString() ?? '').replace(/^\//, ''))

/** Letters by glyph of each font of a page, from the map to Unicode that the file has to carry. */
function lettersOf(page: PDFPage): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict)
  return new Map(
    (fonts?.keys() ?? []).map((key) => {
      const map = latin(fonts?.lookup(key, PDFDict).lookup(name('ToUnicode')))
      const letters = [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gim)].map(
        ([, glyph = '', text = '']) => [parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le')] as const,
      )
      return [key.toString(), new Map(letters)]
    }),
  )
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (_: string, escaped: string) => (/^[0-7]/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped))

/** The glyphs of a string of a page's content: '(\000\005)' or '<0005>'. */
function glyphs(token: string): readonly number[] {
  const bytes = token.startsWith('<')
    ? Buffer.from(token.slice(1, -1), 'hex')
    : Buffer.from(token.slice(1, -1).replace(/\\([0-7]{1,3}|[^])/g, unescaped), 'latin1')
  return Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2))
}

/** '(-)' or, in UTF-16, '<FEFF00A0>'. */
function actualText(token: string): string {
  return token.startsWith('<') ? Buffer.from(token.slice(5, -1), 'hex').swap16().toString('utf16le') : token.slice(1, -1).replace(/\\(.)/g, '$1')
}

/** Brackets within a string need no escape when they come in pairs. */
const PAIRED = String.raw`\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\))*\)`
const TOKEN = new RegExp(PAIRED + String.raw`|<<|>>|<[0-9A-Fa-f]*>|\/[^\s/<>[\]()]+|[[\]]|[^\s/<>[\]()]+`, 'g')

/** The words of each piece of marked content of a page; what is drawn outside of them belongs to nothing (`loose`). */
function markedWords(page: PDFPage): { readonly words: ReadonlyMap<number, string>; readonly loose: string } {
  const fonts = lettersOf(page)
  const words = new Map<number, string>()
  const open: { id: number | null; instead: string | null; artifact: boolean }[] = []
  let [font, loose, operands] = [new Map() as ReadonlyMap<number, string>, '', [] as string[]]
  const write = (text: string) => {
    if (open.some(({ artifact }) => artifact)) return
    const id = open.findLast((mark) => mark.id !== null)?.id
    if (id === undefined || id === null) loose += text
    else words.set(id, (words.get(id) ?? '') + text)
  }
  const contents = page.node.lookup(name('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => page.doc.context.lookup(each)) : [contents]
  for (const [token] of streams.map(latin).join('\n').matchAll(TOKEN)) {
    if (token === 'BDC' || token === 'BMC') {
      const id = operands.indexOf('/MCID')
      const instead = operands.includes('/ActualText') ? actualText(operands[operands.indexOf('/ActualText') + 1] ?? '') : null
      if (instead !== null) write(instead)
      open.push({ id: id < 0 ? null : Number(operands[id + 1]), instead, artifact: operands.includes('/Artifact') })
    } else if (token === 'EMC') open.pop()
    else if (token === 'Tf') font = fonts.get(operands.at(-2) ?? '') ?? new Map()
    else if ((token === 'Tj' || token === 'TJ') && !open.some(({ instead }) => instead !== null)) {
      const drawn = operands.filter((each) => /^[(<]/.test(each)).flatMap(glyphs)
      write(drawn.map((glyph) => font.get(glyph) ?? '\ufffd').join(''))
    } else if (!/^[A-Za-z'"*]/.test(token)) {
      operands.push(token)
      continue
    }
    operands = []
  }
  return { words, loose }
}

type PageWords = ReadonlyMap<PDFObject, ReadonlyMap<number, string>>

function tableAttributes(element: PDFDict): Readonly<Record<string, string>> {
  const value = element.lookup(name('A'))
  const each = value instanceof PDFArray ? value.asArray().map((entry) => element.context.lookup(entry)) : [value]
  const own = each.filter((entry): entry is PDFDict => entry instanceof PDFDict && entry.get(name('O')) === name('Table'))
  return Object.fromEntries(own.flatMap((entry) => entry.entries().map(([key, said]) => [bare(key), bare(said)])))
}

function tagOf(element: PDFDict, page: PDFObject | undefined, pages: PageWords): Tag {
  const own = element.get(name('Pg')) ?? page
  const value = element.lookup(name('K'))
  const kids = value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value]
  const wordsAt = (at: PDFObject | undefined, id: PDFNumber) => (at === undefined ? '' : (pages.get(at)?.get(id.asNumber()) ?? ''))
  const alt = element.lookup(name('Alt'))
  return {
    type: bare(element.get(name('S'))),
    alt: alt === undefined ? null : bare(alt),
    table: tableAttributes(element),
    kids: kids.flatMap((kid): readonly (Tag | string)[] => {
      const said = kid instanceof PDFRef ? element.context.lookup(kid) : kid
      if (said instanceof PDFNumber) return [wordsAt(own, said)]
      if (!(said instanceof PDFDict)) return []
      if (said.has(name('S'))) return [tagOf(said, own, pages)]
      const id = said.lookup(name('MCID'))
      return id instanceof PDFNumber ? [wordsAt(said.get(name('Pg')) ?? own, id)] : []
    }),
  }
}

export interface ReadPdf {
  readonly root: Tag
  /** Words that are neither in the structure nor marked as none of the reader's business. */
  readonly loose: string
  readonly title: string
  readonly language: string
  readonly metadata: string
  readonly showsTitle: boolean
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  /** Names of the fonts, and whether the file carries each of them. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
}

/** What a reader by ear or eye finds in a PDF: its structure with its words, and what it says of itself. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(file, { updateMetadata: false })
  const { catalog, context } = document
  const marked = document.getPages().map((page) => [page, markedWords(page)] as const)
  const pages: PageWords = new Map(marked.map(([page, { words }]) => [page.ref, words]))
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
  const dicts = context.enumerateIndirectObjects().flatMap(([, each]) => (each instanceof PDFDict ? [each] : []))
  return {
    root: tagOf(root, undefined, pages),
    loose: marked.map(([, { loose }]) => loose).join(''),
    title: document.getTitle() ?? '',
    language: bare(catalog.lookup(name('Lang'))),
    metadata: Buffer.from(latin(catalog.lookup(name('Metadata'))), 'latin1').toString('utf8'),
    showsTitle: catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))?.toString() === 'true',
    pages: document.getPages().map((page) => page.getSize()),
    fonts: dicts
      .filter((each) => each.get(name('Type')) === name('FontDescriptor'))
      .map((each) => ({ name: bare(each.get(name('FontName'))), embedded: each.has(name('FontFile2')) || each.has(name('FontFile3')) })),
  }
}

/** All elements in their order. */
export function allTags(tag: Tag): readonly Tag[] {
  return [tag, ...tag.kids.flatMap((kid) => (typeof kid === 'string' ? [] : allTags(kid)))]
}

/** The words of an element and those below it, without what elements of the given kinds say. */
export function tagText(tag: Tag, without: readonly string[] = []): string {
  return tag.kids.map((kid) => (typeof kid === 'string' ? kid : without.includes(kid.type) ? '' : tagText(kid, without))).join('')
}

/** What is read of a report: without what the edition says of itself, which begins at its heading, and without the contents. */
function reportTags(root: Tag, foot: string): readonly Tag[] {
  const top = root.kids.flatMap((kid) => (typeof kid === 'string' ? [] : kid.kids)).filter((kid): kid is Tag => typeof kid !== 'string')
  const contents = top.findIndex(({ type }) => type === 'TOC')
  const end = top.findIndex((tag) => tag.type === 'H2' && tagText(tag) === foot)
  return top.slice(0, end).filter((_, index) => index !== contents && index !== contents - 1)
}

/** Words between which a line has been broken carry a soft hyphen, and long ones places where they may be. */
const UNSEEN = /[\s\u00ad\u200b●▲■○↑↓→]/gu

/** The report of a PDF as tests/export/reading.ts reads that of a published page. */
export function readReport({ root }: ReadPdf, foot: string): Reading {
  const report: Tag = { type: 'Report', alt: null, table: {}, kids: reportTags(root, foot) }
  const tags = allTags(report)
  const ofType = (...types: readonly string[]) => tags.filter(({ type }) => types.includes(type))
  const scoped = (scope: string) => ofType('TH').filter(({ table }) => table.Scope === scope)
  return {
    text: tagText(report, ['Lbl', 'Note', 'Figure']).replace(UNSEEN, ''),
    headings: ofType('H1', 'H2', 'H3', 'H4', 'H5', 'H6').map((tag) => `${tag.type.slice(1)} ${tagText(tag).replaceAll('\u00ad', '')}`),
    tables: ofType('Table').length,
    rows: ofType('TR').length,
    columnHeaders: scoped('Column').length,
    rowHeaders: scoped('Row').length,
    listItems: ofType('LI').length,
    footnotes: ofType('Note').map((tag) => tagText(tag, ['Lbl']).trim()),
    alternatives: ofType('Figure').map(({ alt }) => alt ?? ''),
  }
}
