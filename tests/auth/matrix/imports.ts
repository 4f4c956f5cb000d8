import { mintCommitteeScope, type CommitteeScope } from '@/lib/auth/scope'
import { insertBatch, lockBatch, stepBatch, type NewBatch } from '@/lib/db/import-batch'
import { loadImportGround } from '@/lib/db/import-ground'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import { ore } from '@/lib/domain/money'
import type { ImportGround } from '@/lib/domain/import-preview'
import type { ImportEffect } from '@/lib/domain/import-undo'
import { csvSource } from '@/lib/import/sheet/sheet-source'
import { previewBatch } from '@/lib/import/preview-batch'
import { bodyOf, csvOf } from '@/tests/commands/import-files'
import type { SmallCommittee } from '@/tests/factories'
import type { MatrixRow, MatrixRows } from './row'
import { ALWAYS, IN_A_DRAFT, only, type RoleWords } from './words'

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

/** A batch that is made without the commands, ready for the step of the row. */
interface Ready {
  readonly scope: CommitteeScope
  readonly db: Transaction
  readonly ground: ImportGround
  readonly batch: Omit<NewBatch, 'at'>
}

function row(words: RoleWords, input: (ready: Ready) => object | Promise<object>): MatrixRow {
  return {
    words,
    about: 'committee',
    input: ({ at }) =>
      inTransaction('readCommitted', async (db) => {
        const { scope, ground } = await registersOf(at, db)
        amount -= 1
        const reading = await csvSource.read(bodyOf(csvOf([['barn', amount]], [8])).read(1_000_000))
        if (!reading.ok) throw new Error(reading.reason.code)
        const mapping = csvSource.suggest(reading.raw, ground.registers)
        return input({ scope, db, ground, batch: { year: 2020, source: 'csv', fileName: 'Actuals.csv', fileSha256: 'a', fileBytes: 1, raw: reading.raw, mapping } })
      }),
  }
}

const inserted = ({ scope, db, batch }: Ready): Promise<string> => insertBatch(scope, db, { ...batch, at: new Date() })

async function applied({ scope, db, ground, batch }: Ready): Promise<object> {
  const id = await insertBatch(scope, db, { ...batch, at: new Date() })
  const stored = await lockBatch(scope, db, id)
  const now = ground.stored.get('amount netCost:barn:2020-1--7')
  if (stored === null || now === undefined) throw new Error('Nothing to undo.')
  return { batch: id, version: await stepBatch(scope, db, stored, { to: 'applied', effects: [effectOn(now.version)], at: new Date() }) }
}

const always = only({ controller: ALWAYS })

export const IMPORTS: MatrixRows = {
  'read-import': { words: always, about: 'committee', input: () => ({ year: 2020, fileName: 'Actuals.csv' }), file: () => csvOf([['barn', -800]], [8]) },
  'map-import': row(always, async (ready) => ({ batch: await inserted(ready), version: 1, mapping: ready.batch.mapping })),
  'apply-import': row(only({ controller: IN_A_DRAFT }), async (ready) => ({
    batch: await inserted(ready),
    version: 1,
    preview: previewBatch(ready.batch, ready.ground).fingerprint,
  })),
  // The figure is also in the draft on January–July, so that the published report, which is frozen, does not hold it.
  'undo-import': row(only({ controller: 'done locked locked locked locked locked done' }), applied),
  'discard-import': row(always, async (ready) => ({ batch: await inserted(ready), version: 1 })),
  'save-import-mapping': row(always, ({ batch }) => ({ source: 'csv', key: `own${-amount}`, name: 'Own', version: 0, rules: batch.mapping })),
}
