import { CONFIDENT, type Claim } from '../figures/claim'
import type { Finding } from '../finding'
import { claimFinding, isWordClaim } from './claim-finding'

/** 'försämras med 0,7 mnkr' where the change is +683 tkr. */
function isTurned({ direction, agreement }: Claim): boolean {
  return direction === 'contradicts' && agreement !== 'contradicts' && agreement !== 'thousandfold'
}

/** 'oförändrad' where the change is more than rounding. */
function hasMoved(claim: Claim): boolean {
  return isWordClaim(claim) && claim.meaning.gap !== 'zero' && claim.agreement === 'contradicts'
}

/** Better, worse, more, less and unchanged in texts against the stored changes; more costs are worse. */
export function textDirection(claims: readonly Claim[]): readonly Finding[] {
  return claims
    .filter((claim) => claim.confidence >= CONFIDENT && (isTurned(claim) || hasMoved(claim)))
    .map((claim) => claimFinding('textDirection', 'error', claim, claim.quote))
}
