import { agreementOf, unitsFit } from '../figures/agreement'
import { CONFIDENT } from '../figures/claim'
import type { Binder } from '../figures/claims-in'
import type { CueMention } from '../figures/cue'
import type { Figure, FigureMeasure } from '../figures/figure'
import { isMove, surroundingMeaning, type Meaning, type Move } from '../figures/meaning'
import type { Segment, Span } from '../figures/segment'
import { subjectEvidence } from '../figures/subject-evidence'
import type { Subject } from '../figures/subject-index'
import { namesOtherThing, surroundingsOf } from '../figures/surroundings'
import { isLastMonthOf } from '../figures/time-evidence'
import { directionAgreement } from '../figures/word-sign'
import type { Finding } from '../finding'
import { datesIn } from '../language/date'
import { longestPhraseBefore, phraseStandsAt } from '../language/phrase'
import { sentencesOf, type Sentence } from '../language/sentence'
import { tokensOf } from '../language/token'
import type { Passage } from '../passage'
import type { Period } from '../period'
import { figureCell } from './figure-cell'
import { textFinding } from './text-finding'

/** What texts are read with: the period of the report and that of the one before. */
interface Reader {
  readonly binder: Binder
  readonly period: Period
  readonly previous: Period
}

/** A movement since the report before, as a clause tells it. */
interface Told {
  readonly passage: Passage
  readonly clause: Span
  readonly cues: readonly CueMention[]
  readonly cue: CueMention
  readonly move: Move
  /** An earlier year that it is told since; null: since the report before. */
  readonly year: number | null
}

const WRITTEN = ['prose', 'listItem', 'commentary']
const SINCE_BEFORE: readonly CueMention['cue'][] = ['againstPreviousForecast', 'previousReport', 'previousMonth']
/** A forecast that moved less is unchanged to a reader of mnkr with one decimal: half of 0,1 mnkr in öre. */
const UNMOVED = 5_000_000

/** The sentence up to its reason or next thought: what follows moves for itself. */
function clauseOf({ text }: Passage, { start, end }: Sentence, { lexicon }: Binder): Span {
  const tokens = tokensOf(text)
  const ends = (at: number) => tokens[at]?.text === ',' || phraseStandsAt(tokens, at, lexicon.causes)
  const stop = tokens.findIndex((token, at) => token.start > start && token.end <= end && ends(at))
  return { start, end: tokens[stop]?.start ?? end }
}

/** The one movement since the report before or an earlier year that a sentence tells of; null when it tells of none, of several, or denies it. */
function toldIn(passage: Passage, sentence: Sentence, { binder, period, previous }: Reader): Told | null {
  const clause = clauseOf(passage, sentence, binder)
  const within = ({ start, end }: Span) => start >= clause.start && end <= clause.end
  const cues = binder.cuesOf(passage.text).filter(within)
  const moves = cues.filter(({ cue }) => isMove(cue as Move))
  const [cue] = moves
  if (cue === undefined || moves.length > 1 || cue.negated || cue.isCompound) return null
  const dates = datesIn(passage.text, binder.lexicon).filter(within)
  const isSince = cues.some((each) => SINCE_BEFORE.includes(each.cue)) || dates.some((date) => isLastMonthOf(date, previous, period))
  const told = { passage, clause, cues, cue, move: cue.cue as Move }
  if (isSince) return { ...told, year: null }
  const tokens = tokensOf(passage.text)
  const isCompared = ({ start }: Span) => longestPhraseBefore(tokens, tokens.findIndex((token) => token.start >= start), binder.lexicon.comparing) !== null
  const [year] = dates.flatMap((date) => (date.year !== null && date.year === date.toYear && date.year < period.year && isCompared(date) ? [date.year] : []))
  return year === undefined || dates.length > 1 ? null : { ...told, year }
}

const turned = (passage: Passage, { start, end }: Span, figure: Figure | null): Finding =>
  textFinding('textDirection', 'question', {
    place: passage.place,
    quote: passage.text.slice(start, end).trim(),
    ...(figure === null ? {} : { expected: figureCell(figure, UNMOVED), comparedWith: figure.place }),
  })

/** The one thing that has certain figures and that the words are surely about; null when none is. */
function surestSubject(told: Told, segment: Parameters<typeof surroundingsOf>[1], measure: FigureMeasure, { binder }: Reader): Subject | null {
  const around = surroundingsOf(told.passage, segment, told.cues, '', null, binder.lexicon)
  const subjects = binder.index.subjects.filter(({ figures }) => figures.some((figure) => figure.measure === measure))
  const [best] = [...subjectEvidence({ ...binder.index, subjects }, around)].sort((a, b) => b[1] - a[1])
  return best === undefined || best[1] < CONFIDENT ? null : best[0]
}

