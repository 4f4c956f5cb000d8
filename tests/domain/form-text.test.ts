import { describe, expect, it } from 'vitest'
import { periodName, placeholderFiller } from '@/lib/domain/form-text'
import { AUGUST, JULY, MONTH_NAMES } from './report-2020-08'

const form = { monthNames: MONTH_NAMES }

describe('period in words', () => {
  it.each([
    [1, 8, 'januari–augusti'],
    [8, 8, 'augusti'],
  ])('%i–%i', (from, to, name) => {
    expect(periodName(form, { from, to })).toBe(name)
  })

  it('a form without month names leaves them out', () => {
    expect(periodName({ monthNames: [] }, { from: 1, to: 8 })).toBe('–')
  })
})

describe('placeholders of a form', () => {
  it.each([
    ['{Period} {year}', 'Januari–augusti 2020'],
    ['under {period}', 'under januari–augusti'],
    ['{highlightsPeriod}', 'maj–augusti'],
    ['{HighlightsPeriod}', 'Maj–augusti'],
    ['{Month}', 'Augusti'],
    ['{lastYear}, {twoYearsBefore}, {threeYearsBefore}', '2019, 2018, 2017'],
    ['sedan {previousReport}', 'sedan Månadsrapport juli'],
    ['{category}', '{category}'],
    ['inga', 'inga'],
  ])('%s', (text, filled) => {
    expect(placeholderFiller(form, AUGUST, JULY)(text)).toBe(filled)
  })

  it('the previous report is nothing when there is none', () => {
    expect(placeholderFiller(form, AUGUST, null)('[{previousReport}]')).toBe('[]')
  })
})
