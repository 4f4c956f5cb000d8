import { expect, it } from 'vitest'
import { headingNumbers } from '@/lib/domain/heading-number'

it.each([
  [[], []],
  [[2, 3, 3, 2, 3], ['1', '1.1', '1.2', '2', '2.1']],
  [[2, 3, 4, 5, 3], ['1', '1.1', '1.1.1', '1.1.1.1', '1.2']],
  [[2, 4, 4], ['1', '1.1', '1.1.1']],
  [[3, 2], ['1', '2']],
])('headings of the levels %j are numbered %j', (levels, numbers) => {
  expect(headingNumbers(levels.map((level) => ({ level })))).toEqual(numbers)
})
