import { describe, expect, test } from 'vitest'
import { beginningOf, findsWord, insideOf, isAbout, searchTerms, type SearchTerm } from '@/lib/domain/published/search-term'
import { stemOf, type SearchLanguage } from '@/lib/domain/published/search-word'

const language: SearchLanguage = { endings: ['erna', 'en', 'et', 'an', 'er', 'ar', 'a'], genitive: 's', vowels: 'aeioåäö', stopWords: ['och', 'hur', 'är'] }
const termsOf = (question: string) => searchTerms(question, language).terms
const word = (of: string) => ({ kind: 'word', word: of, stem: stemOf(of, language) }) as const
const phrase = (...words: string[]): SearchTerm => ({ kind: 'phrase', words })

describe('what a question looks for', () => {
  test.each<[string, readonly SearchTerm[]]>([
    ['Förskolan', [word('förskolan')]],
    ['hur är barnen och skolan', [word('barnen'), word('skolan')]],
    ['hur och', [word('hur'), word('och')]],
    ['"hur och" barnen', [phrase('hur', 'och'), word('barnen')]],
    ['“i tid” »ekonomin', [phrase('i', 'tid'), word('ekonomin')]],
    ['"" barn', [word('barn')]],
    ['"barn', [word('barn')]],
    ['barn BARN barn', [word('barn')]],
    ['2020 9,5', [phrase('2020'), phrase('9,5')]],
    ['barn & !(skolan) :* | <->', [word('barn'), word('skolan')]],
    ['!&:*', []],
    ['', []],
  ])('%s', (question, terms) => {
    expect(termsOf(question)).toEqual(terms)
  })
  test.each([
    ['a b c d e f g h', 8, false],
    ['a b c d e f g h i', 8, true],
    ['ö'.repeat(1_000), 1, true],
    ['"a b c d e f g h i j"', 1, false],
  ])('%s has %d terms, shortened: %s', (question, count, isShortened) => {
    expect(searchTerms(question, language)).toMatchObject({ isShortened, written: question.slice(0, 200) })
    expect(termsOf(question)).toHaveLength(count)
  })
  test('a phrase has eight words at most', () => {
    expect(termsOf('"a b c d e f g h i j"')).toEqual([phrase('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')])
  })
})

describe('what a term finds', () => {
  test.each([
    ['kostnaderna', 'kostnad', 'kostnad'],
    ['året', 'året', null],
    ['år', null, null],
  ])('%s begins with %s and stands inside as %s', (of, beginning, inside) => {
    expect([beginningOf(word(of)), insideOf(word(of))]).toEqual([beginning, inside])
  })
  test('a phrase stands inside no word', () => expect(insideOf(phrase('kostnad'))).toBeNull())
  test.each([
    ['kostnaderna', 'kostnad', true],
    ['kostnad', 'nettokostnaderna', true],
    ['kostnad', 'kost', false],
    ['året', 'år', true],
    ['året', 'åretrunt', true],
    ['år', 'åren', true],
    ['år', 'vår', false],
    ['år', 'årlig', false],
  ])('%s finds %s: %s', (of, found, finds) => {
    expect(findsWord(word(of), { word: found, stem: stemOf(found, language) })).toBe(finds)
  })
})

describe('a question about one thing', () => {
  test.each([
    ['nettokostnaderna', 'nettokostnad', true],
    ['nettokostnad', 'nettokostnad', true],
    ['netto kostnad', 'nettokostnad', false],
    ['"ekonomiskt bistånd"', 'ekonomiskt bistånd', true],
    ['ekonomiskt bistånd', 'ekonomiskt bistånd', true],
    ['bistånd ekonomiskt', 'ekonomiskt bistånd', false],
    ['', '..', false],
  ])('%s is about %s: %s', (question, name, is) => {
    expect(isAbout(termsOf(question), name, language)).toBe(is)
  })
})
