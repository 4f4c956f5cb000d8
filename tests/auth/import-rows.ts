import { mintCommitteeScope } from '@/lib/auth/scope'
import { insertBatch, lockBatch, stepBatch } from '@/lib/db/import-batch'
import { loadImportGround } from '@/lib/db/import-ground'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import { ore } from '@/lib/domain/money'
import type { ImportEffect } from '@/lib/domain/import-undo'
import { csvSource } from '@/lib/import/sheet/sheet-source'
import { previewBatch } from '@/lib/import/preview-batch'
import { bodyOf, csvOf } from '@/tests/commands/import-files'
import type { SmallCommittee } from '@/tests/factories'

/** Rows about files that are read in. */
export const IMPORT_ROWS = ['read-import', 'map-import', 'apply-import', 'undo-import', 'discard-import', 'save-import-mapping']

/** A file that says something new each time. */
let amount = -800

const registersOf = async (at: SmallCommittee, db: Transaction) => {
  const scope = mintCommitteeScope(at.municipalityId, at.committeeId, '00000000-0000-7000-8000-000000000000', [], [])
  const ground = await loadImportGround(scope, db, 2020)
  if (ground === null) throw new Error('The year has no statements.')
  return { scope, ground }
}

/** An import that left the actual of January–July as it stands now, and found another. */
function effectOn(version: number): ImportEffect {
  const place = { measure: 'actual' as const, statement: 'netCost', line: 'barn', budgetVersion: null, period: { year: 2020, from: 1, to: 7 } }
  const source = { kind: 'typed' as const, ref: null, authorId: null, at: '2020-08-01T00:00:00.000Z' }
  return { kind: 'amount', place, before: { id: '', content: { amount: ore(-1) }, version: 1, source }, after: { amount: ore(-2) }, version }
}

/** What a row about a batch sends: the batch is made without the commands, ready for the step. */
export function importInput(row: string, at: SmallCommittee): Promise<object> {
  amount -= 1
  return inTransaction('readCommitted', async (db) => {
    const { scope, ground } = await registersOf(at, db)
    const reading = await csvSource.read(bodyOf(csvOf([['barn', amount]], [8])).read(1_000_000))
    if (!reading.ok) throw new Error(reading.reason.code)
    const mapping = csvSource.suggest(reading.raw, ground.registers)
    if (row === 'read-import') return { year: 2020, fileName: 'Actuals.csv' }
    if (row === 'save-import-mapping') return { source: 'csv', key: `own${-amount}`, name: 'Own', version: 0, rules: mapping }
    const batch = { year: 2020, source: 'csv' as const, fileName: 'Actuals.csv', fileSha256: 'a', fileBytes: 1, raw: reading.raw, mapping }
    const id = await insertBatch(scope, db, { ...batch, at: new Date() })
    if (row === 'map-import') return { batch: id, version: 1, mapping }
    if (row === 'apply-import') return { batch: id, version: 1, preview: previewBatch(batch, ground).fingerprint }
    if (row === 'discard-import') return { batch: id, version: 1 }
    const stored = await lockBatch(scope, db, id)
    const now = ground.stored.get('amount netCost:barn:2020-1--7')
    if (stored === null || now === undefined) throw new Error('Nothing to undo.')
    return { batch: id, version: await stepBatch(scope, db, stored, { to: 'applied', effects: [effectOn(now.version)], at: new Date() }) }
  })
}
