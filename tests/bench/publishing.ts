import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EditionFileName } from '@/lib/domain/edition-file'
import type { ReportView } from '@/lib/domain/report-view'
import { renderBeside } from '@/lib/export/edition/render-beside'
import { buildAssets } from '@/scripts/build'
import { demoView } from '../export/demo-view'

const META = {
  ...{ number: 1, address: 'tyreso/asn/2022-08', sha256: 'f'.repeat(64), publishedAt: '2022-09-22T12:31:00Z' },
  ...{ approvedBy: null, publishedBy: 'Selma Ek', reason: null },
}
/** Seconds in which a report of forty pages is to be published. */
const AIM = 5

/** The demo's report as many times over as gives about forty pages. */
function fortyPages(view: ReportView): ReportView {
  const sections = [1, 2, 3].flatMap((round) => view.sections.map((section) => ({ ...section, key: `${section.key}-${round}` })))
  return { ...view, sections }
}

interface Made {
  readonly seconds: number
  /** Seconds by file. */
  readonly each: ReadonlyMap<EditionFileName, number>
  readonly docx: Buffer
}

async function made(view: ReportView): Promise<Made> {
  const begun = performance.now()
  const starts: { readonly name: EditionFileName; readonly at: number }[] = []
  const source = { view, meta: META, images: new Map(), before: null, corrected: null }
  const files = await renderBeside(source, (name) => starts.push({ name, at: performance.now() }))
  const end = performance.now()
  const each = new Map(starts.map(({ name, at }, index) => [name, ((starts[index + 1]?.at ?? end) - at) / 1000]))
  return { seconds: (end - begun) / 1000, each, docx: files.find(({ name }) => name === 'report.docx')?.body ?? Buffer.alloc(0) }
}

/** Seconds that LibreOffice takes to make a PDF of the Word file; null where it is not installed. */
function byLibreOffice(docx: Buffer): number | null {
  const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
  if (program === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'tertial-office-'))
  try {
    writeFileSync(join(folder, 'report.docx'), docx)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = () => execFileSync(program, ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')])
    convert()
    const begun = performance.now()
    convert()
    return (performance.now() - begun) / 1000
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const seconds = (value: number) => `${value.toFixed(2)} s`

/** How long the files of an edition take: a report of 14 pages and one of 40, the first with a process that has to start. */
export async function benchPublishing(): Promise<readonly string[]> {
  await buildAssets()
  const view = demoView('2022', '2022-08')
  const cold = await made(view)
  const warm = await made(view)
  const large = await made(fortyPages(view))
  const parts = [...large.each].map(([name, time]) => `${name} ${seconds(time)}`).join(', ')
  const office = byLibreOffice(warm.docx)
  const both = (warm.each.get('report.pdf') ?? 0) + (warm.each.get('archive.pdf') ?? 0)
  return [
    `Files of an edition, 14 pages: ${seconds(cold.seconds)} the first time, then ${seconds(warm.seconds)}`,
    `Files of an edition, 40 pages: ${seconds(large.seconds)} (aim ${seconds(AIM)}): ${parts}`,
    ...(office === null ? [] : [`Both PDFs of 14 pages: ${seconds(both)}; LibreOffice makes one of the Word file in ${seconds(office)}: ${(office / both).toFixed(1)} times as long (aim 20)`]),
  ]
}
