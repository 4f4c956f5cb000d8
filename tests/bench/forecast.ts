import type { Forecast } from '@/lib/domain/forecast'
import type { ForecastHistory } from '@/lib/domain/forecasts/forecast-history'
import { proposeForecasts } from '@/lib/domain/forecasts/propose-forecasts'
import { ore } from '@/lib/domain/money'
import { monthOf } from '@/lib/domain/period'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount, BudgetLine } from '@/lib/domain/statement'
import { FACTS } from '@/tests/domain/report-2020-08'
import type { Bench } from './measure'

const LINES = 40
const YEARS = [2015, 2016, 2017, 2018, 2019]
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const VINTAGES = [4, 8, 10]

/** The same noise every time, −0,5–0,5. */
function noise(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43758.5453
  return value - Math.floor(value) - 0.5
}

const lines: readonly BudgetLine[] = Array.from({ length: LINES }, (_, index) => ({
  key: `line${index}`,
  parentKey: null,
  kind: 'item',
  label: `Line ${index}`,
  counted: true,
  businessAreaKey: null,
  serviceAreaKey: null,
}))

/** A month of a line in öre: level, drift, holiday months and noise, each line its own. */
function monthOfLine(line: number, year: number, month: number): number {
  const level = -(1 + line) * 20_000_000
  const season = 1 + 0.1 * Math.cos((2 * Math.PI * (month + line)) / 12)
  return Math.round(level * (1 + 0.002 * ((year - 2015) * 12 + month)) * season * (1 + 0.1 * noise(line * 997 + year * 13 + month)))
}

function amountsOf(year: number, toMonth: number): readonly Amount[] {
  return lines.flatMap(({ key: lineKey }, line) =>
    MONTHS.flatMap((month) => {
      const of = { statementKey: 'netCost', lineKey, period: { year, from: month, to: month }, version: 1 } as const
      const budget = { ...of, measure: 'budget', budgetVersionKey: 'grant', amount: ore(-(1 + line) * 21_000_000) } as const
      const actual = { ...of, measure: 'actual', budgetVersionKey: null, amount: ore(monthOfLine(line, year, month)) } as const
      return month <= toMonth ? [budget, actual] : [budget]
    }),
  )
}

function forecastsOf(year: number): readonly Forecast[] {
  return lines.flatMap(({ key: lineKey }, line) =>
    VINTAGES.map((month): Forecast => ({
      vintageKey: monthOf(year, month),
      statementKey: 'netCost',
      lineKey,
      fullYear: ore(-(1 + line) * 250_000_000),
      method: 'entered',
      comment: null,
      effects: [],
      version: 1,
    })),
  )
}

const history: ForecastHistory = {
  amounts: YEARS.flatMap((year) => amountsOf(year, 12)),
  forecasts: YEARS.flatMap(forecastsOf),
  budgetVersions: YEARS.map((year) => ({ key: 'grant', decidedOn: null, year })),
  placementVolumes: [],
}

const facts: ReportFacts = {
  ...FACTS,
  statements: [{ key: 'netCost', kind: 'netCost', name: 'Net cost', lines }],
  amounts: amountsOf(2020, 8),
  forecasts: forecastsOf(2020),
}

export const forecastBench: Bench = {
  name: `Forecasts proposed and tested, ${LINES} lines, ${YEARS.length} years and 8 months`,
  budget: 50,
  run: () => proposeForecasts(facts, 'netCost', history),
}
