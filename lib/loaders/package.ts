import { notFound } from 'next/navigation'
import { findPackageBatch, listPackageBatches } from '@/lib/db/package-batch'
import { rehearse } from '@/lib/db/package/rehearse'
import { listHolds } from '@/lib/db/package/undo-barrier'
import { inTransaction } from '@/lib/db/transaction'
import type { InputFault } from '@/lib/domain/command-answer'
import type { ListedPackageBatch, PackageComparison, PackageHold } from '@/lib/domain/package-change'
import { previewPackage } from '@/lib/import/package/compare'
import { loadAdministrator } from './administration'

/** How many packages the log shows. */
const LATEST = 100

/** Packages that have been read in, newest first. */
export async function loadPackageBatches(): Promise<ListedPackageBatch[]> {
  const { scope } = await loadAdministrator()
  return inTransaction('readCommitted', (db) => listPackageBatches(scope, db, LATEST))
}

/** What can be done with a package now. */
type PackageState =
  | { readonly kind: 'preview'; readonly comparison: PackageComparison; readonly fingerprint: string }
  /** What is stored forbids it. */
  | { readonly kind: 'refused'; readonly faults: readonly InputFault[] }
  /** `holds` is what stands in the way of undoing; null when it is undone or put aside. */
  | { readonly kind: 'past'; readonly comparison: PackageComparison | null; readonly holds: readonly PackageHold[] | null }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Opens one package that was read in. What it would change is tried out in a transaction that is rolled back. */
export async function loadPackageBatch(id: string): Promise<{ readonly batch: ListedPackageBatch; readonly state: PackageState }> {
  const { scope } = await loadAdministrator()
  if (!UUID.test(id)) notFound()
  const found = await inTransaction('repeatableRead', async (db) => {
    const batch = await findPackageBatch(scope, db, id)
    if (batch === null) return null
    const { committeeKey, year, appliedAt, effects, status } = batch
    const isApplied = status === 'applied' && appliedAt !== null && effects !== null
    return { batch, holds: isApplied ? await listHolds(scope, db, { committeeKey, year, appliedAt, effects }) : null }
  })
  if (found === null) notFound()
  const { batch, holds } = found
  if (batch.status !== 'read') return { batch, state: { kind: 'past', comparison: batch.comparison, holds } }
  const rehearsal = await rehearse(scope, batch.content)
  if (!rehearsal.ok) return { batch, state: { kind: 'refused', faults: rehearsal.faults } }
  const { before, after } = rehearsal.outcome
  return { batch, state: { kind: 'preview', ...previewPackage(batch.content, before, after) } }
}
