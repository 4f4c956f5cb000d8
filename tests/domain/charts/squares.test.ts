import { describe, expect, it } from 'vitest'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { CellView, ChartBand } from '@/lib/domain/report-view'
import { chartBlock, drawn, MISSING, number, row, SUPPRESSED } from './chart-of'

const risks = (...factors: readonly (readonly [number | null, number | null])[]) =>
  chartBlock('riskMatrix', ['likelihood', 'impact'], factors.map(([likelihood, impact], index) => row(`r${index + 1}`, [number(likelihood), number(impact)])))

describe('the matrix of risks', () => {
  it('has each risk where its factors meet, numbered as in the table', () => {
    const view = drawn(risks([4, 5], [null, 3], [5, 4], [1, 1], [2, null]), 'matrix')
    expect(view.risks.map(({ number: at, name, likelihood, impact }) => [at, name, likelihood, impact])).toEqual([
      [1, 'r1', 4, 5],
      [3, 'r3', 5, 4],
      [4, 'r4', 1, 1],
    ])
    expect([view.size, view.unscored, view.said.highest]).toEqual([5, 2, 20])
    expect(view.said.ofHighest.map(({ number: at }) => at)).toEqual([1, 3])
    expect(view.table.rows.map(({ label }) => label)).toEqual(['1. r1', '2. r2', '3. r3', '4. r4', '5. r5'])
  })

  it('is as large as its largest factor', () => {
    expect(drawn(risks([6, 2]), 'matrix').size).toBe(6)
  })

  it('without scored risks, or without the factors, has nothing to show', () => {
    expect(chartView(risks([null, 5]))).toBeNull()
    expect(chartView(chartBlock('riskMatrix', ['score'], [row('r', [number(4)])]))).toBeNull()
  })
})

const HIGHER: readonly ChartBand[] = [
  { level: 'notMet', from: 1, to: 3 },
  { level: 'partlyMet', from: 3, to: 5 },
  { level: 'met', from: 5, to: null },
]
const LOWER: readonly ChartBand[] = [
  { level: 'met', from: null, to: 2 },
  { level: 'notMet', from: 2, to: 4 },
]
const survey = (rows: readonly (readonly [string, ...CellView[]])[], bands: readonly ChartBand[] = HIGHER) =>
  chartBlock('surveyStrip', ['m2', 'm8', 'mean', 'words'], rows.map(([label, ...cells]) => row(label, cells, label === 'all' ? { derived: true } : {})), { bands })

describe('a strip of answers', () => {
  const view = drawn(
    survey([
      ['q1', number(4.6, 1), number(4.96, 1), number(4.78, 2), { type: 'text', text: 'said' }],
      ['q2', number(0.5, 1), SUPPRESSED, number(2, 2), MISSING],
      ['q3', number(3, 1), number(2.9, 1), number(2.95, 2)],
      ['all', number(9, 1), number(9, 1), number(9, 2)],
    ]),
    'strip',
  )

  it('has a column for each occasion and for what is computed from them, not for words', () => {
    expect(view.columns).toEqual([
      { label: 'the m2', derived: false },
      { label: 'the m8', derived: false },
      { label: 'the mean', derived: true },
    ])
    expect(view.rows.map(({ label, derived }) => [label, derived])).toEqual([['q1', false], ['q2', false], ['q3', false], ['all', true]])
  })

  it('has the level of each value as it is printed; below all bands, and where it is missing or hidden, none', () => {
    expect(view.rows.map((each) => each.cells.map(({ level }) => level))).toEqual([
      ['partlyMet', 'met', 'partlyMet'],
      [null, null, 'notMet'],
      ['partlyMet', 'notMet', 'notMet'],
      ['met', 'met', 'met'],
    ])
    expect(view.levels).toEqual(['partlyMet', 'met', 'notMet'])
  })

  it('where lower is better: a limit belongs to the band below it', () => {
    const lower = drawn(survey([['q1', number(2), number(2.4, 1), number(5)]], LOWER), 'strip')
    expect(lower.rows[0]?.cells.map(({ level }) => level)).toEqual(['met', 'notMet', null])
  })

  it('without bands has numbers alone', () => {
    expect(drawn(survey([['q1', number(2), number(3), MISSING]], []), 'strip').levels).toEqual([])
  })

  it('tells the lowest and the highest question of the last occasion', () => {
    expect(view.said).toMatchObject({ occasion: 'the m8', lowest: { name: 'q3', value: 2.9 }, highest: { name: 'q1', value: 4.96 } })
    const rising = drawn(survey([['q1', number(2)], ['q2', number(1)], ['q3', number(3)]]), 'strip')
    expect(rising.said).toMatchObject({ occasion: 'the m2', lowest: { name: 'q2' }, highest: { name: 'q3' } })
  })

  it('without answers has nothing to show', () => {
    expect(chartView(survey([['q1', MISSING, SUPPRESSED, number(3)], ['all', number(1), number(1), number(1)]]))).toBeNull()
  })
})
