import { describe, expect, it } from 'vitest'
import { isAmong, longestPhraseAt, longestPhraseBefore, phraseStandsAt } from '@/lib/domain/language/phrase'
import { tokensOf } from '@/lib/domain/language/token'

const PHRASES = ['mer', 'mer än', 'mer *', 'förbättr*', '*enhet', '*skott*', 'a*', 'upp till']

describe('the longest phrase of a table', () => {
  it.each([
    ['mer pengar', { entry: 'mer *', length: 2 }],
    ['mer än väntat', { entry: 'mer än', length: 2 }],
    ['förbättras mer', { entry: 'förbättr*', length: 1 }],
    ['vårdenhet', { entry: '*enhet', length: 1 }],
    ['underskottet', { entry: '*skott*', length: 1 }],
    ['att', { entry: 'a*', length: 1 }],
    ['uppåt', null],
    ['upp och ned', null],
  ])('%s', (text, found) => {
    expect(longestPhraseAt(tokensOf(text), 0, PHRASES)).toEqual(found)
    expect(phraseStandsAt(tokensOf(text), 0, PHRASES)).toBe(found !== null)
  })

  it('is found before a place too', () => {
    const tokens = tokensOf('räcker upp till 60 dagar')
    expect(longestPhraseBefore(tokens, 3, PHRASES)).toEqual({ entry: 'upp till', length: 2 })
    expect(longestPhraseBefore(tokens, 4, PHRASES)).toBeNull()
  })

  it('tells the words of a list, not its phrases', () => {
    expect(['mer', 'förbättring', 'upp'].map((word) => isAmong(word, PHRASES))).toEqual([true, true, false])
  })
})
