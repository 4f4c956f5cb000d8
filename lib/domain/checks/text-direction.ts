import type { Cue } from '../figures/figure-words'
import type { Binder } from '../figures/claims-in'
import type { Passage } from '../passage'
import { textFinding } from './text-finding'
import { CONFIDENT, type Claim } from '../figures/claim'
import type { Finding } from '../finding'
import { claimFinding, isWordClaim } from './claim-finding'

const MOVES: readonly Cue[] = ['up', 'down']

/** 'försämras med 0,7 mnkr' where the change is +683 tkr. */
function isTurned({ direction, agreement }: Claim): boolean {
  return direction === 'contradicts' && agreement !== 'contradicts' && agreement !== 'thousandfold'
}

/** 'oförändrad' where the change is more than rounding. */
function hasMoved(claim: Claim): boolean {
  return isWordClaim(claim) && claim.meaning.gap !== 'zero' && claim.agreement === 'contradicts'
}

/** 'har ökat från 5,9 till 5,2 procent': the numbers themselves go the other way. Signed numbers are left alone: more of a minus is less. */
function turnedPairs(passage: Passage, { cuesOf, segmentsOf }: Binder): readonly Finding[] {
  const cues = cuesOf(passage.text)
  return segmentsOf(passage.text).flatMap((segments) =>
    segments.flatMap((to, position) => {
      const from = segments[position - 1]
      if (from === undefined || from.end !== 'from' || to.end !== 'reached') return []
      const [left, reached] = [from.quantity, to.quantity]
      const said = cues.findLast(({ start, cue }) => start >= from.sentence.start && start < left.start && MOVES.includes(cue))
      const isPlain = left.unit === reached.unit && !left.signed && !reached.signed
      if (said === undefined || said.negated || !isPlain || left.value === reached.value) return []
      if ((said.cue === 'up') === reached.value > left.value) return []
      return [textFinding('textDirection', 'error', { place: passage.place, quote: passage.text.slice(said.start, reached.end) })]
    }),
  )
}

/** A rise or fall between two numbers of the same sentence, against the numbers. 'ökat från 5,9 till 5,2 procent' → error. */
export function textFromTo(passages: readonly Passage[], binder: Binder): readonly Finding[] {
  return passages.flatMap((passage) => turnedPairs(passage, binder))
}

/** Better, worse, more, less and unchanged in texts against the stored changes; more costs are worse. */
export function textDirection(claims: readonly Claim[]): readonly Finding[] {
  return claims
    .filter((claim) => claim.confidence >= CONFIDENT && (isTurned(claim) || hasMoved(claim)))
    .map((claim) => claimFinding('textDirection', 'error', claim, claim.quote))
}
