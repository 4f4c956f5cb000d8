import { createHash } from 'node:crypto'
import { renderCsv } from '@/lib/export/csv/render-csv'
import { renderCsvDescription } from '@/lib/export/csv/render-csv-description'
import { renderDocx } from '@/lib/export/docx/render-docx'
import { renderPdf } from '@/lib/export/pdf/render-pdf'
import { renderXlsx } from '@/lib/export/xlsx/render-xlsx'
import { EDITION_META, IMAGES, writtenView } from './edition-view'

/** SHA-256 of each file of an edition that has everything in it. */
export async function fileHashes(): Promise<readonly string[]> {
  const view = writtenView()
  const files = [
    await renderDocx(view, EDITION_META, IMAGES),
    await renderXlsx(view, EDITION_META),
    await renderPdf(view, EDITION_META, IMAGES, 'ua-1'),
    await renderPdf(view, EDITION_META, IMAGES, 'a-2a'),
    renderCsv(view, EDITION_META),
    renderCsvDescription(view, EDITION_META),
  ]
  return files.map((file) => createHash('sha256').update(file).digest('hex'))
}

// A program of its own too: same-bytes.test.ts runs it in another time zone and language.
if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await fileHashes()))
