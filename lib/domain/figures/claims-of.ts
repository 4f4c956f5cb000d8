import type { Lexicon } from '../language/lexicon'
import type { Passage } from '../passage'
import type { Period } from '../period'
import type { Claim } from './claim'
import { binderOf, claimsIn } from './claims-in'
import type { Figure } from './figure'

/**
 * Claims of all passages in order. Passages of one place are read after each other, so that 'varav' in a list finds its whole.
 * @param period the report's own
 */
export function claimsOf(passages: readonly Passage[], figures: readonly Figure[], lexicon: Lexicon, period: Period): readonly Claim[] {
  const binder = binderOf(figures, lexicon)
  const claims: Claim[] = []
  for (const [position, passage] of passages.entries()) {
    const previous = passages[position - 1]
    const isSamePlace = previous?.place.kind === passage.place.kind && previous.place.key === passage.place.key
    const before = isSamePlace && previous.kind === passage.kind ? previous : null
    const whole = claims.findLast(({ isPart, passage: { place } }) => !isPart && place.key === passage.place.key) ?? null
    claims.push(...claimsIn(passage, binder, { period, before, whole }))
  }
  return claims
}
