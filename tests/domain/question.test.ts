import { describe, expect, it } from 'vitest'
import { byQuestionState, questionState, takesQuestions, type Question } from '@/lib/domain/question'
import type { ReportStatus } from '@/lib/domain/report'

const by = { name: 'A', at: '2020-09-10T08:00:00.000Z' }
const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, version: 1, section: 'finance', text: '?', by, answer: null, withdrawnAt: null, isOwn: false },
  ...more,
})
const answered = question('answered', { answer: { text: '!', by } })
const withdrawn = question('withdrawn', { withdrawnAt: by.at })

describe('a question', () => {
  it.each([
    [question('open'), 'open'],
    [answered, 'answered'],
    [withdrawn, 'withdrawn'],
  ])('%o is %s', (given, state) => {
    expect(questionState(given)).toBe(state)
  })
  it.each<[ReportStatus, boolean]>([
    ['approved', false],
    ['sent', true],
    ['adopted', false],
  ])('is asked when the report is %s: %s', (status, isAsked) => {
    expect(takesQuestions(status)).toBe(isAsked)
  })
  it('stands first while it is open, last when it is withdrawn, else as asked', () => {
    const ids = byQuestionState([withdrawn, answered, question('a'), question('b')]).map(({ id }) => id)
    expect(ids).toEqual(['a', 'b', 'answered', 'withdrawn'])
  })
})
