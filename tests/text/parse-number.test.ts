import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberFaultText, parseSvNumber, type NumberFault } from '@/lib/text/parse-number'

describe('figures as Swedes, Excel and ledgers write them', () => {
  test.each([
    ['5076', 5076, 0],
    ['-5 076', -5076, 0],
    ['\u22125\u00a0076', -5076, 0],
    ['\u20135\u202f076', -5076, 0],
    ['\u2212 5\u2009076', -5076, 0],
    ['5 076-', -5076, 0],
    ['+12,5', 12.5, 1],
    ['1 234,5', 1234.5, 1],
    ['1\u2007234\u2007567', 1234567, 0],
    ['1,50', 1.5, 2],
    [',5', 0.5, 1],
    ['12,', 12, 0],
    ['-0', 0, 0],
    ['12,345', 12.345, 3],
    ['1234.5', 1234.5, 1],
    ['0.125', 0.125, 3],
    ['1.234,5', 1234.5, 1],
    ['1.234.567', 1234567, 0],
    ['1 234.567', 1234.567, 3],
    ['  7  ', 7, 0],
  ])('%j is %d', (text, value, decimals) => {
    expect(parseSvNumber(text)).toEqual({ ok: true, value, decimals })
  })

  test('a percent sign belongs only where percent is asked for', () => {
    expect(parseSvNumber('18,4 %', { percent: true })).toEqual({ ok: true, value: 18.4, decimals: 1 })
    expect(parseSvNumber('18,4 %')).toEqual({ ok: false, fault: 'notANumber' })
  })
})

describe('what is not a figure, or could be two, is refused with the reason', () => {
  test.each<[string, NumberFault]>([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1.234', 'pointMayBeThousands'],
    ['-12.345', 'pointMayBeThousands'],
    ['1,234.5', 'commaBeforePoint'],
    ['12 34', 'badGrouping'],
    ['1 234 5', 'badGrouping'],
    ['12.34.567', 'badGrouping'],
    ['1,2 3', 'badGrouping'],
    ['1,2,3', 'severalCommas'],
    ['abc', 'notANumber'],
    ['5 076 tkr', 'notANumber'],
    ['-5-', 'notANumber'],
    ['--5', 'notANumber'],
    ['-', 'notANumber'],
    ['.', 'notANumber'],
    ['1e5', 'notANumber'],
    ['(5 076)', 'notANumber'],
    ['1234567890123456', 'tooManyDigits'],
  ])('%j: %s', (text, fault) => {
    expect(parseSvNumber(text)).toEqual({ ok: false, fault })
    expect(numberFaultText(fault, text).split(/\s+/).length).toBeLessThanOrEqual(25)
  })

  test('the explanation of an ambiguous point offers both readings', () => {
    expect(numberFaultText('pointMayBeThousands', '−1.234')).toBe('”−1.234” kan läsas på två sätt. Skriv −1 234 eller −1,234.')
  })

  test('any text gives a number or a reason, never a throw or NaN', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+−0-9 .,%]{0,12}$/)), (text) => {
        const parsed = parseSvNumber(text)
        expect(parsed.ok ? Number.isFinite(parsed.value) : parsed.fault).toBeTruthy()
      }),
    )
  })
})
