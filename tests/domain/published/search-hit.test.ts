import { describe, expect, test } from 'vitest'
import { excerptOf, markedText } from '@/lib/domain/published/search-hit'
import { searchTerms } from '@/lib/domain/published/search-term'
import type { SearchLanguage } from '@/lib/domain/published/search-word'

const language: SearchLanguage = { endings: ['erna', 'or', 'an', 'a', 'en'], genitive: 's', vowels: 'aeioåäö', stopWords: [] }
const terms = (question: string) => searchTerms(question, language).terms
/** A text with its hits in brackets. */
const shown = (parts: ReturnType<typeof markedText>) => parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
const marked = (text: string, question: string) => shown(markedText(text, terms(question), language))

describe('marks', () => {
  test.each([
    ['Barn i Förskolan.', 'förskola', 'Barn i [Förskolan].'],
    ['nettokostnaderna', 'kostnad', '[nettokostnaderna]'],
    ['1 500 tkr är 1500', '1500', '[1 500] tkr är [1500]'],
    ['i balans nu, balans i', '"i balans"', '[i balans] nu, balans i'],
    ['balans i', '"i balans"', 'balans i'],
    ['i balans', 'i "i balans" balans', '[i balans]'],
    ['balans balans balans', '"balans balans"', '[balans balans balans]'],
    ['Inget av det.', 'förskola', 'Inget av det.'],
    ['', 'förskola', ''],
  ])('%s, asked for %s', (text, question, result) => {
    expect(marked(text, question)).toBe(result)
  })
  test('nothing empty is a part', () => {
    expect(markedText('förskola', terms('förskola'), language)).toEqual([{ text: 'förskola', isHit: true }])
  })
})

describe('excerpts', () => {
  const filler = (count: number) => Array.from({ length: count }, () => 'ord').join(' ')

  test('a short text is whole', () => {
    expect(excerptOf('Om förskolan.', terms('förskola'), language)).toEqual({
      isCutBefore: false,
      isCutAfter: false,
      parts: [
        { text: 'Om ', isHit: false },
        { text: 'förskolan', isHit: true },
        { text: '.', isHit: false },
      ],
    })
  })
  test.each([
    ['the beginning, where the hit is there', `förskolan ${filler(200)}`, { isCutBefore: false, isCutAfter: true }, /^\[förskolan\] ord/, 300],
    ['the middle, around the hit', `${filler(100)} förskolan ${filler(100)}`, { isCutBefore: true, isCutAfter: true }, /^ord (ord )+\[förskolan\] (ord )+ord$/, 300],
    ['the end, where the hit is there', `${filler(200)} förskolan`, { isCutBefore: true, isCutAfter: false }, /^ord (ord )+\[förskolan\]$/, 302],
    ['the beginning, where only the heading has it', filler(200), { isCutBefore: false, isCutAfter: true }, /^ord (ord )+ord$/, 300],
    ['a piece of a long word before the hit', `${'x'.repeat(200)}-förskola ${filler(100)}`, { isCutBefore: true, isCutAfter: true }, /^x{89}-\[förskola\] (ord )+ord$/, 302],
    ['a piece of a hit that is longer than all', `ord ${'förskola'.repeat(60)}`, { isCutBefore: false, isCutAfter: true }, /^ord \[(förskola)+\]$/, 302],
    ['a beginning of one long word', `${'x'.repeat(40)}${'y'.repeat(400)}`, { isCutBefore: false, isCutAfter: true }, /^x{40}y{260}$/, 300],
  ])('%s', (_, text, cut, result, most) => {
    const excerpt = excerptOf(text, terms('förskola'), language)
    expect(excerpt).toMatchObject(cut)
    expect(shown(excerpt.parts)).toMatch(result)
    expect(shown(excerpt.parts).length).toBeLessThanOrEqual(most)
  })
})
