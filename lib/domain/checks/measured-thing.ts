import type { Finding } from '../finding'
import { directionsIn } from '../language/direction'
import type { Lexicon } from '../language/lexicon'
import { sentencesOf } from '../language/sentence'
import { tokensOf, type Token } from '../language/token'
import { countedNounAt } from '../language/unit'
import { mentionsIn } from '../language/word-mention'
import type { CheckInput } from './check'
import { textCell, textFinding } from './text-finding'

/** Letters of a noun that an inflection leaves: dygn, dygnen; ungdom, ungdomar. */
const STEM = 4

const PLACES = ['above', 'below', 'within']

/** The thing that a text counts, behind 'antal' or 'antalet'; null when it counts none. */
function countedIn(tokens: readonly Token[], lexicon: Lexicon): string | null {
  const count = tokens.findIndex(({ text }) => lexicon.countWords.includes(text))
  return count === -1 ? null : countedNounAt(tokens, count + 1, lexicon)
}

function isSameThing(a: string, b: string): boolean {
  return a.slice(0, STEM) === b.slice(0, STEM) || a.endsWith(b) || b.endsWith(a)
}

/**
 * Rule: a comment that measures against the target counts what the indicator counts (domain, "Checks"). 'Antalet placerade ungdomar
 * överstiger målet' beside the indicator 'Antal dygn på HVB' is asked about: days are measured there, not young people.
 */
export function measuredThing({ passages, lexicon }: CheckInput): readonly Finding[] {
  return passages.flatMap(({ kind, place, text: whole }) => {
    const measured = kind === 'commentary' && place.kind === 'indicator' ? countedIn(tokensOf(place.label), lexicon) : null
    if (measured === null) return []
    return sentencesOf(whole, lexicon).flatMap(({ text }) => {
      const tokens = tokensOf(text)
      const told = countedIn(tokens, lexicon)
      const isMeasured = directionsIn(text, lexicon).some(({ direction }) => PLACES.includes(direction)) && mentionsIn(tokens, lexicon.goalNouns).length > 0
      if (told === null || !isMeasured || isSameThing(told, measured)) return []
      return [textFinding('measuredThing', 'question', { place, quote: told, expected: textCell(measured) })]
    })
  })
}
