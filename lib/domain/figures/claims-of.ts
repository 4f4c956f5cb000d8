import type { Passage } from '../passage'
import type { Period } from '../period'
import type { Claim } from './claim'
import { claimsIn, type Binder } from './claims-in'

/** A passage that has said a figure rightly is about something else where it says another number: '88 procent … män 84 procent'. */
function withoutOthers(claims: readonly Claim[]): readonly Claim[] {
  const isRight = ({ agreement }: Claim) => agreement === 'exact' || agreement === 'rounded'
  return claims.filter((claim) => claim.agreement !== 'contradicts' || !claims.some((other) => isRight(other) && other.figure === claim.figure))
}

/**
 * Claims of all passages in order. Passages of one place are read after each other, so that 'varav' in a list finds its whole.
 * @param binder made once of the report's figures, see binderOf
 * @param period the report's own
 * @param previousPeriod that of the report before; null when there is none
 */
export function claimsOf(
  passages: readonly Passage[],
  binder: Binder,
  period: Period,
  previousPeriod: Period | null = null,
): readonly Claim[] {
  const claims: Claim[] = []
  for (const [position, passage] of passages.entries()) {
    const previous = passages[position - 1]
    const isSamePlace = previous?.place.kind === passage.place.kind && previous.place.key === passage.place.key
    const before = isSamePlace && previous.kind === passage.kind ? previous : null
    const whole = claims.findLast(({ isPart, passage: { place } }) => !isPart && place.key === passage.place.key) ?? null
    claims.push(...withoutOthers(claimsIn(passage, binder, { period, previous: previousPeriod, before, whole })))
  }
  return claims
}
