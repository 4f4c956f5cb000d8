import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

const CONTENT_TYPES = '[Content_Types].xml'

/** ZIP has no time zone: the day of publishing at noon is a time that every zone and every daylight saving has. */
function archiveTime(publishedAt: string): Date {
  const [year = 1980, month = 1, day = 1] = publishedAt.slice(0, 10).split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}

/**
 * An office file (ZIP of XML parts) packed anew, so that the same content gives the same bytes wherever and whenever it is written:
 * parts in their order after the list of their types, one time on all of them.
 * @param publishedAt ISO time
 * @param edit what becomes of a part's XML, where `read` gives that of another part as it was; pictures are left as they are
 */
export function fixedArchive(file: Uint8Array, publishedAt: string, edit: (name: string, xml: string, read: (name: string) => string) => string): Buffer {
  const mtime = archiveTime(publishedAt)
  const before = unzipSync(file)
  const read = (name: string) => strFromU8(before[name] ?? new Uint8Array())
  const parts: Zippable = {}
  // By what comes first programs tell which kind of file it is.
  const names = [...new Set([CONTENT_TYPES, ...Object.keys(before)])]
  for (const name of names) {
    const body = before[name]
    if (body === undefined) continue
    const isXml = name.endsWith('.xml') || name.endsWith('.rels')
    parts[name] = [isXml ? strToU8(edit(name, read(name), read)) : body, { mtime, level: isXml ? 9 : 0 }]
  }
  return Buffer.from(zipSync(parts))
}