/** 'Sjukfrånvaron har ökat sedan maj och är nu 6,8 procent' where it was 7,1: the level is right, the movement is not. */
function levelMoved(told: Told, segment: Segment, reader: Reader): Finding | null {
  const { passage, cue, move, clause } = told
  const { quantity } = segment
  const figures = surestSubject(told, segment, 'previousValue', reader)?.figures ?? []
  const now = figures.find((figure) => figure.measure === 'value' && unitsFit(quantity, figure) && ['exact', 'rounded'].includes(agreementOf(quantity, figure)))
  const before = figures.find(({ measure, period }) => measure === 'previousValue' && period?.year === reader.previous.year && period.to === reader.previous.to)
  if (now === undefined || before === undefined || now.value === before.value || (move !== 'up' && move !== 'down')) return null
  const between = passage.text.slice(Math.min(cue.end, quantity.end), Math.max(cue.start, quantity.start))
  if (namesOtherThing(between, reader.binder.lexicon) || (move === 'up') === now.value > before.value) return null
  return turned(passage, { start: clause.start, end: Math.max(clause.end, quantity.end) }, null)
}

/** 'Omsättningen har ökat jämfört med 2018 och uppgår till 9,6 procent' where the table says 12,8 of that year and 9,6 of this one. */
function cellMoved(told: Told, segment: Segment, year: number, reader: Reader): Finding | null {
  const { passage, cue, move, clause } = told
  const { quantity } = segment
  const subject = surestSubject(told, segment, 'cell', reader)
  if (subject === null || (move !== 'up' && move !== 'down')) return null
  const row = reader.binder.index.subjects
    .filter(({ figures, labels }) => figures[0]?.place.key === subject.figures[0]?.place.key && labels[0] === subject.labels[0])
    .flatMap(({ figures }) => figures)
  const of = (wanted: number) => row.find(({ measure, period, unit }) => measure === 'cell' && period?.year === wanted && unitsFit(quantity, { unit }))
  const [now, before] = [of(reader.period.year), of(year)]
  if (now === undefined || before === undefined || now.value === before.value || !['exact', 'rounded'].includes(agreementOf(quantity, now))) return null
  const between = passage.text.slice(Math.min(cue.end, quantity.end), Math.max(cue.start, quantity.start))
  if (namesOtherThing(between, reader.binder.lexicon) || (move === 'up') === now.value > before.value) return null
  return turned(passage, { start: clause.start, end: Math.max(clause.end, quantity.end) }, null)
}

/** 'Prognosen har försämrats sedan juli' where it is 1,3 mnkr better: no number is said, but the forecast's change is stored. */
function forecastMoved(told: Told, reader: Reader): Finding | null {
  const { passage, clause, cues, move } = told
  if (!cues.some(({ cue }) => cue === 'forecast' || cue === 'againstPreviousForecast')) return null
  const sentence = { ...told.clause, text: passage.text.slice(clause.start, clause.end) }
  const nothing = { start: clause.end, end: clause.end }
  const subject = surestSubject(told, { sentence, quantity: nothing, lead: [clause], trail: nothing, inParentheses: false }, 'forecastChange', reader)
  const change = subject?.figures.find(({ measure }) => measure === 'forecastChange')
  if (change === undefined || Math.abs(change.value) < UNMOVED) return null
  const meaning: Meaning = { ...surroundingMeaning(cues), gap: move, base: 'previousForecast' }
  return directionAgreement(meaning, change, null) === 'contradicts' ? turned(passage, clause, change) : null
}

function movedOtherwise(told: Told, number: Segment | undefined, reader: Reader): Finding | null {
  if (told.year !== null) return number === undefined ? null : cellMoved(told, number, told.year, reader)
  return number === undefined ? forecastMoved(told, reader) : levelMoved(told, number, reader)
}

/**
 * Words of movement since the report before, in sentences that do not say how much: against the stored change of the forecast where there
 * is no number, against the value of the report before where the level is the one number; of a table's row also since a year that it shows. 'Prognosen har försämrats sedan juli' beside
 * +1 280 tkr → question.
 */
export function textMovement(passages: readonly Passage[], reader: Reader): readonly Finding[] {
  const { binder } = reader
  return passages.filter(({ kind }) => WRITTEN.includes(kind)).flatMap((passage) =>
    sentencesOf(passage.text, binder.lexicon).flatMap((sentence) => {
      const inside = ({ start }: Span) => start >= sentence.start && start < sentence.end
      const [number, ...others] = binder.segmentsOf(passage.text).flat().filter(({ quantity }) => inside(quantity))
      const told = others.length > 0 ? null : toldIn(passage, sentence, reader)
      if (told === null) return []
      const found = movedOtherwise(told, number, reader)
      return found === null ? [] : [found]
    }),
  )
}
