import { directionsIn } from '../language/direction'
import type { Lexicon, Phrase } from '../language/lexicon'
import { measureWordsIn } from '../language/measure-word'
import { linesFor } from '../language/phrase-table'
import { tokensOf } from '../language/token'
import { mentionsIn } from '../language/word-mention'
import type { Cue } from './figure-words'

/** A word that says something about the figures beside it. */
export interface CueMention {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly cue: Cue
  /** 'har inte ökat'. */
  readonly negated: boolean
  /** A compound that ends in the word (volymökning, personalkostnader): it names a thing of its own. */
  readonly isCompound: boolean
}

/** True when a word is one of a table only by its ending. */
function isCompound(asWritten: string, table: readonly { readonly phrase: Phrase }[]): boolean {
  const word = asWritten.toLowerCase()
  const patterns = linesFor(word, table).flatMap(({ words }) => (words.length === 1 ? words : []))
  return patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('*') && !word.startsWith(pattern.replaceAll('*', '')))
}

/**
 * The cues of a text in order. 'Prognosförbättring mot föregående prognos' → better, forecast, againstPreviousForecast.
 * A phrase of the lexicon's own table goes before what its words say alone.
 */
export function cuesIn(text: string, lexicon: Lexicon): readonly CueMention[] {
  const phrases = mentionsIn(tokensOf(text), lexicon.cuePhrases)
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }) => !phrases.some((phrase) => start < phrase.end && phrase.start < end)
  const ofPhrases = phrases.flatMap(({ start, end, entry }) =>
    entry.cues.map((cue): CueMention => ({ start, end, asWritten: text.slice(start, end), cue, negated: false, isCompound: false })),
  )
  const measures = measureWordsIn(text, lexicon).map(
    ({ measure, ...mention }): CueMention => ({ ...mention, cue: measure, negated: false, isCompound: isCompound(mention.asWritten, lexicon.measures) }),
  )
  const directions = directionsIn(text, lexicon).map(
    ({ direction, ...mention }): CueMention => ({ ...mention, cue: direction, isCompound: isCompound(mention.asWritten, lexicon.directions) }),
  )
  return [...ofPhrases, ...measures.filter(isFree), ...directions.filter(isFree)].sort((a, b) => a.start - b.start)
}
