import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mintMunicipalityScope, type CommitteeScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { closeDatabase } from '@/lib/db/client'
import { loadReportFacts } from '@/lib/db/report-facts'
import { inTransaction } from '@/lib/db/transaction'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { statementRows } from '@/lib/domain/statement-figures'
import { statementInput } from '@/lib/domain/statement-input'
import { testDatabase } from '@/tests/database'
import { DEMO_TEXT, loadDemo } from '@/tests/golden/demo-database'

testDatabase()
let scope: CommitteeScope

const read = async (): Promise<ReportFacts> => {
  const facts = await inTransaction('repeatableRead', (db) => loadReportFacts(scope, '2020-08', db))
  if (facts === null) throw new Error('No report 2020-08')
  return facts
}

/** The year before of the demo: one statement with two lines, of which one has been closed, and a budget that was changed once. */
function lastYear(): unknown {
  const { format, municipality, committee } = JSON.parse(DEMO_TEXT) as Record<string, unknown>
  const line = (key: string) => ({ key, parent: 'asn.result', kind: 'item', label: key })
  const amount = (key: string, measure: string, value: number, budgetVersion?: string) => ({
    statement: 'netCost',
    line: key,
    measure,
    budgetVersion,
    from: 1,
    to: 12,
    amount: value,
  })
  return {
    format,
    municipality,
    committee,
    year: 2019,
    statements: [
      { key: 'netCost', kind: 'netCost', name: 'Nettokostnad', lines: [{ key: 'asn.result', kind: 'total', label: 'Resultat' }, line('ai.integration'), line('closed')] },
    ],
    budgetVersions: ['first', 'last'].map((key) => ({ key, name: key })),
    amounts: [
      amount('ai.integration', 'actual', -100),
      amount('ai.integration', 'budget', -70, 'first'),
      amount('ai.integration', 'budget', -90, 'last'),
      amount('closed', 'actual', -8),
    ],
  }
}

beforeAll(async () => {
  scope = await loadDemo()
})
afterAll(closeDatabase)

describe('the year before in a report', () => {
  it('is empty when nothing of it is stored', async () => {
    const facts = await read()
    expect(facts.lastYearStatements).toEqual([])
    expect(new Set(facts.amounts.map((amount) => amount.period.year))).toEqual(new Set([2020]))
  })

  it('comes with its actuals, its last budget and its own lines, and changes no figure of the year', async () => {
    const figures = (facts: ReportFacts) => {
      const input = statementInput(facts, 'netCost')
      return new Map(input === null ? [] : statementRows(input).map((row) => [row.line.key, row.figures] as const))
    }
    const before = figures(await read())
    const answer = await importPackage(mintMunicipalityScope(scope.municipalityId, null), lastYear())
    expect(answer).toMatchObject({ ok: true })

    const facts = await read()
    const stored = facts.amounts.filter((amount) => amount.period.year === 2019).map((amount) => [amount.lineKey, amount.budgetVersionKey, amount.amount])
    expect(stored.toSorted()).toEqual([['ai.integration', null, -100], ['ai.integration', 'last', -90], ['closed', null, -8]])
    const after = figures(facts)
    expect(after.get('ai.integration')).toMatchObject({ lastYear: -100, lastYearNetResult: -10, samePeriodLastYear: null })
    expect(after.get('asn.result')).toMatchObject({ lastYear: -108 })
    const ofTheYear = ['actual', 'budget', 'variance', 'forecast', 'yearBudget', 'yearVariance', 'forecastChange'] as const
    for (const [key, row] of after) for (const column of ofTheYear) expect([key, column, row[column]]).toEqual([key, column, before.get(key)?.[column]])
  })
})
