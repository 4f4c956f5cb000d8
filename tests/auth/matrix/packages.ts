import { mintMunicipalityScope } from '@/lib/auth/scope'
import { insertPackageBatch, lockPackageBatch, stepPackageBatch } from '@/lib/db/package-batch'
import { rehearse } from '@/lib/db/package/rehearse'
import { inTransaction } from '@/lib/db/transaction'
import { previewPackage } from '@/lib/import/package/compare'
import { packageSchema, type DataPackage } from '@/lib/schemas/package'
import type { SmallCommittee } from '@/tests/factories'
import type { MatrixRows, Place } from './row'
import { ALWAYS, only } from './words'

/** A package that names one risk more each time. */
let risk = 0

/** The committee as it is, with a new risk. */
function packageOf({ municipality, committee }: SmallCommittee): DataPackage {
  risk += 1
  return packageSchema.parse({
    format: 'tertial-package/1',
    year: 2020,
    municipality: { key: municipality, name: 'Lillköping', code: '0999' },
    committee: { key: committee, name: 'Socialnämnden' },
    risks: [{ key: `risk${risk}`, type: 'Personal', title: 'Lång tid utan chef', actions: [] }],
  })
}

const scopeOf = ({ municipalityId }: SmallCommittee) => mintMunicipalityScope(municipalityId, '00000000-0000-7000-8000-000000000000')

async function batchOf(at: SmallCommittee): Promise<{ readonly id: string; readonly content: DataPackage }> {
  const content = packageOf(at)
  const file = { fileName: 'Paket.json', fileSha256: 'a', fileBytes: 1, at: new Date() }
  return { id: await inTransaction('readCommitted', (db) => insertPackageBatch(scopeOf(at), db, { ...file, content })), content }
}

async function read({ at }: Place): Promise<object> {
  const { id, content } = await batchOf(at)
  const tried = await rehearse(scopeOf(at), content)
  if (!tried.ok) throw new Error(JSON.stringify(tried.faults))
  const { before, after } = tried.outcome
  return { batch: id, version: 1, preview: previewPackage(content, before, after).fingerprint }
}

/** A batch that says it was applied and found nothing to change: undoing it is always possible. */
async function applied({ at }: Place): Promise<object> {
  const { id } = await batchOf(at)
  return inTransaction('readCommitted', async (db) => {
    const batch = await lockPackageBatch(scopeOf(at), db, id)
    if (batch === null) throw new Error('The batch is gone.')
    const version = await stepPackageBatch(scopeOf(at), db, batch, { to: 'applied', comparison: { counts: [], changes: [] }, effects: [], at: new Date() })
    return { batch: id, version }
  })
}

const words = only({ administrator: ALWAYS })

export const PACKAGES: MatrixRows = {
  'read-package': { words, about: 'municipality', input: () => ({ fileName: 'Paket.json' }), file: () => JSON.stringify(fileOf()) },
  'apply-package': { words, about: 'municipality', input: read },
  'undo-package': { words, about: 'municipality', input: applied },
  'discard-package': { words, about: 'municipality', input: async ({ at }) => ({ batch: (await batchOf(at)).id, version: 1 }) },
}

/** What is read is compared with what is stored when it is looked at, not before: any municipality's package can be read. */
function fileOf(): object {
  return packageOf({ municipality: 'lillkoping', committee: 'social' } as SmallCommittee)
}
