import { describe, expect, it } from 'vitest'
import { boundIn, foundBy, type Sentence } from './held-out-facts'
import { BLIND_SENTENCES } from './held-out-blind-sentences'
import { INTERIM } from './held-out-interim-facts'
import { INTERIM_SENTENCES } from './held-out-interim-sentences'
import { MONTHLY } from './held-out-monthly-facts'
import { MONTHLY_SENTENCES } from './held-out-monthly-sentences'

const isTrue = ({ wrong }: Sentence) => wrong.length === 0

/**
 * Sentences written before the rules that read them. True ones give no finding; of the wrong ones, and of the numbers that repeat a
 * figure, so many are found as the counts say: they may rise and not fall.
 */
const REPORTS = [
  { name: 'a monthly report', facts: MONTHLY, sentences: MONTHLY_SENTENCES, wrong: 14, bound: 36 },
  { name: 'an interim report', facts: INTERIM, sentences: INTERIM_SENTENCES, wrong: 11, bound: 23 },
  { name: 'a monthly report, not read before', facts: MONTHLY, sentences: BLIND_SENTENCES.monthly, wrong: 5, bound: 9 },
  { name: 'an interim report, not read before', facts: INTERIM, sentences: BLIND_SENTENCES.interim, wrong: 5, bound: 9 },
]

describe.each(REPORTS)('the texts of $name', ({ facts, sentences, wrong, bound }) => {
  it.each(sentences.filter(isTrue))('true: $text', (sentence) => {
    expect(foundBy(facts, sentence).map(({ id }) => id)).toEqual([])
  })

  it(`wrong: at least ${wrong} sentences are found, with the right code`, () => {
    const found = sentences.filter((sentence) => foundBy(facts, sentence).some(({ code }) => sentence.wrong.includes(code)))
    expect(found.length).toBeGreaterThanOrEqual(wrong)
  })

  it(`at least ${bound} numbers are bound to the figure that they repeat`, () => {
    const right = sentences.flatMap((sentence) => {
      const keys = boundIn(facts, sentence)
      return (sentence.bound ?? []).filter((key) => keys.includes(key))
    })
    expect(right.length).toBeGreaterThanOrEqual(bound)
  })
})
