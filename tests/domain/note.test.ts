import { describe, expect, test } from 'vitest'
import { isDeletable, openNotes, takesNotes, type Note } from '@/lib/domain/note'

const by = { name: 'Karin Lind', at: '2020-09-10T08:00:00.000Z' }
const note = (section: string, rest: Partial<Note> = {}): Note => ({
  id: section,
  section,
  anchor: { quote: '', before: '', after: '' },
  by,
  text: 'Stämmer det?',
  replies: [],
  resolved: null,
  isOwn: true,
  ...rest,
})

describe('notes on a report', () => {
  test('are written until it is sent', () => {
    expect((['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published'] as const).map(takesNotes)).toEqual([true, true, true, true, false, false, false])
  })

  test.each([
    ['own, without answers', note('a'), true],
    ['own, with answers', note('a', { replies: [{ id: '1', by, text: 'Ja.' }] }), false],
    ['another’s', note('a', { isOwn: false }), false],
  ])('taken away: %s', (_case, each, deletable) => {
    expect(isDeletable(each)).toBe(deletable)
  })

  test('open ones are counted section by section, in the order of the report', () => {
    const notes = [note('risks'), note('finance', { resolved: by }), note('goals'), note('risks'), note('gone')]
    const sections = ['goals', 'finance', 'risks'].map((key) => ({ key, title: `Section ${key}` }))
    expect(openNotes(notes, sections)).toEqual([
      { key: 'goals', title: 'Section goals', count: 1 },
      { key: 'risks', title: 'Section risks', count: 2 },
    ])
  })
})
