import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ore } from '@/lib/domain/money'
import { bindUnits, formatBytes, formatDate, formatDateTime, formatExact, formatMoney, formatMoneyUnit, formatNumber, formatPercent, formatPeriod, formatTime } from '@/lib/text/format'
import { parseSvNumber } from '@/lib/text/parse-number'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('figures are rounded half away from zero (domain rule 3)', () => {
  test.each([
    [106.25, 1, '106,3'],
    [62.5, 0, '63'],
    [1.005, 2, '1,01'],
    [1.005 * 100, 0, '101'],
    [-0.5, 0, '−1'],
    [-106.25, 1, '−106,3'],
    [2.675, 2, '2,68'],
    [0.1 + 0.2, 1, '0,3'],
    [1703 + 1 / 3, 0, '1 703'],
    [0.04, 1, '0,0'],
    [-0.04, 1, '0,0'],
    [999.95, 1, '1 000,0'],
    [1234567.891, 2, '1 234 567,89'],
    [1e-7, 2, '0,00'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    expect(plain(formatNumber(value, { decimals }))).toBe(text)
  })

  test('thousands are kept together by hard spaces and the minus is a true minus', () => {
    expect(formatNumber(-5076)).toBe('\u22125\u00a0076')
  })

  test('a sign is put before what is not zero', () => {
    expect([1, 0, -1, 0.04].map((value) => formatNumber(value, { decimals: 1, sign: true }))).toEqual(['+1,0', '0,0', '−1,0', '0,0'])
  })
})

describe('money is öre inside and tkr, mnkr or kronor in print', () => {
  test.each([
    [-507_600_000, 'tkr', 0, '−5 076'],
    [-50_000, 'tkr', 0, '−1'],
    [-49_999, 'tkr', 0, '0'],
    [-949_000_000, 'mnkr', 1, '−9,5'],
    [11_700_000, 'mnkr', 1, '0,1'],
    [150, 'kr', 0, '2'],
  ] as const)('%d öre in %s with %d decimals is %s', (amount, unit, decimals, text) => {
    expect(plain(formatMoney(ore(amount), unit, { decimals }))).toBe(text)
  })

  test('with its unit', () => {
    expect(formatMoneyUnit(ore(-949_000_000), 'mnkr', { decimals: 1, sign: true })).toBe('−9,5\u00a0mnkr')
    expect(formatPercent(18.41, { decimals: 1 })).toBe('18,4\u00a0%')
  })
})

describe('time', () => {
  test('periods, dates and clock in Swedish time', () => {
    expect(formatPeriod({ year: 2020, from: 1, to: 8 })).toBe('januari–augusti 2020')
    expect(formatPeriod({ year: 2020, from: 8, to: 8 })).toBe('augusti 2020')
    expect(formatDate('2020-08-31')).toBe('31 augusti 2020')
    expect(formatTime('2020-09-08T12:32:00Z')).toBe('14:32')
    expect(formatDate('2020-12-31T23:30:00Z')).toBe('1 januari 2021')
    expect(plain(formatDateTime('2020-09-08T22:05:00Z'))).toBe('9 september 2020 kl. 00:05')
  })
})

describe('what is printed can be typed', () => {
  test('parsing a formatted number gives the rounded number back', () => {
    const numbers = fc.tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(numbers, ([digits, decimals]) => {
        const value = Number(`${digits}e-${decimals}`)
        expect(parseSvNumber(formatNumber(value, { decimals }))).toEqual({ ok: true, value: value === 0 ? 0 : value, decimals })
        expect(parseSvNumber(formatExact(value))).toMatchObject({ ok: true, value: value === 0 ? 0 : value })
      }),
    )
  })

  test('rounding never moves a number further than half of the last decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const parsed = parseSvNumber(formatNumber(value, { decimals }))
        expect(parsed.ok && Math.abs(parsed.value - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-5)
      }),
    )
  })
})

test('a number and its unit stay on one line in written text', () => {
  expect(bindUnits('Andelen var 75 % och underskottet 9,5 mnkr, 3 krona')).toBe('Andelen var 75\u00a0% och underskottet 9,5\u00a0mnkr, 3 krona')
})

test.each([
  [0, '1 kB'],
  [123_456, '123 kB'],
  [999_499, '999 kB'],
  [999_500, '1,0 MB'],
  [1_250_000, '1,3 MB'],
])('a file of %d bytes has %s', (bytes, expected) => {
  expect(plain(formatBytes(bytes))).toBe(expected)
})
