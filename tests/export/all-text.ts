import { allTags, readPdf } from './pdf-tags'
import { partsOf } from './reading'

/** Everything that a file of an edition holds in words, however it is packed. */
export async function allText(name: string, body: Uint8Array): Promise<string> {
  if (/\.(docx|xlsx)$/.test(name)) return [...partsOf(body).values()].join('\n')
  if (!name.endsWith('.pdf')) return Buffer.from(body).toString()
  const { root, metadata, title } = await readPdf(body)
  return [metadata, title, ...allTags(root).map((tag) => JSON.stringify(tag))].join('\n')
}
