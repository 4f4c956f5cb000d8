import type { Direction } from './direction'
import { letterDistance } from './letter-distance'
import type { DirectionWords } from './lexicon'
import { tokensOf } from './token'

/** A word of movement or goodness with a letter wrong, and what it should be. */
export interface MisspeltDirection {
  readonly asWritten: string
  readonly meant: string
  readonly direction: Direction
}

/** Shorter words differ by one letter from too many others. */
const SHORTEST = 6

/** Where the stem of a misspelt word ends: at the stem's own last letter, with a letter changed, left out or added before it. */
function endOfStem(word: string, stem: string): number | undefined {
  const lengths = [stem.length, stem.length - 1, stem.length + 1]
  return lengths.find((length) => word[length - 1] === stem.at(-1) && letterDistance(word.slice(0, length), stem) === 1)
}

/**
 * The word that a pattern makes of a misspelt one: `förbättr*` of 'förbätrrats' → 'förbättrats'. Null when more than one letter is wrong,
 * or the first: 'förändrat' is no 'oförändrat'.
 */
function corrected(pattern: string, word: string): string | null {
  const stem = pattern.replaceAll('*', '')
  if (stem.length < SHORTEST || stem[0] !== word[0] || stem.includes(' ')) return null
  if (!pattern.endsWith('*')) return letterDistance(word, stem) === 1 ? stem : null
  const end = endOfStem(word, stem)
  return end === undefined ? null : stem + word.slice(end)
}

/** Words of a short text that are one letter from a word of direction. Ask only where no word of direction is recognised. Never throws. */
export function misspeltDirectionsIn(text: string, { directions }: DirectionWords): readonly MisspeltDirection[] {
  return tokensOf(text).flatMap((token) => {
    const asWritten = text.slice(token.start, token.end)
    const near = directions.flatMap(({ phrase, direction }) => {
      const meant = corrected(phrase, token.text)
      return meant === null ? [] : [{ asWritten, meant: token.capital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant, direction }]
    })
    return near.slice(0, 1)
  })
}
