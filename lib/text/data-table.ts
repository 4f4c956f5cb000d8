import type { RatingLevel } from '@/lib/domain/assessment'
import type { RatingWords } from './cell'

/** A shape of its own for every level, for cells that hold text only. */
export const LEVEL_SHAPES: Readonly<Record<RatingLevel, string>> = { met: '●', partlyMet: '▲', notMet: '■', notAssessed: '○' }

/** '▲ Gul' */
export const levelInCell = (level: RatingLevel, words: RatingWords) => `${LEVEL_SHAPES[level]} ${words[level]}`

export const dataTableText = {
  title: 'Tabeller',
  lead: 'Rapportens övriga tabeller: enkäter, jämförelser, statistik och årsserier. Grå celler räknas ut av de andra.',
  none: 'Rapporten har inga egna tabeller. De läggs upp i administrationen, med ett datapaket.',
  rowHeader: 'Rad',
  source: (source: string) => `Källa: ${source}`,
  computed: 'Räknas ut av andra celler.',
  tooLong: (most: number) => `Texten får vara högst ${most} tecken.`,
  levels: (words: readonly string[]) => `Skriv ${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}.`,
} as const
