import type { Answer } from './answer'

/** An answer, an address that it stands at instead, or nothing. */
export type Kept = Answer | string | null

interface Entry {
  readonly loading: Promise<Kept>
  /** Bytes held; 0 until loaded. */
  bytes: number
}

/** An address costs at least this much of the memory, whatever it answers. */
const LEAST = 1_000

function bytesOf(kept: Kept): number {
  return kept === null || typeof kept === 'string' ? LEAST : LEAST + kept.body.byteLength + (kept.compressed?.byteLength ?? 0)
}

/**
 * Answers by address, from memory or else loaded once, also when many ask at the same time. What is not there is not remembered, and no
 * fault is. When more than `mostBytes` are held, those that were asked for longest ago go.
 */
export function keptAnswers(mostBytes: number) {
  const entries = new Map<string, Entry>()
  let held = 0

  const drop = (address: string, entry: Entry): void => {
    if (entries.get(address) !== entry) return
    entries.delete(address)
    held -= entry.bytes
  }
  const weigh = (address: string, entry: Entry, kept: Kept): void => {
    if (kept === null || (typeof kept !== 'string' && kept.status !== undefined)) return drop(address, entry)
    if (entries.get(address) !== entry) return
    entry.bytes = bytesOf(kept)
    held += entry.bytes
    for (const [oldest, each] of entries) {
      if (held <= mostBytes) return
      drop(oldest, each)
    }
  }

  return {
    get(address: string, load: () => Promise<Kept>): Promise<Kept> {
      const known = entries.get(address)
      const entry = known ?? { loading: load(), bytes: 0 }
      entries.delete(address)
      entries.set(address, entry)
      if (known === undefined) {
        entry.loading.then(
          (kept) => weigh(address, entry, kept),
          () => drop(address, entry),
        )
      }
      return entry.loading
    },
    /** Forgets the addresses that it holds for; what is being loaded is answered but not kept. */
    forget(isStale: (address: string) => boolean): void {
      for (const [address, entry] of entries) if (isStale(address)) drop(address, entry)
    },
  }
}
