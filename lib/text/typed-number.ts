import { HARD_SPACE, MINUS } from './format'

/** A sign close to its digits, the digits with blanks between thousands, decimals behind a comma or point, a blank, and the unit. */
const TYPED = /^(?<sign>[-+\u2013\u2212]?)(?<whole>\d[\d\s]*?)(?:(?<point>[.,])(?<decimals>\d+))?(?<gap>\s*)(?<unit>[^\d\s.,][^\d]*)$/u

/** Digits in groups of three from the right. */
function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, HARD_SPACE)
}

/**
 * A number with its unit as the tables write it: true minus, blanks between thousands, decimal comma, a blank before the unit.
 * '-9.5 mnkr' → '−9,5 mnkr'; '15%' → '15 %'; '12345 tkr' → '12 345 tkr'. What cannot be told ('1.234 tkr', 'fem procent') is left as it is.
 */
export function wellTyped(asWritten: string): string {
  const { sign = '', whole = '', point, decimals, unit = '' } = TYPED.exec(asWritten)?.groups ?? {}
  const mayBeThousands = point === '.' && decimals?.length === 3
  if (whole === '' || mayBeThousands) return asWritten
  const signed = sign === '' || sign === '+' ? sign : MINUS
  return `${signed}${grouped(whole.replaceAll(/\s/gu, ''))}${decimals === undefined ? '' : `,${decimals}`}${HARD_SPACE}${unit}`
}
