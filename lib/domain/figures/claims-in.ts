import { datesIn, type DateMention } from '../language/date'
import type { Lexicon, Phrase } from '../language/lexicon'
import { longestPhraseBefore } from '../language/phrase'
import { sentencesOf, type Sentence } from '../language/sentence'
import { tokensOf } from '../language/token'
import type { Passage } from '../passage'
import { bindPart, candidatesOf, choose, eligible, type Candidate, type Reading } from './candidate'
import type { Claim, ClaimContext } from './claim'
import { cuesIn, type CueMention } from './cue'
import type { Figure } from './figure'
import { ownMeaning, surroundingMeaning, withEarlier, type Meaning } from './meaning'
import { remembered } from './remembered'
import { segmentsOf, type Segment } from './segment'
import { subjectEvidence } from './subject-evidence'
import { figureIndex, type FigureIndex } from './subject-index'
import { isLastMonthOf } from './time-evidence'
import { surroundingsOf, textBefore } from './surroundings'
import { directionAgreement, signAgreement } from './word-sign'

/** What numbers are bound with: the figures by their names, and the words. Made once per report. */
export interface Binder {
  readonly index: FigureIndex
  readonly lexicon: Lexicon
  readonly cuesOf: (text: string) => readonly CueMention[]
  readonly segmentsOf: (text: string) => readonly (readonly Segment[])[]
}

const DASHES = ['-', '\u2013']

/** Names of figures that hold a number, as phrases; a dash in them may be long or short. */
function namesWithNumbers(figures: readonly Figure[]): readonly Phrase[] {
  const labels = new Set(figures.flatMap(({ names }) => names).filter((name) => /\d/.test(name)))
  const words = [...labels].map((label) => tokensOf(label).map(({ text }) => text))
  const phrases = words.flatMap((name) => DASHES.map((dash) => name.map((word) => (DASHES.includes(word) ? dash : word)).join(' ')))
  return [...new Set(phrases)].filter((phrase) => phrase.includes(' '))
}

/** Prepares the figures of a report for claimsIn. */
export function binderOf(figures: readonly Figure[], lexicon: Lexicon): Binder {
  const names = namesWithNumbers(figures)
  return {
    index: figureIndex(figures, lexicon),
    lexicon,
    cuesOf: remembered((text: string) => cuesIn(text, lexicon)),
    segmentsOf: remembered((text: string) => segmentsOf(text, lexicon, names)),
  }
}

/** A passage with what is read of it once. */
interface Reader extends Binder {
  readonly passage: Passage
  readonly context: ClaimContext
  readonly sentences: readonly Sentence[]
  readonly dates: readonly DateMention[]
}

/** Words from the start of a sentence (or an opening parenthesis) to the end of what belongs to the number. */
function quoteOf(text: string, segment: Segment): string {
  const start = segment.lead[0]?.start ?? segment.quantity.start
  return text.slice(start, Math.max(segment.trail.end, segment.quantity.end)).trim()
}

function claimOf(candidate: Candidate, { passage, segment, meaning, own, level }: Reading): Claim {
  const { figure, subject, confidence, agreement, repeatsOther } = candidate
  const { quantity, isPart, inParentheses } = segment
  const said = signAgreement(quantity, meaning, figure, inParentheses)
  // A word of the number before does not say that this one is wrong.
  const sign = said === 'contradicts' && own.gap === null && !quantity.signed ? 'unsaid' : said
  const direction = directionAgreement(meaning, figure, level)
  return { passage, quantity, figure, confidence, agreement, repeatsOther, sign, direction, quote: quoteOf(passage.text, segment), meaning, subject, isPart }
}

/** A signed number in parentheses behind an amount is its change since last time; a plain one says what it was. */
function bracketedMeaning(own: Meaning, previous: Meaning, { quantity }: Segment): Meaning {
  if (quantity.signed || quantity.value === 0) return { ...own, gap: 'change', base: own.base ?? 'previousForecast', things: [], borrowed: 1 }
  return { ...own, gap: own.gap ?? previous.gap, things: [...own.things, ...previous.things], taken: own.taken ?? previous.taken, borrowed: 1 }
}

function meaningOf(segment: Segment, previous: Meaning | null, before: string, { passage, cuesOf }: Reader): Meaning {
  const own = ownMeaning(segment, cuesOf(passage.text))
  if (previous !== null && segment.inParentheses) return bracketedMeaning(own, previous, segment)
  const inSentence = previous === null ? own : withEarlier(own, previous, 1)
  const afterBefore = previous === null ? withEarlier(inSentence, surroundingMeaning(cuesOf(before)), 2) : inSentence
  return withEarlier(afterBefore, surroundingMeaning(cuesOf(passage.headings.join('. '))), 2)
}

/** In the last month of the year the year to date is the whole year. */
function inPeriod(meaning: Meaning, context: ClaimContext): Meaning {
  return context.period.to === 12 && meaning.span === 'year' ? { ...meaning, span: 'period' } : meaning
}

