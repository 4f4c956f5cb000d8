import { describe, expect, it } from 'vitest'
import type { FormBlock } from '@/lib/domain/form'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { FACTS } from '../report-2020-08'
import { cellsOf, columns, rowOf, viewOf } from './view-of'

const KEYS = ['actual', 'budget', 'variance', 'forecast', 'yearBudget', 'yearVariance', 'forecastChange']
const statement = (statementKey: string): FormBlock => ({
  kind: 'statement',
  statementKey,
  title: 'Nettokostnad {period}',
  rowHeader: 'tkr',
  columns: columns(...KEYS, 'unknown').map((column) => ({ ...column, group: column.key === 'actual' ? '{Period}' : null })),
  legend: ['{year}'],
})
const bridgeOf = (statementKey: string): FormBlock => ({ kind: 'bridge', statementKey, title: 'Sedan {previousReport}' })
const figures = (statementKey: string): FormBlock => ({
  kind: 'keyFigures',
  figures: (['yearVariance', 'periodVariance', 'forecastChange', 'shareWithinBudget', 'budgetVariancePercent'] as const).map((key) => ({
    key,
    label: `${key} {year}`,
    statementKey,
    decimals: 1,
  })),
})

const withoutTotal: ReportFacts = {
  ...FACTS,
  statements: FACTS.statements.map((each) => ({ ...each, lines: each.lines.filter((line) => line.kind !== 'total') })),
}
const firstReport: ReportFacts = { ...FACTS, previousReport: null }
const mnkr = (tkr: number) => ({ type: 'money', amount: oreFromTkr(tkr), unit: 'mnkr', decimals: 1, sign: true })
const percent = (value: unknown, sign: boolean) => ({ type: 'percent', value, decimals: 1, sign })
const MISSING = { type: 'missing', reason: 'none' }

describe('statement', () => {
  const table = viewOf(FACTS, statement('netCost'), 'table')

  it('is a table in tkr with the placeholders of the form filled', () => {
    expect(table).toMatchObject({ key: 'statement:netCost', block: 'statement', unit: 'tkr', title: 'Nettokostnad januari–augusti', legend: ['2020'] })
    expect(table.columns[0]).toEqual({ key: 'actual', label: 'actual', group: 'Januari–augusti', align: 'end' })
  })

  it('prints the lines of an area, then its total, and the committee last', () => {
    expect(table.rows.slice(-6).map((row) => `${row.kind} ${row.key}`)).toEqual([
      'item ai.labourMarket',
      'item ai.integration',
      'item ai.covid',
      'item ai.unfunded',
      'total ai.total',
      'total asn.result',
    ])
  })

  it('has amounts in öre; a column that is not known is empty', () => {
    expect(cellsOf(table, 'ai.integration')).toMatchObject({
      actual: { type: 'money', amount: oreFromTkr(-124), unit: 'tkr', decimals: 0, sign: false },
      yearVariance: { type: 'money', amount: oreFromTkr(1810) },
      forecastChange: { type: 'money', amount: oreFromTkr(291) },
      unknown: { type: 'empty' },
    })
  })

  it('marks what is missing and never prints a zero for it', () => {
    const ofWhich = cellsOf(viewOf(FACTS, statement('incomeStatement'), 'table'), 'ifo.incomeCovidGrant')
    expect(KEYS.filter((key) => ofWhich[key]?.type === 'missing')).toEqual(['actual', 'budget', 'variance', 'yearBudget', 'yearVariance'])
    expect(ofWhich['forecast']).toMatchObject({ type: 'money', amount: oreFromTkr(404) })
  })

  it('a heading has no cells', () => {
    const heading = { key: 'h', parentKey: null, kind: 'heading', label: 'H', counted: true, businessAreaKey: null, serviceAreaKey: null } as const
    const withHeading = { ...FACTS, statements: FACTS.statements.map((each) => ({ ...each, lines: [heading, ...each.lines] })) }
    expect(rowOf(viewOf(withHeading, statement('netCost'), 'table'), 'h')).toEqual({ key: 'h', label: 'H', kind: 'heading', depth: 0, cells: [] })
  })

  it('without the statement there are no rows, and without a previous report no change', () => {
    expect(viewOf(FACTS, statement('unknown'), 'table').rows).toEqual([])
    expect(cellsOf(viewOf(firstReport, statement('netCost'), 'table'), 'asn.result')['forecastChange']).toEqual(MISSING)
  })
})

