import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ImportPlan } from '@/lib/domain/import-plan'
import { previewImport, type ImportGround, type ImportPreview } from '@/lib/domain/import-preview'
import type { ImportReading, ImportSource } from '@/lib/domain/import-reading'
import { sourceNamed } from './source-table'

/** What a batch holds that its preview comes from. */
interface ReadBatch {
  readonly source: ImportSource
  readonly raw: unknown
  readonly mapping: unknown
}

/** A preview with the fingerprint of what it would write. */
export interface BatchPreview {
  readonly preview: ImportPreview
  /** SHA-256 of every row: where, its version and what it is to hold. Two previews that write the same have the same. */
  readonly fingerprint: string
}

function fingerprintOf({ writes }: Pick<ImportPlan, 'writes'>): string {
  const rows = writes.map(({ write }) => ({ kind: write.kind, place: write.place, version: write.before?.version ?? null, after: write.after }))
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}

/** What the batch's source says by its mapping. @throws Error when the batch is of no source with a mapping */
export function readingOf({ source, raw, mapping }: ReadBatch, { registers }: ImportGround): ImportReading {
  const tabled = sourceNamed(source)
  if (tabled === null) throw new Error(`Nothing is read in as ${source}.`)
  return tabled.map(raw, mapping, registers)
}

/** What applying the batch would do to the figures as they stand. */
export function previewBatch(batch: ReadBatch, ground: ImportGround): BatchPreview {
  const preview = previewImport(readingOf(batch, ground), ground)
  return { preview, fingerprint: fingerprintOf(preview) }
}
