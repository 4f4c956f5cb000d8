import type { DateMention } from '../language/date'
import type { Lexicon } from '../language/lexicon'
import { isAmong } from '../language/phrase'
import type { Quantity } from '../language/quantity'
import type { Passage } from '../passage'
import { agreementOf, unitsFit, type Agreement } from './agreement'
import { BOUND, type Claim, type ClaimContext } from './claim'
import type { Figure } from './figure'
import type { Meaning } from './meaning'
import { measureEvidence } from './measure-rules'
import type { Segment } from './segment'
import type { FigureIndex, Subject } from './subject-index'
import { timeFactor } from './time-evidence'
import { directionAgreement, signAgreement } from './word-sign'
import { wordLikeness } from './word-likeness'

/** The words name the thing and the measure, so that a number of another measure is asked about: 'utfallet är' before the budget. */
const CLEAR = 0.85
/** A number that agrees is the figure even on weak evidence, but not against much better evidence for another. */
const PLAUSIBLE = 0.3
const BEATEN = 0.45
/** An agreement of the digits is evidence in itself, unless the words beside it say the opposite sign or direction. */
const AGREES = 0.25
const SIGN_DISAGREES = 0.3
/** Reasons and numbers without something taken out of them are not stored. */
const IS_REASON = 0.4
const IS_EXCLUSIVE = 0.6
/** So much comes from one thing ('sjuklönerna står för 2,9 mnkr'), or might come. */
const NOT_THE_FIGURE = 0.7
/** Taken over from words further away. */
const BORROWED = [1, 0.96, 0.93] as const
/** What is counted is not what the figure counts. */
const OTHER_NOUN = 0.3
/** A level that is so many times larger or smaller is not a slip of the pen. */
const FAR_OFF = 2.5
const OTHER_SIZE = 0.6
/** A part that is not named is a line below the whole, if just one fits. */
const UNNAMED_PART = 0.6

/** A figure that a number could repeat. */
export interface Candidate {
  readonly figure: Figure
  readonly subject: Subject
  readonly confidence: number
  readonly agreement: Agreement
  /** The number contradicts this figure, but is another figure of the same thing. */
  readonly repeatsOther: boolean
}

/** A number of a passage with what the words around it mean. */
export interface Reading {
  readonly passage: Passage
  readonly segment: Segment
  readonly meaning: Meaning
  /** What its own words mean, without those before. */
  readonly own: Meaning
  readonly dates: readonly DateMention[]
  readonly index: FigureIndex
  readonly context: ClaimContext
  /** The amount before it in the sentence, which a movement after it may be of: 'beräknas till 3,6 mnkr, en ökning med 0,5'. */
  readonly level: Figure | null
  readonly lexicon: Lexicon
}

const agrees = (agreement: Agreement) => agreement === 'exact' || agreement === 'rounded'

const isOf = (noun: string | null, patterns: readonly string[]) => noun !== null && isAmong(noun, patterns)

/** Whether the counted thing fits what the figure counts: dygn for placement days, svarande for answers. */
function nounFactor(figure: Figure, { noun }: Quantity, { lexicon }: Reading): number {
  const { days, placements, answers } = lexicon.measuredNouns
  switch (figure.measure) {
    case 'placementDays':
    case 'careDays':
      return isOf(noun, days) ? 1 : OTHER_NOUN
    case 'fullYearPlacements':
      return noun === null || isOf(noun, placements) ? 1 : OTHER_NOUN
    case 'answers':
      return isOf(noun, answers) ? 1 : 0
    default: {
      if (figure.unit !== 'number') return 1
      if (noun === null || isAmong(noun, lexicon.neutralWords)) return figure.measure === 'count' ? OTHER_NOUN : 1
      const words = [...figure.names, ...figure.under].flatMap((name) => name.toLowerCase().split(/[\s/,-]+/))
      return words.some((word) => wordLikeness(word, noun, lexicon.endings) === 1) ? 1 : OTHER_NOUN
    }
  }
}

/** A name that holds a number states its target: 'Minst 80 procent …'. */
function measureFactor(figure: Figure, { passage, meaning }: Reading): number {
  if (passage.kind !== 'name') return measureEvidence(figure.measure, meaning)
  return figure.measure === 'fullYearTarget' ? 1 : 0
}

/** Names, headings and labels state what something is called: a number in them that agrees with nothing is a part of the name. */
const NAMING: readonly Passage['kind'][] = ['name', 'heading', 'caption']

/** What the report before said. */
const BEFORE: readonly Figure['measure'][] = ['previousForecast', 'previousYearVariance', 'previousValue', 'previousTargetDeviation']

/** What was said last time is not meant by a sentence about now: there it is a number that nobody has changed. */
function isLeftBehind({ measure }: Figure, { segment, meaning, dates }: Reading): boolean {
  return BEFORE.includes(measure) && segment.isNow && segment.end !== 'from' && meaning.base === null && dates.every(({ kind }) => kind !== 'months')
}

/** How well a figure fits the words of a number, whatever it is a figure of, from 0 to 1. */
function fit(figure: Figure, reading: Reading): number {
  const { segment, meaning, dates, context } = reading
  if (!unitsFit(segment.quantity, figure)) return 0
  if (isLeftBehind(figure, reading)) return 0
  return measureFactor(figure, reading) * timeFactor(figure, meaning, dates, context) * nounFactor(figure, segment.quantity, reading)
}

/** The index with only the subjects that have a figure which the number could be: others are not what it is about. */
export function eligible(reading: Reading): FigureIndex {
  const { index } = reading
  return { ...index, subjects: index.subjects.filter(({ figures }) => figures.some((figure) => fit(figure, reading) >= PLAUSIBLE)) }
}

