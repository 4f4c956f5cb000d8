import { describe, expect, it } from 'vitest'
import type { FormBlock } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { TableView } from '@/lib/domain/report-view'
import { FACTS } from '../report-2020-08'
import { cellsOf, viewsOf } from './view-of'

const block: Extract<FormBlock, { kind: 'placementVolumes' }> = {
  kind: 'placementVolumes',
  title: '',
  legend: ['{year}'],
  rowHeader: 'Månad',
  outcomeLabel: 'Utfall och prognos {year}',
  budgetLabel: 'Budget {year}',
  actualLabel: 'Utfall',
  forecastLabel: 'Prognos',
  yearLabel: 'Helår',
  rows: (['pricePerDay', 'placements', 'placementDays', 'cost', 'purchasedShare', 'contractedShare'] as const).map((key) => ({
    key,
    label: `${key} {year}`,
    decimals: key === 'placements' ? 1 : 0,
  })),
}

const MISSING = { type: 'missing', reason: 'none' }

function tableOf(key: string, facts: ReportFacts = FACTS, changed: Partial<typeof block> = {}): TableView {
  const found = viewsOf(facts, { ...block, ...changed }).find((view): view is TableView => view.kind === 'table' && view.key === `placementVolumes:${key}`)
  if (found === undefined) throw new Error(`No table ${key}`)
  return found
}

describe('placement volumes', () => {
  it('are one table per category, which names it', () => {
    expect(viewsOf(FACTS, block)).toHaveLength(10)
    expect(tableOf('sis')).toMatchObject({ title: 'sis', unit: null, legend: ['2020'], rowHeader: 'Månad' })
    expect(tableOf('sis', FACTS, { title: 'Volymer {year}: {category}' }).title).toBe('Volymer 2020: sis')
  })

  it('say which months are actual and which forecast', () => {
    const { columns } = tableOf('sis')
    expect(columns.map((column) => column.label).join(' ')).toBe('jan feb mar apr maj jun jul aug sep okt nov dec Helår')
    expect(columns.map((column) => column.group)).toEqual([...Array(8).fill('Utfall'), ...Array(4).fill('Prognos'), null])
  })

  it('have the rows of their kind, under outcome and again under budget', () => {
    const price = ['pricePerDay', 'placements', 'placementDays', 'cost']
    expect(tableOf('sis').rows.map((row) => row.key)).toEqual(['outcome', ...price.map((key) => `outcome.${key}`), 'budget', ...price.map((key) => `budget.${key}`)])
    expect(tableOf('foster_youth').rows.map((row) => row.label)).toEqual([
      'Utfall och prognos 2020',
      'purchasedShare 2020',
      'contractedShare 2020',
      'Budget 2020',
      'purchasedShare 2020',
      'contractedShare 2020',
    ])
    expect(tableOf('sis').rows[0]).toMatchObject({ kind: 'heading', cells: [] })
  })

  it('HVB föräldrar: price in kr, placements, days and cost by month and year', () => {
    const table = tableOf('hvb_parents')
    expect(cellsOf(table, 'outcome.pricePerDay')).toMatchObject({ 1: { type: 'money', amount: 122_000, unit: 'kr' }, year: { type: 'empty' } })
    expect(cellsOf(table, 'outcome.placements')).toMatchObject({
      6: { type: 'number', value: 0, decimals: 1 },
      12: { type: 'number', value: 1 },
      year: { type: 'number', value: 244 / 366, decimals: 2 },
    })
    expect(cellsOf(table, 'outcome.placementDays')).toMatchObject({ 2: { value: 29 }, year: { value: 244 } })
    expect(cellsOf(table, 'outcome.cost')).toMatchObject({ 1: { amount: 31 * 122_000, unit: 'tkr' }, year: { amount: 244 * 122_000, unit: 'tkr' } })
    expect(cellsOf(table, 'budget.placements')).toMatchObject({ 1: { value: 0.5 }, year: { value: 0.5, decimals: 2 } })
  })

  it('shares are percent and have no year', () => {
    const table = tableOf('foster_youth')
    expect(cellsOf(table, 'outcome.purchasedShare')).toMatchObject({ 9: { type: 'percent', value: 25, decimals: 0, sign: false }, year: { type: 'empty' } })
    expect(cellsOf(table, 'budget.contractedShare')).toMatchObject({ 1: { type: 'percent', value: 84 } })
  })

  it('a share that nobody has given is marked', () => {
    const withoutShares = { ...FACTS, placementVolumes: FACTS.placementVolumes.map((each) => ({ ...each, purchasedShare: null })) }
    expect(cellsOf(tableOf('foster_youth', withoutShares), 'outcome.purchasedShare')).toMatchObject({ 1: { type: 'missing', reason: 'none' } })
  })

  it('without a label there is no year column', () => {
    const table = tableOf('sis', FACTS, { yearLabel: null })
    expect(table.columns).toHaveLength(12)
    expect(table.rows[1]?.cells).toHaveLength(12)
  })

  it('months without a figure are marked, also those whose forecast is of another vintage', () => {
    const otherVintage = { ...FACTS, placementVolumes: FACTS.placementVolumes.map((each) => (each.measure === 'forecast' ? { ...each, vintageKey: '2020-07' as const } : each)) }
    expect(cellsOf(tableOf('sis', otherVintage), 'outcome.placements')).toMatchObject({
      8: { type: 'number', value: 2 },
      9: { type: 'missing', reason: 'none' },
      year: { type: 'missing', reason: 'none' },
    })
  })

  it('effects and care days stand under outcome only, where the form asks for them', () => {
    const rows = (['cost', 'careDays', 'volumeEffect', 'priceEffect'] as const).map((key) => ({ key, label: key, decimals: 0 }))
    const counted = { ...FACTS, placementVolumes: FACTS.placementVolumes.map((each) => ({ ...each, careDays: each.measure === 'actual' ? 200 : null })) }
    const table = tableOf('hvb_13_20', counted, { rows })
    expect(table.rows.map((row) => row.key)).toEqual(['outcome', ...rows.map(({ key }) => `outcome.${key}`), 'budget', 'budget.cost'])
    expect(cellsOf(table, 'outcome.careDays')).toMatchObject({ 8: { type: 'number', value: 200 }, 9: MISSING, year: MISSING })
    expect(cellsOf(table, 'outcome.volumeEffect')).toMatchObject({ 1: { type: 'money', amount: -27_955_800, unit: 'tkr' }, year: { amount: -287_223_300 + (30 + 31) * 450_900 } })
    expect(cellsOf(table, 'outcome.priceEffect')).toMatchObject({ 1: { amount: 1_590_300 }, year: { type: 'money' } })
  })

  it('effects are marked where no budget is known', () => {
    const unbudgeted = { ...FACTS, placementVolumes: FACTS.placementVolumes.filter((each) => each.measure !== 'budget' || each.month !== 3) }
    const rows = [{ key: 'volumeEffect', label: 'Volym', decimals: 0 }] as const
    expect(cellsOf(tableOf('hvb_13_20', unbudgeted, { rows }), 'outcome.volumeEffect')).toMatchObject({ 3: MISSING, 4: { type: 'money' }, year: MISSING })
  })
})

