/** How far two computed numbers may lie apart and still be the same: far below any printed decimal, far above floating-point noise. */
const SAME = 1e-9

/**
 * Compares two numbers and takes floating-point noise for equality, so that "exactly at the limit" means what a person means.
 * compareNumbers(0.1 + 0.2, 0.3) = 0; compareNumbers(2017, 2555 * 8 / 12) = 1.
 */
export function compareNumbers(a: number, b: number): -1 | 0 | 1 {
  const noise = SAME * Math.max(1, Math.abs(a), Math.abs(b))
  if (Math.abs(a - b) <= noise) return 0
  return a < b ? -1 : 1
}

/** The number with its decimal point moved, without binary error: shiftDecimals(1.005, 2) = 100.5. */
function shiftDecimals(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/**
 * Rounds half away from zero on the decimal digits as written (domain rule 3): 106,25 → 106,3; 62,5 → 63; −0,5 → −1.
 * The domain rounds only where a rule is about the printed figure (bands, reconciliation) and where a product must be whole öre.
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  const rounded = shiftDecimals(Math.round(shiftDecimals(Math.abs(value), decimals)), -decimals)
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}
