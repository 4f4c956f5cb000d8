import { describe, expect, test } from 'vitest'
import { isLastPage, questionAddress, searchQuestion } from '@/lib/domain/published/search-question'
import type { SearchLanguage } from '@/lib/domain/published/search-word'

const language: SearchLanguage = { endings: [], genitive: 's', vowels: 'a', stopWords: [] }
const fields = { words: 'q', place: 'var', year: 'ar', page: 'sida' }
const read = (query: string) => searchQuestion(new URLSearchParams(query), fields, language)

describe('questions', () => {
  test('are read from their address and written to it', () => {
    const question = read('q=%C3%A5r+tv%C3%A5&var=tyreso/asn&ar=2020&sida=2')
    expect(question).toMatchObject({ terms: { written: 'år två' }, place: 'tyreso/asn', year: 2020, page: 2 })
    expect(questionAddress('/sok/', question, fields)).toBe('/sok/?q=%C3%A5r+tv%C3%A5&var=tyreso%2Fasn&ar=2020&sida=2')
  })
  test('without fields ask for nothing, everywhere', () => {
    const question = read('')
    expect(question).toEqual({ terms: { written: '', terms: [], isShortened: false }, place: null, year: null, page: 1 })
    expect(questionAddress('/sok/', question, fields)).toBe('/sok/?q=')
  })
  test.each(['var=%25', 'var=a/b/c', 'var=Tyres%C3%B6', 'var=', 'ar=20201', 'ar=-1', 'ar=x', 'sida=0', 'sida=51', 'sida=9999', 'sida=2.5'])('%s is as if it were not there', (query) => {
    expect(read(query)).toMatchObject({ place: null, year: null, page: 1 })
  })
  test.each([
    [1, 20, true],
    [1, 21, false],
    [2, 21, true],
    [50, 9_999, true],
    [49, 9_999, false],
  ])('page %d of %d hits is the last: %s', (page, total, is) => {
    expect(isLastPage(page, total)).toBe(is)
  })
})
