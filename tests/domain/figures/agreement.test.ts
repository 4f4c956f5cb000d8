import { describe, expect, test } from 'vitest'
import { agreementOf, unitsFit } from '@/lib/domain/figures/agreement'
import { ORE_PER_TKR } from '@/lib/domain/money'
import { quantitiesIn } from '@/lib/domain/language/quantity-reading'
import { SWEDISH } from '@/lib/text/lexicon/sv'

function written(text: string) {
  const [quantity] = quantitiesIn(text, SWEDISH)
  if (quantity === undefined) throw new Error(`No number in ${text}`)
  return quantity
}

describe('a written number against a figure', () => {
  test.each([
    ['5 076 tkr', 'ore', -5_076, 'exact'],
    ['5,1 mnkr', 'ore', -5_076, 'rounded'],
    ['5,2 mnkr', 'ore', -5_076, 'nearMiss'],
    ['5,4 mnkr', 'ore', -5_076, 'contradicts'],
    ['5 076 tkr', 'ore', -5_077, 'rounded'],
    ['0,6 mnkr', 'ore', -668, 'nearMiss'],
    ['9,5 tkr', 'ore', -9_490, 'thousandfold'],
    ['9 490 mnkr', 'ore', -9_490, 'thousandfold'],
    ['0,0 mnkr', 'ore', -300, 'contradicts'],
    ['ca 5 mnkr', 'ore', -5_400, 'rounded'],
    ['drygt 5 mnkr', 'ore', -5_450, 'rounded'],
    ['knappt 10 mnkr', 'ore', -9_100, 'rounded'],
    ['över 15 procent', 'percent', 16, 'rounded'],
    ['över 15 procent', 'percent', 40, 'contradicts'],
    ['minst 30 procent', 'percent', 33, 'rounded'],
    ['under 20 procent', 'percent', 17, 'rounded'],
    ['högst 20 procent', 'percent', 25, 'contradicts'],
    ['en femtedel', 'percent', 19, 'rounded'],
    ['18 %', 'percent', 18.41, 'rounded'],
    ['fem till sju dagar', 'number', 6, 'rounded'],
    ['2 017 dygn', 'number', 2_345, 'contradicts'],
  ] as const)('%s against %s %d: %s', (text, unit, value, expected) => {
    expect(agreementOf(written(text), { unit, value: unit === 'ore' ? value * ORE_PER_TKR : value })).toBe(expected)
  })
})

test.each([
  ['5,1 mnkr', 'ore', true],
  ['5,1 mnkr', 'percent', false],
  ['18 procent', 'percent', true],
  ['en femtedel', 'percent', true],
  ['4 procentenheter', 'percent', false],
  ['257 hushåll', 'number', true],
  ['257 hushåll', 'ore', false],
] as const)('%s can be a figure in %s: %s', (text, unit, expected) => {
  expect(unitsFit(written(text), { unit })).toBe(expected)
})
