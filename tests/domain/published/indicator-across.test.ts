import { expect, test } from 'vitest'
import { indicatorsAcross } from '@/lib/domain/published/indicator-across'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import { number, percent, rating, row, section, suppressed, table, target, view } from '../versions/report'

function edition(year: number, tables: readonly ReturnType<typeof table>[]): PublishedEdition {
  const read = view([section('goals', tables)], year)
  return { address: `lillkoping/sn/${read.report.key}`, number: 1, publishedAt: `${year}-09-20T08:00:00.000Z`, reason: null, view: read }
}

test('an indicator is followed through reports of different forms; what a form does not print, and what is hidden, is not told', () => {
  const goalForm = edition(2019, [
    table('goalTable', 'goalTable:main', [
      row('school', { rating: rating('met') }),
      row('school/attendance', { actual: percent(91), rating: rating('notMet'), target: target(95) }, { label: 'Attendance' }),
      row('school/places', { actual: suppressed }, { label: 'Places' }),
    ]),
  ])
  const indicatorForm = edition(2020, [
    table('indicatorTable', 'indicatorTable:quality', [
      row('attendance', { actual: percent(96), rating: rating('met') }, { label: 'School attendance' }),
    ]),
    table('indicatorTable', 'indicatorTable:other', [row('queue', { rating: rating('partlyMet') }, { label: 'Queue' })]),
  ])
  const across = indicatorsAcross([goalForm, indicatorForm])
  expect(across.map(({ key, label, points }) => [key, label, points.length])).toEqual([
    ['attendance', 'School attendance', 2],
    ['queue', 'Queue', 1],
    ['places', 'Places', 1],
  ])
  expect(across[0]?.points).toMatchObject([
    { reportTitle: 'Report', period: { year: 2019 }, label: 'Attendance', anchor: 'table:goalTable:main', actual: percent(91), target: target(95), level: 'notMet' },
    { period: { year: 2020 }, label: 'School attendance', actual: percent(96), target: null, level: 'met' },
  ])
  expect(across[1]?.points).toMatchObject([{ actual: null, level: 'partlyMet' }])
  expect(across[2]?.points).toMatchObject([{ actual: suppressed, level: null }])
})

test('without indicators there is nothing', () => {
  expect(indicatorsAcross([edition(2020, [table('statement', 'statement:netCost', [row('a', { actual: number(1) })])])])).toEqual([])
})
