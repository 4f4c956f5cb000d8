import { binderOf } from '../figures/claims-in'
import { claimsOf } from '../figures/claims-of'
import type { Check } from './check'
import { partsAgainstWhole } from './parts-against-whole'
import { textDirection, textFromTo } from './text-direction'
import { textNumber } from './text-number'
import { textSign } from './text-sign'
import { textUnit } from './text-unit'

/** Numbers, units, signs and directions in texts against the figures that they repeat, and parts against their whole. */
export const textAgainstFigures: Check = ({ facts, passages, figures, lexicon }) => {
  const binder = binderOf(figures, lexicon)
  const claims = claimsOf(passages, binder, facts.report.period, facts.previousReport?.period ?? null)
  return [
    ...[textNumber, textUnit, textSign, textDirection].flatMap((check) => check(claims)),
    ...textFromTo(passages, binder),
    ...partsAgainstWhole(passages, claims, binder),
  ]
}
