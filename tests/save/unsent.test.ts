import { beforeEach, describe, expect, test } from 'vitest'
import type { SaveOutcome } from '@/components/save/save-queue'
import { Bench, by, saved } from './bench'

let bench: Bench

beforeEach(() => {
  bench = new Bench()
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
