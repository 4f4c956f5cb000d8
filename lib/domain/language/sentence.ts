import type { SentenceWords } from './lexicon'

/** A sentence with its place in the text; text.slice(start, end) = text of the sentence. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A full stop, question or exclamation mark with what closes behind it, before a blank and a new beginning. */
const STOP = /[.!?\u2026]["'\u201d\u2019)\]]*(?=\s+["'\u201c\u201d(]*[\p{Lu}\d])/gu
/** A line that begins with a bullet, a capital or a digit is a new sentence; any other only goes on. */
const LINE = /\s*\n\s*(?=[\u2022\u25aa\u25cf\u2023\uf0b7*\u2013\u2014-]|["\u201c\u201d(]?[\p{Lu}\d])|\n\s*\n/gu

/** No abbreviation is longer, so that no more of the text is looked at. */
const LONGEST = 12

/** True when the stop belongs to the word before it: 't.ex. Lillköping', 'nr. 5', 'A. Svensson'. */
function isAbbreviation(text: string, stop: number, { abbreviations }: SentenceWords): boolean {
  const word = text.slice(Math.max(0, stop - LONGEST), stop).replace(/^.*[^\p{L}.:]/su, '')
  return abbreviations.includes(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}

/** Positions after which a new sentence begins, in order. */
function boundaries(text: string, words: SentenceWords): readonly number[] {
  const stops = [...text.matchAll(STOP)].filter(({ index }) => !isAbbreviation(text, index, words)).map((match) => match.index + match[0].length)
  const lines = [...text.matchAll(LINE)].map(({ index }) => index)
  return [...stops, ...lines].sort((a, b) => a - b)
}

/**
 * The sentences of a text, without the blanks around them. Bullets and lines with a capital begin one; abbreviations and decimal
 * points do not end one. 'Det gick bra, t.ex. i maj. Sen sämre.' → two.
 */
export function sentencesOf(text: string, words: SentenceWords): readonly Sentence[] {
  const ends = [...boundaries(text, words), text.length]
  return ends.flatMap((end, index) => {
    const from = ends[index - 1] ?? 0
    const part = text.slice(from, end)
    const start = from + part.length - part.trimStart().length
    const trimmed = part.trim()
    return trimmed === '' ? [] : [{ start, end: start + trimmed.length, text: trimmed }]
  })
}
