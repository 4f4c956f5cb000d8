import { describe, expect, it } from 'vitest'
import { identicalTables } from '@/lib/domain/checks/identical-table'
import type { DataTable } from '@/lib/domain/data-table'
import type { PlacementCategory } from '@/lib/domain/placement'
import { checkInput, FACTS, yearOf } from './check-input'
import { told } from './told'

const category = (key: string): PlacementCategory => ({ key, name: key, kind: 'price', serviceAreaKey: null })
const BUDGET = [1244, 0.5] as const
const sometimes = (month: number) => [1220, month <= 5 ? 1 : 0] as const

describe('two categories', () => {
  it.each([
    { what: 'equal in every cell', other: yearOf('b', sometimes, BUDGET), found: ['question b: 48,  <> a'] },
    { what: 'another number in one month', other: yearOf('b', (month) => (month === 8 ? [1220, 1] : sometimes(month)), BUDGET), found: [] },
    { what: 'another budget', other: yearOf('b', sometimes, [1244, 1]), found: [] },
    { what: 'a blank where the other has a price', other: yearOf('b', (month) => (month > 5 ? [null, 0] : sometimes(month)), BUDGET), found: [] },
  ])('$what', ({ other, found }) => {
    const placementVolumes = [...yearOf('a', sometimes, BUDGET), ...other]
    expect(told(identicalTables, checkInput({ placementCategories: [category('a'), category('b')], placementVolumes }))).toEqual(found)
  })

  it('constant all year, or without figures, are not copies', () => {
    const constant = (key: string) => yearOf(key, () => [1220, 1], BUDGET)
    const placementCategories = ['a', 'b', 'c', 'd'].map(category)
    expect(told(identicalTables, checkInput({ placementCategories, placementVolumes: [...constant('a'), ...constant('b')] }))).toEqual([])
  })

  it('of three, each is told once', () => {
    const placementCategories = ['a', 'b', 'c'].map(category)
    const placementVolumes = placementCategories.flatMap(({ key }) => yearOf(key, sometimes, BUDGET))
    expect(told(identicalTables, checkInput({ placementCategories, placementVolumes }))).toEqual(['question b: 48,  <> a', 'question c: 48,  <> a'])
  })
})

describe('two data tables', () => {
  const table = (key: string, rows: number, change = 0): DataTable => ({
    key,
    kind: 'statistics',
    title: key,
    source: null,
    columns: [],
    rows: Array.from({ length: rows }, (_, index) => ({ key: `${key}${index}`, label: `Row ${index}`, cells: { n: index + (index === 3 ? change : 0), note: 'x' } })),
  })
  it.each([
    { what: 'equal', tables: [table('a', 12), table('b', 12)], found: ['question b: 12,  <> a'] },
    { what: 'with too few cells', tables: [table('a', 11), table('b', 11)], found: [] },
    { what: 'different in one', tables: [table('a', 12), table('b', 12, 1)], found: [] },
    { what: 'one longer than the other', tables: [table('a', 12), table('b', 13)], found: [] },
  ])('$what', ({ tables, found }) => {
    expect(told(identicalTables, checkInput({ ...FACTS, dataTables: tables }))).toEqual(found)
  })
})
