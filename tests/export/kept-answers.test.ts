import { expect, test } from 'vitest'
import { answerOf } from '@/lib/export/site/answer'
import { keptAnswers, type Kept } from '@/lib/export/site/kept-answers'

const answer = (bytes: number) => answerOf({ contentType: 'application/pdf', policy: '', body: Buffer.alloc(bytes) })

/** A memory whose answers are counted as they are made. */
function counted(mostBytes: number, make: (address: string) => Promise<Kept>) {
  const kept = keptAnswers(mostBytes)
  const made: string[] = []
  const get = (address: string) =>
    kept.get(address, () => {
      made.push(address)
      return make(address)
    })
  return { kept, made, get }
}

test('what is there is made once, also when many ask at the same time; an address of its own is remembered as well', async () => {
  const { made, get } = counted(100_000, (address) => (address === '/a' ? Promise.resolve('/a/') : answer(10)))
  await Promise.all([get('/a'), get('/b'), get('/b')])
  expect(await get('/a')).toBe('/a/')
  await get('/b')
  expect(made).toEqual(['/a', '/b'])
})

test('nothing and faults are asked for again', async () => {
  const { made, get } = counted(100_000, (address) => (address === '/fault' ? Promise.reject(new Error('lost')) : Promise.resolve(null)))
  expect([await get('/none'), await get('/none')]).toEqual([null, null])
  await expect(get('/fault')).rejects.toThrow('lost')
  await expect(get('/fault')).rejects.toThrow('lost')
  expect(made).toEqual(['/none', '/none', '/fault', '/fault'])
})

test('when the memory is full, what was asked for longest ago goes', async () => {
  const { made, get } = counted(25_000, () => answer(9_000))
  for (const address of ['/a', '/b', '/a', '/c', '/a', '/b']) await get(address)
  expect(made).toEqual(['/a', '/b', '/c', '/b'])
})

test('what is forgotten while it is made is answered, but not kept', async () => {
  const { kept, made, get } = counted(100_000, () => answer(10))
  const first = get('/a')
  kept.forget((address) => address === '/a')
  expect(await first).not.toBeNull()
  await get('/a')
  await get('/b')
  kept.forget((address) => address === '/a')
  await get('/b')
  expect(made).toEqual(['/a', '/a', '/b'])
})
