import { expect, it } from 'vitest'
import { mappingUsed } from '@/lib/domain/import-mapping'

const kept = [
  { name: 'Ny', rules: { unit: 'kr', rows: [1, 2] } },
  { name: 'Gammal', rules: { rows: [1, 2], unit: 'kr' } },
  { name: 'Tusental', rules: { unit: 'tkr', rows: [] } },
]

it.each([
  ['a kept one, whatever the order of its fields; the latest of two', { rows: [1, 2], unit: 'kr' }, { kind: 'kept', name: 'Ny' }],
  ['another kept one', { unit: 'tkr', rows: [] }, { kind: 'kept', name: 'Tusental' }],
  ['the one suggested', { unit: 'kr', rows: [] }, { kind: 'suggested' }],
  ['words that no file should hold', { unit: '\uD800', rows: [] }, { kind: 'own' }],
  ['neither: rows in another order are other rules', { unit: 'kr', rows: [2, 1] }, { kind: 'own' }],
])('%s', (_name, rules, expected) => {
  expect(mappingUsed(rules, kept, () => ({ rows: [], unit: 'kr' }))).toEqual(expected)
})
