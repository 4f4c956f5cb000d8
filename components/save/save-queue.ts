import type { CellAnswer, CommandError, ErrorCode, WhoWhen } from '@/lib/domain/command-answer'
import type { UnsentInput } from './kept-input'

/** One thing to save: the unit of conflict. `version` is the stored row's that the person saw; 0 = none yet. */
export interface SaveItem<Value> {
  readonly id: string
  readonly value: Value
  readonly version: number
}

/** What came of sending a batch. */
export type SaveOutcome =
  /** One answer per item, in the order sent. */
  | { readonly kind: 'answered'; readonly cells: readonly CellAnswer[] }
  /** The whole batch was refused. */
  | { readonly kind: 'refused'; readonly error: CommandError }
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'noContact' }
  /** The server failed unexpectedly. */
  | { readonly kind: 'broken' }

/** Where one item stands. `theirs` undefined: the answer did not carry their value. */
export type ItemState<Value> =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly value: Value }
  | { readonly kind: 'conflict'; readonly mine: Value; readonly theirs: Value | undefined; readonly version: number; readonly by: WhoWhen }

export type QueueStatus = 'idle' | 'saving' | 'saved' | 'noContact' | 'broken' | 'loggedOut' | 'locked'

export interface QueueState<Value> {
  readonly status: QueueStatus
  /** Time of the last answer that saved something. */
  readonly savedAt: string | null
  readonly items: ReadonlyMap<string, ItemState<Value>>
  /** Set once the report turned out to be locked: nothing more is sent. */
  readonly lock: CommandError | null
  /** The server no longer understands this page: it must be loaded again. What was refused is kept. */
  readonly outdated: boolean
  /** What was typed on this page before it was opened this time, and is sent now; ids. */
  readonly earlier: ReadonlySet<string>
  /** Something is on its way, in line or undecided. */
  readonly unsent: boolean
}

export interface QueueSettings<Value> {
  readonly send: (items: readonly SaveItem<Value>[], idempotencyKey: string) => Promise<SaveOutcome>
  readonly newKey: () => string
  /** Runs `act` after so many milliseconds; returns a function that calls it off. */
  readonly schedule: (act: () => void, milliseconds: number) => () => void
  /** Time to gather what belongs together before it is sent. */
  readonly delay: number
  /** 1 for commands that save one thing at a time. */
  readonly batchSize: number
  /** How a newer value of the same item joins an unsent one; without it the newer replaces it. */
  readonly merge?: (older: Value, newer: Value) => Value
  /** True: nothing is sent before `restore` has told what is left from earlier. */
  readonly held?: boolean
  /** Awaited before a batch is sent, so that it can be kept under its key first. */
  readonly beforeSend?: () => Promise<void>
}

interface Batch<Value> {
  readonly items: readonly SaveItem<Value>[]
  readonly key: string
  readonly attempts: number
}

/** Refusals of a whole batch by a server that is newer than the page: the page is loaded again, what was typed is kept. */
const OUTDATED: readonly ErrorCode[] = ['UNKNOWN_COMMAND', 'INVALID_INPUT', 'KEY_REUSED']

const [FIRST_RETRY, LONGEST_RETRY] = [1000, 30_000]

/** Wait before the n:th retry: 1, 2, 4 … at most 30 seconds. */
export const retryDelay = (attempts: number) => Math.min(FIRST_RETRY * 2 ** (attempts - 1), LONGEST_RETRY)

/**
 * Sends values in batches, one in flight at a time. A batch that got no answer is sent again as it was, under the same
 * idempotency key, so that it takes effect once however often it is sent. Nothing counts as saved before the answer.
 */
export class SaveQueue<Value> {
  private readonly waiting = new Map<string, Value>()
  private readonly versions = new Map<string, number>()
  private readonly listeners = new Set<() => void>()
  private batch: Batch<Value> | null = null
  /** Batches that an earlier page sent and got no answer to. */
  private readonly unanswered: Batch<Value>[] = []
  private inFlight = false
  private isStopped = false
  private cancelTimer: (() => void) | null = null
  private state: QueueState<Value> = { status: 'idle', savedAt: null, items: new Map(), lock: null, outdated: false, earlier: new Set(), unsent: false }
  private isHeld: boolean

