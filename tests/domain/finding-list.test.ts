import { describe, expect, it } from 'vitest'
import type { Severity } from '@/lib/domain/finding'
import { findingsOf, openCounts, type ListedFinding } from '@/lib/domain/finding-list'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { checkInput, FACTS, FORM } from './checks/check-input'

const SURROUNDINGS = { lexicon: SWEDISH, smallCountThreshold: 5, earlier: [], today: checkInput().today }

function listed(severity: Severity, accepted: boolean): ListedFinding {
  return {
    id: severity,
    code: 'emptyRequiredSection',
    severity,
    place: { kind: 'section', key: 'summary', label: 'Summary' },
    found: { type: 'empty' },
    expected: { type: 'empty' },
    comparedWith: null,
    quote: null,
    repair: { kind: 'enterValue' },
    accepted: accepted ? { reason: 'Known', by: { name: 'Eva Ek', at: '2026-09-10T08:00:00.000Z' } } : null,
  }
}

describe('the findings of a report', () => {
  it('a report in which everything agrees has no errors', () => {
    expect(findingsOf(FACTS, FORM, SURROUNDINGS).filter(({ severity }) => severity === 'error')).toEqual([])
  })
  it('a required section without text is an error, and the list is the same every time', () => {
    const unwritten = { ...FACTS, sections: [] }
    const found = findingsOf(unwritten, FORM, SURROUNDINGS)
    expect(found.map(({ code, severity }) => [code, severity])).toContainEqual(['emptyRequiredSection', 'error'])
    expect(findingsOf(unwritten, FORM, SURROUNDINGS)).toEqual(found)
  })
})

describe('what is open', () => {
  it('is counted by severity; what is accepted is not open', () => {
    const findings = [listed('error', false), listed('error', true), listed('question', false), listed('question', false), listed('note', true)]
    expect(openCounts(findings)).toEqual({ error: 1, question: 2, note: 0 })
  })
  it('of nothing is nothing', () => {
    expect(openCounts([])).toEqual({ error: 0, question: 0, note: 0 })
  })
})
