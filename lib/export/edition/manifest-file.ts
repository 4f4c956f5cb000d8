import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { MANIFEST_NAME } from '@/lib/domain/edition-file'
import { buildManifest, type ManifestOf } from '@/lib/domain/manifest'
import { NOTHING, type EditionFile } from './edition-source'

interface MadeFile extends Omit<EditionFile, 'name'> {
  readonly name: string
}

interface ManifestFile {
  readonly file: MadeFile
  readonly sequence: number
  /** SHA-256 of the file: the next edition of the committee names it. */
  readonly sha256: string
}

const sha256Of = (body: Buffer | string) => createHash('sha256').update(body).digest('hex')

/**
 * `manifest.json`: the manifest of an edition as canonical JSON, with a seal: the SHA-256 of the manifest without it. The seal shows that
 * the manifest of the last edition of a chain has been damaged, which no later one can tell.
 */
export function manifestFile({ files, ...of }: Omit<ManifestOf, 'files'> & { readonly files: readonly MadeFile[] }): ManifestFile {
  const listed = files.map(({ name, contentType, body }) => ({ name, contentType, bytes: body.byteLength, sha256: sha256Of(body) }))
  const manifest = buildManifest({ ...of, files: listed })
  const body = Buffer.from(canonicalJson({ ...manifest, seal: sha256Of(canonicalJson(manifest)) }))
  return { file: { name: MANIFEST_NAME, contentType: 'application/json', policy: NOTHING, body }, sequence: manifest.sequence, sha256: sha256Of(body) }
}
