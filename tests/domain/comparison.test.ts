import { describe, expect, it } from 'vitest'
import { comparisonOf, type ComparisonValue } from '@/lib/domain/comparison'
import { isNationalCode } from '@/lib/domain/kolada'

const NAMES: Readonly<Record<string, string>> = { '0000': 'Riket', '0001': 'Region Stockholm', '0126': 'Huddinge', '0127': 'Botkyrka', '0136': 'Haninge', '0138': 'Tyresö' }

const said = (municipality: string, year: number, value: number | null, more: Partial<ComparisonValue> = {}): ComparisonValue => ({
  indicatorKey: 'satisfied',
  nationalCode: 'N00941',
  municipality,
  name: NAMES[municipality] ?? '',
  year,
  value,
  missing: value === null ? 'suppressed' : null,
  fetchedAt: '2026-01-01T00:00:00.000Z',
  ...more,
})
const indicator = { key: 'satisfied', nationalCode: 'N00941' }

describe('comparing with other municipalities', () => {
  it.each([
    ['nothing has been fetched', indicator, []],
    ['only other indicators have values', indicator, [said('0126', 2020, 1, { indicatorKey: 'other' })]],
    ['only another national code has', indicator, [said('0126', 2020, 1, { nationalCode: 'N00001' })]],
    ['the indicator has no code any more', { ...indicator, nationalCode: null }, [said('0126', 2020, 1)]],
  ])('there is none when %s', (_case, of, values) => {
    expect(comparisonOf(of, values, '0138')).toBeNull()
  })
  it('own first, then municipalities by name, then regions and the country; what is not known is not what is withheld', () => {
    const beside = [said('0000', 2020, 60), said('0001', 2020, 61)]
    const values = [...beside, said('0136', 2020, 80), said('0126', 2020, null), said('0138', 2019, 70), said('0127', 2020, 90)]
    const comparison = comparisonOf(indicator, values, '0138')
    expect(comparison?.years).toEqual([2019, 2020])
    const rows = comparison?.rows.map(({ name, isOwn, cells }) => [name, isOwn, cells.map((cell) => (cell === null ? null : (cell.value ?? cell.missing)))])
    expect(rows).toEqual([
      ['Tyresö', true, [70, null]],
      ['Botkyrka', false, [null, 90]],
      ['Haninge', false, [null, 80]],
      ['Huddinge', false, [null, 'suppressed']],
      ['Region Stockholm', false, [null, 61]],
      ['Riket', false, [null, 60]],
    ])
  })
  it.each([
    [[80], null],
    [[80, 90], 85],
    [[90, 80, 10], 80],
    [[null, 80, 90], 85],
  ])('the median of %j is %j: of other municipalities, two at least, without the own one and the country', (numbers, median) => {
    const codes = ['0126', '0127', '0136']
    const values = [said('0138', 2020, 1), said('0000', 2020, 2), ...numbers.map((value, index) => said(codes[index] ?? '', 2020, value))]
    expect(comparisonOf(indicator, values, '0138')?.medians).toEqual([median])
  })
  it('the five latest years, the latest name, the latest fetch', () => {
    const values = [2014, 2015, 2016, 2017, 2018, 2019].map((year) => said('0126', year, year, { name: `Huddinge ${year}` }))
    const comparison = comparisonOf(indicator, [...values.toReversed(), said('0136', 2019, 1, { fetchedAt: '2026-02-01T00:00:00.000Z' })], '0138')
    expect(comparison?.years).toEqual([2015, 2016, 2017, 2018, 2019])
    expect(comparison?.rows.map(({ name }) => name)).toEqual(['Haninge', 'Huddinge 2019'])
    expect(comparison?.fetchedAt).toBe('2026-02-01T00:00:00.000Z')
  })
  it('two places of one name stand by code', () => {
    const values = [said('0137', 2020, 2, { name: 'Same' }), said('0127', 2020, 1, { name: 'Same' })]
    expect(comparisonOf(indicator, values, '0138')?.rows.map(({ municipality }) => municipality)).toEqual(['0127', '0137'])
  })
})

describe('the form of a national code', () => {
  it.each([['N00941', true], ['U33400', true], ['n00941', false], ['N0094', false], ['N009411', false], ['N00941/../ou', false], ['', false]])('%s: %s', (code, is) => {
    expect(isNationalCode(code)).toBe(is)
  })
})
