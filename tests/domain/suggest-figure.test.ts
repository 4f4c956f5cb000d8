import { describe, expect, it } from 'vitest'
import type { Figure } from '@/lib/domain/figures/figure'
import { searchable, suggestFigures, usualStyle, type NamedFigure } from '@/lib/domain/suggest-figure'

function named(key: string, name: string, changed: Partial<Figure> = {}, period = '2026'): NamedFigure {
  const measure = key.slice(key.indexOf('#') + 1) as Figure['measure']
  const place = { kind: 'budgetLine', key, label: name } as const
  const names = [name.slice(0, name.indexOf(':'))]
  return { figure: { key, place, measure, unit: 'ore', value: -100_000_000, names, under: [], period: null, depth: 0, combined: false, ...changed }, name, period }
}

const AREA = { under: ['Äldreomsorg'], depth: 1 }
const FIGURES = searchable([
  named('a#actual', 'Äldreomsorg: utfall', { value: -7_000_000_000 }),
  named('a#yearVariance', 'Äldreomsorg: avvikelse helår', { value: -949_000_000 }),
  named('h#yearVariance', 'Hemtjänst: avvikelse helår', { ...AREA, value: -650_000_000 }),
  named('h#forecast', 'Hemtjänst: prognos helår', { ...AREA, value: -5_000_000_000 }),
  named('h#lastYear', 'Hemtjänst: utfall förra året', { ...AREA, period: { year: 2025, from: 1, to: 12 } }, '2025'),
  named('h+b#yearVariance', 'Hemtjänst: avvikelse helår', { ...AREA, value: -651_000_000, combined: true }),
  named('s#value', 'Sjukfrånvaro: värde', { unit: 'percent', value: 9.5 }),
  named('d#careDays', 'Vårddygn: vårddygn', { unit: 'number', value: 2017 }),
])

const keys = (query: string, section = '', before = '', most = 10) => suggestFigures(FIGURES, { query, section, before }, most).best.map(({ figure }) => figure.key)

describe('which figures fit', () => {
  it.each([
    ['a name, whatever its accents', 'aldreomsorg utf', ['a#actual', 'h#lastYear']],
    ['the beginnings of several words', 'hem prog', ['h#forecast']],
    ['a whole word before a beginning', 'vårddygn', ['d#careDays']],
    ['nothing', 'simhall', []],
    ['a word and a number', 'hem 6,5', ['h#yearVariance', 'h+b#yearVariance']],
    ['a number in any unit', '9,5', ['a#yearVariance', 's#value']],
    ['a number in tkr', '9490', ['a#yearVariance']],
    ['a typed minus counts', '\u22129,5', ['a#yearVariance']],
    ['a typed plus counts', '+9,5', ['s#value']],
    ['a count', '2017', ['d#careDays']],
    ['a year', '2025', ['h#lastYear']],
  ])('%s: %s', (_, query, expected) => {
    expect(keys(query)).toEqual(expected)
  })
})

describe('which is guessed first', () => {
  it.each([
    ['the usual of the whole', '', '', 'a#yearVariance'],
    ['that of the section', 'Hemtjänst', '', 'h#yearVariance'],
    ['that of the section, joined by another word', 'Hemtjänst och så', '', 'h#yearVariance'],
    ['what stands below the section, when its own does not fit', 'Äldreomsorg', '', 'a#yearVariance'],
    ['what the sentence speaks of, in another form of the word', '', 'Prognosen för hemtjänsten är', 'h#forecast'],
    ['a short word, though many names have it', '', 'För att på', 'a#yearVariance'],
    ['a word that many names have counts once a sentence', '', 'Utfallet är', 'a#actual'],
  ])('%s', (_, section, before, expected) => {
    expect(keys('', section, before)[0]).toBe(expected)
  })

  it('a sum of lines and what is of another time come after', () => {
    expect(keys('hem')).toEqual(['h#yearVariance', 'h#forecast', 'h+b#yearVariance', 'h#lastYear'])
  })

  it('only so many are given, and all are counted', () => {
    const { found, best } = suggestFigures(FIGURES, { query: '', section: '', before: '' }, 2)
    expect([found, best.length]).toEqual([8, 2])
    expect(Object.keys(best[0] ?? {})).toEqual(['figure', 'name', 'period'])
  })
})

it.each([
  ['ore', -1, 'mnkr', 1],
  ['percent', 7, 'percent', 1],
  ['number', 2017, 'number', 0],
  ['number', 4.2, 'number', 1],
] as const)('%s %s is written in %s with %s decimals', (unit, value, written, decimals) => {
  expect(usualStyle({ unit, value })).toMatchObject({ unit: written, decimals, sign: 'minus', show: 'number', unitShown: true })
})
