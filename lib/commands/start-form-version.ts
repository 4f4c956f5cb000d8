import { insertFormDraft, listFormVersions } from '@/lib/db/form-version'
import { formVersionSchema, type FormVersionInput } from '@/lib/schemas/form-version'
import { answered, refused } from './command'
import { formCommand, recordForm } from './form-command'

/** Begins the next version of a form, as a draft like the version named. A form has one draft at a time (ALREADY_THERE). */
export const startFormVersion = formCommand<FormVersionInput>({
  name: 'start-form-version',
  input: formVersionSchema,
  async run(context, { form: key }, stored) {
    const { scope, db } = context
    const versions = (await listFormVersions(scope, db)).filter((form) => form.key === key)
    if (versions.some(({ state }) => state === 'draft')) return refused('ALREADY_THERE')
    const formVersion = Math.max(...versions.map((version) => version.formVersion)) + 1
    const form = { ...stored.form, formVersion }
    // Two who begin at the same moment reach for the same number, and one of them gets it.
    if (!(await insertFormDraft(scope, db, form))) return refused('ALREADY_THERE')
    recordForm(context, null, { form, state: 'draft', version: 1 })
    return answered({ form: key, formVersion, version: 1 })
  },
})
