import { SaveQueue, type SaveItem, type SaveOutcome } from '@/components/save/save-queue'

/** A server that is answered by hand, and a clock that is wound by hand. */
export class Bench {
  readonly sent: { items: readonly SaveItem<number>[]; key: string; answer: (outcome: SaveOutcome) => void }[] = []
  private timers: { act: () => void; milliseconds: number }[] = []
  private keys = 0
  readonly queue: SaveQueue<number>
  constructor(settings: { readonly held?: boolean; readonly beforeSend?: () => Promise<void> } = {}) {
    this.queue = new SaveQueue<number>({
      send: (items, key) => new Promise((answer) => this.sent.push({ items, key, answer })),
      newKey: () => `key ${(this.keys += 1)}`,
      schedule: (act, milliseconds) => {
        const timer = { act, milliseconds }
        this.timers.push(timer)
        return () => {
          this.timers = this.timers.filter((other) => other !== timer)
        }
      },
      delay: 100,
      batchSize: 50,
      ...settings,
    })
  }

  get waits() {
    return this.timers.map((timer) => timer.milliseconds)
  }
  wind() {
    const due = this.timers
    this.timers = []
    for (const timer of due) timer.act()
  }
  async answer(outcome: SaveOutcome) {
    this.sent.at(-1)?.answer(outcome)
    await Promise.resolve()
    await Promise.resolve()
  }
  get state() {
    return this.queue.getState()
  }
}

export const by = { name: 'Kollega', at: '2020-09-01T12:31:00Z' }
export const saved = (version: number): SaveOutcome => ({ kind: 'answered', cells: [{ status: 'saved', version, at: '2020-09-01T12:32:00Z' }] })
