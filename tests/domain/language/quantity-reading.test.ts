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
  ['Avvikelsen är − 6,7 mnkr (- 1,2 mnkr) för IFO - 2,4 mnkr.', [['− 6,7 mnkr', 'ore', -670_000_000], ['- 1,2 mnkr', 'ore', -120_000_000], ['2,4 mnkr', 'ore', 240_000_000]]],
  ['Den ökade med +0,6 mkr och ±0 mkr.', [['+0,6 mkr', 'ore', 60_000_000], ['±0 mkr', 'ore', 0]]],
  ['Kostar 1.234 kr, 0.5 mkr och en miljon.', [['1.234 kr', 'ore', 123_400], ['0.5 mkr', 'ore', 50_000_000], ['en miljon', 'ore', 100_000_000]]],
  ['Fem miljoner besök men 2 tusen kronor.', [['Fem miljoner besök', 'number', 5_000_000], ['2 tusen kronor', 'ore', 200_000]]],
  ['Det var 12 kronor per vårddygn, 40 kr per augusti.', [['12 kronor per vårddygn', 'number', 12], ['40 kr', 'ore', 4000]]],
  ['Sex av tio nya placerade ungdomar.', [['Sex', 'number', 6], ['tio nya placerade ungdomar', 'number', 10]]],
  ['Det är 29 svarande, 46 av dem.', [['29 svarande', 'number', 29], ['46', 'number', 46]]],
  ['År 2018 var det 441 hushåll (419 år 2017).', [['441 hushåll', 'number', 441], ['419', 'number', 419]]],
  ['Boende på 34:an och C3L enligt 2017:612, covid-19 och 12-stegsmodellen.', []],
  ['1. Mål\n2 Ekonomi\n3) Sist', []],
  ['Se delår 2, kl. 13, 7 § och § 9 samt Ja=1, Nej:0, 0= Nej.', []],
  ['Mötet är en gång i veckan, högst en gång till.', []],
  ['Minst en plats, under en period, ungefär ett barn.', [['en plats', 'number', 1], ['ett barn', 'number', 1]]],
  ['Halva året, var tredje månad och första hälften av året.', []],
  ['18åringar och 5mnkr.', [['5mnkr', 'ore', 500_000_000]]],
  ['Mellan 7 från 5.', [['7', 'number', 7], ['5', 'number', 5]]],
  ['Till sist 5', [['5', 'number', 5]]],
  ['5 -', [['5', 'number', 5]]],
  ['Två och en halv miljon, -2 och en halv miljon kronor.', [['Två och en halv miljon', 'ore', 250_000_000], ['-2 och en halv miljon kronor', 'ore', -250_000_000]]],
  ['En halv miljon och ett och ett halvt år.', [['En halv miljon', 'ore', 50_000_000], ['ett och ett halvt år', 'number', 1.5]]],
  ['Det är en halv dag kvar.', []],
]

describe('quantitiesIn', () => {
  it.each(cases)('%s', (text, expected) => {
    expect(read(text).map(({ asWritten, unit, value }) => [asWritten, unit, value])).toEqual(expected)
  })
  it.each([
    ['fem till sju dagar', 5, 7, 'dagar'],
    ['mellan 12 och 15 hushåll', 12, 15, 'hushåll'],
    ['18–21 år', 18, 21, 'år'],
    ['sex, sju år', 6, 7, 'år'],
    ['2,5-3,5 procent', 2.5, 3.5, null],
    ['1 till 2 mnkr', 100_000_000, 200_000_000, null],
  ])('the range %s', (text, from, to, noun) => {
    expect(read(text).map((quantity) => [quantity.value, quantity.to, quantity.noun])).toEqual([[from, to, noun]])
  })
  it.each([
    ['från 7 till 5 procent', ['7 percent', '5 percent']],
    ['från cirka 7 till 5 procent', ['7 percent', '5 percent']],
    ['19 respektive 25 procent', ['19 percent', '25 percent']],
    ['4 och 5 barn', ['4 number', '5 number']],
    ['4, 5 barn', ['4 number', '5 number']],
    ['två, fyra barn', ['2 number', '4 number']],
    ['9-5 dagar', ['9 number', '5 number']],
    ['2 eller fler', ['2 number']],
    ['8 procent (+2), 3 dagar (+1), (+4)', ['8 percent', '2 percent', '3 number', '1 number', '4 number']],
  ])('%s are numbers of their own', (text, told) => {
    expect(read(text).map(({ value, unit, to }) => `${value} ${unit}${to === null ? '' : ' range'}`)).toEqual(told)
  })
  it.each([
    ['drygt 70 procent', 'slightlyOver'],
    ['nästan en procent', 'slightlyUnder'],
    ['mer än 14 dagar', 'over'],
    ['över 65 år', 'over'],
    ['under 5 procent', 'under'],
    ['under tre månader', 'exact'],
    ['under 3 barn', 'under'],
    ['ca -5 %', 'about'],
    ['upp till 60 dagar', 'atMost'],
    ['minst hälften', 'atLeast'],
    ['5 %', 'exact'],
  ])('%s is meant %s', (text, exactness) => {
    expect(read(text)[0]?.exactness).toBe(exactness)
  })
  it.each([
    ['5,1 mnkr', 5_000_000],
    ['23 miljoner kronor', 50_000_000],
    ['9 490 tkr', 50_000],
    ['7,75 %', 0.005],
    ['100 dagar', 0.5],
    ['en femtedel', 1 / 60],
  ])('%s is exact to half its last digit', (text, halfStep) => {
    expect(read(text)[0]?.halfStep).toBeCloseTo(halfStep, 10)
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
