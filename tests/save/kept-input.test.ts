import { beforeEach, describe, expect, test } from 'vitest'
import { countKept, eraseOf, InputKeeper, LONGEST_KEPT, WRITE_AFTER, type InputPlace, type KeptChange, type KeptRecord, type UnsentInput } from '@/components/save/kept-input'

/** A browser's store that keeps its records in memory, and a clock that is wound by hand. */
class Browser {
  readonly records = new Map<string, KeptRecord>()
  now = Date.parse('2020-09-01T12:00:00Z')
  fails = false
  private timers: (() => void)[] = []
  waits: number[] = []

  async put(record: KeptRecord) {
    if (this.fails) throw new Error('full')
    this.records.set(record.id, structuredClone(record))
  }
  async remove(id: string) {
    this.records.delete(id)
  }
  async change<Found>(look: (records: readonly KeptRecord[]) => KeptChange<Found>) {
    if (this.fails) throw new Error('closed')
    const { found, put, remove } = look([...this.records.values()])
    for (const id of remove) this.records.delete(id)
    for (const record of put) this.records.set(record.id, record)
    return found
  }
  keeper(page: string, place: InputPlace = mine) {
    const schedule = (act: () => void, milliseconds: number) => {
      this.waits.push(milliseconds)
      this.timers.push(act)
      return () => {
        this.timers = this.timers.filter((other) => other !== act)
      }
    }
    const store = { put: this.put.bind(this), remove: this.remove.bind(this), change: this.change.bind(this) }
    return new InputKeeper({ store, place, page, now: () => this.now, schedule })
  }
  async wind() {
    const due = this.timers
    this.timers = []
    for (const act of due) act()
    await Promise.resolve()
  }
}

const mine: InputPlace = { userId: 'eva', committee: 'asn', report: '2020-08', queue: 'save-amounts netCost' }
const nothing: UnsentInput<unknown> = { batches: [], waiting: [] }
const typed = (id: string, value: unknown = 1, version = 3): UnsentInput<unknown> => ({ batches: [], waiting: [{ id, value, version }] })
const sent: UnsentInput<unknown> = { batches: [{ key: 'key 1', items: [{ id: 'a', value: 1, version: 3 }] }], waiting: [{ id: 'b', value: 2, version: 0 }] }
const noneOpen = () => false

let browser: Browser
beforeEach(() => {
  browser = new Browser()
})

describe('what is unsent', () => {
  test('is found by the next page as it was: batches under their keys, versions as seen', async () => {
    const keeper = browser.keeper('page 1')
    keeper.keep(() => sent)
    await browser.wind()
    expect(await browser.keeper('page 2').take(noneOpen)).toEqual(sent)
  })
  test('is written a quarter of a second after a change, and once however fast one types', async () => {
    const keeper = browser.keeper('page 1')
    let latest = typed('a', 1)
    keeper.keep(() => latest)
    latest = typed('a', 12)
    keeper.keep(() => latest)
    expect(browser.waits).toEqual([WRITE_AFTER])
    await browser.wind()
    expect([...browser.records.values()]).toMatchObject([{ waiting: [{ id: 'a', value: 12 }] }])
    keeper.keep(() => typed('a', 123))
    expect(browser.waits).toEqual([WRITE_AFTER, WRITE_AFTER])
  })
  test('is written at once when the page is left, and not again', async () => {
    const keeper = browser.keeper('page 1')
    keeper.keep(() => typed('a'))
    await keeper.write()
    expect(browser.records.size).toBe(1)
    browser.records.clear()
    await browser.wind()
    expect(browser.records.size).toBe(0)
  })
  test('is removed when all is saved', async () => {
    const keeper = browser.keeper('page 1')
    keeper.keep(() => typed('a'))
    await browser.wind()
    keeper.keep(() => nothing)
    await browser.wind()
    expect(browser.records.size).toBe(0)
  })
  test('taken over and then saved, it is removed too', async () => {
    await browser.keeper('page 1').take(noneOpen)
    const first = browser.keeper('page 1')
    first.keep(() => typed('a'))
    await first.write()
    const second = browser.keeper('page 2')
    await second.take(noneOpen)
    expect(browser.records.size).toBe(1)
    second.keep(() => nothing)
    await second.write()
    expect(browser.records.size).toBe(0)
  })
})

