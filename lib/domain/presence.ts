/** Somebody else who has the report open now. */
export interface PresentPerson {
  readonly name: string
  /** The section that the person writes in; null: none. */
  readonly section: string | null
}

/** Milliseconds after which somebody who has not been heard of is not here any more. */
export const PRESENT_FOR = 30_000

/** Milliseconds between two signs of life of a page that is looked at. */
export const SIGN_OF_LIFE = 10_000

/** Milliseconds after the last key for which somebody still writes. */
export const WRITES_FOR = 30_000

/** Names of those who write in a section, each once, in order. [Anna in a, Bo in b], a → [Anna]. */
export function writersIn(people: readonly PresentPerson[], section: string): readonly string[] {
  return people.flatMap((person) => (person.section === section ? [person.name] : []))
}
