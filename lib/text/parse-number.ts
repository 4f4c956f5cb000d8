/** Why a text is not read as a number. */
export type NumberFault = 'empty' | 'notANumber' | 'pointMayBeThousands' | 'commaBeforePoint' | 'badGrouping' | 'severalCommas' | 'tooManyDigits'

type ParsedNumber =
  | { readonly ok: true; readonly value: number; /** Decimals as typed: 1,50 has 2. */ readonly decimals: number }
  | { readonly ok: false; readonly fault: NumberFault }

/** Spaces that Word, Excel and web pages put between thousands: ordinary, hard, thin, figure, narrow hard. */
const SPACES = /[ \u00a0\u2007\u2009\u202f]/g
/** Hyphen, true minus, en dash and the full-width and small variants that come from other programs. */
const MINUSES = /[-\u2212\u2013\u2010\u2011\ufe63\uff0d]/g
/** A double holds 15 digits of any number exactly. */
const EXACT_DIGITS = 15

function refuse(fault: NumberFault): ParsedNumber {
  return { ok: false, fault }
}

/** Sign before or, as ledger systems print it, after the figure: −5 076, 5 076-. Null when there are two. */
function splitSign(text: string): { readonly sign: 1 | -1; readonly rest: string } | null {
  const [, before = '', rest = '', after = ''] = /^([-+]?)\s*(.*?)\s*(-?)$/.exec(text) ?? []
  if (before !== '' && after !== '') return null
  return { sign: before === '-' || after === '-' ? -1 : 1, rest }
}

/** The whole part without its grouping, null when groups are not of three: 12 34 may be two cells pasted as one. */
function ungroup(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole || '0'
  return /^\d{1,3}(( \d{3})+|(\.\d{3})+)$/.test(whole) ? whole.replace(/[ .]/g, '') : null
}

/** Parts of a figure that uses a point: 1234.5 can only be a decimal, 1.234,5 only thousands, 1.234 can be both. */
function splitAtPoint(text: string): readonly [string, string] | NumberFault {
  const points = text.split('.').length - 1
  if (text.includes(',')) return text.indexOf(',') < text.lastIndexOf('.') ? 'commaBeforePoint' : splitAtComma(text)
  if (points > 1) return [text, '']
  const [whole = '', fraction = ''] = text.split('.')
  if (/^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction)) return 'pointMayBeThousands'
  return [whole, fraction]
}

function splitAtComma(text: string): readonly [string, string] | NumberFault {
  const parts = text.split(',')
  return parts.length > 2 ? 'severalCommas' : [parts[0] ?? '', parts[1] ?? '']
}

/**
 * Reads a figure as Swedes write it: '−5 076', '1 234,5', with any kind of minus and space, '5 076-' from a ledger.
 * A point is taken only where it cannot be misread; '1.234' is refused, since it may mean 1 234 or 1,234.
 * @param percent accept a percent sign at the end; 18,4 % is 18.4
 */
export function parseSvNumber(text: string, { percent = false }: { readonly percent?: boolean } = {}): ParsedNumber {
  let plain = text.replace(MINUSES, '-').replace(SPACES, ' ').trim()
  if (percent) plain = plain.replace(/\s*%$/, '')
  if (plain === '') return refuse('empty')
  const signed = splitSign(plain)
  if (signed === null || !/\d/.test(signed.rest) || !/^[\d ,.]+$/.test(signed.rest)) return refuse('notANumber')
  const parts = signed.rest.includes('.') ? splitAtPoint(signed.rest) : splitAtComma(signed.rest)
  if (typeof parts === 'string') return refuse(parts)
  const [wholePart, fraction] = parts
  const whole = ungroup(wholePart)
  if (whole === null || !/^\d*$/.test(fraction)) return refuse('badGrouping')
  if (whole.length + fraction.length > EXACT_DIGITS) return refuse('tooManyDigits')
  const value = signed.sign * Number(`${whole}.${fraction || '0'}`)
  return { ok: true, value: value === 0 ? 0 : value, decimals: fraction.length }
}

/** What is wrong with a text, and what to write instead. At most 25 words. */
export function numberFaultText(fault: NumberFault, text: string): string {
  switch (fault) {
    case 'empty':
      return 'Skriv ett tal.'
    case 'notANumber':
      return `”${text.trim()}” är inte ett tal. Skriv med siffror, till exempel −5 076 eller 1 234,5.`
    case 'pointMayBeThousands': {
      const [whole = '', fraction = ''] = text.trim().split('.')
      return `”${text.trim()}” kan läsas på två sätt. Skriv ${whole} ${fraction} eller ${whole},${fraction}.`
    }
    case 'commaBeforePoint':
      return `”${text.trim()}” har både komma och punkt. Skriv decimaler med komma: 1 234,5.`
    case 'badGrouping':
      return `”${text.trim()}” har mellanrum eller punkter på fel ställe. Skriv till exempel 12 345.`
    case 'severalCommas':
      return `”${text.trim()}” har mer än ett komma. Skriv ett tal i taget.`
    case 'tooManyDigits':
      return 'Talet har fler än 15 siffror. Skriv ett kortare tal.'
  }
}
