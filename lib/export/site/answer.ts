import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { SiteFile } from './render-site'

/** A file of the public site with everything that it is served with. */
export interface Answer extends SiteFile {
  /** Cache-Control. */
  readonly cache: string
  /** The bytes' fingerprint, for ETag. */
  readonly tag: string
  /** Whether other sites' programs may read it (CORS): data, not pages. */
  readonly isOpen: boolean
  /** The body compressed with gzip; null: that would not make it shorter. */
  readonly compressed: Buffer | null
}

const zip = promisify(gzip)

/** Kinds of files by content type. */
const FILE_KINDS = {
  compressible: /^text\/|[/+](json|xml)\b/,
  open: /^text\/csv\b|[/+](json|rdf\+xml|atom\+xml)\b/,
  forever: /^font\//,
  day: /^image\//,
} as const

/** Cache-Control of a file: fonts never change under a name; pages and data are asked for anew, which costs a few bytes with their ETag. */
function cacheOf(contentType: string): string {
  if (FILE_KINDS.forever.test(contentType)) return 'public, max-age=31536000, immutable'
  return FILE_KINDS.day.test(contentType) ? 'public, max-age=86400' : 'no-cache'
}

/** What a file is served with. */
export async function answerOf(file: SiteFile): Promise<Answer> {
  const { contentType, body } = file
  const zipped = FILE_KINDS.compressible.test(contentType) ? await zip(body, { level: 9 }) : body
  return {
    ...file,
    cache: cacheOf(contentType),
    tag: createHash('sha256').update(body).digest('base64url').slice(0, 24),
    isOpen: FILE_KINDS.open.test(contentType),
    compressed: zipped.byteLength < body.byteLength ? zipped : null,
  }
}
