import { deleteFormDraft as removeDraft } from '@/lib/db/form-version'
import { formDraftSchema, type FormDraftInput } from '@/lib/schemas/form-version'
import { answered, refused } from './command'
import { draftRefusal, formCommand, recordForm } from './form-command'

/** Removes a draft that nobody has saved since it was read. Released versions stay. */
export const deleteFormDraft = formCommand<FormDraftInput>({
  name: 'delete-form-draft',
  input: formDraftSchema,
  async run(context, input, stored) {
    const refusal = await draftRefusal(context, input, stored)
    if (refusal !== null) return refusal
    if (!(await removeDraft(context.scope, context.db, stored))) return refused('STALE_VERSION')
    recordForm(context, stored, null)
    return answered({})
  },
})
