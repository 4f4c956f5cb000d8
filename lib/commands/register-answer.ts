import type { CommandAnswer, InputFault } from '@/lib/domain/command-answer'
import type { RegisterUse } from '@/lib/domain/register-entry'
import { refused } from './command'

/** IN_USE with what refers to it: the kind as path, how many as found, their names as expected. */
export function inUse(uses: readonly RegisterUse[]): CommandAnswer<never> {
  return refused('IN_USE', { faults: uses.map(({ what, count, names }) => ({ path: what, found: String(count), expected: names.join('; ') })) })
}

/**
 * Keys in order, with one put right after another, or first (null). [a, c] with b after a → [a, b, c].
 * @param after undefined: last
 * @returns null when there is no row with the key `after`
 */
export function placed(others: readonly { readonly key: string }[], key: string, after: string | null | undefined): readonly string[] | null {
  const keys = others.map((other) => other.key)
  if (after === undefined) return [...keys, key]
  const index = after === null ? 0 : keys.indexOf(after) + 1
  if (after !== null && index === 0) return null
  return [...keys.slice(0, index), key, ...keys.slice(index)]
}

/** A row with its name and the other spellings by which files name it. */
interface Spelled {
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
}

/**
 * A fault for each new spelling that another row has as name or spelling: a file would say two things at once. Spellings that the row
 * has already are left alone, and names may repeat.
 */
export function aliasFaults({ key, aliases }: Omit<Spelled, 'name'>, rows: readonly Spelled[]): InputFault[] {
  const plain = (text: string) => text.trim().toLowerCase()
  const own = rows.find((row) => row.key === key)?.aliases ?? []
  const taken = new Set(rows.filter((row) => row.key !== key).flatMap((row) => [row.name, ...row.aliases]).map(plain))
  return aliases.flatMap((found, index) => {
    if (!taken.has(plain(found)) || own.includes(found)) return []
    return [{ path: `aliases[${index}]`, found, expected: 'a spelling that no other row has' }]
  })
}
