import { describe, expect, it } from 'vitest'
import type { CheckCode, Severity } from '@/lib/domain/finding'
import { EVERYTHING, isShown, isWaiting, kindsOf, type FindingFilter } from '@/lib/domain/finding-group'
import type { ListedFinding } from '@/lib/domain/finding-list'

function listed(id: string, code: CheckCode, severity: Severity, accepted = false): ListedFinding {
  return {
    id,
    code,
    severity,
    place: { kind: 'section', key: id, label: id },
    found: { type: 'empty' },
    expected: { type: 'empty' },
    comparedWith: null,
    quote: null,
    repair: { kind: 'confirm' },
    accepted: accepted ? { reason: 'Known', by: { name: 'Eva Ek', at: '2026-09-10T08:00:00.000Z' } } : null,
  }
}

const item = (id: string, code: CheckCode, severity: Severity) => ({ finding: listed(id, code, severity) })

describe('alike findings stand together', () => {
  it.each([
    ['nothing', [], []],
    [
      'errors first, else in the order of the list',
      [item('a', 'deviationUnexplained', 'question'), item('b', 'missingCell', 'error'), item('c', 'deviationUnexplained', 'question'), item('d', 'headingOrder', 'note')],
      ['error missingCell b', 'question deviationUnexplained a,c', 'note headingOrder d'],
    ],
    [
      'a check that asks and errs is two kinds',
      [item('a', 'ratingWithoutValue', 'question'), item('b', 'ratingWithoutValue', 'error')],
      ['error ratingWithoutValue b', 'question ratingWithoutValue a'],
    ],
  ])('%s', (_, items, expected) => {
    expect(kindsOf(items).map((kind) => `${kind.severity} ${kind.code} ${kind.items.map(({ finding }) => finding.id).join()}`)).toEqual(expected)
  })
})

describe('what the filter lets through', () => {
  const error = listed('a', 'missingCell', 'error')
  const question = listed('b', 'textNumber', 'question')
  const note = listed('c', 'totalAgainstRows', 'note')
  const accepted = listed('d', 'missingCell', 'error', true)
  const all = [error, question, note, accepted]

  it.each<[string, Partial<FindingFilter>, string]>([
    ['everything', {}, 'a b c d'],
    ['errors', { severity: 'error' }, 'a d'],
    ['a group', { group: 'text' }, 'b'],
    ['errors of a group', { severity: 'error', group: 'figures' }, ''],
    ['what waits', { onlyWaiting: true }, 'a b'],
    ['errors that wait', { onlyWaiting: true, severity: 'error' }, 'a'],
  ])('%s', (_, filter, shown) => {
    expect(all.filter((each) => isShown(each, { ...EVERYTHING, ...filter })).map(({ id }) => id).join(' ')).toBe(shown)
  })
  it('an open error or question waits; a note and what is accepted do not', () => {
    expect(all.filter(isWaiting)).toEqual([error, question])
  })
})
