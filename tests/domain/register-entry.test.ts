import { describe, expect, it } from 'vitest'
import { isOpen, labelInForce, mayMerge, renamed, suggestedKey } from '@/lib/domain/register-entry'

const once = { name: 'Barnenheten', labels: [] }
const twice = { name: 'Familjeenheten', labels: [{ fromYear: 2021, label: 'Familjeenheten' }, { fromYear: 1990, label: 'Barnenheten' }] }

describe('labelInForce', () => {
  it.each([
    [once, 2020, 'Barnenheten'],
    [twice, 2020, 'Barnenheten'],
    [twice, 2021, 'Familjeenheten'],
    [twice, 2030, 'Familjeenheten'],
    [{ name: 'A', labels: [{ fromYear: 2025, label: 'B' }] }, 2024, 'A'],
  ])('%j in %i is %s', (entry, year, name) => {
    expect(labelInForce(entry, year)).toBe(name)
  })
})

describe('renamed', () => {
  it.each([
    ['from a year on', once, 'Ny', 2021, { name: 'Ny', labels: [{ fromYear: 1990, label: 'Barnenheten' }, { fromYear: 2021, label: 'Ny' }] }],
    ['a spelling corrected in every year', once, 'Ny', null, { name: 'Ny', labels: [] }],
    ['a spelling corrected after a renaming', twice, 'Ny', null, { name: 'Ny', labels: [{ fromYear: 1990, label: 'Barnenheten' }, { fromYear: 2021, label: 'Ny' }] }],
    ['again in the same year', twice, 'Ny', 2021, { name: 'Ny', labels: [{ fromYear: 1990, label: 'Barnenheten' }, { fromYear: 2021, label: 'Ny' }] }],
    ['again later', twice, 'Ny', 2023, { name: 'Ny', labels: [{ fromYear: 1990, label: 'Barnenheten' }, { fromYear: 2021, label: 'Familjeenheten' }, { fromYear: 2023, label: 'Ny' }] }],
    ['before a later name', twice, 'Ny', 2020, null],
  ])('%s', (_what, entry, name, year, expected) => {
    expect(renamed(entry, name, year)).toEqual(expected)
  })
})

it.each([
  [null, 2020, true],
  [2020, 2020, true],
  [2019, 2020, false],
])('last year %s is open in %i: %s', (lastYear, year, open) => {
  expect(isOpen({ lastYear }, year)).toBe(open)
})

it.each([
  ['Barn- och ungdomsenheten', 'barn-och-ungdomsenheten'],
  ['Äldre & Åre, öst', 'aldre-are-ost'],
  ['  ', ''],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('the key of %s is %s', (name, key) => {
  expect(suggestedKey(name)).toBe(key)
})

it.each([
  [[], [], true],
  [['Draft'], [], false],
  [[], ['Sent'], false],
])('drafts %j and reports on their way %j may merge: %s', (drafts, onTheirWay, may) => {
  expect(mayMerge({ drafts, onTheirWay })).toBe(may)
})
