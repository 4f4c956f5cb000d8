import { expect, it } from 'vitest'
import { writersIn } from '@/lib/domain/presence'

it.each([
  ['highlights', ['Anna', 'Cia']],
  ['finance', ['Bo']],
  ['risks', []],
])('who writes in %s', (section, names) => {
  const people = [
    { name: 'Anna', section: 'highlights' },
    { name: 'Bo', section: 'finance' },
    { name: 'Cia', section: 'highlights' },
    { name: 'Dag', section: null },
  ]
  expect(writersIn(people, section)).toEqual(names)
})
