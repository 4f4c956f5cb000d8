import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mintMunicipalityScope, type CommitteeScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { closeDatabase } from '@/lib/db/client'
import { loadForecastHistory } from '@/lib/db/facts/forecast-history'
import { testDatabase } from '@/tests/database'
import { DEMO_TEXT, loadDemo } from '@/tests/golden/demo-database'

testDatabase()
let scope: CommitteeScope

/** A year of one line: an actual of the whole year, two budget versions, and the forecast issued in August. */
function yearOf(year: number): unknown {
  const { format, municipality, committee } = JSON.parse(DEMO_TEXT) as Record<string, unknown>
  const amount = (measure: string, value: number, budgetVersion?: string) => ({
    statement: 'netCost',
    line: 'ai.integration',
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
    year,
    statements: [{ key: 'netCost', kind: 'netCost', name: 'Nettokostnad', lines: [{ key: 'ai.integration', kind: 'item', label: 'Integration' }] }],
    budgetVersions: [{ key: 'first', name: 'First' }, { key: 'second', name: 'Second', decidedOn: `${year}-06-15` }],
    amounts: [amount('actual', -100), amount('budget', -70, 'first'), amount('budget', -90, 'second')],
    forecastVintages: [{ key: `${year}-08`, name: 'August' }],
    forecasts: [{ vintage: `${year}-08`, statement: 'netCost', line: 'ai.integration', fullYear: -95 }],
  }
}

beforeAll(async () => {
  scope = await loadDemo()
})
afterAll(closeDatabase)

describe('what years before the report’s left behind', () => {
  it('is nothing when nothing is stored', async () => {
    expect(await loadForecastHistory(scope, 2020)).toEqual({ amounts: [], forecasts: [], budgetVersions: [], placementVolumes: [] })
  })
  it('is read for five years, with every budget version and every vintage, and never the year itself', async () => {
    for (const year of [2014, 2018, 2019]) {
      expect(await importPackage(mintMunicipalityScope(scope.municipalityId, null), yearOf(year))).toMatchObject({ ok: true })
    }
    const history = await loadForecastHistory(scope, 2020)
    expect(new Set(history.amounts.map(({ period }) => period.year))).toEqual(new Set([2018, 2019]))
    expect(history.amounts.filter(({ period }) => period.year === 2019).map(({ amount }) => amount).toSorted()).toEqual([-100, -70, -90])
    expect(history.forecasts.map(({ vintageKey, fullYear }) => [vintageKey, fullYear])).toEqual([['2018-08', -95], ['2019-08', -95]])
    expect(history.budgetVersions).toEqual(
      [2018, 2019].flatMap((year) => [{ key: 'first', decidedOn: null, year }, { key: 'second', decidedOn: `${year}-06-15`, year }]),
    )
  })
})
