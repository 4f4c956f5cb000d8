import { beforeEach, describe, expect, test } from 'vitest'
import { retryDelay, SaveQueue, type SaveItem, type SaveOutcome } from '@/components/save/save-queue'

/** A server that is answered by hand, and a clock that is wound by hand. */
class Bench {
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

const by = { name: 'Kollega', at: '2020-09-01T12:31:00Z' }
const saved = (version: number): SaveOutcome => ({ kind: 'answered', cells: [{ status: 'saved', version, at: '2020-09-01T12:32:00Z' }] })
let bench: Bench

beforeEach(() => {
  bench = new Bench()
})

describe('saving', () => {
  test('says saved only after the answer', async () => {
    bench.queue.save('a', 1, 0)
    expect(bench.state).toMatchObject({ status: 'saving', unsent: true, savedAt: null })
    bench.wind()
    expect(bench.state.status).toBe('saving')
    await bench.answer(saved(1))
    expect(bench.state).toMatchObject({ status: 'saved', unsent: false, savedAt: '2020-09-01T12:32:00Z' })
  })

  test('gathers what is changed together in one batch', () => {
    bench.queue.save('a', 1, 0)
    bench.queue.save('b', 2, 5)
    bench.queue.save('a', 3, 0)
    bench.wind()
    expect(bench.sent.map((request) => request.items)).toEqual([[{ id: 'a', value: 3, version: 0 }, { id: 'b', value: 2, version: 5 }]])
  })

  test('keeps one batch in flight and sends the rest after it, with the version just learnt', async () => {
    bench.queue.save('a', 1, 0)
    bench.wind()
    bench.queue.save('a', 2, 0)
    bench.wind()
    expect(bench.sent).toHaveLength(1)
    await bench.answer(saved(7))
    expect(bench.state).toMatchObject({ status: 'saving', unsent: true })
    bench.wind()
    expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 2, version: 7 }])
    expect(bench.sent[1]?.key).not.toBe(bench.sent[0]?.key)
  })
})

test('a cleared row begins again at version 0, whatever the page was loaded with', async () => {
  bench.queue.save('a', 1, 5)
  bench.wind()
  await bench.answer(saved(0))
  bench.queue.save('a', 2, 5)
  bench.wind()
  expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 2, version: 0 }])
})

describe('when nothing answers', () => {
  test.each(['noContact', 'broken'] as const)('%s: the same batch goes again under the same key, ever more seldom', async (kind) => {
    bench.queue.save('a', 1, 0)
    bench.wind()
    await bench.answer({ kind })
    expect(bench.state).toMatchObject({ status: kind, unsent: true })
    bench.queue.save('a', 2, 0)
    expect(bench.waits).toEqual([1000])
    bench.wind()
    expect(bench.sent[1]).toMatchObject({ key: bench.sent[0]?.key, items: [{ value: 1 }] })
    await bench.answer({ kind })
    expect(bench.waits).toEqual([2000])
  })

  test('waits at most 30 seconds', () => expect([1, 2, 5, 6, 20].map(retryDelay)).toEqual([1000, 2000, 16000, 30000, 30000]))
})

test('an expired session keeps the batch until the person is back', async () => {
  bench.queue.save('a', 1, 0)
  bench.wind()
  await bench.answer({ kind: 'loggedOut' })
  expect(bench.state).toMatchObject({ status: 'loggedOut', unsent: true })
  expect(bench.waits).toEqual([])
  bench.queue.resume()
  bench.wind()
  expect(bench.sent[1]).toMatchObject({ key: 'key 1', items: [{ id: 'a', value: 1 }] })
})

describe('a conflict', () => {
  const conflict: SaveOutcome = { kind: 'answered', cells: [{ status: 'conflict', version: 4, value: 9, by }] }
  beforeEach(async () => {
    bench.queue.save('a', 1, 3)
    bench.wind()
    await bench.answer(conflict)
  })

  test('shows mine, theirs, who and when, and sends nothing more', () => {
    expect(bench.state.items.get('a')).toEqual({ kind: 'conflict', mine: 1, theirs: 9, version: 4, by })
    expect(bench.state.unsent).toBe(true)
    expect(bench.waits).toEqual([])
  })
  test('what I type meanwhile becomes mine', () => {
    bench.queue.save('a', 2, 3)
    expect(bench.state.items.get('a')).toMatchObject({ mine: 2, theirs: 9 })
  })
  test('mine is sent over the version that I have now seen', () => {
    bench.queue.resolve('a', 'mine')
    bench.wind()
    expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 1, version: 4 }])
  })
  test('theirs is left, and my next change builds on it', () => {
    bench.queue.resolve('a', 'theirs')
    expect(bench.state).toMatchObject({ unsent: false })
    bench.queue.save('a', 5, 3)
    bench.wind()
    expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 5, version: 4 }])
  })
})

