import type { SaveItem } from './save-queue'

/** What a queue has not got saved: batches as they were sent, under their keys, and what waits behind them. */
export interface UnsentInput<Value> {
  readonly batches: readonly { readonly key: string; readonly items: readonly SaveItem<Value>[] }[]
  readonly waiting: readonly SaveItem<Value>[]
}

/** Whose input it is, and where it was typed. */
export interface InputPlace {
  readonly userId: string
  readonly committee: string
  readonly report: string
  /** Command, and the part of the page where a page has several queues for it. */
  readonly queue: string
}

/** Unsent input as it lies in the browser. `page` is the opened page that keeps it, `at` when it was last changed (ms since 1970). */
export interface KeptRecord extends UnsentInput<unknown> {
  readonly id: string
  readonly userId: string
  readonly place: string
  readonly page: string
  readonly at: number
}

/** What a look at the records leads to. */
export interface KeptChange<Found> {
  readonly found: Found
  readonly put: readonly KeptRecord[]
  readonly remove: readonly string[]
}

/** Where records lie. `change` looks and writes in one transaction, so that two opened pages never take the same input. */
export interface KeptStore {
  readonly put: (record: KeptRecord) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly change: <Found>(look: (records: readonly KeptRecord[]) => KeptChange<Found>) => Promise<Found>
}

/** How long input waits for its person. Milliseconds: 14 days. */
export const LONGEST_KEPT = 14 * 24 * 60 * 60 * 1000

const placeKey = ({ userId, committee, report, queue }: InputPlace) => JSON.stringify([userId, committee, report, queue])

/** The record in which one opened page keeps the input of one place. */
export function keptRecord(place: InputPlace, page: string, at: number, unsent: UnsentInput<unknown>): KeptRecord {
  const key = placeKey(place)
  return { ...unsent, id: `${key}${page}`, userId: place.userId, place: key, page, at }
}

/** True when nothing is left to keep. */
export const isNothing = ({ batches, waiting }: UnsentInput<unknown>) => batches.length === 0 && waiting.length === 0

/**
 * Takes over what pages that are gone have left at a place, oldest first; every record older than 14 days is removed, whosever it is.
 * @param isOpen whether a page still runs: its input is its own affair
 */
export function takeOver(
  records: readonly KeptRecord[],
  place: InputPlace,
  page: string,
  now: number,
  isOpen: (page: string) => boolean,
): KeptChange<UnsentInput<unknown>> {
  const old = records.filter(({ at }) => now - at > LONGEST_KEPT)
  const left = records
    .filter((record) => !old.includes(record) && record.place === placeKey(place) && (record.page === page || !isOpen(record.page)))
    .sort((a, b) => a.at - b.at)
  const found = { batches: left.flatMap(({ batches }) => batches), waiting: left.flatMap(({ waiting }) => waiting) }
  const latest = left.at(-1)
  const kept = latest === undefined ? [] : [keptRecord(place, page, latest.at, found)]
  return { found, put: kept, remove: [...old, ...left].map(({ id }) => id) }
}

/** How many different things a person has typed that are not saved. */
export function countKept(records: readonly KeptRecord[], userId: string): number {
  const own = records.filter((record) => record.userId === userId)
  return new Set(own.flatMap(({ place, batches, waiting }) => [...batches.flatMap(({ items }) => items), ...waiting].map(({ id }) => `${place}${id}`))).size
}

/** All input of one person is removed. */
export function eraseOf(records: readonly KeptRecord[], userId: string): KeptChange<null> {
  return { found: null, put: [], remove: records.filter((record) => record.userId === userId).map(({ id }) => id) }
}

/** Milliseconds from a change until it is written: what a killed browser can lose. */
export const WRITE_AFTER = 250

interface KeeperSettings {
  readonly store: KeptStore
  readonly place: InputPlace
  readonly page: string
  readonly now: () => number
  /** Runs `act` after so many milliseconds; returns a function that calls it off. */
  readonly schedule: (act: () => void, milliseconds: number) => () => void
}

/** Keeps the unsent input of one queue in the browser: writes it soon after each change, removes it when all is saved. */
export class InputKeeper {
  private readNow: (() => UnsentInput<unknown>) | null = null
  private callOff: (() => void) | null = null
  private isKept = false

  constructor(private readonly settings: KeeperSettings) {}

  /** What earlier pages left here. A store that cannot be read is as good as empty. */
  async take(isOpen: (page: string) => boolean): Promise<UnsentInput<unknown>> {
    const { store, place, page, now } = this.settings
    try {
      const found = await store.change((records) => takeOver(records, place, page, now(), isOpen))
      this.isKept = !isNothing(found)
      return found
    } catch {
      return { batches: [], waiting: [] }
    }
  }

  /** Something has changed. Written at most every quarter of a second, however fast one types. */
  keep(readNow: () => UnsentInput<unknown>): void {
    this.readNow = readNow
    this.callOff ??= this.settings.schedule(() => void this.write(), WRITE_AFTER)
  }

  /** Forgets what is not yet written: the person logs out. */
  drop(): void {
    this.callOff?.()
    this.callOff = null
    this.readNow = null
  }

  /** Writes at once: the page is being left. */
  async write(): Promise<void> {
    this.callOff?.()
    this.callOff = null
    const { store, place, page, now } = this.settings
    const unsent = this.readNow?.() ?? null
    this.readNow = null
    if (unsent === null || (isNothing(unsent) && !this.isKept)) return
    const record = keptRecord(place, page, now(), unsent)
    this.isKept = !isNothing(unsent)
    try {
      await (this.isKept ? store.put(record) : store.remove(record.id))
    } catch {
      // A full or closed store: the input is still on the page, and leaving it is still asked about.
    }
  }
}
