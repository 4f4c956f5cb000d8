import { mayKeepMappings } from '@/lib/auth/permissions/import'
import { listKeptMappings, renameMapping } from '@/lib/db/import-mapping'
import { renameImportMappingSchema, type RenameImportMappingInput } from '@/lib/schemas/import-batch'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'

/** Gives a kept mapping another name. */
export const renameImportMapping = committeeCommand<RenameImportMappingInput>({
  name: 'rename-import-mapping',
  input: renameImportMappingSchema,
  permission: mayKeepMappings,
  async run({ scope, db, record }, { source, key, version, name }) {
    const kept = (await listKeptMappings(scope, db)).find((mapping) => mapping.source === source && mapping.key === key)
    if (kept === undefined) return refused('NOT_FOUND')
    if (!(await renameMapping(scope, db, { source, key, version }, name))) return refused('STALE_VERSION', { by: kept.by })
    record({
      subject: 'importMapping',
      subjectKey: `${source}:${key}`,
      reportId: null,
      before: { name: kept.name, version },
      after: { name, version: version + 1 },
    })
    return answered({ version: version + 1 })
  },
})