test('a conflict without their value waits until it is read', async () => {
  bench.queue.save('a', 1, 3)
  bench.wind()
  await bench.answer({ kind: 'refused', error: { code: 'STALE_VERSION', by } })
  expect(bench.state.items.get('a')).toMatchObject({ kind: 'conflict', theirs: undefined, by })
  bench.queue.learnTheirs('a', 9, 4)
  bench.queue.resolve('a', 'mine')
  bench.wind()
  expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 1, version: 4 }])
})

test('a refused cell keeps its value and its code; the others are saved', async () => {
  bench.queue.save('a', 1, 0)
  bench.queue.save('b', 2, 0)
  bench.wind()
  await bench.answer({ kind: 'answered', cells: [{ status: 'refused', code: 'OUT_OF_SCOPE' }, { status: 'saved', version: 1, at: by.at }] })
  expect(bench.state.items.get('a')).toEqual({ kind: 'refused', code: 'OUT_OF_SCOPE', value: 1 })
  expect(bench.state.items.get('b')).toEqual({ kind: 'saved', at: by.at })
})

test('a locked report stops the queue and keeps all that was typed', async () => {
  bench.queue.save('a', 1, 0)
  bench.wind()
  bench.queue.save('b', 2, 0)
  await bench.answer({ kind: 'refused', error: { code: 'REPORT_LOCKED', by } })
  expect(bench.state).toMatchObject({ status: 'locked', lock: { by } })
  expect([...bench.state.items.values()].map((item) => item.kind === 'refused' && item.value)).toEqual([1, 2])
  bench.queue.save('c', 3, 0)
  expect(bench.waits).toEqual([])
})

describe('input from earlier', () => {
  const earlier = { batches: [{ key: 'old key', items: [{ id: 'a', value: 1, version: 3 }] }], waiting: [{ id: 'b', value: 2, version: 5 }] }
  const answers = (...versions: number[]): SaveOutcome => ({ kind: 'answered', cells: versions.map((version) => ({ status: 'saved', version, at: by.at })) })
  beforeEach(() => {
    bench = new Bench({ held: true })
  })

  test('nothing is sent before it is known', () => {
    bench.queue.save('c', 3, 0)
    bench.wind()
    expect(bench.sent).toEqual([])
    expect(bench.state.unsent).toBe(true)
  })
  test('the batch goes first under its old key, the rest after it with the versions that were seen', async () => {
    bench.queue.restore(earlier)
    expect([...bench.state.earlier]).toEqual(['a', 'b'])
    bench.wind()
    expect(bench.sent).toMatchObject([{ key: 'old key', items: [{ id: 'a', value: 1, version: 3 }] }])
    await bench.answer(answers(4))
    bench.wind()
    expect(bench.sent[1]).toMatchObject({ key: 'key 1', items: [{ id: 'b', value: 2, version: 5 }] })
    await bench.answer(answers(6))
    expect(bench.state).toMatchObject({ status: 'saved', unsent: false })
  })
  test('typed again behind its batch, it builds on what the batch became', async () => {
    bench.queue.restore({ ...earlier, waiting: [{ id: 'a', value: 9, version: 3 }] })
    bench.wind()
    await bench.answer(answers(4))
    bench.wind()
    expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 9, version: 4 }])
  })
  test('typed anew meanwhile, the newer is sent, with the version that was seen first', () => {
    bench.queue.save('b', 8, 7)
    bench.queue.restore({ ...earlier, batches: [] })
    bench.wind()
    expect(bench.sent[0]?.items).toEqual([{ id: 'b', value: 8, version: 5 }])
  })
  test('nothing from earlier: what was typed meanwhile is sent', () => {
    bench.queue.save('c', 3, 0)
    bench.queue.restore({ batches: [], waiting: [] })
    bench.wind()
    expect(bench.sent[0]?.items).toEqual([{ id: 'c', value: 3, version: 0 }])
  })
  test('a colleague was faster: a conflict as usual', async () => {
    bench.queue.restore({ ...earlier, batches: [] })
    bench.wind()
    await bench.answer({ kind: 'answered', cells: [{ status: 'conflict', version: 6, value: 7, by }] })
    expect(bench.state.items.get('b')).toEqual({ kind: 'conflict', mine: 2, theirs: 7, version: 6, by })
  })
  test('a report locked meanwhile refuses all of it and loses none', async () => {
    bench.queue.restore({ ...earlier, batches: [...earlier.batches, { key: 'other key', items: [{ id: 'c', value: 3, version: 1 }] }] })
    bench.wind()
    await bench.answer({ kind: 'refused', error: { code: 'REPORT_LOCKED', by } })
    const { batches, waiting } = bench.queue.unsent()
    expect(batches).toEqual([])
    expect(waiting.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
      { id: 'a', value: 1, version: 3 },
      { id: 'b', value: 2, version: 5 },
      { id: 'c', value: 3, version: 1 },
    ])
  })
})

