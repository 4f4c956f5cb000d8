import { describe, expect, test } from 'vitest'
import { indexedWords, isFigure, searchedText, stemOf, wordsIn, type SearchLanguage } from '@/lib/domain/published/search-word'

const language: SearchLanguage = { endings: ['orna', 'or', 'an', 'et', 'en', 'a', 'e', 'n'], genitive: 's', vowels: 'aeoåäö', stopWords: [] }

describe('words of a text', () => {
  test.each([
    ['HVB-placeringar, ÅÄÖ!', ['hvb', 'placeringar', 'åäö']],
    ['1 500 kr och 1\u00a0500\u202f000,5 mnkr', ['1500', 'kr', 'och', '1500000,5', 'mnkr']],
    ['9,5 procent; 3.2 Ekonomi. 2020-08', ['9,5', 'procent', '3.2', 'ekonomi', '2020', '08']],
    ['2020 300 barn, 3a, 12 345m', ['2020', '300', 'barn', '3a', '12', '345m']],
    ['−9,5 % & :* !', ['9,5']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsIn(text).map(({ word }) => word)).toEqual(words)
  })
  test('stand where they stand', () => {
    expect(wordsIn('År 1 500 kr.')).toEqual([
      { word: 'år', start: 0, end: 2 },
      { word: '1500', start: 3, end: 8 },
      { word: 'kr', start: 9, end: 11 },
    ])
  })
  test('are compared by their first 80 letters', () => {
    expect(wordsIn('a'.repeat(200))).toEqual([{ word: 'a'.repeat(80), start: 0, end: 200 }])
  })
  test('of a text with loose dots and soft hyphens on several lines', () => {
    expect(searchedText('  Fo\u0308r\u00adsko\u00adla \n\n och skola ')).toBe('Förskola och skola')
  })
})

describe('stems', () => {
  test.each([
    ['skolorna', 'skol'],
    ['skolornas', 'skol'],
    ['skola', 'skol'],
    ['skol', 'skol'],
    ['läge', 'läg'],
    ['läget', 'läg'],
    ['året', 'år'],
    ['barn', 'barn'],
    ['ekonomin', 'ekonomi'],
    ['plan', 'plan'],
    ['hus', 'hus'],
    ['1500', '1500'],
    ['9,5', '9,5'],
  ])('%s: %s', (word, stem) => {
    expect(stemOf(word, language)).toBe(stem)
  })
  test('stand beside the words of a text', () => {
    expect(indexedWords('Skolan 2020', language)).toEqual([
      { word: 'skolan', stem: 'skol' },
      { word: '2020', stem: '2020' },
    ])
  })
  test.each([
    ['1500', true],
    ['9,5', true],
    ['3a', false],
  ])('%s is a figure: %s', (word, is) => {
    expect(isFigure(word)).toBe(is)
  })
})
