import type { QuantityWords } from './lexicon'
import { longestPhraseAt, phraseStandsAt, valueIn } from './phrase'
import type { QuantityUnit } from './quantity'
import type { Token } from './token'

/** What the words behind a number say that it is a number of. */
export interface UnitReading {
  readonly unit: QuantityUnit
  /** Öre per unit for money, 1 000 000 for 'miljoner' of anything else. */
  readonly factor: number
  readonly noun: string | null
  /** Position where the unit ends, and the token after it. */
  readonly end: number
  readonly next: number
}

const ORE_PER_KRONA = 100

/** The word at a place, when it can be the thing that is counted. */
function possibleNoun(tokens: readonly Token[], at: number, words: QuantityWords): Token | null {
  const token = tokens[at]
  return token?.kind === 'word' && !phraseStandsAt(tokens, at, words.notNouns) ? token : null
}

/**
 * The counted thing behind a number, past words like 'nya': 'två nya platser' → platser. A known noun stops at once, so that
 * '29 svarande' is not passed over as a participle, unless another known noun follows: 'placerade ungdomar'.
 */
function nounAt(tokens: readonly Token[], from: number, words: QuantityWords): UnitReading | null {
  let at = from
  for (let modifier = longestPhraseAt(tokens, at, words.modifiers); modifier !== null; modifier = longestPhraseAt(tokens, at, words.modifiers)) {
    const behind = at + modifier.length
    const isNoun = phraseStandsAt(tokens, at, words.countedNouns) && !phraseStandsAt(tokens, behind, words.countedNouns)
    if (isNoun || possibleNoun(tokens, behind, words) === null) break
    at = behind
  }
  const noun = possibleNoun(tokens, at, words)
  return noun === null ? null : { unit: 'number', factor: 1, noun: noun.text, end: noun.end, next: at + 1 }
}

/** 'kr/tim', 'kronor per dygn': a price is a number with a unit of its own, not an amount of money. */
function priceAt(tokens: readonly Token[], at: number, words: QuantityWords): UnitReading | null {
  const [money, per, thing] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (money === undefined || per === undefined || thing?.kind !== 'word') return null
  const isPrice = words.priceUnits.includes(money.text) && words.per.includes(per.text) && !words.notPriced.includes(thing.text)
  return isPrice ? { unit: 'number', factor: 1, noun: `${money.text}/${thing.text}`, end: thing.end, next: at + 3 } : null
}

/** 'miljoner' without kronor is money, unless something else is counted: '5 miljoner besök'. */
function scaleAt(tokens: readonly Token[], at: number, words: QuantityWords): UnitReading | null {
  const token = tokens[at]
  const scale = token === undefined ? null : valueIn(words.scales, token.text)
  if (token === undefined || scale === null) return null
  const counted = nounAt(tokens, at + 1, words)
  return counted === null
    ? { unit: 'ore', factor: scale * ORE_PER_KRONA, noun: null, end: token.end, next: at + 1 }
    : { ...counted, factor: scale }
}

function knownUnitAt(tokens: readonly Token[], at: number, words: QuantityWords): UnitReading | null {
  const known = longestPhraseAt(tokens, at, words.units)
  if (known === null) return null
  const { entry, length } = known
  return { unit: entry.unit, factor: entry.factor, noun: null, end: (tokens[at + length - 1] as Token).end, next: at + length }
}

/**
 * The unit at a token, behind a number: 'mnkr' → öre with factor 100 000 000, '%' → percent, 'hushåll' → number of hushåll.
 * @returns null for a bare number: 'sex av tio'
 */
export function unitAt(tokens: readonly Token[], at: number, words: QuantityWords): UnitReading | null {
  return priceAt(tokens, at, words) ?? knownUnitAt(tokens, at, words) ?? scaleAt(tokens, at, words) ?? nounAt(tokens, at, words)
}

/** The thing that is counted from a token on, past words like 'nya' and 'placerade'; null where none stands. */
export function countedNounAt(tokens: readonly Token[], at: number, words: QuantityWords): string | null {
  return nounAt(tokens, at, words)?.noun ?? null
}
