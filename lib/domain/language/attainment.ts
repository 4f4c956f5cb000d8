import type { AttainmentWords } from './lexicon'
import { tokensOf } from './token'
import { hasWordBefore, hasWordNear, mentionsIn } from './word-mention'

/**
 * `reached`: a goal is met (uppfyllt, uppnått). `partly`: delvis uppfyllt. `either`: helt eller delvis. `done`: a thing that was to be
 * done is done (genomfört, klart). `begun`: påbörjat. `late`: försenat, pausat; `onTrack`: i fas.
 */
export type AttainmentKind = 'reached' | 'partly' | 'either' | 'done' | 'begun' | 'late' | 'onTrack'

type Rated = 'met' | 'partlyMet' | 'notMet'

/** A word that says how far something has come. */
export interface AttainmentMention {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly kind: AttainmentKind
  readonly negated: boolean
  /** 'kommer att uppnås', 'bedöms uppnås': about year end, not about now. */
  readonly expected: boolean
  /** The levels that the words can agree with. */
  readonly levels: readonly Rated[]
}

const ALL: readonly Rated[] = ['met', 'partlyMet', 'notMet']
const SHORT: readonly Rated[] = ['partlyMet', 'notMet']

/** What each kind agrees with, as it stands and denied. Work that has begun may be on plan or late. */
const LEVELS: Readonly<Record<AttainmentKind, { readonly said: readonly Rated[]; readonly denied: readonly Rated[] }>> = {
  reached: { said: ['met'], denied: SHORT },
  partly: { said: ['partlyMet'], denied: ALL },
  either: { said: ['met', 'partlyMet'], denied: SHORT },
  done: { said: ['met'], denied: SHORT },
  begun: { said: ALL, denied: SHORT },
  late: { said: SHORT, denied: ALL },
  onTrack: { said: ['met', 'partlyMet'], denied: SHORT },
}

/** How many words a negation or an auxiliary may stand before the word: 'har ännu inte helt uppnåtts', 'bedöms målen kunna uppnås'. */
const NEGATION_REACH = 4
const EXPECTATION_REACH = 6

/**
 * Words of attainment, in order: 'Målet är ännu inte uppnått' → reached, negated, partlyMet or notMet.
 * 'Målet bedöms uppnås' → reached, expected. Never throws.
 */
export function attainmentIn(text: string, words: AttainmentWords): readonly AttainmentMention[] {
  const tokens = tokensOf(text)
  return mentionsIn(tokens, words.attainments).map((mention) => {
    const { kind } = mention.entry
    const negated = hasWordNear(tokens, mention, words.negations, NEGATION_REACH)
    const expected = mention.entry.expected || hasWordBefore(tokens, mention, words.expectations, EXPECTATION_REACH)
    const asWritten = text.slice(mention.start, mention.end)
    return { start: mention.start, end: mention.end, asWritten, kind, negated, expected, levels: LEVELS[kind][negated ? 'denied' : 'said'] }
  })
}
