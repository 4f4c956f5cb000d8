import { expect, test } from 'vitest'
import { latestRecords, type EditionRecord } from '@/lib/domain/published/edition-record'

const record = (address: string, number: number): EditionRecord => ({
  address,
  number,
  sha256: 'a'.repeat(64),
  publishedAt: '2020-09-22T08:00:00.000Z',
  reason: null,
  municipality: { key: 'lillkoping', name: 'Lillköping', code: '0000' },
  committee: { key: 'sn', name: 'SN' },
  report: { key: '2020-08', title: 'Report', period: { year: 2020, from: 1, to: 8 } },
  files: [],
})

test('the latest edition of each report, whatever order they come in', () => {
  const records = [record('a/b/2', 2), record('a/b/1', 1), record('a/b/2', 1), record('a/b/2', 3)]
  expect(latestRecords(records).map(({ address, number }) => [address, number])).toEqual([
    ['a/b/1', 1],
    ['a/b/2', 3],
  ])
})
