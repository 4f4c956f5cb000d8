import type { CommitteeScope } from '@/lib/auth/scope'
import { reportsBeyondDraft } from '@/lib/db/plan-goal'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { definitionChanges, type DefinitionChange, type YearDefinitions } from '@/lib/domain/definition-change'
import { refused, type CommandContext } from './command'

const NOTHING: YearDefinitions = { goals: [], indicators: [], statements: [] }

/** What a change does to definitions that were there; something new changes nothing that has been said. */
export function changedDefinitions(before: Partial<YearDefinitions>, after: Partial<YearDefinitions>): readonly DefinitionChange[] {
  return definitionChanges({ ...NOTHING, ...before }, { ...NOTHING, ...after }).filter(({ kind }) => kind === 'changed')
}

/**
 * CONFIRMATION_NEEDED when reports of the year have left their drafts and the change is not confirmed: what changes as faults, and
 * the reports' titles as detail. Published reports are frozen, and keep what they say.
 */
export async function unconfirmed(
  { scope, db }: CommandContext<CommitteeScope>,
  { year, confirmed }: { readonly year: number; readonly confirmed: boolean },
  changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[],
): Promise<CommandAnswer<never> | null> {
  if (confirmed || changes.length === 0) return null
  const titles = await reportsBeyondDraft(scope, db, year)
  if (titles.length === 0) return null
  const faults = changes.map(({ field, before, after }) => ({ path: field, found: before ?? '', expected: after ?? '' }))
  return refused('CONFIRMATION_NEEDED', { detail: titles.join('; '), faults })
}

/** The fields of changes, for the question and for the log. */
export function fieldsOf(changes: readonly DefinitionChange[]): { readonly field: string; readonly before: string | null; readonly after: string | null }[] {
  return changes.flatMap((change) => (change.kind === 'changed' ? [{ field: change.field, before: change.before, after: change.after }] : []))
}
