import { expect, it } from 'vitest'
import { sumOf } from '@/lib/domain/published/check-edition'

it.each([
  ['0123 4567 89AB CDEF', '0123456789abcdef'],
  [' 01:23:45:67\n', '01234567'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), null],
  ['0123456', null],
  ['0123456g', null],
  ['', null],
])('%j is the hash %j', (written, sum) => {
  expect(sumOf(written)).toBe(sum)
})
