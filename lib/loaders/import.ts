import { notFound } from 'next/navigation'
import { mayImport, mayReadImports } from '@/lib/auth/permissions/import'
import type { Session } from '@/lib/auth/session'
import { loadYears } from '@/lib/db/committee-year'
import { listCodedIndicators, type CodedIndicator } from '@/lib/db/comparison-value'
import { findBatch, listBatches, type ImportBatch } from '@/lib/db/import-batch'
import { loadImportGround } from '@/lib/db/import-ground'
import { listMappings, type ImportMapping } from '@/lib/db/import-mapping'
import { inTransaction } from '@/lib/db/transaction'
import type { ListedBatch } from '@/lib/domain/import-batch'
import type { FigureWrite } from '@/lib/domain/import-figure'
import type { ImportGround, ImportPreview } from '@/lib/domain/import-preview'
import type { ComparedMunicipality } from '@/lib/domain/kolada'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { planUndo, type NotUndoable } from '@/lib/domain/import-undo'
import { keptMunicipalities } from '@/lib/import/kolada/kept-municipalities'
import { previewBatch } from '@/lib/import/preview-batch'
import { importSources, sourceNamed } from '@/lib/import/source-table'
import { loadCommittee } from './committee'

/** How many batches the log shows. */
const LATEST = 100

/** A committee's imports. */
export interface CommitteeImports {
  readonly session: Session
  readonly years: readonly number[]
  readonly batches: readonly ListedBatch[]
  /** Extensions of the files that can be read. */
  readonly accept: readonly string[]
  /** What can be fetched from Kolada, and the municipalities of the last fetch. */
  readonly kolada: { readonly indicators: readonly CodedIndicator[]; readonly kept: readonly ComparedMunicipality[] }
  readonly mayImport: boolean
}

/** What can be done with a batch now. */
type BatchState =
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly fingerprint: string }
  /** `held` is what stands in the way of undoing; null when it is undone or put aside. */
  | { readonly kind: 'past'; readonly writes: readonly FigureWrite[]; readonly held: readonly NotUndoable[] | null }

/** One batch, with what it would do or has done. */
export interface ShownBatch {
  readonly session: Session
  readonly batch: Omit<ImportBatch, 'raw' | 'effects'>
  readonly registers: ImportRegisters
  readonly state: BatchState
  /** For the source's mapping editor; null unless asked for. */
  readonly summary: unknown
  readonly mappings: readonly ImportMapping[]
  readonly mayImport: boolean
}

async function openImports(committee: string, address: string) {
  const access = await loadCommittee(committee, address)
  if (mayReadImports(access.scope, null) !== null) notFound()
  return { ...access, mayImport: mayImport(access.scope, null) === null }
}

/** Opens the imports of a committee. */
export async function loadImports(committee: string): Promise<CommitteeImports> {
  const { session, scope, mayImport: may } = await openImports(committee, `/arbete/${committee}/import`)
  const { batches, indicators, mappings } = await inTransaction('readCommitted', async (db) => ({
    batches: await listBatches(scope, db, LATEST),
    indicators: await listCodedIndicators(scope, db),
    mappings: await listMappings(scope, db, 'kolada'),
  }))
  const kolada = { indicators, kept: keptMunicipalities(mappings.map(({ rules }) => rules)) }
  return { session, years: await loadYears(scope), batches, accept: importSources.flatMap(({ accept }) => accept), kolada, mayImport: may }
}

function stateOf(batch: ImportBatch, ground: ImportGround): BatchState {
  if (batch.status === 'read') return { kind: 'preview', ...previewBatch(batch, ground) }
  const effects = batch.effects ?? []
  return { kind: 'past', writes: effects, held: batch.status === 'applied' ? planUndo(effects, ground).held : null }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Opens one batch. @param withMapping whether to bring what the mapping editor shows, which is much for a ledger */
export async function loadImportBatch(committee: string, id: string, withMapping: boolean): Promise<ShownBatch> {
  const { session, scope, mayImport: may } = await openImports(committee, `/arbete/${committee}/import/${id}`)
  if (!UUID.test(id)) notFound()
  const found = await inTransaction('repeatableRead', async (db) => {
    const batch = await findBatch(scope, db, id)
    if (batch === null) return null
    const ground = await loadImportGround(scope, db, batch.year)
    return ground === null ? null : { batch, ground, mappings: await listMappings(scope, db, batch.source) }
  })
  if (found === null) notFound()
  const { batch, ground, mappings } = found
  const summary = withMapping && may && batch.status === 'read' ? (sourceNamed(batch.source)?.summarize(batch.raw) ?? null) : null
  return { session, batch, registers: ground.registers, state: stateOf(batch, ground), summary, mappings, mayImport: may }
}
