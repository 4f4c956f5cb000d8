import { finding, type Finding, type Place } from '../finding'
import type { Lexicon } from '../language/lexicon'
import { quantitiesIn } from '../language/quantity-reading'
import type { Passage } from '../passage'
import type { CheckInput } from './check'
import { textCell } from './text-finding'

/** Where people type numbers; names and captions are written once, elsewhere. */
const TYPED: readonly Passage['kind'][] = ['prose', 'listItem', 'cell', 'commentary']

/** A number that is typed otherwise than the tables write it, and how they would. */
export interface OddNumber {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  readonly meant: string
}

/** Blanks of every width are the same: the page binds numbers to their units by itself. */
const plain = (words: string) => words.replaceAll(/\s/gu, ' ')

/** The numbers with a unit in a passage that are typed otherwise than the tables write them; linked figures never are. */
export function oddNumbersIn({ kind, text, linked = [] }: Passage, lexicon: Lexicon): readonly OddNumber[] {
  if (!TYPED.includes(kind)) return []
  return quantitiesIn(text, lexicon).flatMap(({ start, end, asWritten, unit, to }) => {
    const meant = lexicon.wellTyped(asWritten)
    const isKnown = unit === 'number' || unit === 'share' || to !== null || linked.some((range) => range.start < end && start < range.end)
    return isKnown || plain(meant) === plain(asWritten) ? [] : [{ start, end, asWritten, meant }]
  })
}

function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.key === b.key
}

/**
 * Rule: numbers in texts are typed as the tables print them: true minus, blanks between thousands, decimal comma, a blank before the
 * unit. One note for each text, of its first such number: '-9.5 mnkr' → '−9,5 mnkr', and how many there are.
 */
export function numberFormat({ passages, lexicon }: CheckInput): readonly Finding[] {
  const odd = passages.map((passage) => ({ place: passage.place, numbers: oddNumbersIn(passage, lexicon) }))
  const places = odd.filter(({ numbers }) => numbers.length > 0).map(({ place }) => place)
  const firsts = places.filter((place, index) => places.findIndex((other) => samePlace(place, other)) === index)
  return firsts.flatMap((place) => {
    const numbers = odd.filter((each) => samePlace(each.place, place)).flatMap((each) => each.numbers)
    return numbers.slice(0, 1).map(({ asWritten, meant }) =>
      finding({
        code: 'numberFormat',
        severity: 'note',
        place,
        found: textCell(asWritten),
        expected: textCell(meant),
        comparedWith: null,
        quote: asWritten,
        repair: { kind: 'writeInstead', text: textCell(meant) },
        beside: { kind: 'count', count: numbers.length, of: null },
      }),
    )
  })
}
