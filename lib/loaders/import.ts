import { notFound } from 'next/navigation'
import { mayImport, mayReadImports } from '@/lib/auth/permissions/import'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { loadYears } from '@/lib/db/committee-year'
import { listCodedIndicators, type CodedIndicator } from '@/lib/db/comparison-value'
import { findBatch, listBatches, type ImportBatch } from '@/lib/db/import-batch'
import { loadImportGround } from '@/lib/db/import-ground'
import { listMappings, type ImportMapping } from '@/lib/db/import-mapping'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import type { ListedBatch } from '@/lib/domain/import-batch'
import type { FigureWrite } from '@/lib/domain/import-figure'
import type { ImportGround, ImportPreview } from '@/lib/domain/import-preview'
import { mappingUsed, type MappingUsed } from '@/lib/domain/import-mapping'
import type { ImportSource } from '@/lib/domain/import-reading'
import type { ComparedMunicipality } from '@/lib/domain/kolada'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { planUndo, type NotUndoable } from '@/lib/domain/import-undo'
import { keptMunicipalities } from '@/lib/import/kolada/kept-municipalities'
import { previewBatch } from '@/lib/import/preview-batch'
import { importSources, sourceNamed } from '@/lib/import/source-table'
import { loadCommittee } from './committee'

/** How many batches the log shows. */
const LATEST = 100

interface FileKind {
  readonly source: ImportSource
  readonly accept: readonly string[]
  readonly mappings: readonly { readonly key: string; readonly name: string }[]
}

/** A committee's imports. */
export interface CommitteeImports {
  readonly session: Session
  readonly years: readonly number[]
  readonly batches: readonly ListedBatch[]
  /** Kinds of files that can be read, their extensions, and the mappings kept for each, latest first. */
  readonly kinds: readonly FileKind[]
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
  /** How the file is read; null for what is fetched, and when it is no longer a preview. */
  readonly used: MappingUsed | null
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

async function listKinds(scope: CommitteeScope, db: Transaction): Promise<readonly FileKind[]> {
  const kinds: FileKind[] = []
  for (const { source, accept } of importSources) {
    const mappings = await listMappings(scope, db, source)
    kinds.push({ source, accept, mappings: mappings.map(({ key, name }) => ({ key, name })) })
  }
  return kinds
}

/** Opens the imports of a committee. */
export async function loadImports(committee: string): Promise<CommitteeImports> {
  const { session, scope, mayImport: may } = await openImports(committee, `/arbete/${committee}/import`)
  const { batches, indicators, mappings, kinds } = await inTransaction('readCommitted', async (db) => ({
    batches: await listBatches(scope, db, LATEST),
    indicators: await listCodedIndicators(scope, db),
    mappings: await listMappings(scope, db, 'kolada'),
    kinds: await listKinds(scope, db),
  }))
  const kolada = { indicators, kept: keptMunicipalities(mappings.map(({ rules }) => rules)) }
  return { session, years: await loadYears(scope), batches, kinds, kolada, mayImport: may }
}

function stateOf(batch: ImportBatch, ground: ImportGround): BatchState {
  if (batch.status === 'read') return { kind: 'preview', ...previewBatch(batch, ground) }
  const effects = batch.effects ?? []
  return { kind: 'past', writes: effects, held: batch.status === 'applied' ? planUndo(effects, ground).held : null }
}

function usedBy({ source, status, raw, mapping }: ImportBatch, kept: readonly ImportMapping[], registers: ImportRegisters): MappingUsed | null {
  const table = sourceNamed(source)
  if (table === null || source === 'kolada' || status !== 'read') return null
  return mappingUsed(mapping, kept, () => table.suggest(raw, registers))
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
  const used = usedBy(batch, mappings, ground.registers)
  return { session, batch, registers: ground.registers, state: stateOf(batch, ground), used, summary, mappings, mayImport: may }
}
