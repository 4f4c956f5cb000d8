import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf, findAnchor } from '@/lib/domain/note-anchor'

const TEXT = 'Prognosen pekar på ett underskott på 9,5 mnkr för helåret. Utfallet till och med augusti är ett underskott på 5,1 mnkr mot budget.'
const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { from: start, to: start + words.length }
}
const said = (text: string, span: ReturnType<typeof findAnchor>) => (span === null ? null : text.slice(span.from, span.to))

describe('the words of a note', () => {
  test('are remembered with what stands around them', () => {
    expect(anchorOf('utfallet blev −9,5 mnkr i år', { from: 14, to: 23 })).toEqual({ quote: '−9,5 mnkr', before: 'utfallet blev ', after: ' i år' })
  })

  test.each([
    ['as they were', TEXT, '9,5 mnkr', '9,5 mnkr'],
    ['after more words before them', `Kort sagt: ${TEXT}`, '9,5 mnkr', '9,5 mnkr'],
    ['rewritten, by what stands around', TEXT.replace('9,5 mnkr', 'drygt 12,3 miljoner'), '9,5 mnkr', 'drygt 12,3 miljoner'],
    ['gone with what stood after', TEXT.slice(0, 20), '9,5 mnkr', null],
    ['gone without anything in their place', TEXT.replace('9,5 mnkr', ''), '9,5 mnkr', null],
    ['rewritten into something much longer', TEXT.replace('9,5 mnkr', 'x'.repeat(200)), '9,5 mnkr', null],
    ['at the beginning, where nothing stands before', TEXT.replace('Prognosen', 'Utsikten'), 'Prognosen', null],
    ['rewritten, though the same word stands elsewhere', TEXT.replace('underskott', 'överskott'), 'underskott', 'överskott'],
    ['gone, though the same word stands elsewhere', TEXT.slice(TEXT.indexOf('Utfallet')), 'underskott', null],
    ['long, moved among other words', 'Så här: pekar på ett underskott – ja.', 'pekar på ett underskott', 'pekar på ett underskott'],
    ['last in the text, after other words', TEXT.replace('mot budget.', 'jämfört med budget.'), 'budget.', 'budget.'],
    ['rewritten where what stands before stands twice', `${TEXT.replace('5,1 mnkr', '8')} ${TEXT.replace('5,1 mnkr', '7')}`, '5,1 mnkr', null],
  ])('%s', (_case, now, words, found) => {
    expect(said(now, findAnchor(now, anchorOf(TEXT, at(TEXT, words))))).toBe(found)
  })

  test('of two alike are those with the same around them; with nothing to choose by, the first', () => {
    const second = at(TEXT, 'underskott', TEXT.indexOf('underskott') + 1)
    expect(findAnchor(TEXT, anchorOf(TEXT, second))).toEqual(second)
    expect(findAnchor('ja ja', { quote: 'ja', before: '', after: '' })).toEqual({ from: 0, to: 2 })
  })

  test('a note about the whole section has none', () => {
    expect(findAnchor(TEXT, anchorOf(TEXT, { from: 4, to: 4 }))).toBeNull()
  })

  test('words written elsewhere never move a note to other words', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }), fc.string(), fc.nat(TEXT.length), (from, length, more, place) => {
        const words = { from, to: Math.min(from + length, TEXT.length) }
        const quote = TEXT.slice(words.from, words.to)
        fc.pre((place <= words.from || place >= words.to) && !more.includes(quote))
        const now = TEXT.slice(0, place) + more + TEXT.slice(place)
        const found = findAnchor(now, anchorOf(TEXT, words))
        expect(said(now, found)).toBe(quote)
        // 's' written before 'ss' leaves two places that are both the old one in part.
        const moved = words.from + (place <= words.from ? more.length : 0)
        expect(Math.abs((found?.from ?? -1_000) - moved)).toBeLessThan(quote.length)
      }),
      { numRuns: 2_000 },
    )
  })
})
