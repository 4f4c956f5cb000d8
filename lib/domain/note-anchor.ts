/** The words of a section that a note is about, found again by themselves and by what stood around them. Empty words: the whole section. */
export interface NoteAnchor {
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** A passage of a text: from its first character to before its last. */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/** How much of what stands around a passage is remembered, at each side. Characters. */
const AROUND = 40
/** How much of it must stand there still for words that were rewritten to be found by it. */
const LEAST = 12
/** Where a text begins and ends, so that its first and last words are known by that too; nobody can type them. */
const BEGINS = '\u0002'
const ENDS = '\u0003'
/** How much longer rewritten words may be than those that the note was about. Characters. */
const GROWN = 80

/** The anchor of a passage: of 'utfallet blev −9,5 mnkr i år' at '−9,5 mnkr', before 'utfallet blev ', after ' i år'. */
export function anchorOf(text: string, { from, to }: TextSpan): NoteAnchor {
  return { quote: text.slice(from, to), before: text.slice(Math.max(0, from - AROUND), from), after: text.slice(to, to + AROUND) }
}

/** How many characters two texts share at the end of the one and the end of the other. */
function sharedEnd(a: string, b: string): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1
  return shared
}

function sharedStart(a: string, b: string): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1
  return shared
}

/** Where the words stand, as often as they do. */
function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** The words between what stood before and what stood after, where both still stand close together. */
function rewritten(text: string, { quote, before, after }: NoteAnchor): TextSpan | null {
  const [head, tail] = [before.slice(-LEAST), after.slice(0, LEAST)]
  if (head.length < LEAST || tail.length < LEAST) return null
  const starts = occurrences(text, head).map((at) => ({ from: at + LEAST, shared: sharedEnd(text.slice(0, at + LEAST), before) }))
  const most = Math.max(...starts.map(({ shared }) => shared))
  const [best, ...others] = starts.filter(({ shared }) => shared === most)
  if (best === undefined || others.length > 0) return null
  const { from } = best
  const to = text.indexOf(tail, from)
  return to === -1 || to === from || to - from > quote.length + GROWN ? null : { from, to }
}

/** The place of the words around which most is as it was; one whose whole left or right is as it was goes before all others. */
function sameWords(text: string, { quote, before, after }: NoteAnchor): (TextSpan & { readonly score: number }) | null {
  const side = (shared: number, whole: string) => shared + (shared === whole.length ? AROUND : 0)
  const places = occurrences(text, quote).map((from) => {
    const to = from + quote.length
    return { from, to, score: side(sharedEnd(text.slice(0, from), before), before) + side(sharedStart(text.slice(to), after), after) }
  })
  return places.reduce<(typeof places)[number] | null>((found, place) => (found === null || place.score > found.score ? place : found), null)
}

/**
 * Where the words of a note stand now. They are found as they were, at the place around which most is as it was; of two alike, the first.
 * Words that were rewritten are found by what stands around them, where one place has most of it. A word or two that stand among other words
 * than the note was about are not taken for them: 'underskott' in another sentence is another deficit.
 * @returns null: the note is about the whole section, or its words are gone
 */
export function findAnchor(text: string, anchor: NoteAnchor): TextSpan | null {
  const { quote } = anchor
  if (quote === '') return null
  const bounded = {
    quote,
    before: anchor.before.length < AROUND ? BEGINS + anchor.before : anchor.before,
    after: anchor.after.length < AROUND ? anchor.after + ENDS : anchor.after,
  }
  const whole = BEGINS + text + ENDS
  const same = sameWords(whole, bounded)
  const isKnown = same !== null && same.score >= LEAST
  const found = isKnown ? same : (rewritten(whole, bounded) ?? (quote.length >= LEAST ? same : null))
  return found === null ? null : { from: found.from - BEGINS.length, to: found.to - BEGINS.length }
}
