import type { Lexicon, Phrase } from '../language/lexicon'
import { longestPhraseAt, longestPhraseBefore, phraseStandsAt } from '../language/phrase'
import type { Quantity } from '../language/quantity'
import { mentionsIn } from '../language/word-mention'
import { quantitiesIn } from '../language/quantity-reading'
import { sentencesOf, type Sentence } from '../language/sentence'
import { tokensOf, type Token } from '../language/token'

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A number with the words that belong to it. Positions are those of the passage. */
export interface Segment {
  readonly sentence: Sentence
  readonly quantity: Quantity
  /** Words before the number, reasons and asides left out; after the words of the number before it. */
  readonly lead: readonly Span[]
  /** Words after the number, up to the next thought. */
  readonly trail: Span
  /** Said in a word, not in digits: 'oförändrad'. */
  readonly isWord: boolean
  /** Names a part of the number before: 'varav'. */
  readonly isPart: boolean
  /** Stands inside parentheses behind another number: '(+0,6 mnkr)'. */
  readonly inParentheses: boolean
  /** It tells how large a reason is, not a figure: 'beror på ökade kostnader om 2,1 mnkr'. */
  readonly isReason: boolean
  /** It tells how much of a number comes from one thing: 'står för'. */
  readonly isShare: boolean
  /** What might happen ('riskerar'), or how much it is each time ('per år'). */
  readonly isPossible: boolean
  /** Its sentence speaks of now alone: a verb of the present, and no word of what was. */
  readonly isNow: boolean
  /** Something is taken out of the number: 'exklusive'. */
  readonly isExclusive: boolean
  /** The word just before it: a level that was left (från), reached (till), neither. */
  readonly end: 'from' | 'reached' | null
}

const STOPS = [',', ';', ':', '(', ')', '.', '!', '?', '\u2013', '\u2022']

interface Reader {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
}

function anyAt({ tokens }: Reader, at: number, phrases: readonly Phrase[]): number {
  return longestPhraseAt(tokens, at, phrases)?.length ?? 0
}

function anyIn(reader: Reader, { start, end }: Span, phrases: readonly Phrase[]): boolean {
  return reader.tokens.some((token, at) => token.start >= start && token.end <= end && phraseStandsAt(reader.tokens, at, phrases))
}

/** End of the words that follow a number: at a stop, a new thought, a reason, or before the next number. */
function trailEnd(reader: Reader, from: number, limit: number): number {
  const { tokens, lexicon } = reader
  const after = tokens.flatMap((token, at) => (token.start >= from && token.end <= limit ? [{ token, at }] : []))
  const thoughts = [lexicon.breaks, lexicon.causes, lexicon.asides, lexicon.parts]
  const stop = after.find(({ token, at }) => STOPS.includes(token.text) || thoughts.some((phrases) => phraseStandsAt(tokens, at, phrases)))
  if (stop !== undefined) return stop.token.start
  const last = after.at(-1)
  const isPreposition = last !== undefined && [...lexicon.reachedWords, ...lexicon.fromWords].includes(last.token.text)
  return isPreposition ? last.token.start : (last?.token.end ?? from)
}

/** Reasons and asides inside a stretch: each lasts to a comma, or to the verb with which the sentence goes on. */
function leftOut(reader: Reader, { start, end }: Span): readonly (Span & { readonly isReason: boolean })[] {
  const { tokens, lexicon } = reader
  const found: (Span & { readonly isReason: boolean })[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.start < Math.max(start, found.at(-1)?.end ?? 0) || token.end > end) continue
    const isReason = anyAt(reader, at, lexicon.causes) > 0
    const length = isReason ? anyAt(reader, at, lexicon.causes) : anyAt(reader, at, lexicon.asides)
    if (length === 0) continue
    const inside = tokens.slice(at + length).filter((each) => each.end <= end)
    const isRelative = inside.some(({ text }) => lexicon.relatives.includes(text))
    const stop = inside.find((each) => each.text === ',' || (!isRelative && lexicon.verbs.includes(each.text)))
    found.push({ start: token.start, end: stop?.start ?? end, isReason })
  }
  return found
}

/** What is left of a stretch. */
function without({ start, end }: Span, out: readonly Span[]): readonly Span[] {
  const edges = [start, ...out.flatMap((each) => [each.start, each.end]), end]
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1]
    return index % 2 === 0 && next !== undefined && next > edge ? [{ start: edge, end: next }] : []
  })
}

