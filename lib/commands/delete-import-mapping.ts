import { mayKeepMappings } from '@/lib/auth/permissions/import'
import { deleteMapping, listKeptMappings } from '@/lib/db/import-mapping'
import { deleteImportMappingSchema, type DeleteImportMappingInput } from '@/lib/schemas/import-batch'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'

/** Takes a kept mapping away. What was read by it stays, and the log keeps its rules. */
export const deleteImportMapping = committeeCommand<DeleteImportMappingInput>({
  name: 'delete-import-mapping',
  input: deleteImportMappingSchema,
  permission: mayKeepMappings,
  async run({ scope, db, record }, { source, key, version }) {
    const kept = (await listKeptMappings(scope, db)).find((mapping) => mapping.source === source && mapping.key === key)
    if (kept === undefined) return refused('NOT_FOUND')
    if (!(await deleteMapping(scope, db, { source, key, version }))) return refused('STALE_VERSION', { by: kept.by })
    record({
      subject: 'importMapping',
      subjectKey: `${source}:${key}`,
      reportId: null,
      before: { name: kept.name, rules: kept.rules as object, version },
      after: null,
    })
    return answered({ key })
  },
})
