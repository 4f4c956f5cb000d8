import { describe, expect, test } from 'vitest'
import { comparePeriods, correctedEdition, corrections, editionBefore, latestEditions, type PublishedEdition } from '@/lib/domain/published/published-edition'
import { view } from '../versions/report'

/** An edition of a report on January to a month of a year. */
export function edition(year: number, to: number, number = 1, publishedAt = `${year}-${String(to).padStart(2, '0')}-28T08:00:00.000Z`): PublishedEdition {
  const empty = view([], year)
  const key = `${year}-${String(to).padStart(2, '0')}`
  return {
    address: `lillkoping/sn/${key}`,
    number,
    publishedAt,
    reason: number === 1 ? null : 'Fel belopp.',
    view: { ...empty, report: { ...empty.report, key, title: `Report ${key}`, period: { year, from: 1, to } } },
  }
}

const named = (each: PublishedEdition | null) => (each === null ? null : `${each.view.report.key}.${each.number}`)

describe('periods in time', () => {
  test.each([
    ['an earlier year', { year: 2019, from: 1, to: 12 }, { year: 2020, from: 1, to: 3 }],
    ['an earlier last month', { year: 2020, from: 1, to: 4 }, { year: 2020, from: 1, to: 8 }],
    ['the shorter of two that end together', { year: 2020, from: 8, to: 8 }, { year: 2020, from: 1, to: 8 }],
  ])('%s comes first', (_case, a, b) => {
    expect(comparePeriods(a, b)).toBeLessThan(0)
    expect(comparePeriods(b, a)).toBeGreaterThan(0)
  })
})

describe('the latest editions', () => {
  test('one of each report, the latest period first, whatever their order', () => {
    const all = [edition(2020, 8, 2), edition(2019, 12), edition(2020, 8, 1), edition(2020, 4)]
    expect(latestEditions(all).map(named)).toEqual(['2020-08.2', '2020-04.1', '2019-12.1'])
  })
})

describe('the edition before', () => {
  const all = [edition(2015, 12), edition(2017, 12), edition(2019, 12), edition(2020, 4), edition(2020, 4, 2, '2020-10-01T08:00:00.000Z'), edition(2020, 8), edition(2020, 8, 2, '2020-11-01T08:00:00.000Z')]
  test.each([
    ['of a correction: the report before as well, as it stood then', '2020-08.2', '2020-04.2'],
    ['of a first edition: the report before, as it stood then', '2020-08.1', '2020-04.1'],
    ['over the turn of the year', '2020-04.1', '2019-12.1'],
    ['of the first of all: none', '2015-12.1', null],
    ['not of the year before last', '2017-12.1', null],
  ])('%s', (_case, of, before) => {
    const one = all.find((each) => named(each) === of)
    if (one === undefined) throw new Error(of)
    expect(named(editionBefore(one, all))).toBe(before)
  })
})

describe('corrections', () => {
  const all = [edition(2020, 4), edition(2020, 8), edition(2020, 8, 2, '2020-11-01T08:00:00.000Z'), edition(2020, 4, 2, '2020-12-01T08:00:00.000Z')]
  test('an edition corrects the one before it of the same report; the first corrects none', () => {
    expect(all.map((each) => named(correctedEdition(each, all)))).toEqual([null, null, '2020-08.1', '2020-04.1'])
  })
  test('are listed with the latest first', () => {
    expect(corrections(all).map(named)).toEqual(['2020-04.2', '2020-08.2'])
  })
})