function isOpen(text: string, { start }: Span, at: number): boolean {
  const before = text.slice(start, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** The last word before a position that is not an exactness word ('till ca 5 mnkr'). */
function wordBefore({ tokens, lexicon }: Reader, at: number): string {
  const index = tokens.findIndex(({ start }) => start >= at)
  const exactness = longestPhraseBefore(tokens, index, lexicon.exactness)
  return tokens[index - 1 - (exactness?.length ?? 0)]?.text ?? ''
}

function endOf(reader: Reader, at: number): Segment['end'] {
  const word = wordBefore(reader, at)
  if (reader.lexicon.fromWords.includes(word)) return 'from'
  return reader.lexicon.reachedWords.includes(word) ? 'reached' : null
}

/** '10,4 mnkr eller 4,2 procent jämfört med fjolåret': what is said behind the second is said of both. */
function withSharedTrail(text: string, segments: readonly Segment[], { alternatives }: Lexicon): readonly Segment[] {
  return segments.map((segment, index) => {
    const next = segments[index + 1]
    const between = next === undefined ? '' : text.slice(segment.quantity.end, next.quantity.start).trim().toLowerCase()
    return next !== undefined && alternatives.includes(between) ? { ...segment, trail: { ...segment.trail, end: next.trail.end } } : segment
  })
}

/** Reads one sentence; the words between two numbers belong to the first up to the next thought, then to the second. */
function segmentsOfSentence(text: string, sentence: Sentence, quantities: readonly Quantity[], reader: Reader): readonly Segment[] {
  const { lexicon } = reader
  const segments: Segment[] = []
  for (const [index, quantity] of quantities.entries()) {
    const before: Span = { start: segments.at(-1)?.trail.end ?? sentence.start, end: quantity.start }
    const inParentheses = isOpen(text, sentence, quantity.start)
    const start = inParentheses ? text.lastIndexOf('(', quantity.start) + 1 : before.start
    const around = { start: Math.max(before.start, start), end: quantity.start }
    const out = leftOut(reader, around)
    const trail: Span = { start: quantity.end, end: trailEnd(reader, quantity.end, quantities[index + 1]?.start ?? sentence.end) }
    segments.push({
      sentence,
      quantity,
      lead: without(around, out),
      trail,
      isWord: wordQuantity(quantity),
      isPart: anyIn(reader, around, lexicon.parts),
      inParentheses,
      isReason: out.some((each) => each.isReason && each.end === quantity.start && each.start > sentence.start),
      isShare: anyIn(reader, around, lexicon.shareVerbs),
      isPossible: anyIn(reader, around, lexicon.possibilities) || anyIn(reader, trail, lexicon.rates),
      isNow: anyIn(reader, sentence, lexicon.presentVerbs) && !anyIn(reader, sentence, lexicon.pastWords),
      isExclusive: anyIn(reader, { start: sentence.start, end: quantity.start }, lexicon.exclusions),
      end: endOf(reader, quantity.start),
    })
  }
  return withSharedTrail(text, segments, lexicon)
}

/** Precision of a word for no change: people write mnkr with one decimal. Half of 0,1 mnkr in öre. */
const WORD_HALF_STEP = 5_000_000
/** 'i stort sett oförändrad' is said of four times as much. */
const HEDGED = 4

function wordQuantity({ unit, noun }: Quantity): boolean {
  return unit === 'ore' && noun !== null
}

/** 'oförändrad' as the amount 0; its noun is the word itself, since money has none. */
function wordQuantities(text: string, { tokens, lexicon }: Reader): readonly Quantity[] {
  return mentionsIn(tokens, lexicon.unchangedWords).map(({ start, end, first }): Quantity => {
    const asWritten = text.slice(start, end)
    const isHedged = longestPhraseBefore(tokens, first, lexicon.hedges) !== null
    const halfStep = (isHedged ? HEDGED : 1) * WORD_HALF_STEP
    return { start, end, asWritten, unit: 'ore', value: 0, to: null, halfStep, signed: false, exactness: 'exact', noun: asWritten }
  })
}

/** A name with a number in it ('HVB 13–20 år') says no number, unless the name is all that stands there. */
function outsideNames(quantities: readonly Quantity[], text: string, names: readonly Phrase[]): readonly Quantity[] {
  const named = mentionsIn(tokensOf(text), names).filter(({ start, end }) => end - start < text.trim().length)
  return quantities.filter((quantity) => !named.some(({ start, end }) => quantity.start < end && start < quantity.end))
}

/**
 * The numbers of a text, each with the words that belong to it; one list per sentence that has numbers.
 * @param names that hold numbers themselves
 */
export function segmentsOf(text: string, lexicon: Lexicon, names: readonly Phrase[]): readonly (readonly Segment[])[] {
  const reader: Reader = { tokens: tokensOf(text), lexicon }
  const inDigits = outsideNames(quantitiesIn(text, lexicon), text, names)
  const quantities = [...inDigits, ...wordQuantities(text, reader)].sort((a, b) => a.start - b.start)
  return sentencesOf(text, lexicon)
    .map((sentence) => segmentsOfSentence(text, sentence, quantities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end), reader))
    .filter((segments) => segments.length > 0)
}
