import { CONFIDENT, type Claim } from '../figures/claim'
import type { Finding } from '../finding'
import { claimFinding, isWordClaim } from './claim-finding'

/** The number is the figure's, but its word or sign is the opposite: 'överskott på 5,1 mnkr' where the variance is −5 076 tkr. */
function isTurned({ sign, agreement, confidence }: Claim): boolean {
  return sign === 'contradicts' && agreement !== 'contradicts' && agreement !== 'thousandfold' && confidence >= CONFIDENT
}

/** A balanced result where the variance is more than rounding: 'nollresultat' beside −9 490 tkr. */
function isNoZero(claim: Claim): boolean {
  return isWordClaim(claim) && claim.meaning.gap === 'zero' && claim.agreement === 'contradicts' && claim.confidence >= CONFIDENT
}

/** Deficit and surplus, plus and minus, in texts against the signs of the figures. */
export function textSign(claims: readonly Claim[]): readonly Finding[] {
  return claims.filter((claim) => isTurned(claim) || isNoZero(claim)).map((claim) => claimFinding('textSign', 'error', claim, claim.quote))
}
