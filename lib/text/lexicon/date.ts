import type { DateWords } from '@/lib/domain/language/lexicon'

const TERTIALS = [[1, 4], [5, 8], [9, 12]] as const
const QUARTERS = [[1, 3], [4, 6], [7, 9], [10, 12]] as const
const HALVES = [[1, 6], [7, 12]] as const
const ORDINALS = ['första', 'andra', 'tredje', 'fjärde']

type Parts = readonly (readonly [from: number, to: number])[]

/** 'tertial 1', 'första tertialet', 't1'. */
function numbered(parts: Parts, name: string, definite: string, letter: string): DateWords['partsOfYear'] {
  return parts.flatMap(([from, to], index) =>
    [`${name} ${index + 1}`, `${ORDINALS[index] ?? ''} ${definite}`, `${letter}${index + 1}`].map((phrase) => ({ phrase, from, to })),
  )
}

export const DATE_WORDS: DateWords = {
  months: { januari: 1, februari: 2, mars: 3, april: 4, maj: 5, juni: 6, juli: 7, augusti: 8, september: 9, oktober: 10, november: 11, december: 12 },
  shortMonths: { jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 },
  // Seasons are as wide as people use them: the school spring ends in June, autumn lasts to the end of the year.
  partsOfYear: [
    ...['våren', 'vår', 'vårens', 'vårterminen'].map((phrase) => ({ phrase, from: 1, to: 6 })),
    ...['sommaren', 'somras', 'sommarens'].map((phrase) => ({ phrase, from: 6, to: 8 })),
    ...['hösten', 'höst', 'höstens', 'höstas', 'höstterminen'].map((phrase) => ({ phrase, from: 8, to: 12 })),
    ...numbered(TERTIALS, 'tertial', 'tertialet', 't'),
    ...numbered(QUARTERS, 'kvartal', 'kvartalet', 'q'),
    ...numbered(HALVES, 'halvår', 'halvåret', 'h'),
    { phrase: 'delår 1', from: 1, to: 4 },
    { phrase: 'delår 2', from: 1, to: 8 },
  ],
  yearWords: ['år', 'året', 'åren'],
  and: ['och'],
}
