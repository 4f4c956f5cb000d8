import { expect, test } from 'vitest'
import { FIGURE_SUBJECTS, isFigureSubject } from '@/lib/domain/figure-change'

test.each(FIGURE_SUBJECTS)('%s has a history that is shown with the figure', (subject) => {
  expect(isFigureSubject(subject)).toBe(true)
})

test.each(['user', 'report', 'constructor', ''])('"%s" has not', (subject) => {
  expect(isFigureSubject(subject)).toBe(false)
})
