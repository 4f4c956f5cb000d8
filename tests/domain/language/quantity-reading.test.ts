import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantitiesIn } from '@/lib/domain/language/quantity-reading'
import type { Quantity } from '@/lib/domain/language/quantity'
import { SWEDISH } from '@/lib/text/lexicon/sv'

const read = (text: string) => quantitiesIn(text, SWEDISH)

/** Text, then what is read: words as written, unit, value. */
type Expected = readonly [asWritten: string, unit: Quantity['unit'], value: number]

const cases: readonly (readonly [text: string, expected: readonly Expected[]])[] = [
  ['Augusti slutar 5,1 mnkr sämre.', [['5,1 mnkr', 'ore', 510_000_000]]],
  ['Det blev 23 miljoner kronor.', [['23 miljoner kronor', 'ore', 2_300_000_000]]],
  ['Raden visar \u22129\u00a0490 tkr.', [['\u22129\u00a0490 tkr', 'ore', -949_000_000]]],
  ['Ändringen är (+-0 Mkr).', [['+-0 Mkr', 'ore', 0]]],
  ['Effekten är 0,9 mkr (+-0).', [['0,9 mkr', 'ore', 90_000_000], ['+-0', 'ore', 0]]],
  ['Säkerheten är +/- 1 %.', [['1 %', 'percent', 1]]],
  ['Frånvaron steg till 18% eller tio procent.', [['18%', 'percent', 18], ['tio procent', 'percent', 10]]],
  ['Upp 0,4 procentenheter.', [['0,4 procentenheter', 'points', 0.4]]],
  ['Upp 0,4 %-enheter.', [['0,4 %-enheter', 'points', 0.4]]],
  ['Mest en femtedel, minst tre fjärdedelar.', [['en femtedel', 'share', 0.2], ['tre fjärdedelar', 'share', 0.75]]],
  ['Ungefär hälften och var tredje.', [['hälften', 'share', 0.5], ['var tredje', 'share', 1 / 3]]],
  ['Nio medarbetare, tjugofem elever och tvåhundrafem till.', [['Nio medarbetare', 'number', 9], ['tjugofem elever', 'number', 25], ['tvåhundrafem', 'number', 205]]],
  ['Priset är 395 kr/tim.', [['395 kr/tim', 'number', 395]]],
]

describe('quantitiesIn', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(read(text).map(({ asWritten, unit, value }) => [asWritten, unit, value])).toEqual(expected)
  })
  it('any string is read without an error, and every quantity stands where it says', () => {
    const word = fc.constantFrom('5,1', 'mnkr', '−', '-', 'en', 'femtedel', 'till', 'sju', '2018', '(', '+-0', '%', 'maj', 'ca', 'var', 'tredje', ',', '\n', 'kr', '/')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(word).map((words) => words.join(' '))), (text) => {
        for (const { start, end, asWritten, value, halfStep } of read(text)) {
          expect(text.slice(start, end)).toBe(asWritten)
          expect(Number.isFinite(value) && halfStep > 0).toBe(true)
        }
      }),
    )
  })
})
