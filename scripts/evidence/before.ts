import { valueFor } from '@/lib/domain/indicator'
import { evidenceReport } from './report'
import type { Letter, Truth, TruthBefore } from './truth'

const LETTER: Readonly<Record<string, Letter>> = { met: 'G', partlyMet: 'A', notMet: 'R' }

/** Differences of the rows' year budgets between two reports; −6 600 tkr on a line is 6,6 mnkr more to spend. */
function budgetChanges(earlier: Truth, later: Truth): TruthBefore['budgetChanges'] {
  const before = evidenceReport(earlier).statements
  return evidenceReport(later).statements.flatMap(({ statement, rows }) => {
    const old = before.find((each) => each.statement.key === statement.key)?.rows ?? []
    return rows.flatMap(({ key, tkr }) => {
      const line = statement.lines.find((each) => each.key === key)
      const was = old.find((row) => row.key === key)?.tkr.yearBudget
      if (line?.kind !== 'item' || was === undefined || tkr.yearBudget === undefined || Math.abs(tkr.yearBudget - was) <= 1) return []
      return [{ table: statement.key, row: key, tkr: tkr.yearBudget - was }]
    })
  })
}

/** What a report knows of the one before it, where that one is at hand too. */
export function withBefore(truth: Truth, all: readonly Truth[]): Truth {
  const earlier = all.find(({ meta }) => meta.id === truth.meta.previousForecastReport)
  if (earlier === undefined || truth.before !== undefined) return truth
  const { facts } = evidenceReport(earlier)
  const levels = facts.assessments.map(({ subjectKey, level }) => [subjectKey, level === null ? null : (LETTER[level] ?? null)] as const)
  const values = facts.indicators.flatMap(({ key }) => {
    const value = valueFor(facts.indicatorValues, key, facts.report.period)?.value ?? null
    return value === null ? [] : [[key, value] as const]
  })
  const targets = facts.indicators.flatMap(({ key, targets: [target] }) => {
    const fullYear = target?.fullYear ?? null
    return fullYear === null ? [] : [[key, fullYear] as const]
  })
  return {
    ...truth,
    before: {
      id: earlier.meta.id,
      levels: Object.fromEntries(levels),
      values: Object.fromEntries(values),
      targets: Object.fromEntries(targets),
      budgetChanges: budgetChanges(earlier, truth),
    },
  }
}
