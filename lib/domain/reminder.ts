import type { PartProgress } from './done-mark'
import type { OrgUnit } from './municipality'

/** Somebody who can be reminded: the head of one or more units. */
export interface UnitHead {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly orgUnitKeys: readonly string[]
}

/** A unit's part that nobody has marked as done. */
export interface OwingPart extends PartProgress {
  readonly unit: OrgUnit
}

/** Who is to be written to about what, and which of the chosen units nobody can be written to for. */
export interface ReminderPlan {
  readonly letters: readonly { readonly head: UnitHead; readonly parts: readonly OwingPart[] }[]
  readonly withoutHead: readonly OrgUnit[]
}

/** What became of a wish to remind, by the names of people and units. */
export interface RemindersAnswer {
  readonly written: readonly string[]
  /** They have got a reminder about this report today already. */
  readonly already: readonly string[]
  /** Units without a head who can log in. */
  readonly withoutHead: readonly string[]
  /** No mail server is set: the letters stay in the test inbox. */
  readonly inTestInbox: boolean
}

/** A unit owes its part until it is marked as done; what it then lacks it has said to stay so. Units that owe nothing are not asked. */
function isOwing(part: PartProgress): part is OwingPart {
  return part.unit !== null && part.duties.length > 0 && part.mark === null
}

/** The units that a controller waits for, in the order of the parts. */
export function owingParts(parts: readonly PartProgress[]): readonly OwingPart[] {
  return parts.filter(isOwing)
}

/**
 * One letter per head of the chosen units, about everything that the head's units owe: two units with one head, one of them chosen →
 * one letter about both.
 * @param chosen keys of units; null: all that owe their part. Units that do not are left out.
 */
export function planReminders(parts: readonly PartProgress[], heads: readonly UnitHead[], chosen: readonly string[] | null): ReminderPlan {
  const owing = owingParts(parts)
  const asked = owing.filter(({ unit }) => chosen === null || chosen.includes(unit.key))
  const has = (head: UnitHead, { unit }: OwingPart) => head.orgUnitKeys.includes(unit.key)
  return {
    letters: heads
      .filter((head) => asked.some((part) => has(head, part)))
      .map((head) => ({ head, parts: owing.filter((part) => has(head, part)) })),
    withoutHead: asked.filter((part) => !heads.some((head) => has(head, part))).map(({ unit }) => unit),
  }
}
