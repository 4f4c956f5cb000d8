import { binderOf, type Binder } from '../figures/claims-in'
import type { Claim } from '../figures/claim'
import { withAmountMeant } from '../figures/amount-meant'
import { claimsOf } from '../figures/claims-of'
import type { Finding } from '../finding'
import type { Check, CheckInput } from './check'
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

/** The numbers of the passages that repeat figures of the report. */
export function reportClaims({ facts, passages }: Pick<CheckInput, 'facts' | 'passages'>, binder: Binder): readonly Claim[] {
  return claimsOf(passages, binder, facts.report.period, facts.previousReport?.period ?? null).map(withAmountMeant)
}

/** What each number says by itself that its figure does not: the number, its unit, its sign, its direction. */
export function findingsOfClaims(claims: readonly Claim[]): readonly Finding[] {
  const typed = claims.filter((claim) => !isLinked(claim))
  return [...[textNumber, textUnit].flatMap((check) => check(typed)), ...[textSign, textDirection].flatMap((check) => check(claims))]
}

/**
 * Numbers, units, signs and directions in texts against the figures that they repeat, and parts against their whole.
 * @param binder made once of the report's figures, see binderOf
 */
export function boundTextAgainstFigures(input: Pick<CheckInput, 'facts' | 'passages'>, binder: Binder): readonly Finding[] {
  const { facts, passages } = input
  const { period } = facts.report
  const previous = facts.previousReport?.period ?? null
  const claims = reportClaims(input, binder)
  const typed = claims.filter((claim) => !isLinked(claim))
  return [
    ...findingsOfClaims(claims),
    ...textFromTo(passages, binder),
    ...(previous === null ? [] : textMovement(passages, { binder, period, previous })),
    ...partsAgainstWhole(passages, typed, binder),
  ]
}

/** Texts against figures, see boundTextAgainstFigures. */
export const textAgainstFigures: Check = (input) => boundTextAgainstFigures(input, binderOf(input.figures, input.lexicon))
