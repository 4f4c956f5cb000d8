import { mayKeepRegisters } from '@/lib/auth/permissions/administration'
import { findRegisterEntry, removeRegisterEntry } from '@/lib/db/register-entry'
import { registerUse } from '@/lib/db/register-use'
import { deleteRegisterEntrySchema, type DeleteRegisterEntryInput } from '@/lib/schemas/register-entry'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'
import { inUse } from './register-answer'

/** Deletes an entry that was never used; what is used, or was, is closed instead (IN_USE, with what uses it). */
export const deleteRegisterEntry = committeeCommand<DeleteRegisterEntryInput>({
  name: 'delete-register-entry',
  input: deleteRegisterEntrySchema,
  permission: mayKeepRegisters,
  async run({ scope, db, record }, { kind, key, version }) {
    const entry = await findRegisterEntry(scope, db, kind, key)
    if (entry === null) return refused('NOT_FOUND')
    const use = await registerUse(scope, db, { kind, id: entry.id, key, after: null })
    if (use.length > 0 || entry.mergedIntoKey !== null) return inUse(use)
    if (entry.version !== version || !(await removeRegisterEntry(scope, db, entry))) return refused('STALE_VERSION')
    record({ subject: 'registerEntry', subjectKey: `${kind}:${key}`, reportId: null, before: { name: entry.name, version }, after: null })
    return answered({ key })
  },
})
