import type { Finding } from '../finding'
import type { CheckInput } from './check'
import { textFinding } from './text-finding'

/** So much of a text is quoted that people know it again. */
const QUOTED = 60

/**
 * Rule: a text that came along from the previous report is read and confirmed before approval (domain, "Report life").
 * One error for each section text that nobody has confirmed, with its first words.
 */
export function notConfirmed({ passages }: CheckInput): readonly Finding[] {
  const carried = passages.filter(({ carriedOver }) => carriedOver)
  const first = carried.filter(({ place }, index) => carried.findIndex((each) => each.place.key === place.key) === index)
  return first.map(({ place, text }) => textFinding('notConfirmed', 'error', { place, quote: text.slice(0, QUOTED), repair: { kind: 'confirm' } }))
}
