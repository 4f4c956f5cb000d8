import type { CHECK_GROUPS, CheckCode, CheckGroup, Finding } from '@/lib/domain/finding'

/** The parts of a finding in words. */
export interface FindingParts {
  /** What stands there; the quoted words where nothing else does. Never empty. */
  readonly found: string
  /** Empty where nothing else could stand there. */
  readonly expected: string
  /** Name of the other place in quotation marks; null when it was compared with none. */
  readonly other: string | null
  readonly finding: Finding
}

/** How the findings of one check are told. */
export interface FindingWording {
  /** Short title, without a full stop. */
  readonly title: string
  /** What is wrong, as the rest of a sentence that begins with the name of the place: no capital, no full stop. */
  readonly clause: (parts: FindingParts) => string
}

/** The checks of one group. */
export type CodeOf<Group extends CheckGroup> = { [Code in CheckCode]: (typeof CHECK_GROUPS)[Code] extends Group ? Code : never }[CheckCode]

/** 'men raderna ger 12 tkr' when something was expected, else nothing. */
export function but(words: string, expected: string): string {
  return expected === '' ? '' : `, men ${words} ${expected}`
}

/** The other place, or what it is in general when it has no name here. */
export function inOther({ other }: FindingParts, general: string): string {
  return `i ${other ?? general}`
}
