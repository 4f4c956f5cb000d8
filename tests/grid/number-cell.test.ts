import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, writeNumber } from '@/components/grid/number-cell'

const tkr = { min: null, max: 100_000_000, decimals: 5 }

describe('a cell of amounts in tkr', () => {
  test.each([
    ['−5 076', -5076],
    ['-5076', -5076],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['', null],
    ['   ', null],
    ['0', 0],
  ])('reads %j', (text, value) => expect(readNumber(text, tkr)).toEqual({ ok: true, value }))

  test.each(['tolv', '1.234', '1,2,3', '12 34', '0,123456', '999 999 999'])('explains what is wrong with %j', (text) => {
    const parsed = readNumber(text, tkr)
    expect(parsed.ok).toBe(false)
    expect(parsed.ok ? '' : parsed.problem).toMatch(/\.$/)
  })

  test('what is copied is read back', () => {
    const amount = fc.integer({ min: -1e13, max: 1e13 }).map((ore) => ore / 100_000)
    fc.assert(
      fc.property(amount, (value) => {
        expect(readNumber(writeNumber(value), tkr)).toEqual({ ok: true, value: value === 0 ? 0 : value })
      }),
    )
  })
})

test('placements are never below zero', () => expect(readNumber('-1', { min: 0, max: 100, decimals: 4 }).ok).toBe(false))
test('a share may carry its percent sign', () => expect(readNumber('18,4 %', { min: 0, max: 100, decimals: 4, percent: true })).toEqual({ ok: true, value: 18.4 }))
