import { insertFormDraft, listFormVersions } from '@/lib/db/form-version'
import { copiedForm } from '@/lib/domain/form-version'
import { copyFormSchema, type CopyFormInput } from '@/lib/schemas/form-version'
import { answered, refused } from './command'
import { formCommand, recordForm } from './form-command'

/**
 * Makes a form of its own after any version of another: the first draft of it, under another name. Two forms of one name would be
 * mixed up where reports are started, so a name that is taken is refused (ALREADY_THERE).
 */
export const copyForm = formCommand<CopyFormInput>({
  name: 'copy-form',
  input: copyFormSchema,
  async run(context, { name }, { form: original }) {
    const { scope, db } = context
    const forms = await listFormVersions(scope, db)
    if (forms.some((each) => each.name === name)) return refused('ALREADY_THERE')
    const form = copiedForm(original, name, forms.map(({ key }) => key))
    if (!(await insertFormDraft(scope, db, form))) return refused('ALREADY_THERE')
    recordForm(context, null, { form, state: 'draft', version: 1 })
    return answered({ form: form.key, formVersion: 1, version: 1 })
  },
})
