import { expect, it } from 'vitest'
import { numberFormat } from '@/lib/domain/checks/number-format'
import type { Passage } from '@/lib/domain/passage'
import { caption, comment, passage } from './passages'
import { checkInput } from './check-input'

const told = (...passages: readonly Passage[]) =>
  numberFormat(checkInput({}, { passages })).map(({ severity, place, quote, expected, beside }) => [severity, place.key, quote, expected.type === 'text' && expected.text.replaceAll('\u00a0', ' '), beside])

const count = (of: number) => ({ kind: 'count', count: of, of: null })

it('a number typed otherwise than in the tables is told once for each text, with how many there are', () => {
  expect(told(passage('Det kostar -9.5 mnkr och 15%.'), passage('Eller 12345 tkr.'), comment('indicator', 'sickLeave', 'Nu 5%.'))).toEqual([
    ['note', 'summary', '-9.5 mnkr', '−9,5 mnkr', count(3)],
    ['note', 'sickLeave', '5%', '5 %', count(1)],
  ])
})

it.each<[string, Passage]>([
  ['a number as the tables have it', passage('Det kostar \u22129,5 mnkr, 12 345 tkr och 15 %.')],
  ['a range', passage('Mellan 5-10 mnkr.')],
  ['what is counted', passage('Det är 12345 dygn.')],
  ['a caption', caption('Minst 15% av 9.5 mnkr')],
  ['a figure of the report', passage('Det är 15%.', { linked: [{ start: 7, end: 10, figure: {} as never }] })],
])('%s is left alone', (_, written) => {
  expect(told(written)).toEqual([])
})
