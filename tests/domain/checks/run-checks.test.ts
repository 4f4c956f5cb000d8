import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECKS, runChecks } from '@/lib/domain/checks/run-checks'
import { CHECK_GROUPS } from '@/lib/domain/finding'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { assessment, checkInput, FACTS } from './check-input'

/** Leaves a copy of the facts with some lists shortened, doubled or emptied, and some numbers and words lost. */
function mutated(facts: ReportFacts, seed: readonly number[]): ReportFacts {
  const next = ((at) => () => seed[at++ % seed.length] ?? 0)(0)
  const change = (value: unknown): unknown => {
    const dice = next()
    if (Array.isArray(value)) {
      const kept = value.filter(() => next() % 8 !== 0)
      return (dice % 6 === 0 ? [...kept, ...kept] : kept).map(change)
    }
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]))
    return typeof value === 'number' && dice % 7 === 0 ? value * ((dice % 5) - 2) : value
  }
  const nullable = <T>(value: T | null): T | null => (next() % 4 === 0 ? null : value)
  const changed = change({ ...facts, report: undefined, previousReport: undefined }) as ReportFacts
  return { ...changed, report: facts.report, previousReport: nullable(facts.previousReport) }
}

describe('all checks', () => {
  it('find nothing in a report in which everything agrees', () => {
    const groups = runChecks(checkInput()).map((each) => `${CHECK_GROUPS[each.code]}: ${each.id}`)
    expect(groups.filter((each) => !each.startsWith('publishing: smallCount'))).toEqual([])
  })

  it('give each finding once, whatever the facts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 40, maxLength: 400 }), (seed) => {
        const found = runChecks(checkInput(mutated(FACTS, seed)))
        expect(new Set(found.map((each) => each.id)).size).toBe(found.length)
      }),
      { numRuns: 150 },
    )
  })

  it('list the findings in the order of the checks, and the first of two with one id', () => {
    const assessments = [...FACTS.assessments, assessment('indicator', 'sickLeave', { level: 'notMet' })]
    const input = checkInput({ assessments, indicators: [...FACTS.indicators, ...FACTS.indicators] })
    const all = CHECKS.flatMap((check) => check(input))
    const found = runChecks(input)
    expect(found.length).toBeLessThan(all.length)
    expect(found.map((each) => each.id)).toEqual([...new Set(all.map((each) => each.id))])
  })
})
