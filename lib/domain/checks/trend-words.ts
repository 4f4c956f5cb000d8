import type { DataTable } from '../data-table'
import type { Finding } from '../finding'
import { directionsIn, type Direction } from '../language/direction'
import type { Lexicon } from '../language/lexicon'
import { misspeltDirectionsIn } from '../language/misspelt-direction'
import type { CheckInput } from './check'
import { tablePlace } from './place'
import { textCell, textFinding } from './text-finding'

/** A word that says no more than how a number moved stands alone in its cell. */
const SHORT_CELL = 30

const OF_NUMBER: readonly Direction[] = ['up', 'down']
const OF_GOODNESS: readonly Direction[] = ['better', 'worse']

/** What a cell says about a direction; `meant` is the right spelling where it has a letter wrong, else null. */
interface Said {
  readonly word: string
  readonly direction: Direction
  readonly meant: string | null
}

/** What the cells of a column say. Only beside words that are spelt right is a word nearly like them a misspelling. */
function saidIn(cells: readonly string[], lexicon: Lexicon): readonly Said[] {
  const read = cells.map((word) => ({ word, right: directionsIn(word, lexicon) }))
  const hasRight = read.some(({ right }) => right.length > 0)
  return read.flatMap(({ word, right }): readonly Said[] => {
    if (right.length > 0) return right.map(({ direction }) => ({ word, direction, meant: null }))
    const near = hasRight ? misspeltDirectionsIn(word, lexicon) : []
    return near.map(({ asWritten, direction, meant }) => ({ word: asWritten, direction, meant }))
  })
}

function columnFindings(table: DataTable, key: string, lexicon: Lexicon): readonly Finding[] {
  const cells = table.rows.map((row) => row.cells[key]).filter((cell) => typeof cell === 'string' && cell.length <= SHORT_CELL)
  const said = saidIn(cells.map(String), lexicon)
  const place = tablePlace(table)
  const misspelt = said.flatMap(({ word, meant }) => (meant === null ? [] : [textFinding('unknownName', 'question', { place, quote: word, expected: textCell(meant) })]))
  const moved = said.find(({ direction }) => OF_NUMBER.includes(direction))
  const judged = said.find(({ direction }) => OF_GOODNESS.includes(direction))
  const isMixed = moved !== undefined && judged !== undefined
  return [...(isMixed ? [textFinding('trendWords', 'question', { place, quote: moved.word, expected: textCell(judged.word) })] : []), ...misspelt]
}

/**
 * Rule: the direction of a number and of goodness are two things (domain rule 8), so one column says one of them. A column with
 * 'Ökat' in one row and 'Förbättrats' in another is asked about: whether more is better differs between rows. A word with one letter
 * wrong ('Förbätrrats') counts as the word that it nearly is, and is asked about by itself.
 */
export function trendWords({ facts, lexicon }: CheckInput): readonly Finding[] {
  return facts.dataTables.flatMap((table) => table.columns.flatMap(({ key }) => columnFindings(table, key, lexicon)))
}
