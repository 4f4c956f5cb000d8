import { beforeEach, describe, expect, test } from 'vitest'
import { retryDelay, type SaveOutcome } from '@/components/save/save-queue'
import { Bench, by, saved } from './bench'

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
  test('what is made of both is sent over the version that it was made of', () => {
    bench.queue.resolve('a', { value: 10, version: 6 })
    expect(bench.state.items.get('a')).toEqual({ kind: 'saving' })
    bench.wind()
    expect(bench.sent[1]?.items).toEqual([{ id: 'a', value: 10, version: 6 }])
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
