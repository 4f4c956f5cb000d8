import { binderOf } from '../figures/claims-in'
import { claimsOf } from '../figures/claims-of'
import type { Check } from './check'
import { partsAgainstWhole } from './parts-against-whole'
import { textDirection, textFromTo } from './text-direction'
import { textMovement } from './text-movement'
import { textNumber } from './text-number'
import { textSign } from './text-sign'
import { textUnit } from './text-unit'

/** Numbers, units, signs and directions in texts against the figures that they repeat, and parts against their whole. */
export const textAgainstFigures: Check = ({ facts, passages, figures, lexicon }) => {
  const binder = binderOf(figures, lexicon)
  const { period } = facts.report
  const previous = facts.previousReport?.period ?? null
  const claims = claimsOf(passages, binder, period, previous)
  return [
    ...[textNumber, textUnit, textSign, textDirection].flatMap((check) => check(claims)),
    ...textFromTo(passages, binder),
    ...(previous === null ? [] : textMovement(passages, { binder, period, previous })),
    ...partsAgainstWhole(passages, claims, binder),
  ]
}
