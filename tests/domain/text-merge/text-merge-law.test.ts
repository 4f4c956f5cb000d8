import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichText } from '@/lib/domain/rich-text'
import { mergeTexts, type MergedText } from '@/lib/domain/text-merge/text-merge'
import type { TextChoice } from '@/lib/domain/text-merge/text-conflict'
import { wordsIn, Writer } from './written-text'

const RUNS = 300

interface Texts {
  readonly base: RichText
  readonly mine: RichText
  readonly theirs: RichText
}

/** Both begin with the same text and a change that they have made alike, now and then; then each changes it in their own way. */
function draw(gen: GeneratorValue): Texts {
  const base = new Writer(gen, 'b').text()
  const alike = gen(fc.nat, { max: 3 }) === 0
  const start = alike ? new Writer(gen, 's').changed(base) : base
  return { base, mine: new Writer(gen, 'm').changed(start), theirs: new Writer(gen, 't').changed(start) }
}

function law(holds: (texts: Texts) => void): void {
  fc.assert(fc.property(fc.gen(), (gen) => holds(draw(gen))), { numRuns: RUNS })
}

const merge = (texts: Texts, choice: TextChoice = 'mine'): MergedText => mergeTexts(texts, () => choice)
const counts = (value: unknown) => {
  const found = new Map<string, number>()
  for (const word of wordsIn(value)) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

describe('laws of the merge of two texts', () => {
  it('what only one has changed is as that one left it; what both have changed alike is so', () => {
    law(({ base, mine, theirs }) => {
      expect(merge({ base, mine, theirs: base })).toEqual({ text: mine, conflicts: [] })
      expect(merge({ base, mine: base, theirs })).toEqual({ text: theirs, conflicts: [] })
      expect(merge({ base, mine, theirs: mine })).toEqual({ text: mine, conflicts: [] })
    })
  })
  it('it does not matter who is mine and who is theirs, but for the sides of a conflict', () => {
    law(({ base, mine, theirs }) => {
      const [one, other] = [merge({ base, mine, theirs }, 'mine'), merge({ base, mine: theirs, theirs: mine }, 'theirs')]
      expect(other.text).toEqual(one.text)
      const sides = one.conflicts.map((each) => ({ mine: each.mine, theirs: each.theirs }))
      expect(other.conflicts.map((each) => ({ mine: each.theirs, theirs: each.mine }))).toEqual(sides)
    })
  })
  it('no word that somebody has added is lost: it stands in the text, or in a conflict with both sides', () => {
    law((texts) => {
      const before = counts(texts.base)
      const { text, conflicts } = merge(texts)
      const found = counts([text, conflicts])
      const both = counts(merge(texts, 'both').text)
      for (const word of [...wordsIn(texts.mine), ...wordsIn(texts.theirs)]) {
        if (before.has(word)) continue
        expect(found.has(word), word).toBe(true)
        expect(both.has(word), `${word}, when both are kept`).toBe(true)
      }
    })
  })
  it('no word that both have left is lost', () => {
    law((texts) => {
      const [mine, theirs] = [counts(texts.mine), counts(texts.theirs)]
      for (const choice of ['mine', 'theirs', 'both'] as const) {
        const left = counts(merge(texts, choice).text)
        for (const word of wordsIn(texts.base)) if (mine.has(word) && theirs.has(word)) expect(left.has(word), `${word}, ${choice}`).toBe(true)
      }
    })
  })
  it('nothing is made up, and a merge without conflicts doubles nothing', () => {
    law((texts) => {
      const known = new Set(wordsIn([texts.mine, texts.theirs]))
      const { text, conflicts } = merge(texts)
      for (const [word, count] of counts(text)) {
        expect(known.has(word), word).toBe(true)
        if (conflicts.length === 0) expect(count, word).toBe(1)
      }
    })
  })
  it('a word that one has taken away and the other has not touched is gone when nothing is in conflict', () => {
    law((texts) => {
      const { text, conflicts } = merge(texts)
      if (conflicts.length > 0) return
      const [mine, theirs] = [counts(texts.mine), counts(texts.theirs)]
      for (const word of wordsIn(text)) if (counts(texts.base).has(word)) expect(mine.has(word) && theirs.has(word), word).toBe(true)
    })
  })
})
