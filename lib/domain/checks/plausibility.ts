import { amountsOf } from '../amount'
import { moneyCell } from '../blocks/cells'
import { finding, type CheckCode, type Finding, type Place } from '../finding'
import { ore, type Ore } from '../money'
import { compareNumbers } from '../number'
import type { PlacementCategory } from '../placement'
import { enteredVolumes, placementSheet, type PlacementSheet } from '../placement-sheet'
import type { CellView } from '../report-view'
import type { StatementFigures } from '../statement-figures'
import type { CheckInput } from './check'
import { categoryPlace, linePlace } from './place'
import { statementItems } from './statement-item'

/** Fewer other months say nothing of what is usual. */
const ENOUGH_MONTHS = 6
/** How many median absolute deviations from the median are still usual: about 3,4 standard deviations. */
const USUAL = 5
/** A price that moves by less than this share of the usual one is never far away. */
const PRICE_FLOOR = 0.25

function told(code: CheckCode, place: Place, cells: { readonly found: CellView; readonly expected: CellView }): Finding {
  return finding({ code, severity: 'question', place, ...cells, comparedWith: null, quote: null, repair: { kind: 'correctFigure' } })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = Math.floor(sorted.length / 2)
  const middle = sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** The median of the other months when a value lies far from it, by their own spread and by at least a floor; null when it is usual. */
function unusual(value: number, others: readonly number[], floorOf: (usual: number) => number): number | null {
  if (others.length < ENOUGH_MONTHS) return null
  const usual = median(others)
  const spread = median(others.map((other) => Math.abs(other - usual)))
  return Math.abs(value - usual) > Math.max(USUAL * spread, floorOf(usual)) ? usual : null
}

function unusualMonths({ facts, settings }: CheckInput): readonly Finding[] {
  const { period } = facts.report
  return facts.statements.flatMap((statement) =>
    statement.lines.flatMap((line) => {
      const selector = { statementKey: statement.key, lineKey: line.key, measure: 'actual', budgetVersionKey: null } as const
      const ofLine = [period.year - 1, period.year].flatMap((year) => amountsOf(facts.amounts, { ...selector, year }))
      const months = ofLine.filter((each) => each.period.from === each.period.to)
      const last = months.find((each) => each.period.year === period.year && each.period.to === period.to)
      if (last === undefined) return []
      const others = months.filter((each) => each !== last).map((each) => each.amount)
      const usual = unusual(last.amount, others, () => settings.forecastChangeToComment)
      if (usual === null) return []
      const cells = { found: moneyCell(last.amount, 'tkr', 0), expected: moneyCell(ore(Math.round(usual)), 'tkr', 0) }
      return [told('implausibleAgainstHistory', linePlace(statement, line), cells)]
    }),
  )
}

function unusualPrices({ facts }: CheckInput): readonly Finding[] {
  const { period } = facts.report
  return facts.placementCategories.flatMap((category) => {
    const actual = facts.placementVolumes.filter(({ categoryKey, measure }) => categoryKey === category.key && measure === 'actual')
    const last = actual.find(({ year, month }) => year === period.year && month === period.to)
    const price = last?.pricePerDay ?? null
    if (price === null) return []
    const others = actual.filter((each) => each !== last).flatMap(({ pricePerDay }) => pricePerDay ?? [])
    const usual = unusual(price, others, (typical) => PRICE_FLOOR * typical)
    if (usual === null) return []
    const cells = { found: moneyCell(price, 'kr', 0), expected: moneyCell(ore(Math.round(usual)), 'kr', 0) }
    return [told('implausibleAgainstHistory', categoryPlace(category), cells)]
  })
}

/**
 * Rule: the last month is like the other months of this year and the last (domain, "Checks"): a line's actual, a category's price.
 * Far away is more than five median absolute deviations and more than 300 tkr (a price: 25 %), with six other months at least.
 * −3 000 tkr beside seven months of about −1 000 → question; `expected` is the median.
 */
export function implausibleAgainstHistory(input: CheckInput): readonly Finding[] {
  return [...unusualMonths(input), ...unusualPrices(input)]
}

/** A forecast price outside these shares of the lowest and the highest price so far and in the budget is far outside. */
const PRICE_RANGE = { from: 0.6, to: 1.6 } as const

function pricesAhead(sheet: PlacementSheet, { key }: PlacementCategory): readonly Ore[] {
  return enteredVolumes(sheet, key).flatMap(({ month, pricePerDay }) => (month > sheet.toMonth && pricePerDay !== null ? [pricePerDay] : []))
}

function farPrices({ facts }: CheckInput): readonly Finding[] {
  const sheet = placementSheet(facts)
  return facts.placementCategories.flatMap((category) => {
    const prices = (measure: 'actual' | 'budget') =>
      sheet.volumes.filter((volume) => volume.categoryKey === category.key && volume.measure === measure).flatMap(({ pricePerDay }) => pricePerDay ?? [])
    const actual = prices('actual')
    if (actual.length === 0) return []
    const known = [...actual, ...prices('budget')]
    const [low, high] = [PRICE_RANGE.from * Math.min(...known), PRICE_RANGE.to * Math.max(...known)]
    const far = pricesAhead(sheet, category).filter((price) => price < low || price > high)
    const usual = moneyCell(ore(Math.round(median(actual))), 'kr', 0)
    return far.slice(0, 1).map((price) =>
      finding({
        ...told('implausibleForecast', categoryPlace(category), { found: moneyCell(price, 'kr', 0), expected: usual }),
        beside: { kind: 'count', count: far.length, of: 12 - sheet.toMonth },
      }),
    )
  })
}

/** A month to come that costs so many times a month so far is far outside. */
const RATE_FACTOR = 3
/** The rest of the budget explains a forecast for the rest of the year that is so near, as a share of it. */
const BUDGET_EXPLAINS = 0.5

/** The full year if the months to come are like those so far, when the forecast lies far from it and the budget does not say why. */
function projectedInstead({ actual, budget, forecast, yearBudget }: StatementFigures, month: number, floor: Ore): Ore | null {
  const rest = 12 - month
  // Nothing so far points nowhere: a grant that is expected in December is no contradiction.
  if (actual === null || forecast === null || actual === 0 || rest === 0) return null
  const [rate, remaining] = [actual / month, forecast - actual]
  const projected = actual + rate * rest
  const turned = remaining * rate < 0
  const muchMore = compareNumbers(Math.abs(remaining / rest), RATE_FACTOR * Math.abs(rate)) >= 0
  const restOfBudget = budget === null || yearBudget === null ? 0 : yearBudget - budget
  const explained = Math.abs(remaining - restOfBudget) <= BUDGET_EXPLAINS * Math.abs(restOfBudget)
  return Math.abs(forecast - projected) > floor && (turned || muchMore) && !explained ? ore(Math.round(projected)) : null
}

function farForecasts({ facts, settings }: CheckInput): readonly Finding[] {
  return statementItems(facts).flatMap(({ figures, place }) => {
    const projected = projectedInstead(figures, facts.report.period.to, settings.forecastChangeToComment)
    if (projected === null) return []
    return [told('implausibleForecast', place, { found: moneyCell(figures.forecast, 'tkr', 0), expected: moneyCell(projected, 'tkr', 0) })]
  })
}

/**
 * Rule: a forecast lies within reach of the actuals and the budget (domain, "Checks"). A price below 0,6 times the lowest or above 1,6
 * times the highest so far or in the budget (SiS 1 585 kr where 2 900 is the lowest → question, once per category; `expected` is the
 * median price so far). A line whose months to come cost three times those so far, or turn round, by more than 300 tkr in all, where
 * the rest of the budget does not say so: −800 tkr to August and −2 800 for the year → question, −1 200 expected.
 */
export function implausibleForecast(input: CheckInput): readonly Finding[] {
  return [...farPrices(input), ...farForecasts(input)]
}
