import { stepBatch } from '@/lib/db/import-batch'
import { discardImportSchema, type DiscardImportInput } from '@/lib/schemas/import-batch'
import { batchCommand, recordBatch } from './batch-command'
import { answered } from './command'

/** Puts a batch aside that is not to be applied. It stays in the log. */
export const discardImport = batchCommand<DiscardImportInput>({
  name: 'discard-import',
  input: discardImportSchema,
  status: 'read',
  async run(context) {
    const version = await stepBatch(context.scope, context.db, context.batch, { to: 'discarded' })
    recordBatch(context, { version })
    return answered({ version })
  },
})
