import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import type { EditionMeta } from '@/components/report/edition-foot'
import type { ReportView } from '@/lib/domain/report-view'
import { editionText } from '@/lib/text/edition'
import { wordFileText } from '@/lib/text/word-file'
import { chartSvg } from '../print/chart-svg'
import type { EditionImage } from '../print/edition-image'
import type { PrintChart } from '../print/print-document'
import { printDocument } from '../print/print-report'
import { fontCoverage } from './font-coverage'
import { allBlocks, drawable, printData, type DrawnChart } from './print-data'
import { tagTables } from './tag-tables'

/** What a file claims to be: PDF/UA-1 for reading, also aloud; PDF/A-2a for the archive. */
type PdfStandard = 'ua-1' | 'a-2a'

const TEMPLATE = 'lib/export/pdf/report.typ'
const FONTS = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'] as const

async function own(path: string): Promise<Buffer> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), path)
  try {
    return await readFile(file)
  } catch (cause) {
    throw new Error(`A part of the printed report is missing (${file}). Start the program from its own folder, as npm start does.`, { cause })
  }
}

interface Parts {
  readonly template: string
  readonly fonts: readonly Buffer[]
  /** Characters that every one of the fonts can draw. */
  readonly covered: ReadonlySet<number>
}

async function readParts(): Promise<Parts> {
  const template = (await own(TEMPLATE)).toString()
  const fonts = await Promise.all(FONTS.map((name) => own(`node_modules/@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)))
  const [first = new Set<number>(), ...others] = fonts.map(fontCoverage)
  return { template, fonts, covered: new Set([...first].filter((code) => others.every((font) => font.has(code)))) }
}

interface Picture {
  readonly name: string
  readonly body: Buffer
}

/** PNG and JPEG as they were uploaded; other kinds become PNG. */
async function picture(sha256: string, { contentType, body }: EditionImage): Promise<Picture> {
  if (contentType === 'image/jpeg') return { name: `${sha256}.jpg`, body: Buffer.from(body) }
  return { name: `${sha256}.png`, body: contentType === 'image/png' ? Buffer.from(body) : await sharp(body).png().toBuffer() }
}

interface Drawn extends DrawnChart, Picture {}

async function drawn(chart: PrintChart, index: number, covered: ReadonlySet<number>): Promise<Drawn> {
  const { svg, width } = await chartSvg(chart.view, chart.levelWords)
  const name = `chart-${index + 1}.svg`
  return { name, file: name, width, body: Buffer.from(drawable(svg, covered)) }
}

function complaint(error: NodeError | null, compiler: NodeCompiler): Error {
  const said = error === null ? [] : compiler.fetchDiagnostics(error)
  return new Error(`The report could not be printed as PDF: ${JSON.stringify(said)}`)
}

/** The pages are laid out once, and written by the rules of both standards. */
function compile({ template, fonts }: Parts, data: string, pictures: readonly Picture[]): Readonly<Record<PdfStandard, Buffer>> {
  const workspace = '/report'
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
  for (const { name, body } of pictures) compiler.mapShadow(`${workspace}/${name}`, body)
  const result = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (result.result === null) throw complaint(result.takeError(), compiler)
  const pages = result.result
  const written = (pdfStandard: PdfStandard) => compiler.pdf(pages, { pdfStandard, pdfTags: true })
  return { 'ua-1': written('ua-1'), 'a-2a': written('a-2a') }
}

/**
 * The report of an edition as tagged PDF of A4 pages, for reading (PDF/UA-1) and for the archive (PDF/A-2a): headings, lists, tables with
 * headers of columns and rows, alternative texts and the language are part of the files. Made of the protected view alone; the same view,
 * meta and pictures always give the same bytes, whatever the day, the zone, the language and the fonts of the machine.
 * @param images the pictures that the view's texts name, by SHA-256
 * @throws Error when a picture of the texts is not among `images`, or when the report cannot be printed by the rules of a standard
 */
export async function renderPdfs(view: ReportView, meta: EditionMeta, images: ReadonlyMap<string, EditionImage>): Promise<readonly [Buffer, Buffer]> {
  const parts = await readParts()
  const document = printDocument(view, meta)
  const blocks = allBlocks([...document.front, ...document.sections.flatMap((section) => section.blocks), ...document.foot])
  const tables = blocks.filter((block) => block.kind === 'table')
  const charts = blocks.filter((block): block is PrintChart => block.kind === 'chart')
  const drawings = await Promise.all(charts.map((chart, index) => drawn(chart, index, parts.covered)))
  const uploaded = await Promise.all([...images].map(async ([sha256, image]) => [sha256, await picture(sha256, image)] as const))
  const day = new Date(meta.publishedAt)
  const data = printData(
    document,
    {
      runningFoot: wordFileText.foot(view.report.title, editionText.title(meta.number)),
      author: `${view.committee.name}, ${view.municipality.name}`,
      date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    },
    {
      covered: parts.covered,
      anchors: new Set([...document.sections.map(({ anchor }) => anchor), ...tables.flatMap(({ anchor }) => anchor ?? [])]),
      charts: new Map(drawings.flatMap(({ file, width }, index) => (charts[index] === undefined ? [] : [[charts[index], { file, width }]]))),
      pictures: new Map(uploaded.map(([sha256, { name }]) => [sha256, name])),
    },
  )
  const files = compile(parts, data, [...drawings, ...uploaded.map(([, each]) => each)])
  return [await tagTables(files['ua-1'], tables), await tagTables(files['a-2a'], tables)]
}