describe('months that are other than in the previous report', () => {
  /** What July had forecast of HVB: as now, but for one month. */
  function withJuly(month: number, changed: object, category: object = { showsSmallCounts: true }): ReportFacts {
    const then = FACTS.placementVolumes
      .filter((each) => each.categoryKey === 'hvb_13_20' && each.month >= 8 && each.measure !== 'budget')
      .map((each) => ({ ...each, measure: 'forecast' as const, vintageKey: '2020-07' as const, ...(each.month === month ? changed : {}) }))
    return {
      ...FACTS,
      placementCategories: FACTS.placementCategories.map((each) => (each.key === 'hvb_13_20' ? { ...each, ...category } : each)),
      placementVolumes: [...FACTS.placementVolumes, ...then],
    }
  }
  const notes = (facts: ReportFacts) => tableOf('hvb_13_20', facts).notes

  it('are told below their own table by the rows that it prints', () => {
    expect(notes(withJuly(10, { placements: 6 }))).toEqual({
      since: FACTS.previousReport?.title,
      items: [
        {
          kind: 'restatement',
          month: '2020-10',
          restated: 'forecast',
          changed: [{ label: 'placements 2020', before: { type: 'number', value: 6, decimals: 1 }, after: { type: 'number', value: 7, decimals: 1 } }],
        },
      ],
    })
    expect(notes(withJuly(8, { pricePerDay: 1 }))?.items).toMatchObject([{ restated: 'outcome', changed: [{ label: 'pricePerDay 2020' }] }])
    expect(tableOf('sis', withJuly(10, { placements: 6 })).notes).toBeUndefined()
  })

  it('where small counts are hidden, the number of placements before is not told; the price is', () => {
    const hidden = { showsSmallCounts: false }
    expect(notes(withJuly(10, { placements: 1 }, hidden))).toBeUndefined()
    expect(notes(withJuly(10, { placements: 1, pricePerDay: 1 }, hidden))?.items).toMatchObject([{ changed: [{ label: 'pricePerDay 2020' }] }])
  })

  it('shares count nobody', () => {
    const share = { kind: 'share', showsSmallCounts: false }
    expect(notes(withJuly(10, { purchasedShare: 5, contractedShare: 95 }, share))?.items).toMatchObject([
      { changed: [{ label: 'purchasedShare 2020' }, { label: 'contractedShare 2020', after: { type: 'missing' } }] },
    ])
  })

  it('a row that the form does not print is not told', () => {
    expect(tableOf('hvb_13_20', withJuly(10, { placements: 6 }), { rows: [{ key: 'cost', label: 'Cost', decimals: 0 }] }).notes).toBeUndefined()
  })

  it('a report without a previous one has none', () => {
    expect(notes({ ...withJuly(10, { placements: 6 }), previousReport: null })).toBeUndefined()
  })
})
