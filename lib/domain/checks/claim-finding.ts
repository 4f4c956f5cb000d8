import { textCell } from '../blocks/cells'
import type { Claim } from '../figures/claim'
import { finding, type CheckCode, type Finding, type Severity } from '../finding'
import { figureCell } from './figure-cell'

/** A finding about a number of a text: what is written, the figure it should repeat, and where both stand. */
export function claimFinding(code: CheckCode, severity: Severity, claim: Claim, found: string): Finding {
  const expected = figureCell(claim.figure, claim.quantity.halfStep)
  return finding({
    code,
    severity,
    place: claim.passage.place,
    found: textCell(found),
    expected,
    comparedWith: claim.figure.place,
    quote: claim.quote,
    repair: { kind: 'writeInstead', text: expected },
  })
}

/** Whether the claim is a word for an amount of 0 ('oförändrad'), not a number. */
export function isWordClaim({ quantity }: Claim): boolean {
  return quantity.unit === 'ore' && quantity.noun !== null
}
