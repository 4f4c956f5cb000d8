import type { Phrase } from './lexicon'

/** A line of a table of phrases: the phrase alone, or with what it means. */
export type PhraseEntry = Phrase | { readonly phrase: Phrase }

/** A phrase of a table, taken apart. */
export interface PhraseLine {
  readonly words: readonly string[]
  /** Its place in the table. */
  readonly order: number
}

type LinesBy = ReadonlyMap<string, readonly PhraseLine[]>

/** The phrases of a table by their first word, so that a word of a text meets only the few that it can be. */
interface PhraseTable {
  readonly whole: LinesBy
  /** By the first letters of `förbättr*`. */
  readonly beginnings: LinesBy
  /** By the last letters of `*enhet`. */
  readonly endings: LinesBy
  /** `*underskott*`, and what is too short. */
  readonly others: readonly PhraseLine[]
}

/** So many letters of a beginning or an ending sort it. */
const SORTED_BY = 2

/** A word of a pattern against a word of the text: `förbättr*` is a beginning, `*prognos*` a part, anything else the whole word. */
export function wordMatches(pattern: string, word: string): boolean {
  if (!pattern.includes('*')) return word === pattern
  const part = pattern.replaceAll('*', '')
  if (!pattern.endsWith('*')) return word.endsWith(part)
  return pattern.startsWith('*') ? word.includes(part) : word.startsWith(part)
}

/** How a first word is sorted, and under what. */
function placeOf(pattern: string): readonly [keyof PhraseTable, string] {
  if (!pattern.includes('*')) return ['whole', pattern]
  const part = pattern.replaceAll('*', '')
  if (part.length < SORTED_BY || (pattern.startsWith('*') && pattern.endsWith('*'))) return ['others', '']
  return pattern.endsWith('*') ? ['beginnings', part.slice(0, SORTED_BY)] : ['endings', part.slice(-SORTED_BY)]
}

function sorted(entries: readonly PhraseEntry[]): PhraseTable {
  const lines = () => new Map<string, PhraseLine[]>()
  const table = { whole: lines(), beginnings: lines(), endings: lines(), others: [] as PhraseLine[] }
  for (const [order, entry] of entries.entries()) {
    const words = (typeof entry === 'string' ? entry : entry.phrase).split(' ')
    const [kind, key] = placeOf(words[0] as string)
    if (kind === 'others') table.others.push({ words, order })
    else table[kind].set(key, [...(table[kind].get(key) ?? []), { words, order }])
  }
  return table
}

/** Tables are data that never change: each is sorted once, and forgotten with the table. */
const kept = new WeakMap<readonly PhraseEntry[], PhraseTable>()

function sortedOnce(entries: readonly PhraseEntry[]): PhraseTable {
  const known = kept.get(entries)
  if (known !== undefined) return known
  const table = sorted(entries)
  kept.set(entries, table)
  return table
}

const NONE: readonly PhraseLine[] = []

/** The phrases of a table whose first word is this one: 'förbättras' → the line `förbättr*`. In no certain order. */
export function linesFor(word: string, entries: readonly PhraseEntry[]): readonly PhraseLine[] {
  const { whole, beginnings, endings, others } = sortedOnce(entries)
  const same = whole.get(word) ?? NONE
  const begun = beginnings.get(word.slice(0, SORTED_BY)) ?? NONE
  const ended = endings.get(word.slice(-SORTED_BY)) ?? NONE
  if (begun === NONE && ended === NONE && others.length === 0) return same
  return [...same, ...[begun, ended, others].flatMap((lines) => lines.filter(({ words: [first] }) => wordMatches(first as string, word)))]
}