/** Last year, named by its number, is what something is compared with. */
function withYearAsBase(meaning: Meaning, dates: readonly DateMention[], context: ClaimContext): Meaning {
  const isLastYear = dates.some(({ year, toYear }) => year === context.period.year - 1 && toYear === year)
  return meaning.base === null && meaning.gap !== null && isLastYear ? { ...meaning, base: 'lastYear' } : meaning
}

/** The month of the report before is what something is compared with: 'sedan maj', 'mot 13,8 i april'. */
function withMonthAsBase(meaning: Meaning, dates: readonly DateMention[], { period, previous }: ClaimContext): Meaning {
  return meaning.base === null && meaning.end !== 'reached' && dates.some((date) => isLastMonthOf(date, previous, period)) ? { ...meaning, base: 'previousForecast' } : meaning
}

/** The number that a part is a part of: the one before it in the sentence, or in the list. */
function wholeOf(claims: readonly Claim[], isFirst: boolean, { context }: Reader): Claim | null {
  return claims.find(({ isPart }) => !isPart) ?? (isFirst ? context.whole : null)
}

/** A change in parentheses belongs to the number before it, and means nothing when that one is not known. */
function isOfUnknown(segment: Segment, before: Segment | undefined, last: Claim | null): boolean {
  return before !== undefined && segment.inParentheses && segment.quantity.signed && last?.quantity !== before.quantity
}

/** Whether a number is about what the one before it is: 'är 4,3 mnkr, 1,1 mnkr lägre än i fjol', '3,6 mnkr, vilket är 0,5 mer'. */
function goesOn(between: string, hasWords: boolean, { continuations }: Lexicon): boolean {
  const [first] = tokensOf(between).filter(({ kind }) => kind === 'word')
  return (!hasWords && between.includes(',')) || (first !== undefined && continuations.includes(first.text))
}

/** A number that goes on with one that is not known means nothing. */
function goesOnWithUnknown(text: string, segment: Segment, before: Segment | undefined, last: Claim | null, lexicon: Lexicon): boolean {
  if (before === undefined || before.isWord || last?.quantity === before.quantity) return false
  const hasWords = segment.lead.some(({ start, end }) => /\p{Letter}/u.test(text.slice(start, end)))
  return goesOn(text.slice(before.quantity.end, segment.quantity.start), hasWords, lexicon)
}

/** A year that a level is compared with is not the year of the level: 'har minskat jämfört med 2018 och uppgår till 9,6 procent'. */
function withoutBases(dates: readonly DateMention[], { end }: Segment, text: string, { comparing }: Lexicon): readonly DateMention[] {
  if (end !== 'reached') return dates
  const tokens = tokensOf(text)
  return dates.filter(({ start, kind }) => kind !== 'years' || longestPhraseBefore(tokens, tokens.findIndex((token) => token.start >= start), comparing) === null)
}

/** Reads one sentence. */
function claimsOfSentence(segments: readonly Segment[], reader: Reader): readonly Claim[] {
  const { passage, context, index, lexicon, cuesOf, dates, sentences } = reader
  const claims: Claim[] = []
  let previous: Meaning | null = null
  for (const [position, segment] of segments.entries()) {
    const before = textBefore(passage, segment, sentences, context)
    const beside = dates.filter(({ start }) => start >= (segment.lead[0]?.start ?? segment.quantity.start) && start < segment.trail.end)
    const near = withoutBases(beside, segment, passage.text, lexicon)
    const said: Meaning = withYearAsBase(inPeriod(meaningOf(segment, previous, before, reader), context), near, context)
    const meaning = withMonthAsBase(said, near, context)
    previous = meaning
    const last = claims.at(-1) ?? null
    if (isOfUnknown(segment, segments[position - 1], last) || goesOnWithUnknown(passage.text, segment, segments[position - 1], last, lexicon)) continue
    const cues = cuesOf(passage.text)
    const reading: Reading = { passage, segment, meaning, own: ownMeaning(segment, cues), dates: near, index, context, level: last?.figure ?? null, lexicon }
    const candidates = candidatesOf(reading, subjectEvidence(eligible(reading), surroundingsOf(passage, segment, cues, before, last, lexicon)))
    const chosen = segment.isPart ? bindPart(reading, candidates, wholeOf(claims, position === 0, reader)) : choose(candidates, reading)
    if (chosen !== null) claims.push(claimOf(chosen, reading))
  }
  return claims
}

/**
 * Binds the numbers of a passage to the figures that they repeat; numbers that repeat none are left out.
 * 'Prognosen förbättras med 0,1 mnkr och pekar på ett underskott på 9,5 mnkr' → forecastChange and yearVariance of the whole.
 */
export function claimsIn(passage: Passage, binder: Binder, context: ClaimContext): readonly Claim[] {
  const { lexicon } = binder
  const segments = binder.segmentsOf(passage.text)
  if (segments.length === 0) return []
  const reader: Reader = { ...binder, passage, context, sentences: sentencesOf(passage.text, lexicon), dates: datesIn(passage.text, lexicon) }
  return segments.flatMap((ofSentence) => claimsOfSentence(ofSentence, reader))
}
