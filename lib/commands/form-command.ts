import type { z } from 'zod'
import { municipalityScope } from '@/lib/auth/gate'
import { mayKeepForms } from '@/lib/auth/permissions/administration'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { findFormVersion, formSubjectKey, lastFormChange, type StoredFormVersion } from '@/lib/db/form-version'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { ReportForm } from '@/lib/domain/form'
import type { FormState } from '@/lib/domain/form-version'
import type { FormDraftInput, FormVersionInput } from '@/lib/schemas/form-version'
import { ONE_MEGABYTE, parseInput, refused, type Command, type CommandContext } from './command'
import { once } from './once'

export type FormContext = CommandContext<MunicipalityScope>

interface FormCommandDefinition<Input> {
  readonly name: string
  readonly input: z.ZodType<Input>
  /** @param stored the version that the input names */
  readonly run: (context: FormContext, input: Input, stored: StoredFormVersion) => Promise<CommandAnswer<unknown>>
}

/** A command about a version of one of the municipality's forms: input → administrator → version → run. Null input: NOT_FOUND. */
export function formCommand<Input extends FormVersionInput>({ name, input: schema, run }: FormCommandDefinition<Input>): Command {
  return {
    name,
    bodyLimit: ONE_MEGABYTE,
    input: schema,
    async run(session, request) {
      const parsed = parseInput(schema, request.input)
      if (!parsed.ok) return parsed
      const input = parsed.result
      const scope = municipalityScope(session)
      const roles = session.memberships.filter(({ committeeId }) => committeeId === null).map(({ role }) => role)
      const refusal = mayKeepForms({ userId: session.userId, roles, orgUnitKeys: [] }, null)
      if (refusal !== null) return refused(refusal)
      return once({ scope, command: name, request, isolation: 'readCommitted' }, async (context) => {
        const stored = await findFormVersion(scope, context.db, input.form, input.formVersion)
        return stored === null ? refused('NOT_FOUND') : run(context, input, stored)
      })
    },
  }
}

/** WRONG_STATUS for a version that is released, STALE_VERSION with who and when for a draft that is another by now; null: neither. */
export async function draftRefusal(
  { scope, db }: FormContext,
  { form, formVersion, version }: FormDraftInput,
  stored: StoredFormVersion,
): Promise<CommandAnswer<never> | null> {
  if (stored.state === 'released') return refused('WRONG_STATUS')
  if (stored.version === version) return null
  const by = await lastFormChange(scope, db, form, formVersion)
  return refused('STALE_VERSION', by === null ? {} : { by })
}

/** What the log says of a version of a form: its name and headings, not every word in it. */
function logged({ name, sections }: ReportForm, state: FormState, version: number): object {
  return { name, state, sections: sections.map(({ level, title, blocks }) => `${level} ${title} (${blocks.map(({ kind }) => kind).join(', ')})`), version }
}

/** What a change of a form leaves in the log. Null: it was not there, or is no more. */
export function recordForm(
  { record }: FormContext,
  before: { readonly form: ReportForm; readonly state: FormState; readonly version: number } | null,
  after: { readonly form: ReportForm; readonly state: FormState; readonly version: number } | null,
): void {
  const { key, formVersion } = (after ?? before)?.form ?? { key: '', formVersion: 0 }
  const words = (side: typeof before) => (side === null ? null : { ...logged(side.form, side.state, side.version) })
  record({ subject: 'form', subjectKey: formSubjectKey(key, formVersion), reportId: null, before: words(before), after: words(after) })
}
