import { binderOf } from '../figures/claims-in'
import type { Claim } from '../figures/claim'
import { claimsOf } from '../figures/claims-of'
import type { Check } from './check'
import { partsAgainstWhole } from './parts-against-whole'
import { textDirection, textFromTo } from './text-direction'
import { textMovement } from './text-movement'
import { textNumber } from './text-number'
import { textSign } from './text-sign'
import { textUnit } from './text-unit'

/** A figure that stands in the text itself cannot differ from the tables; the words beside it can. */
function isLinked({ passage: { linked = [] }, quantity }: Claim): boolean {
  return linked.some(({ start, end }) => quantity.start < end && start < quantity.end)
}

/** Numbers, units, signs and directions in texts against the figures that they repeat, and parts against their whole. */
export const textAgainstFigures: Check = ({ facts, passages, figures, lexicon }) => {
  const binder = binderOf(figures, lexicon)
  const { period } = facts.report
  const previous = facts.previousReport?.period ?? null
  const claims = claimsOf(passages, binder, period, previous)
  const typed = claims.filter((claim) => !isLinked(claim))
  return [
    ...[textNumber, textUnit].flatMap((check) => check(typed)),
    ...[textSign, textDirection].flatMap((check) => check(claims)),
    ...textFromTo(passages, binder),
    ...(previous === null ? [] : textMovement(passages, { binder, period, previous })),
    ...partsAgainstWhole(passages, typed, binder),
  ]
}