describe('what is unsent', () => {
  test('is what is under way, in line, undecided and refused, with the versions seen', async () => {
    for (const [id, version] of [['a', 1], ['b', 2], ['c', 3]] as const) bench.queue.save(id, version, version)
    bench.wind()
    await bench.answer({ kind: 'answered', cells: [{ status: 'conflict', version: 9, value: 7, by }, { status: 'refused', code: 'OUT_OF_SCOPE' }, { status: 'saved', version: 4, at: by.at }] })
    bench.queue.save('d', 4, 4)
    bench.wind()
    bench.queue.save('d', 5, 4)
    expect(bench.queue.unsent()).toEqual({
      batches: [{ key: 'key 2', items: [{ id: 'd', value: 4, version: 4 }] }],
      waiting: [{ id: 'a', value: 1, version: 1 }, { id: 'b', value: 2, version: 2 }, { id: 'd', value: 5, version: 4 }],
    })
    bench.queue.discardRefused()
    expect(bench.queue.unsent().waiting.map(({ id }) => id)).toEqual(['a', 'd'])
  })
  test('is kept before it is sent', async () => {
    let kept = () => {}
    bench = new Bench({ beforeSend: () => new Promise((done) => (kept = done)) })
    bench.queue.save('a', 1, 0)
    bench.wind()
    expect(bench.queue.unsent().batches).toMatchObject([{ key: 'key 1' }])
    expect(bench.sent).toHaveLength(0)
    kept()
    await Promise.resolve()
    expect(bench.sent).toHaveLength(1)
  })
  test('handed over, it is sent by this queue no more, and an answer under way changes nothing', async () => {
    bench.queue.save('a', 1, 0)
    bench.wind()
    bench.queue.save('b', 2, 0)
    bench.queue.stop()
    await bench.answer(saved(1))
    expect(bench.waits).toEqual([])
    expect(bench.state.unsent).toBe(false)
    expect(bench.queue.unsent()).toMatchObject({ batches: [{ key: 'key 1' }], waiting: [{ id: 'b' }] })
  })
})

describe('a server newer than the page', () => {
  test.each(['UNKNOWN_COMMAND', 'INVALID_INPUT', 'KEY_REUSED'] as const)('%s: the page is outdated, and what was typed is kept', async (code) => {
    bench.queue.save('a', 1, 3)
    bench.wind()
    await bench.answer({ kind: 'refused', error: { code } })
    expect(bench.state).toMatchObject({ outdated: true })
    expect(bench.queue.unsent().waiting).toEqual([{ id: 'a', value: 1, version: 3 }])
  })
  test('loading the page again does not help input from earlier: it is refused as it is', async () => {
    bench.queue.restore({ batches: [], waiting: [{ id: 'a', value: 1, version: 3 }] })
    bench.wind()
    await bench.answer({ kind: 'refused', error: { code: 'INVALID_INPUT' } })
    expect(bench.state).toMatchObject({ outdated: false, unsent: false })
    expect(bench.state.items.get('a')).toMatchObject({ kind: 'refused', value: 1 })
  })
  test('other refusals say nothing about the page', async () => {
    bench.queue.save('a', 1, 3)
    bench.wind()
    await bench.answer({ kind: 'refused', error: { code: 'OUT_OF_SCOPE' } })
    expect(bench.state.outdated).toBe(false)
  })
})
