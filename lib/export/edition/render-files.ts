import { canonicalJson } from '@/lib/domain/canonical-json'
import { EDITION_FILES, type Download, type EditionFileName } from '@/lib/domain/edition-file'
import { correctionSentences } from '@/lib/text/correction'
import { renderCsv } from '../csv/render-csv'
import { renderCsvDescription } from '../csv/render-csv-description'
import { renderDocx } from '../docx/render-docx'
import { renderEdition } from '../html/render-edition'
import { renderPdfs } from '../pdf/render-pdf'
import { renderXlsx } from '../xlsx/render-xlsx'
import { NOTHING, type EditionFile, type EditionSource } from './edition-source'

/** A browser's own reader of PDF does not open in a sandbox. */
const READ_IN_BROWSER = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

function file(name: EditionFileName, body: Buffer, policy = name.endsWith('.pdf') ? READ_IN_BROWSER : NOTHING): EditionFile {
  return { name, contentType: EDITION_FILES[name], policy, body }
}

/**
 * Every file of an edition, made of the protected view alone; the page last. The same source always gives the same bytes.
 * @param onFile told the name of each file before it is made
 * @throws Error when one of them cannot be made: then there is no edition
 */
export async function renderFiles(
  { view, meta: said, images, before, corrected }: EditionSource,
  onFile: (name: EditionFileName) => void = () => undefined,
): Promise<readonly EditionFile[]> {
  const meta = corrected === null ? said : { ...said, changes: correctionSentences(corrected.view, view) }
  const files: EditionFile[] = []
  const add = async (name: EditionFileName, make: () => Buffer | Promise<Buffer>) => {
    onFile(name)
    files.push(file(name, await make()))
  }
  await add('edition.json', () => Buffer.from(canonicalJson(view)))
  await add('edition.csv', () => renderCsv(view, meta))
  await add('edition.csv-metadata.json', () => renderCsvDescription(view, meta))
  await add('report.xlsx', () => renderXlsx(view, meta))
  await add('report.docx', () => renderDocx(view, meta, images))
  onFile('report.pdf')
  const [forReading, forArchive] = await renderPdfs(view, meta, images)
  files.push(file('report.pdf', forReading))
  await add('archive.pdf', () => forArchive)
  onFile('index.html')
  const downloads = files.map(({ name, body }): Download => ({ name: name as Download['name'], bytes: body.byteLength }))
  const page = await renderEdition(view, meta, images, before, downloads)
  return [...files, file('index.html', page.body, page.policy)]
}
