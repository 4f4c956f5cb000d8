import type { DirectionWords } from './lexicon'
import { tokensOf } from './token'
import { hasWordNear, mentionsIn } from './word-mention'

/**
 * Sign: `deficit` (underskott), `surplus`. Goodness: `better`, `worse`. Movement of the number: `up`, `down`, `unchanged`.
 * Place beside something else: `above` (överstiger, högre än), `below`, `within`.
 */
export type Direction = 'deficit' | 'surplus' | 'better' | 'worse' | 'up' | 'down' | 'unchanged' | 'above' | 'below' | 'within'

/** A word of sign or movement in a text. */
export interface DirectionMention {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly direction: Direction
  /** 'inte', 'ej' stand by it: 'har inte ökat'. */
  readonly negated: boolean
}

/** How many words a negation may stand before the word that it denies: 'har dock inte alls minskat'. */
const NEGATION_REACH = 3

/**
 * Words of sign, goodness and movement, in order: 'Prognosen förbättras och pekar på ett underskott' → better, deficit.
 * Never throws.
 */
export function directionsIn(text: string, words: DirectionWords): readonly DirectionMention[] {
  const tokens = tokensOf(text)
  return mentionsIn(tokens, words.directions).map((mention) => ({
    start: mention.start,
    end: mention.end,
    asWritten: text.slice(mention.start, mention.end),
    direction: mention.entry.direction,
    negated: hasWordNear(tokens, mention, words.negations, NEGATION_REACH),
  }))
}
