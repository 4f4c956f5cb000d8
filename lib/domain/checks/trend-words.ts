import type { Finding } from '../finding'
import { directionsIn, type Direction } from '../language/direction'
import type { CheckInput } from './check'
import { tablePlace } from './place'
import { textCell, textFinding } from './text-finding'

/** A word that says no more than how a number moved stands alone in its cell. */
const SHORT_CELL = 30

const OF_NUMBER: readonly Direction[] = ['up', 'down']
const OF_GOODNESS: readonly Direction[] = ['better', 'worse']

/**
 * Rule: the direction of a number and of goodness are two things (domain rule 8), so one column says one of them. A column with
 * 'Ökat' in one row and 'Förbättrats' in another is asked about: whether more is better differs between rows.
 */
export function trendWords({ facts, lexicon }: CheckInput): readonly Finding[] {
  return facts.dataTables.flatMap((table) =>
    table.columns.flatMap(({ key }) => {
      const words = table.rows.map(({ cells }) => cells[key]).filter((cell) => typeof cell === 'string' && cell.length <= SHORT_CELL)
      const said = words.flatMap((word) => directionsIn(String(word), lexicon).map(({ direction }) => ({ word: String(word), direction })))
      const moved = said.find(({ direction }) => OF_NUMBER.includes(direction))
      const judged = said.find(({ direction }) => OF_GOODNESS.includes(direction))
      if (moved === undefined || judged === undefined) return []
      return [textFinding('trendWords', 'question', { place: tablePlace(table), quote: moved.word, expected: textCell(judged.word) })]
    }),
  )
}
