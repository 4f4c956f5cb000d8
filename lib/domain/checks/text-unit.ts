import { CONFIDENT, type Claim } from '../figures/claim'
import type { Finding } from '../finding'
import { claimFinding } from './claim-finding'

/** The right digits in the wrong unit: '9,5 tkr' where the figure is −9 490 tkr, a factor of 1 000 exactly, either way; '9,5 procent' of it. */
export function textUnit(claims: readonly Claim[]): readonly Finding[] {
  return claims
    .filter(({ agreement, confidence }) => agreement === 'thousandfold' && confidence >= CONFIDENT)
    .map((claim) => claimFinding('textUnit', 'error', claim, claim.quantity.asWritten))
}