describe('bridge', () => {
  it('is that of the last total: −16 208 + 118 + 6 600 = −9 490, from rows of whole tkr', () => {
    const view = viewOf(FACTS, bridgeOf('incomeStatement'), 'bridge')
    expect(view).toMatchObject({
      title: 'Sedan Månadsrapport juli',
      label: 'asn.result',
      previousVariance: oreFromTkr(-16_208),
      forecastChange: oreFromTkr(118),
      budgetChange: oreFromTkr(6600),
    })
    expect(view.variance).toBe(oreFromTkr(-16_208 + 118 + 6600))
  })

  it('has only the variance when there is no previous report', () => {
    const view = viewOf(firstReport, bridgeOf('incomeStatement'), 'bridge')
    expect([view.previousVariance, view.forecastChange, view.budgetChange]).toEqual([null, null, null])
    expect(view.variance).toBe(oreFromTkr(-9490))
  })

  it.each([
    ['no statement', FACTS, 'unknown'],
    ['no total', withoutTotal, 'netCost'],
  ])('%s: nothing to tell', (_case, facts, key) => {
    expect(viewOf(facts, bridgeOf(key), 'bridge')).toMatchObject({ label: '', variance: null, previousVariance: null })
  })
})

describe('key figures', () => {
  it('come from the last total, in mnkr with a sign; the share from the counted areas', () => {
    const { figures: found } = viewOf(FACTS, figures('netCost'), 'keyFigures')
    expect(found.map((figure) => figure.cell)).toEqual([
      mnkr(-9488),
      mnkr(-5075),
      mnkr(115),
      percent(60, false),
      percent(expect.closeTo(-3.762, 3), true),
    ])
    expect(found[0]?.label).toBe('yearVariance 2020')
  })

  it.each([
    ['no statement', FACTS, 'unknown'],
    ['no total', withoutTotal, 'netCost'],
  ])('%s: missing', (_case, facts, key) => {
    expect(viewOf(facts, figures(key), 'keyFigures').figures.map((figure) => figure.cell)).toEqual(Array(5).fill(MISSING))
  })
})

describe('comments on amounts', () => {
  const block = (statementKey: string): FormBlock => ({ kind: 'amountComments', statementKey, title: 'Kommentarer' })
  const commented: ReportFacts = {
    ...FACTS,
    forecasts: FACTS.forecasts.map((each) => ({ ...each, comment: each.lineKey.startsWith('ai.') ? `${each.statementKey} ${each.vintageKey}` : null })),
  }

  it('stand in print order with the year variance they explain, from this vintage only', () => {
    const { items } = viewOf(commented, block('netCost'), 'amountComments')
    expect(items.map((item) => [item.lineKey, item.amount])).toEqual([
      ['ai.labourMarket', oreFromTkr(864)],
      ['ai.integration', oreFromTkr(1810)],
      ['ai.covid', oreFromTkr(-4483)],
      ['ai.unfunded', oreFromTkr(-1027)],
    ])
    expect(new Set(items.map((item) => item.comment))).toEqual(new Set(['netCost 2020-08']))
  })

  it('are those of the lines that the form picks', () => {
    const picked: FormBlock = { kind: 'amountComments', statementKey: 'netCost', title: '', selector: { keys: ['ai.covid'] } }
    expect(viewOf(commented, picked, 'amountComments').items.map((item) => item.lineKey)).toEqual(['ai.covid'])
  })

  it('are kept where there is no year budget to compare with', () => {
    const withoutBudget = { ...commented, amounts: commented.amounts.filter((each) => each.measure === 'actual') }
    expect(viewOf(withoutBudget, block('netCost'), 'amountComments').items[0]?.amount).toBeNull()
  })

  it('are none without the statement', () => {
    expect(viewOf(commented, block('unknown'), 'amountComments').items).toEqual([])
  })
})
