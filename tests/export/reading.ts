import { strFromU8, unzipSync } from 'fflate'

/** What a reader finds in a document, whatever its format. */
export interface Reading {
  /** All words in their order, without blanks: formats break lines and set tabs each in its own way. */
  readonly text: string
  /** '2 Ekonomi' */
  readonly headings: readonly string[]
  readonly tables: number
  readonly rows: number
  readonly columnHeaders: number
  readonly rowHeaders: number
  readonly listItems: number
  readonly footnotes: readonly string[]
  readonly alternatives: readonly string[]
}

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
/** Shapes of levels and arrows are drawn in one format and letters in another. */
const letters = (text: string) => text.replace(/[\s●▲■○↑↓→]/gu, '')
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.slice(1))

/** The report of a published page: without its navigation, its foot, what is only read aloud, and what a chart says with marks. */
export function readHtml(html: string): Reading {
  const article = (/<article class="report">.*<\/article>/s.exec(html)?.[0] ?? '').replace(/<nav .*?<\/nav>/gs, '')
  const keys = all(article, /<ul class="chart-key"(.*?)<\/ul>/gs).join('')
  const listItems = count(article, /<li[ >]/g) - count(keys, /<li[ >]/g)
  const notes = all(article, /<ol class="notes"(.*?)<\/ol>/gs).flatMap(([list = '']) => all(list, /<li[^>]*>(.*?) <a/gs).map(([words = '']) => plain(words)))
  const shown = article
    .replace(/<ol class="notes".*?<\/ol>/gs, '')
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<ul class="chart-key".*?<\/ul>/gs, '')
    .replace(/<svg role="img".*?<\/svg>(?=<(?:ul|details))/gs, '')
    .replace(/<summary>.*?<\/summary>/gs, '')
    .replace(/<(span|p) class="spoken">.*?<\/\1>/gs, '')
  return {
    text: letters(plain(shown)),
    headings: all(article, /<h([1-6])[^>]*>(.*?)<\/h\1>/gs).map(([level, words = '']) => `${level} ${plain(words)}`),
    tables: count(article, /<table[ >]/g),
    rows: count(article, /<tr[ >]/g),
    columnHeaders: count(article, /<th [^>]*scope="col(?:group)?"/g),
    rowHeaders: count(article, /<th [^>]*scope="row(?:group)?"/g),
    listItems: listItems - notes.length,
    footnotes: notes,
    alternatives: all(article, /<img [^>]*alt="([^"]*)"/g).map(([alt = '']) => plain(alt)),
  }
}

/** The parts of an office file by name. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([name, body]) => [name, strFromU8(body)]))
}

/** The report of a Word file: without its table of contents and what the edition says of itself, which begins at its heading. */
export function readDocx(file: Uint8Array, foot: string): Reading {
  const parts = partsOf(file)
  const whole = /<w:body>.*<\/w:body>/s.exec(parts.get('word/document.xml') ?? '')?.[0] ?? ''
  const body = whole.replace(/<w:p><w:pPr><w:pStyle w:val="ReportContentsTitle".*?<\/w:sdt>/s, '')
  const paragraphs = all(body, /<w:p>(.*?)<\/w:p>/gs).map(([paragraph = '']) => paragraph)
  const end = paragraphs.findIndex((paragraph) => paragraph.includes('"Heading2"') && plain(paragraph) === foot)
  const read = paragraphs.slice(0, end)
  const styled = (style: string) => read.filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
  const names = all(parts.get('word/footnotes.xml') ?? '', /<w:footnote w:id="[1-9]\d*">(.*?)<\/w:footnote>/gs)
  return {
    text: letters(read.map(plain).join('')),
    headings: read.flatMap((paragraph) => all(paragraph, /<w:pStyle w:val="Heading([1-6])"\/>/g).map(([level]) => `${level} ${plain(paragraph)}`)),
    tables: count(body, /<w:tbl>/g),
    rows: count(body, /<w:tr>/g),
    columnHeaders: styled('ReportColumnHeader').length,
    rowHeaders: styled('ReportRowHeader').length,
    listItems: count(read.join(''), /<w:numPr>/g),
    footnotes: names.map(([note = '']) => plain(note).trim()),
    alternatives: all(body, /<wp:docPr [^>]*descr="([^"]*)"/g).map(([alt = '']) => plain(alt)),
  }
}
