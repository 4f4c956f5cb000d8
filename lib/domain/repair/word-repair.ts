import type { Cue } from '../figures/figure-words'
import type { CueMention } from '../figures/cue'
import type { Claim } from '../figures/claim'
import type { Lexicon } from '../language/lexicon'
import type { Passage } from '../passage'
import type { PrintedInline } from '../rich-text'
import { insteadOf } from './line-edit'
import type { PassageEdit, RepairContext } from './repair'

/** Words that say where a number stands or moves. */
const TURNING: readonly Cue[] = ['deficit', 'surplus', 'better', 'worse', 'up', 'down', 'above', 'below']
const MOVES: readonly Cue[] = ['better', 'worse', 'up', 'down']

/** The word that says the opposite, with the same ending and capital: 'Förbättringen' → 'Försämringen'; null: none is known. */
export function oppositeOf(word: string, { opposites }: Pick<Lexicon, 'opposites'>): string | null {
  const lower = word.toLowerCase()
  for (const [one, other] of opposites.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    if (!lower.startsWith(one)) continue
    const turned = other + lower.slice(one.length)
    return word === lower ? turned : turned.charAt(0).toUpperCase() + turned.slice(1)
  }
  return null
}

/** What a word repair does at one place of a passage. */
interface TurnedWord {
  readonly edit: PassageEdit
  readonly from: string
  readonly to: string
}

function turned(passage: Passage, { start, end, asWritten, negated, isCompound }: CueMention, lexicon: Lexicon): TurnedWord | null {
  const to = negated || isCompound ? null : oppositeOf(asWritten, lexicon)
  if (to === null) return null
  const put = (stood: PrintedInline) => insteadOf(stood, { type: 'text', text: to })
  return { edit: { passage, start, end, put }, from: asWritten, to }
}

/** The word of sign or direction that a number was read with: the nearest one before it that says so, else the first behind it. */
export function wordRepair({ passage, quantity, quote, meaning }: Claim, { binder }: RepairContext): TurnedWord | null {
  const { gap } = meaning
  const at = passage.text.indexOf(quote)
  const near = binder.cuesOf(passage.text).filter(({ start, end, cue }) => cue === gap && TURNING.includes(cue) && start >= at && end <= at + quote.length)
  const mention = near.findLast(({ end }) => end <= quantity.start) ?? near[0]
  return mention === undefined ? null : turned(passage, mention, binder.lexicon)
}

/** The one word of movement in a quotation that tells no number of the report; null where there are several. */
export function movementRepair(passage: Passage, quote: string, { binder }: RepairContext): TurnedWord | null {
  const at = passage.text.indexOf(quote)
  const moves = binder.cuesOf(passage.text).filter(({ start, end, cue }) => MOVES.includes(cue) && start >= at && end <= at + quote.length)
  const [mention, ...others] = moves
  return mention === undefined || others.length > 0 ? null : turned(passage, mention, binder.lexicon)
}
