import { countKept, eraseOf, InputKeeper, isNothing, type InputPlace, type UnsentInput } from './kept-input'
import { browserStore, openedPage, openPages } from './kept-store'
import type { SaveQueue } from './save-queue'
import { schedule } from './schedule'

/** A browser that does not answer must not keep anybody from saving. Milliseconds. */
const LONGEST_HOLD = 3000
const LONGEST_WRITE = 1000
const NOTHING = { batches: [], waiting: [] } as const

/** A queue whose unsent input is kept in the browser; `keeper` null: not yet, or the browser cannot. */
export interface KeptQueue<Value> {
  readonly queue: SaveQueue<Value>
  keeper: InputKeeper | null
}

/** The latest queue of each place on this opened page; it goes on sending after its component is gone. */
const running = new Map<string, KeptQueue<never>>()

/** How many things this person has typed in this browser that are not saved; 0 when the browser cannot tell. */
export async function countUnsent(userId: string): Promise<number> {
  await Promise.all([...running.values()].map(writeNow))
  return browserStore.change((records) => ({ found: countKept(records, userId), put: [], remove: [] })).catch(() => 0)
}

/** Removes what this person has typed and not saved from this browser; the queues of this opened page are at their end. */
export async function eraseUnsent(userId: string): Promise<void> {
  for (const kept of running.values()) {
    const { keeper } = kept
    kept.keeper = null
    kept.queue.stop()
    keeper?.drop()
  }
  await browserStore.change((records) => eraseOf(records, userId)).catch(() => null)
}

/** Writes what is unsent now, within a second. */
export async function writeNow({ keeper }: { readonly keeper: InputKeeper | null }): Promise<void> {
  if (keeper === null) return
  await Promise.race([keeper.write(), new Promise((done) => setTimeout(done, LONGEST_WRITE))])
}

/** What keeps the input of one place on this opened page, with what earlier pages left there. */
export async function openKeeper(place: InputPlace): Promise<{ readonly keeper: InputKeeper; readonly earlier: UnsentInput<unknown> }> {
  const [page, open] = [await openedPage(), await openPages()]
  const keeper = new InputKeeper({ store: browserStore, place, page, now: Date.now, schedule })
  return { keeper, earlier: await keeper.take((other) => open.has(other)) }
}

/**
 * Gives a queue what earlier pages left unsent at its place, and keeps what it has not got saved from then on. A queue that went on
 * sending after its component had gone hands over to this one.
 * @param show puts a value from earlier on the page
 */
export async function keepQueue<Value>(kept: KeptQueue<Value>, place: InputPlace, show: (id: string, value: Value) => void): Promise<void> {
  const { queue } = kept
  const release = setTimeout(() => queue.restore(NOTHING), LONGEST_HOLD)
  const key = JSON.stringify(place)
  const before = running.get(key)
  running.set(key, kept as unknown as KeptQueue<never>)
  before?.queue.stop()
  if (before) await writeNow(before)
  const opened = await openKeeper(place).catch(() => null)
  clearTimeout(release)
  const earlier = (opened?.earlier ?? NOTHING) as UnsentInput<Value>
  for (const { id, value } of [...earlier.batches.flatMap(({ items }) => items), ...earlier.waiting]) show(id, value)
  kept.keeper = opened?.keeper ?? null
  const keep = () => kept.keeper?.keep(queue.unsent)
  queue.subscribe(keep)
  queue.restore(earlier)
  if (!isNothing(queue.unsent())) keep()
}
