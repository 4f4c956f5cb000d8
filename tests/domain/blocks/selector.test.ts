import { describe, expect, it } from 'vitest'
import { isLineSelected, isSelected, selectedKey } from '@/lib/domain/blocks/selector'
import type { FormSelector } from '@/lib/domain/form'
import type { OrgUnit } from '@/lib/domain/municipality'
import type { BudgetLine, Statement } from '@/lib/domain/statement'

const unit = (key: string, parentKey: string | null): OrgUnit => ({ key, name: key, parentKey, mergedIntoKey: null })
const UNITS = [unit('care', null), unit('child', 'care'), unit('school', null)]
const RISK = { key: 'r1', orgUnitKey: 'child', group: 'Money' }

describe('what a block is about', () => {
  it.each<[string, FormSelector | null | undefined, boolean]>([
    ['everything, without a selector', undefined, true],
    ['everything, when it is null', null, true],
    ['everything, without conditions', { keys: [], orgUnits: [] }, true],
    ['a thing by its key', { keys: ['r2', 'r1'] }, true],
    ['other things', { keys: ['r2'] }, false],
    ['its unit', { orgUnits: ['child'] }, true],
    ['the unit above', { orgUnits: ['care'] }, true],
    ['another unit', { orgUnits: ['school'] }, false],
    ['its group', { groups: ['Money'] }, true],
    ['another group', { groups: ['People'] }, false],
    ['a business area, which it has none of', { businessAreas: ['ifo'] }, false],
    ['all conditions at once', { keys: ['r1'], groups: ['People'] }, false],
  ])('%s', (_case, selector, selected) => {
    expect(isSelected(selector, RISK, UNITS)).toBe(selected)
  })

  it('a thing of no unit and no group is told by neither', () => {
    expect(isSelected({ orgUnits: ['care'] }, { key: 'g' }, UNITS)).toBe(false)
    expect(isSelected({ groups: ['Money'] }, { key: 'g' }, UNITS)).toBe(false)
  })
})

describe('lines of a statement', () => {
  const line = (key: string, parentKey: string | null, businessAreaKey: string | null = null): BudgetLine => ({
    ...{ key, parentKey, kind: 'item', label: key, counted: true, serviceAreaKey: null },
    businessAreaKey,
  })
  const statement: Statement = { key: 's', kind: 'netCost', name: 's', lines: [line('all', null), line('ifo', 'all', 'ifo'), line('child', 'ifo'), line('ai', 'all')] }

  it.each<[FormSelector, readonly string[]]>([
    [{ keys: ['all'] }, ['all', 'ifo', 'child', 'ai']],
    [{ keys: ['ifo'] }, ['ifo', 'child']],
    [{ businessAreas: ['ifo'] }, ['ifo', 'child']],
  ])('%j picks a line with those below it', (selector, keys) => {
    expect(statement.lines.map(({ key }) => key).filter((key) => isLineSelected(selector, statement, key))).toEqual(keys)
  })

  it('a line that the statement lacks is not selected', () => {
    expect(isLineSelected(null, statement, 'other')).toBe(false)
  })
})

it('tables that count different things have different keys', () => {
  expect(selectedKey('assignmentCounts', null)).toBe('assignmentCounts')
  expect(selectedKey('assignmentCounts', { keys: ['a'], orgUnits: ['u'], businessAreas: ['b'], groups: ['g'] })).toBe('assignmentCounts:a:u:b:g')
})
