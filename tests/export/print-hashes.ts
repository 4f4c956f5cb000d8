import { createHash } from 'node:crypto'
import { renderFiles } from '@/lib/export/edition/render-files'
import { EDITION_META, IMAGES, writtenView } from './edition-view'

/** SHA-256 of each file of an edition that has everything in it, by name. */
export async function fileHashes(): Promise<Readonly<Record<string, string>>> {
  const view = writtenView()
  const before = { address: 'tyreso/asn/2020-07', number: 1, publishedAt: '2020-08-20T08:00:00.000Z', reason: null, view }
  const files = await renderFiles({ view, meta: EDITION_META, images: IMAGES, before, corrected: null })
  return Object.fromEntries(files.map(({ name, body }) => [name, createHash('sha256').update(body).digest('hex')]))
}

// A program of its own too: same-bytes.test.ts runs it in another time zone, language, folder and year.
if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await fileHashes()))
