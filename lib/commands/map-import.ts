import { stepBatch } from '@/lib/db/import-batch'
import { sourceNamed } from '@/lib/import/source-table'
import { mapImportSchema, type MapImportInput } from '@/lib/schemas/import-batch'
import { batchCommand, recordBatch } from './batch-command'
import { answered, parseInput, refused } from './command'

/** Gives a batch that is not applied another mapping; what it would do is computed again when it is looked at. */
export const mapImport = batchCommand<MapImportInput>({
  name: 'map-import',
  input: mapImportSchema,
  status: 'read',
  async run(context, { mapping }) {
    const source = sourceNamed(context.batch.source)
    if (source === null) return refused('WRONG_STATUS')
    const parsed = parseInput(source.mapping, mapping)
    if (!parsed.ok) return parsed
    const version = await stepBatch(context.scope, context.db, context.batch, { to: 'read', mapping: parsed.result })
    recordBatch(context, { version })
    return answered({ version })
  },
})
