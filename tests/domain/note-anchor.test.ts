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
    ['rewritten where what stands before stands twice', `${TEXT.replace('9,5 mnkr', '8 mnkr')} ${TEXT.replace('9,5 mnkr', '7 mnkr')}`, '9,5 mnkr', null],
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
    const words = at(TEXT, '5,1 mnkr')
    const anchor = anchorOf(TEXT, words)
    fc.assert(
      fc.property(fc.string(), fc.nat(TEXT.length), (more, place) => {
        fc.pre(place <= words.from || place >= words.to)
        const now = TEXT.slice(0, place) + more + TEXT.slice(place)
        const moved = place <= words.from ? more.length : 0
        fc.pre(!more.includes('5,1 mnkr'))
        expect(findAnchor(now, anchor)).toEqual({ from: words.from + moved, to: words.to + moved })
      }),
    )
  })
})
