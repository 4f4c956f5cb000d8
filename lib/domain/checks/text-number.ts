import { CONFIDENT, type Claim } from '../figures/claim'
import type { Finding } from '../finding'
import { claimFinding, isWordClaim } from './claim-finding'

/**
 * A number in a text that is surely meant to repeat a figure but does not: an error. Off by one in the last digit, as when rounded
 * figures are subtracted (domain rule 14): a question. '+0,6 mnkr' beside 668 tkr → question, 0,7. So is another figure of the same thing:
 * 'utfallet är 23,9 mnkr' where that is the budget.
 */
export function textNumber(claims: readonly Claim[]): readonly Finding[] {
  return claims.flatMap((claim) => {
    if (claim.confidence < CONFIDENT || isWordClaim(claim)) return []
    const severity = claim.repeatsOther ? 'question' : 'error'
    if (claim.agreement === 'contradicts') return [claimFinding('textNumber', severity, claim, claim.quantity.asWritten)]
    return claim.agreement === 'nearMiss' ? [claimFinding('textNumber', 'question', claim, claim.quantity.asWritten)] : []
  })
}
