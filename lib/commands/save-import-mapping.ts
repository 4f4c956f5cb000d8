import { mayImport } from '@/lib/auth/permissions/import'
import { writeMapping } from '@/lib/db/import-mapping'
import { sourceNamed } from '@/lib/import/source-table'
import { saveImportMappingSchema, type SaveImportMappingInput } from '@/lib/schemas/import-batch'
import { answered, parseInput, refused } from './command'
import { committeeCommand } from './committee-command'

/** Keeps a mapping, so that the next file of its kind is read by it. */
export const saveImportMapping = committeeCommand<SaveImportMappingInput>({
  name: 'save-import-mapping',
  input: saveImportMappingSchema,
  permission: mayImport,
  async run({ scope, db, at, record }, { source, key, name, version, rules }) {
    const tabled = sourceNamed(source)
    if (tabled === null) return refused('NOT_FOUND')
    const parsed = parseInput(tabled.mapping, rules)
    if (!parsed.ok) return parsed
    if (!(await writeMapping(scope, db, { source, key, name, version, rules: parsed.result, at }))) return refused('STALE_VERSION')
    const after = { name, version: version + 1 }
    record({ subject: 'importMapping', subjectKey: `${source}:${key}`, reportId: null, before: version === 0 ? null : { version }, after })
    return answered({ version: version + 1 })
  },
})
