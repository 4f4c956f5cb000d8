import { describe, expect, it } from 'vitest'
import { budgetChangedSinceBase } from '@/lib/domain/checks/budget-change'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { amount, APRIL, AUGUST, checkInput, FACTS } from './check-input'
import { told } from './told'

/** The report on a budget with 600 tkr more to spend than that of April. */
const CHANGED: Partial<ReportFacts> = {
  previousReport: { ...APRIL, budgetVersionKey: 'original' },
  report: { ...AUGUST, budgetVersionKey: 'budget' },
  budgetVersions: ['original', 'budget'].map((key) => ({ key, name: key, decision: null, decidedOn: null })),
  budgetChanges: [{ key: 'grant', statementKey: 'netCost', lineKey: 'adults', budgetVersionKey: 'budget', amount: oreFromTkr(-600), reason: '' }],
}

describe('the year budget since the previous report', () => {
  it.each([
    { what: 'the same version', facts: {}, found: [] },
    { what: 'a new version, by what was decided', facts: CHANGED, found: ['note netCost/total: -18000 tkr, -17400 tkr <> 2026-04'] },
    {
      what: 'a new version, by the amounts of the old one, for the first statement that has them',
      facts: { ...CHANGED, amounts: [...FACTS.amounts, amount('incomeStatement', 'costs', 1, 12, -17_000, 'original'), amount('netCost', 'adults', 1, 12, -17_000, 'original')] },
      found: ['note incomeStatement/result: -18000 tkr, -17000 tkr <> 2026-04'],
    },
    { what: 'a version that is unknown', facts: { ...CHANGED, budgetVersions: [] }, found: [] },
    { what: 'no budget now', facts: { ...CHANGED, amounts: [amount('netCost', 'adults', 1, 12, -17_000, 'original')] }, found: [] },
    { what: 'a statement without a total', facts: { ...CHANGED, statements: FACTS.statements.map((each) => ({ ...each, lines: each.lines.filter((line) => line.kind === 'item') })) }, found: [] },
    { what: 'a previous report of last year', facts: { ...CHANGED, previousReport: { ...APRIL, period: { year: 2025, from: 1, to: 12 }, budgetVersionKey: 'original' } }, found: [] },
    { what: 'no previous report', facts: { ...CHANGED, previousReport: null }, found: [] },
  ])('$what', ({ facts, found }) => {
    expect(told(budgetChangedSinceBase, checkInput(facts))).toEqual(found)
  })
})
