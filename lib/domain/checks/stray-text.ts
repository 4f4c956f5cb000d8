import type { Finding } from '../finding'
import { tokensOf } from '../language/token'
import type { Passage } from '../passage'
import type { CheckInput } from './check'
import { textFinding } from './text-finding'

const WRITTEN = ['prose', 'listItem', 'commentary', 'heading', 'name']

/** What is left behind by pasting and typing; each expression finds the words to quote. */
const STRAY: readonly RegExp[] = [
  // A capital at the end of a lower-case word: insatseA.
  /(?<![\p{L}\d])\p{L}?\p{Ll}{3,}\p{Lu}(?![\p{L}\d])/gu,
  // Two full stops that are not an ellipsis, with the word before them.
  /[\p{L}\d]+\.\.(?!\.)/gu,
  // A full stop after a blank: 'i egen regi . Nu'.
  /[\p{L}\d]+[ \u00a0]\.(?=\s|$)/gu,
  // A full stop alone.
  /^\s*\.\s*$/gu,
]

/** A paragraph that is only a number is a page number that came along. */
function isPageNumber({ kind, text }: Passage): boolean {
  return (kind === 'prose' || kind === 'listItem') && /^\s*\d{1,3}\s*$/.test(text)
}

/** How often each word stands in the report. */
function wordCounts(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of passages) for (const token of tokensOf(text)) counts.set(token.text, (counts.get(token.text) ?? 0) + 1)
  return counts
}

/** The shortest word that is taken for the halves of a broken one put together. */
const WHOLE_WORD = 6

/** A word broken by a blank: neither half stands anywhere else, the whole does. 'uppdr ag' beside 'uppdrag'. */
function brokenWords({ text }: Passage, counts: ReadonlyMap<string, number>): readonly string[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    if (token.kind !== 'word' || next?.kind !== 'word' || next.capital) return []
    const whole = token.text + next.text
    const isBroken = whole.length >= WHOLE_WORD && counts.has(whole) && counts.get(token.text) === 1 && counts.get(next.text) === 1
    return isBroken ? [text.slice(token.start, next.end)] : []
  })
}

/**
 * Rule: a text holds nothing that came along by mistake (domain, "Checks"): a page number as a paragraph, a capital at the end of a
 * word, doubled or lone full stops, a word broken by a blank. '18' alone in a paragraph is asked about.
 */
export function strayText({ passages }: CheckInput): readonly Finding[] {
  const written = passages.filter(({ kind }) => WRITTEN.includes(kind))
  const counts = wordCounts(passages)
  return written.flatMap((passage) => {
    const quotes = isPageNumber(passage)
      ? [passage.text.trim()]
      : [...STRAY.flatMap((pattern) => [...passage.text.matchAll(pattern)].map(([stray]) => stray)), ...brokenWords(passage, counts)]
    return quotes.map((quote) => textFinding('strayText', 'question', { place: passage.place, quote }))
  })
}
