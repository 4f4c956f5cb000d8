import type { NamedFact } from '@/lib/domain/form-ground'
import { formOptionText as text } from '@/lib/text/form-option'

interface Choice {
  readonly value: string
  readonly label: string
}

/** Facts as choices. */
export function factOptions(facts: readonly NamedFact[]): readonly Choice[] {
  return facts.map(({ key, name }) => ({ value: key, label: name }))
}

/** The choices with the present one among them, also when the facts at hand do not have it. */
export function withPresent(options: readonly Choice[], present: string): readonly Choice[] {
  return options.some(({ value }) => value === present) ? options : [{ value: present, label: present === '' ? text.pickNone : text.unknown(present) }, ...options]
}
