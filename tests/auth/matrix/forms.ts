import { smallForm } from '@/tests/factories'
import type { MatrixRows, Place } from './row'
import { ALWAYS, ONCE, only } from './words'

const DONE_ONCE = 'done order order order order order order'

/** The factory's released form, and a draft of its next version. */
async function draft({ at, query }: Place): Promise<void> {
  const form = { ...smallForm, formVersion: 2 }
  await query(`INSERT INTO "Form" (id, "municipalityId", key, "formVersion", name, definition, state) VALUES (gen_random_uuid(), $1, 'small', 2, $2, $3, 'draft')`, [
    at.municipalityId,
    form.name,
    JSON.stringify(form),
  ])
}

async function asRead({ at, query }: Place): Promise<{ readonly form: string; readonly formVersion: number; readonly version: number }> {
  const [row] = await query(`SELECT version FROM "Form" WHERE "municipalityId" = $1 AND "formVersion" = 2`, [at.municipalityId])
  return { form: 'small', formVersion: 2, version: Number(row?.version ?? 1) }
}

export const FORMS: MatrixRows = {
  'copy-form': { words: only({ administrator: ONCE }), about: 'municipality', input: () => ({ form: 'small', formVersion: 1, name: 'Copy' }) },
  'start-form-version': { words: only({ administrator: ONCE }), about: 'municipality', input: () => ({ form: 'small', formVersion: 1 }) },
  'save-form': {
    words: only({ administrator: ALWAYS }),
    about: 'municipality',
    arrange: draft,
    input: async (place) => ({ ...(await asRead(place)), contents: { ...smallForm, formVersion: 2 } }),
  },
  'release-form': { words: only({ administrator: DONE_ONCE }), about: 'municipality', arrange: draft, input: asRead },
  'delete-form-draft': {
    words: only({ administrator: 'done NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND' }),
    about: 'municipality',
    arrange: draft,
    input: asRead,
  },
}