  constructor(private readonly settings: QueueSettings<Value>) {
    this.isHeld = settings.held ?? false
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getState = (): QueueState<Value> => this.state

  /** Puts a value in line. `version` is what the page was loaded with; what answers have told since goes before it. */
  save(id: string, value: Value, version: number): void {
    if (this.state.lock) return
    if (!this.versions.has(id)) this.versions.set(id, version)
    const conflict = this.state.items.get(id)
    if (conflict?.kind === 'conflict') {
      this.setItem(id, { ...conflict, mine: this.join(conflict.mine, value) })
      return this.publish({})
    }
    this.queueUp(id, value)
    this.setItem(id, { kind: 'saving' })
    this.publish({ status: this.batch ? this.state.status : 'saving' })
    if (!this.batch) this.sendAfter(this.settings.delay)
  }

  /** Ends a conflict: mine is sent again over theirs, theirs is left as it stands, a value made of both goes over the version it was made of. */
  resolve(id: string, keep: 'mine' | 'theirs' | { readonly value: Value; readonly version: number }): void {
    const conflict = this.state.items.get(id)
    if (conflict?.kind !== 'conflict') return
    const { value, version } = typeof keep === 'object' ? keep : { value: conflict.mine, version: conflict.version }
    this.versions.set(id, version)
    this.dropItem(id)
    return keep === 'theirs' ? this.publish({}) : this.save(id, value, version)
  }

  /** Their value, for a conflict whose answer did not carry it: read again with the page. */
  learnTheirs(id: string, theirs: Value, version: number): void {
    const conflict = this.state.items.get(id)
    if (conflict?.kind !== 'conflict' || version <= conflict.version) return
    this.setItem(id, { ...conflict, theirs, version })
    this.publish({})
  }

  /** All that has not been saved: under way, in line, undecided or refused. */
  readonly unsent = (): UnsentInput<Value> => {
    const batches = this.batch ? [this.batch, ...this.unanswered] : this.unanswered
    const open = [...this.state.items].flatMap(([id, item]): [string, Value][] =>
      item.kind === 'refused' ? [[id, item.value]] : item.kind === 'conflict' ? [[id, item.mine]] : [],
    )
    const waiting = [...open, ...this.waiting].map(([id, value]) => ({ id, value, version: this.versions.get(id) ?? 0 }))
    return { batches: batches.map(({ key, items }) => ({ key, items })), waiting }
  }

  /** Sends what an earlier page left: its batches under their keys, the rest with the versions that the person saw then. */
  restore({ batches, waiting }: UnsentInput<Value>): void {
    this.isHeld = false
    this.unanswered.push(...batches.map((batch) => ({ ...batch, attempts: 0 })))
    const inLine = [...waiting.map(({ id, value }) => [id, value] as const), ...this.waiting]
    this.waiting.clear()
    for (const [id, value] of inLine) this.queueUp(id, value)
    const all = [...batches.flatMap(({ items }) => items), ...waiting]
    // The oldest version seen goes last: a value is never sent over something that its person had not seen.
    for (const { id, version } of all.toReversed()) this.versions.set(id, version)
    for (const { id } of all) this.setItem(id, { kind: 'saving' })
    this.state = { ...this.state, earlier: new Set(all.map(({ id }) => id)) }
    this.publish({})
    this.resume()
  }

  /** Sends nothing more and answers to nothing: another queue has taken over what is unsent. */
  stop(): void {
    this.isStopped = true
    this.cancelTimer?.()
    this.publish({})
  }

  /** Lets go of what was refused. */
  discardRefused(): void {
    for (const [id, item] of this.state.items) if (item.kind === 'refused') this.dropItem(id)
    this.publish({})
  }

  /** Goes on at once: contact is back, or the person has logged in again. */
  readonly resume = (): void => {
    if (!this.isEmpty()) this.sendAfter(0)
  }

  private isEmpty(): boolean {
    return this.batch === null && this.unanswered.length === 0 && this.waiting.size === 0
  }

  private queueUp(id: string, value: Value): void {
    const older = this.waiting.get(id)
    this.waiting.set(id, older === undefined ? value : this.join(older, value))
  }

  private join(older: Value, newer: Value): Value {
    return this.settings.merge ? this.settings.merge(older, newer) : newer
  }

  private sendAfter(milliseconds: number): void {
    this.cancelTimer?.()
    this.cancelTimer = this.settings.schedule(() => void this.sendNext(), milliseconds)
  }

  private async sendNext(): Promise<void> {
    if (this.inFlight || this.isHeld || this.isStopped || this.state.lock) return
    this.batch ??= this.unanswered.shift() ?? this.takeBatch()
    if (!this.batch) return
    const { items, key } = this.batch
    this.inFlight = true
    this.publish({ status: 'saving' })
    if (this.settings.beforeSend) await this.settings.beforeSend()
    const outcome = await this.settings.send(items, key)
    this.inFlight = false
    if (!this.isStopped) this.receive(outcome)
  }

  private takeBatch(): Batch<Value> | null {
    const entries = [...this.waiting].slice(0, this.settings.batchSize)
    for (const [id] of entries) this.waiting.delete(id)
    if (entries.length === 0) return null
    const items = entries.map(([id, value]) => ({ id, value, version: this.versions.get(id) ?? 0 }))
    return { items, key: this.settings.newKey(), attempts: 0 }
  }

  private receive(outcome: SaveOutcome): void {
    const batch = this.batch
    if (!batch) return
    switch (outcome.kind) {
      case 'noContact':
      case 'broken': {
        const attempts = batch.attempts + 1
        this.batch = { ...batch, attempts }
        this.publish({ status: outcome.kind })
        return this.sendAfter(retryDelay(attempts))
      }
      case 'loggedOut':
        return this.publish({ status: 'loggedOut' })
      case 'refused':
        return this.refuse(batch, outcome.error)
      case 'answered':
        batch.items.forEach((item, index) => this.settle(item, outcome.cells[index]))
        return this.next()
    }
  }

  private refuse(batch: Batch<Value>, error: CommandError): void {
    if (error.code === 'REPORT_LOCKED' || error.code === 'PERIOD_LOCKED') {
      const sent = [batch, ...this.unanswered.splice(0)].flatMap(({ items }) => items)
      for (const item of sent) this.setItem(item.id, { kind: 'refused', code: error.code, value: item.value })
      for (const [id, value] of this.waiting) this.setItem(id, { kind: 'refused', code: error.code, value })
      this.waiting.clear()
      this.batch = null
      return this.publish({ status: 'locked', lock: error })
    }
    for (const item of batch.items) {
      const stale = error.code === 'STALE_VERSION' && error.by
      if (stale) this.setItem(item.id, { kind: 'conflict', mine: item.value, theirs: undefined, version: item.version, by: stale })
      else this.setItem(item.id, { kind: 'refused', code: error.code, value: item.value })
    }
    const isOutdated = OUTDATED.includes(error.code) && batch.items.some(({ id }) => !this.state.earlier.has(id))
    this.state = { ...this.state, outdated: this.state.outdated || isOutdated }
    this.next()
  }

  private settle(item: SaveItem<Value>, answer: CellAnswer | undefined): void {
    if (answer?.status === 'saved') {
      this.versions.set(item.id, answer.version)
      if (!this.waiting.has(item.id)) this.setItem(item.id, { kind: 'saved', at: answer.at })
      this.state = { ...this.state, savedAt: answer.at }
    } else if (answer?.status === 'conflict') {
      const newer = this.waiting.get(item.id)
      this.waiting.delete(item.id)
      const mine = newer === undefined ? item.value : this.join(item.value, newer)
      this.setItem(item.id, { kind: 'conflict', mine, theirs: answer.value as Value, version: answer.version, by: answer.by })
    } else if (!this.waiting.has(item.id)) {
      this.setItem(item.id, { kind: 'refused', code: answer?.code ?? 'INVALID_INPUT', value: item.value })
    }
  }

  private next(): void {
    this.batch = null
    if (!this.isEmpty()) {
      this.publish({ status: 'saving' })
      return this.sendAfter(0)
    }
    this.publish({ status: this.state.savedAt ? 'saved' : 'idle' })
  }

  private setItem(id: string, item: ItemState<Value>): void {
    this.state = { ...this.state, items: new Map(this.state.items).set(id, item) }
  }

  private dropItem(id: string): void {
    const items = new Map(this.state.items)
    items.delete(id)
    this.state = { ...this.state, items }
  }

  private publish(change: Partial<Pick<QueueState<Value>, 'status' | 'lock'>>): void {
    const undecided = [...this.state.items.values()].some((item) => item.kind === 'conflict')
    this.state = { ...this.state, ...change, unsent: !this.isStopped && (!this.isEmpty() || undecided) }
    for (const listener of this.listeners) listener()
  }
}
