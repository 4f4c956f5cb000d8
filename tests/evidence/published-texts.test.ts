import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evidenceReport } from '@/scripts/evidence/report'
import { readTruths } from '@/scripts/evidence/truth'
import { foundBy } from '@/tests/domain/checks/held-out-facts'
import { PUBLISHED_SENTENCES } from './published-sentences'

const reports = readTruths(join(import.meta.dirname, '..', 'fixtures', 'evidence')).map(evidenceReport)
const sentences = reports.flatMap(({ id, facts }) => (PUBLISHED_SENTENCES[id] ?? []).map((sentence) => ({ facts, sentence, text: sentence.text })))

/** True sentences give no finding; of the wrong ones so many are found: the number may rise and not fall. */
const FOUND = 11

describe('sentences about the figures of published reports', () => {
  it.each(sentences.filter(({ sentence }) => sentence.wrong.length === 0))('true: $text', ({ facts, sentence }) => {
    expect(foundBy(facts, sentence).map(({ id }) => id)).toEqual([])
  })

  it(`wrong: at least ${FOUND} are found, with the right code`, () => {
    const found = sentences.filter(({ facts, sentence }) => foundBy(facts, sentence).some(({ code }) => sentence.wrong.includes(code)))
    expect(found.length).toBeGreaterThanOrEqual(FOUND)
  })
})
