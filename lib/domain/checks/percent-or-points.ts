import type { Finding } from '../finding'
import { directionsIn } from '../language/direction'
import type { Lexicon } from '../language/lexicon'
import type { Quantity } from '../language/quantity'
import { quantitiesIn } from '../language/quantity-reading'
import { sentencesOf } from '../language/sentence'
import { tokensOf } from '../language/token'
import { mentionsIn } from '../language/word-mention'
import type { Passage } from '../passage'
import type { CheckInput } from './check'
import { textFinding } from './text-finding'

const WRITTEN = ['prose', 'listItem', 'commentary']
const MOVEMENTS = ['up', 'down', 'better', 'worse']

/** Without a level beside it, a change of at most so many percent of something measured in percent is rather points. */
const SMALL_CHANGE = 2

/** The quantity is the size of a change: 'har gått upp med nästan en procent'. */
function isChange(sentence: string, { start }: Quantity, { changeLeads, exactness }: Lexicon): boolean {
  const before = tokensOf(sentence.slice(0, start))
  const last = mentionsIn(before, exactness).at(-1)
  const lead = last?.next === before.length ? before[last.first - 1] : before.at(-1)
  return changeLeads.includes(lead?.text ?? '')
}

/** The highest level in percent that the passage names besides the change; null when it names none. */
function levelIn({ text }: Passage, change: Quantity, lexicon: Lexicon): number | null {
  const levels = quantitiesIn(text, lexicon).filter(({ unit, value }) => unit === 'percent' && value !== change.value)
  return levels.length === 0 ? null : Math.max(...levels.map(({ value }) => Math.abs(value)))
}

/**
 * Rule: a change of something that is itself measured in percent is told in percentage points (domain, "Checks"). 'Sjukfrånvaron har
 * gått upp med en procent' beside 7,3 % is asked about: one percent of 7,3 would be 0,07. A change greater than the level is not.
 */
export function percentOrPoints({ passages, lexicon }: CheckInput): readonly Finding[] {
  return passages
    .filter(({ kind }) => WRITTEN.includes(kind))
    .flatMap((passage) =>
      sentencesOf(passage.text, lexicon).flatMap(({ text }) => {
        const isMoving = directionsIn(text, lexicon).some(({ direction }) => MOVEMENTS.includes(direction))
        if (!isMoving || mentionsIn(tokensOf(text), lexicon.percentThings).length === 0) return []
        const changes = quantitiesIn(text, lexicon).filter((quantity) => quantity.unit === 'percent' && isChange(text, quantity, lexicon))
        const doubtful = changes.filter((change) => Math.abs(change.value) < (levelIn(passage, change, lexicon) ?? SMALL_CHANGE))
        return doubtful.map(() => textFinding('percentOrPoints', 'question', { place: passage.place, quote: text }))
      }),
    )
}
