import { updateFormDraft } from '@/lib/db/form-version'
import { formFaults } from '@/lib/domain/form-fault'
import { formDraftSchema, type FormDraftInput } from '@/lib/schemas/form-version'
import { answered, refused } from './command'
import { draftRefusal, formCommand, recordForm } from './form-command'

/** Releases a draft: reports can be made with it, and it is never changed again. One with faults is refused with all of them. */
export const releaseForm = formCommand<FormDraftInput>({
  name: 'release-form',
  input: formDraftSchema,
  async run(context, input, stored) {
    const refusal = await draftRefusal(context, input, stored)
    if (refusal !== null) return refusal
    const faults = formFaults(stored.form).map(({ path, found, code }) => ({ path: `contents.${path}`, found, expected: code }))
    if (faults.length > 0) return refused('INVALID_INPUT', { faults })
    if (!(await updateFormDraft(context.scope, context.db, stored, { state: 'released' }))) return refused('STALE_VERSION')
    const version = input.version + 1
    recordForm(context, stored, { form: stored.form, state: 'released', version })
    return answered({ version })
  },
})
