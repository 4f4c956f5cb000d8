import { valueFor, type Accumulation, type Indicator, type IndicatorValue } from './indicator'
import { monthsOf, type Period } from './period'

/**
 * The period under which the value of one month is kept. What is counted or averaged stands for its month alone; the latest value is
 * the value from January to its month, as imports keep it. March of a sum → March; March of a latest value → January–March.
 */
export function monthPeriod({ accumulation }: Pick<Indicator, 'accumulation'>, year: number, month: number): Period {
  return { year, from: accumulation === 'sum' || accumulation === 'mean' ? month : 1, to: month }
}

/** Noise of binary fractions goes: 0.1 + 0.2 is 0.3, with the six decimals that values are kept in. */
const exact = (value: number) => Number(value.toFixed(6))

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** The fewest people that any of the months is about; null where one of them does not tell. */
function fewest(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === counts.length ? Math.min(...known) : null
}

/**
 * The number that values of months make together (domain, "how it accumulates"): 12, 8 and 10 → sum 30, mean 10.
 * @param months of the whole period, in order, null where nothing is recorded; in the indicator's own unit
 * @returns null when a month of a sum has no value, when a month of a mean has neither value nor reason or none has a value, and
 *   for latest and yearOnly, which no months make
 */
export function accumulated(accumulation: Accumulation, months: readonly (Pick<IndicatorValue, 'value'> | null)[]): number | null {
  const values = months.flatMap((month) => month?.value ?? [])
  switch (accumulation) {
    case 'sum':
      return values.length < months.length ? null : exact(total(values))
    case 'mean':
      return months.includes(null) || values.length === 0 ? null : exact(total(values) / values.length)
    case 'latest':
    case 'yearOnly':
      return null
  }
}

/** The recorded values of the months of a period, in order; null where nothing is recorded, not even a reason. */
export function monthValues(values: readonly IndicatorValue[], indicatorKey: string, period: Period): readonly (IndicatorValue | null)[] {
  return monthsOf(period).map((month) => valueFor(values, indicatorKey, { ...period, from: month, to: month }))
}

/** The value of a period that follows from its months; null when they make none. */
function valueFromMonths(indicator: Pick<Indicator, 'key' | 'accumulation'>, values: readonly IndicatorValue[], period: Period): IndicatorValue | null {
  const months = monthValues(values, indicator.key, period)
  const value = accumulated(indicator.accumulation, months)
  const recorded = months.flatMap((month) => (month === null || month.value === null ? [] : [month]))
  if (value === null) return null
  return {
    indicatorKey: indicator.key,
    period,
    breakdown: '',
    value,
    missing: null,
    answers: fewest(recorded.map(({ answers }) => answers)),
    population: fewest(recorded.map(({ population }) => population)),
    remark: null,
    carriedOverFrom: null,
    version: 0,
    fromMonths: true,
  }
}

/**
 * The values with those that follow from months, for periods that have none recorded: a recorded value always stands before one that
 * is computed. Care days of January–August, 8 months recorded and no value of the whole → their sum, marked `fromMonths`.
 * @param values may hold computed values from before: they are computed anew
 */
export function withPeriodValues(
  indicators: readonly Pick<Indicator, 'key' | 'accumulation'>[],
  values: readonly IndicatorValue[],
  periods: readonly Period[],
): readonly IndicatorValue[] {
  const recorded = values.filter(({ fromMonths }) => fromMonths !== true)
  const byIndicator = new Map<string, IndicatorValue[]>()
  for (const value of recorded) byIndicator.set(value.indicatorKey, [...(byIndicator.get(value.indicatorKey) ?? []), value])
  const computed = [...byIndicator].flatMap(([key, own]) => {
    const indicator = indicators.find((each) => each.key === key)
    if (indicator === undefined) return []
    return periods.flatMap((period) => (valueFor(own, key, period) === null ? (valueFromMonths(indicator, own, period) ?? []) : []))
  })
  return [...recorded, ...computed]
}
