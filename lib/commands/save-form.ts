import { listFormVersions, updateFormDraft } from '@/lib/db/form-version'
import { formFaults } from '@/lib/domain/form-fault'
import { saveFormSchema, type SaveFormInput } from '@/lib/schemas/form-version'
import { answered, refused } from './command'
import { draftRefusal, formCommand, recordForm } from './form-command'

/**
 * Replaces the whole contents of a draft that nobody else has saved since it was read. A draft may have faults that must be mended
 * before its release; how many is answered. A name of another form is refused (ALREADY_THERE).
 */
export const saveForm = formCommand<SaveFormInput>({
  name: 'save-form',
  input: saveFormSchema,
  async run(context, input, stored) {
    const { scope, db } = context
    const { form, formVersion, version, contents } = input
    if (contents.key !== form || contents.formVersion !== formVersion) {
      const found = `${contents.key} ${contents.formVersion}`
      return refused('INVALID_INPUT', { faults: [{ path: 'contents.key', found, expected: `${form} ${formVersion}` }] })
    }
    const refusal = await draftRefusal(context, input, stored)
    if (refusal !== null) return refusal
    const others = (await listFormVersions(scope, db)).filter(({ key }) => key !== form)
    if (others.some(({ name }) => name === contents.name)) return refused('ALREADY_THERE')
    if (!(await updateFormDraft(scope, db, stored, { form: contents }))) return refused('STALE_VERSION')
    recordForm(context, stored, { form: contents, state: 'draft', version: version + 1 })
    return answered({ version: version + 1, faults: formFaults(contents).length })
  },
})