/** Amounts and values as such, of which a number that is far off is another thing rather than a mistake. */
const LEVELS: readonly Figure['measure'][] = ['actual', 'budget', 'forecast', 'yearBudget', 'lastYear', 'samePeriodLastYear', 'value', 'cell', 'cost', 'placementDays', 'careDays']

/** A number of another size than the figure. */
function isFarOff({ measure, value }: Figure, quantity: Quantity): boolean {
  const ratio = Math.abs(quantity.value) / Math.abs(value)
  return LEVELS.includes(measure) && (ratio > FAR_OFF || ratio < 1 / FAR_OFF)
}

/** Every figure that the words around a number speak for, with how sure that is. */
export function candidatesOf(reading: Reading, subjects: ReadonlyMap<Subject, number>): readonly Candidate[] {
  const { segment, meaning } = reading
  const { quantity } = segment
  const isOther = (segment.isReason ? IS_REASON : 1) * (segment.isShare || segment.isPossible ? NOT_THE_FIGURE : 1)
  const general = isOther * (segment.isExclusive ? IS_EXCLUSIVE : 1) * BORROWED[meaning.borrowed]
  return [...subjects].flatMap(([subject, sure]) =>
    subject.figures.flatMap((figure): readonly Candidate[] => {
      const fitting = fit(figure, reading)
      if (fitting === 0) return []
      const agreement = agreementOf(quantity, figure)
      const size = agreement === 'contradicts' && isFarOff(figure, quantity) ? OTHER_SIZE : 1
      return [{ figure, subject, confidence: sure * general * fitting * size, agreement, repeatsOther: false }]
    }),
  )
}

function best(candidates: readonly Candidate[], worth: (candidate: Candidate) => number): Candidate | null {
  return candidates.reduce<Candidate | null>((found, candidate) => (found === null || worth(candidate) > worth(found) ? candidate : found), null)
}

function wordsDisagree({ figure }: Candidate, reading: Reading): boolean {
  const { segment, meaning } = reading
  const sign = signAgreement(segment.quantity, meaning, figure, segment.inParentheses)
  return sign === 'contradicts' || directionAgreement(meaning, figure, reading.level) === 'contradicts'
}

/** The number is another figure of the same thing: then it is seldom clear which one is meant, and most often nothing is wrong. */
function repeatsAnother({ subject, agreement }: Candidate, reading: Reading): boolean {
  const { segment } = reading
  const isMeant = (figure: Figure) => !isLeftBehind(figure, reading) && unitsFit(segment.quantity, figure)
  return agreement === 'contradicts' && subject.figures.some((figure) => isMeant(figure) && agrees(agreementOf(segment.quantity, figure)))
}

/** The figure that a number most likely repeats: one that agrees, unless much more speaks for another. */
export function choose(candidates: readonly Candidate[], reading: Reading): Candidate | null {
  const strongest = best(candidates, ({ confidence }) => confidence)
  if (strongest === null) return null
  const worth = (candidate: Candidate) => candidate.confidence - (wordsDisagree(candidate, reading) ? SIGN_DISAGREES : 0)
  const enough = Math.max(PLAUSIBLE, BEATEN * strongest.confidence)
  const fitting = candidates.filter(({ agreement, confidence }) => agrees(agreement) && confidence >= enough)
  const agreeing = best(fitting, worth)
  if (agreeing !== null) return { ...agreeing, confidence: Math.min(1, agreeing.confidence + AGREES) }
  const repeatsOther = repeatsAnother(strongest, reading)
  const enoughToAccuse = repeatsOther ? CLEAR : BOUND
  return strongest.confidence >= enoughToAccuse && !NAMING.includes(reading.passage.kind) ? { ...strongest, repeatsOther } : null
}

/** A part without a name: the one line below the whole that has the number in the measure that is spoken of. */
function unnamedPart({ index, segment }: Reading, meaning: Meaning, whole: Subject): Candidate | null {
  const below = index.subjects.filter(({ under }) => under.some((label) => whole.labels.includes(label)))
  const figures = below.flatMap((subject) => subject.figures.map((figure) => ({ figure, subject, sure: measureEvidence(figure.measure, meaning) })))
  const surest = Math.max(PLAUSIBLE, ...figures.map(({ sure }) => sure))
  const fitting = figures
    .filter(({ figure, sure }) => sure >= surest && unitsFit(segment.quantity, figure))
    .map(({ figure, subject }) => ({ figure, subject, agreement: agreementOf(segment.quantity, figure) }))
    .filter(({ agreement }) => agrees(agreement))
    .map((each): Candidate => ({ ...each, confidence: UNNAMED_PART, repeatsOther: false }))
  // Two statements may show the same amount; two different ones leave it open which is meant.
  return fitting.find((each) => fitting.every(({ figure }) => figure.value === each.figure.value)) ?? null
}

/** Of parts little is stored: they are bound where a figure agrees, and never said to be wrong by themselves. */
export function bindPart(reading: Reading, candidates: readonly Candidate[], whole: Claim | null): Candidate | null {
  const fitting = candidates.filter(({ agreement, confidence }) => agrees(agreement) && confidence >= PLAUSIBLE)
  const isPartOfIt = ({ key, measure }: Figure) =>
    key !== whole?.figure.key && (measure === 'effect' || measure === 'count' || measure === whole?.figure.measure)
  const named = fitting.filter(({ figure }) => isPartOfIt(figure))
  const strongest = whole?.subject ?? best(candidates, ({ confidence }) => confidence)?.subject ?? null
  const meaning = whole === null ? reading.own : reading.meaning
  return best(named, ({ confidence }) => confidence) ?? (strongest === null ? null : unnamedPart(reading, meaning, strongest))
}