describe('another page', () => {
  const leave = async (page: string, unsent: UnsentInput<unknown>, place = mine) => {
    const keeper = browser.keeper(page, place)
    keeper.keep(() => unsent)
    await keeper.write()
  }
  test('that is open keeps its own', async () => {
    await leave('page 1', typed('a'))
    expect(await browser.keeper('page 2').take((page) => page === 'page 1')).toEqual(nothing)
    expect(browser.records.size).toBe(1)
  })
  test('that is opened at the same time finds nothing: each input is taken once', async () => {
    await leave('page 1', typed('a'))
    expect(await browser.keeper('page 2').take((page) => page === 'page 2')).toEqual(typed('a'))
    expect(await browser.keeper('page 3').take((page) => page !== 'page 1')).toEqual(nothing)
  })
  test('killed before it was sent leaves it to the next one still', async () => {
    await leave('page 1', typed('a'))
    await browser.keeper('page 2').take(noneOpen)
    expect(await browser.keeper('page 3').take(noneOpen)).toEqual(typed('a'))
  })
  test('two pages left there are taken over together, the oldest first', async () => {
    await leave('page 1', typed('a', 'old'))
    browser.now += 1
    await leave('page 2', typed('a', 'new'))
    expect((await browser.keeper('page 3').take(noneOpen)).waiting.map(({ value }) => value)).toEqual(['old', 'new'])
  })
  test.each([
    ['another person’s', { userId: 'bo' }],
    ['another committee’s', { committee: 'bun' }],
    ['another report’s', { report: '2020-12' }],
    ['another part’s', { queue: 'save-amounts incomeStatement' }],
  ])('%s is left alone', async (_whose, other) => {
    await leave('page 1', typed('a'), { ...mine, ...other })
    expect(await browser.keeper('page 2').take(noneOpen)).toEqual(nothing)
    expect(browser.records.size).toBe(1)
  })
  test.each([
    ['14 days', LONGEST_KEPT, 1],
    ['a moment more', LONGEST_KEPT + 1, 0],
  ])('input waits for %s', async (_long, milliseconds, left) => {
    await leave('page 1', typed('a'))
    browser.now += milliseconds
    expect((await browser.keeper('page 2').take(noneOpen)).waiting).toHaveLength(left)
    expect(browser.records.size).toBe(left)
  })
  test('whoever opens a page, others’ input older than 14 days is removed', async () => {
    await leave('page 1', typed('a'), { ...mine, userId: 'bo' })
    browser.now += LONGEST_KEPT + 1
    await browser.keeper('page 2').take(noneOpen)
    expect(browser.records.size).toBe(0)
  })
  test('time goes on from the last change, not from the last look', async () => {
    await leave('page 1', typed('a'))
    browser.now += LONGEST_KEPT
    await browser.keeper('page 2').take(noneOpen)
    browser.now += 1
    expect(await browser.keeper('page 3').take(noneOpen)).toEqual(nothing)
  })
})

describe('logging out', () => {
  test('what is not yet written is not written any more', async () => {
    const keeper = browser.keeper('page 1')
    keeper.keep(() => typed('a'))
    keeper.drop()
    await browser.wind()
    await keeper.write()
    expect(browser.records.size).toBe(0)
  })
  test('counts each thing once, and only the person’s own', async () => {
    const keeper = browser.keeper('page 1')
    keeper.keep(() => ({ ...sent, waiting: [...sent.waiting, { id: 'a', value: 9, version: 3 }] }))
    await keeper.write()
    const other = browser.keeper('page 1', { ...mine, userId: 'bo' })
    other.keep(() => typed('c'))
    await other.write()
    const records = [...browser.records.values()]
    expect([countKept(records, 'eva'), countKept(records, 'bo'), countKept(records, 'nobody')]).toEqual([2, 1, 0])
    await browser.change((all) => eraseOf(all, 'eva'))
    expect([...browser.records.values()].map(({ userId }) => userId)).toEqual(['bo'])
  })
})

test('a store that is full or closed stops nobody', async () => {
  browser.fails = true
  const keeper = browser.keeper('page 1')
  expect(await keeper.take(noneOpen)).toEqual(nothing)
  keeper.keep(() => typed('a'))
  await expect(keeper.write()).resolves.toBeUndefined()
})
