import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '@/lib/domain/language/sentence'
import { SWEDISH } from '@/lib/text/lexicon/sv'

const read = (text: string) => sentencesOf(text, SWEDISH).map((sentence) => sentence.text)

describe('sentencesOf', () => {
  it.each([
    ['Det gick bra. Sen sämre!', ['Det gick bra.', 'Sen sämre!']],
    ['Det gäller t.ex. Lillköping, kl. 13 och p.g.a. Ivo.', ['Det gäller t.ex. Lillköping, kl. 13 och p.g.a. Ivo.']],
    ['A. Svensson kom. Han satt.', ['A. Svensson kom.', 'Han satt.']],
    ['Höjt till 5.5 i maj. 12 fick mer.', ['Höjt till 5.5 i maj.', '12 fick mer.']],
    ['Hon sade ”stopp.” Sen gick hon.', ['Hon sade ”stopp.”', 'Sen gick hon.']],
    ['\u2022 Första raden\n\u2022 andra raden\n- tredje', ['\u2022 Första raden', '\u2022 andra raden', '- tredje']],
    ['En rad som\nfortsätter här\nNy rad\n\nstycke', ['En rad som\nfortsätter här', 'Ny rad', 'stycke']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(read(text)).toEqual(sentences)
  })
  it('no letter is lost, and every sentence stands where it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('A', 'b', '.', ' ', '\n', '\u2022', '1', '?')).map((parts) => parts.join(''))), (text) => {
        const sentences = sentencesOf(text, SWEDISH)
        for (const { start, end, text: sentence } of sentences) expect(text.slice(start, end)).toBe(sentence)
        expect(sentences.map((sentence) => sentence.text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
