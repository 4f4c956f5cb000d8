import { describe, expect, it } from 'vitest'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { budgetChangeSince, previousReportOfYear, statementInput } from '@/lib/domain/statement-input'
import { lastTotal } from '@/lib/domain/statement'
import { FACTS, JULY } from './report-2020-08'

const afterDecember: ReportFacts = { ...FACTS, previousReport: { ...JULY, key: '2019-12', period: { year: 2019, from: 1, to: 12 }, vintageKey: '2019-12' } }
const first: ReportFacts = { ...FACTS, previousReport: null }

describe('the previous report of the year', () => {
  it.each<[string, ReportFacts, string | null]>([
    ['July before August', FACTS, '2020-07'],
    ['December is of another year', afterDecember, null],
    ['none before the first', first, null],
  ])('%s', (_case, facts, key) => {
    expect(previousReportOfYear(facts)?.key ?? null).toBe(key)
    expect(statementInput(facts, 'netCost')?.previousVintageKey).toBe(key)
  })
})

describe('what a statement is computed from', () => {
  it('is its lines of this year and of last year, by its key', () => {
    const [income, netCost] = FACTS.statements
    const lastYearStatements = FACTS.statements.map((each) => ({ ...each, lines: [] }))
    expect(statementInput({ ...FACTS, lastYearStatements }, 'netCost')).toMatchObject({ statement: netCost, lastYearStatement: { key: 'netCost', lines: [] } })
    expect(statementInput(FACTS, 'incomeStatement')).toMatchObject({ statement: income, lastYearStatement: undefined })
    expect(statementInput(FACTS, 'unknown')).toBeNull()
  })
})

describe('budget change since the previous report', () => {
  it.each<[string, ReportFacts, number | null]>([
    ['a grant of 6,6 mnkr between July and August', FACTS, -6600],
    ['not across the turn of the year, though budgets may be called the same', afterDecember, null],
    ['nothing to compare with', first, null],
  ])('%s', (_case, facts, tkr) => {
    const statement = statementInput(facts, 'netCost')?.statement
    const total = statement && lastTotal(statement)
    expect(statement && total && budgetChangeSince(facts, statement, total)).toBe(tkr === null ? null : oreFromTkr(tkr))
  })
})
