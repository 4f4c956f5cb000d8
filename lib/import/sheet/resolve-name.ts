import { plainText } from './plain-text'

interface Named {
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
}

/** Longest text that is compared letter by letter with every name. */
const LONGEST_COMPARED = 120

export type Resolved<Entry> =
  | { readonly status: 'found'; readonly entry: Entry }
  /** Several entries have the name. */
  | { readonly status: 'several'; readonly entries: readonly Entry[] }
  /** None has it; the nearest name, if one is near. */
  | { readonly status: 'none'; readonly nearest: string | null }

/** Number of letters to change, add or take away: distance('nettokosnad', 'nettokostnad') = 1. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[b.length] ?? 0
}

/** Entries by their plain key, name and other spellings, so that twenty thousand rows are looked up quickly. */
export interface NameIndex<Entry extends Named> {
  readonly ways: readonly ReadonlyMap<string, readonly Entry[]>[]
  readonly spellings: readonly { readonly plain: string; readonly name: string }[]
}

function byText<Entry>(entries: readonly Entry[], textsOf: (entry: Entry) => readonly string[]): ReadonlyMap<string, readonly Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const text of new Set(textsOf(entry).map(plainText))) map.set(text, [...(map.get(text) ?? []), entry])
  }
  return map
}

export function nameIndex<Entry extends Named>(entries: readonly Entry[]): NameIndex<Entry> {
  return {
    ways: [byText(entries, ({ key }) => [key]), byText(entries, ({ name }) => [name]), byText(entries, ({ aliases }) => aliases)],
    spellings: entries.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => ({ plain: plainText(spelling), name }))),
  }
}

/** The name that differs least, when at most one letter in five differs. */
function nearestName(wanted: string, { spellings }: NameIndex<Named>): string | null {
  let best: { readonly name: string; readonly steps: number } | null = null
  for (const { plain, name } of spellings) {
    const most = Math.max(1, Math.floor(Math.max(wanted.length, plain.length) / 5))
    if (wanted.length > LONGEST_COMPARED || plain.length > LONGEST_COMPARED || Math.abs(wanted.length - plain.length) > most) continue
    const steps = distance(wanted, plain)
    if (steps <= most && (best === null || steps < best.steps)) best = { name, steps }
  }
  return best?.name ?? null
}

/**
 * The register entry that a text names: by key, else by name, else by another spelling; case and spaces do not matter, letters do.
 * 'Ekonomiskt  bistånd ' finds 'Ekonomiskt bistånd'; 'Ekonomisk bistånd' finds none, with that name as the nearest.
 */
export function resolveName<Entry extends Named>(text: string, index: NameIndex<Entry>): Resolved<Entry> {
  const wanted = plainText(text)
  for (const way of index.ways) {
    const found = way.get(wanted) ?? []
    const [entry] = found
    if (entry !== undefined) return found.length === 1 ? { status: 'found', entry } : { status: 'several', entries: found }
  }
  return { status: 'none', nearest: nearestName(wanted, index) }
}
