import type { FigureWords } from '../figures/figure-words'
import type { AttainmentKind } from './attainment'
import type { Direction } from './direction'
import type { PrintFigure } from '../rich-text'
import type { MeasureWord } from './measure-word'
import type { Exactness } from './quantity'

/**
 * Words separated by blanks, lower case, as tokens of a text: 'mer än', 'ca', '% - enheter'. A star stands for any letters:
 * `förbättr*` is a beginning, `*enhet` an ending.
 */
export type Phrase = string

/** A unit behind a number. `factor` is öre per unit for money, else 1. */
export interface UnitPhrase {
  readonly phrase: Phrase
  readonly unit: 'ore' | 'percent' | 'points'
  readonly factor: number
}

/** How exactly a number is meant. */
export interface ExactnessPhrase {
  readonly phrase: Phrase
  readonly exactness: Exactness
  /** Also a preposition of time or place: `under tre månader` says nothing about exactness, `över en natt` has no number. */
  readonly alsoPreposition: boolean
}

/** The words that quantitiesIn knows. */
export interface QuantityWords {
  /** Number words by value: två → 2, tolv → 12, tjugo → 20. Compounds (tjugofem, tvåhundra) are put together from them. */
  readonly numberWords: Readonly<Record<string, number>>
  /** hundra → 100, tusen → 1000: they multiply what stands before them in a compound. */
  readonly multipliers: Readonly<Record<string, number>>
  /** halv, halvt. */
  readonly halves: readonly string[]
  /** Behind a number: och en halv. */
  readonly andHalf: readonly Phrase[]
  /** Number words that are articles as well: a number only where a unit or an exactness word says so. */
  readonly articles: readonly string[]
  /** Ends a unit when nothing else is counted: miljoner → 1 000 000. Money unless a noun follows. */
  readonly scales: Readonly<Record<string, number>>
  readonly units: readonly UnitPhrase[]
  /** Units of which a price is made: kr per dygn, kr/tim. */
  readonly priceUnits: readonly string[]
  readonly per: readonly string[]
  /** Behind `per` but not priced: kronor i prognosen, kr per augusti. */
  readonly notPriced: readonly string[]
  readonly exactness: readonly ExactnessPhrase[]
  /** Beginnings of the nouns of shares, by denominator: femtedel → 5. */
  readonly shareNouns: Readonly<Record<string, number>>
  /** Denominators of shares that are one word: hälften → 2, varannan → 2. */
  readonly shareWords: Readonly<Record<string, number>>
  /** `var` and `vart`, before an ordinal. */
  readonly each: readonly string[]
  /** tredje → 3. */
  readonly ordinals: Readonly<Record<string, number>>
  /** `första`, `andra`, `senare`: the first half of something is no share of it. */
  readonly halfOrdinals: readonly string[]
  /** Units of time: år, dagar, månad. A share of them is a frequency or a period. */
  readonly timeNouns: readonly Phrase[]
  /** Between the two ends of a range: till. */
  readonly rangeWords: readonly string[]
  /** Before two numbers that are one range: mellan. */
  readonly betweenWords: readonly string[]
  /** Before two numbers that are not a range but a change: från. */
  readonly fromWords: readonly string[]
  /** Between numbers that share the unit of the last one: respektive, och, eller. */
  readonly sharedUnitWords: readonly string[]
  /** Before a number that names something: delår, tertial, nr, kl. */
  readonly numberedThings: readonly Phrase[]
  /** Nouns that are counted, also where a four-digit number before them looks like a year. */
  readonly countedNouns: readonly Phrase[]
  /** Words between a number and its noun: nya, av totalt, stycken. */
  readonly modifiers: readonly Phrase[]
  /** What an article before it does not count: 'minst en gång'. */
  readonly notCounted: readonly Phrase[]
  /** Words that never are the counted thing: och, har, var. */
  readonly notNouns: readonly Phrase[]
}

/** The words that datesIn knows. */
export interface DateWords {
  /** januari → 1. */
  readonly months: Readonly<Record<string, number>>
  /** jan → 1. Understood only in pairs (jan-mar) or before a year: short names are names of people too. */
  readonly shortMonths: Readonly<Record<string, number>>
  /** Named parts of a year with their first and last month: hösten → 8–12, tertial 1 → 1–4. */
  readonly partsOfYear: readonly { readonly phrase: Phrase; readonly from: number; readonly to: number }[]
  /** år, året, åren: may stand before a year. */
  readonly yearWords: readonly string[]
  /** och: between two years or months. */
  readonly and: readonly string[]
}

/** The words that sentencesOf knows. */
export interface SentenceWords {
  /** Without their last full stop: t.ex, bl.a, nr. Those that often end a sentence (m.m.) are left out. */
  readonly abbreviations: readonly string[]
}

/** The words that directionsIn knows. */
export interface DirectionWords {
  readonly directions: readonly { readonly phrase: Phrase; readonly direction: Direction }[]
  /** inte, ej, icke. */
  readonly negations: readonly string[]
  /** Beginnings of words whose endings agree, as pairs that say the opposite: förbättr/försämr. The first that fits is meant. */
  readonly opposites: readonly (readonly [string, string])[]
}

/** The words that measureWordsIn knows. */
export interface MeasureWords {
  readonly measures: readonly { readonly phrase: Phrase; readonly measure: MeasureWord }[]
}

/** The words that attainmentIn knows. */
export interface AttainmentWords {
  /** `expected`: the form itself looks ahead (uppnås). */
  readonly attainments: readonly { readonly phrase: Phrase; readonly kind: AttainmentKind; readonly expected: boolean }[]
  readonly negations: readonly string[]
  /** kommer, bedöms, väntas. */
  readonly expectations: readonly string[]
}

/** Words that single checks ask for. */
export interface CheckWords {
  /** målet, indikatorn: what can be reached. */
  readonly goalNouns: readonly { readonly phrase: Phrase }[]
  /** Things measured in percent, so that a change of them is in percentage points: sjukfrånvaro, andel. */
  readonly percentThings: readonly { readonly phrase: Phrase }[]
  /** Before the size of a change: med. */
  readonly changeLeads: readonly string[]
  /** antal, antalet. */
  readonly countWords: readonly string[]
  /** Verbs that tell what happened: infördes, startade, har. */
  readonly pastVerbs: readonly Phrase[]
  /** har, hade: with a year right behind it they tell of that year. */
  readonly have: readonly string[]
  /** Words between a date and its verb: den, i, under, år. */
  readonly dateLeads: readonly string[]
  /** Those of them that make the date a limit: från, till, senast. */
  readonly limitWords: readonly string[]
}

/**
 * The words that the text checks know. The domain holds no Swedish: the words themselves stand in lib/text/lexicon.
 * All lower case.
 */
export interface Lexicon extends QuantityWords, DateWords, SentenceWords, DirectionWords, MeasureWords, AttainmentWords, CheckWords, FigureWords {
  /** How a linked figure reads in its text. */
  readonly printFigure: PrintFigure
  /** A number with its unit as it should be typed: '-9.5 mnkr' → '−9,5 mnkr'; as it is where it cannot be told. */
  readonly wellTyped: (asWritten: string) => string
}
