import { expect, it } from 'vitest'
import { wellTyped } from '@/lib/text/typed-number'

it.each([
  ['-9.5 mnkr', '−9,5 mnkr'],
  ['\u20139,5 mnkr', '−9,5 mnkr'],
  ['15%', '15 %'],
  ['12345 tkr', '12 345 tkr'],
  ['1234567 kr', '1 234 567 kr'],
  ['+0,6 mnkr', '+0,6 mnkr'],
  ['12 345 tkr', '12 345 tkr'],
  ['18,4 procent', '18,4 procent'],
  ['9,5 miljoner kronor', '9,5 miljoner kronor'],
  // Thousands or decimals: nobody can tell.
  ['1.234 tkr', '1.234 tkr'],
  ['fem procent', 'fem procent'],
  ['+-0 tkr', '+-0 tkr'],
])('%s is typed %s', (typed, expected) => {
  expect(wellTyped(typed).replaceAll('\u00a0', ' ')).toBe(expected)
})
