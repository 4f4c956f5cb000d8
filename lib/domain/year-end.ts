import type { ProposedLevel, RatingRule, YearEndProjection } from './assessment'
import { appliedRule, monthsCovered, plainOperator, provenance, targetFor, type Indicator, type IndicatorValue } from './indicator'
import { monthsIn } from './period'
import { proposeLevel } from './rating'

/** A full-year value in the indicator's own unit, unrounded, and how it was reached. */
interface YearEndValue {
  readonly value: number
  readonly projection: YearEndProjection
}

/**
 * The full-year value that today's value points to. A sum goes on at its rate: 2 017 care days in 8 months → 2 017 × 12/8 = 3 025,5.
 * A latest value or a mean stays as it is: sick leave 7,75 % → 7,75 %. What is only measured for the year points to nothing before it ends.
 * @returns null when there is no value, or nothing to project it with
 */
export function yearEndValue(indicator: Pick<Indicator, 'accumulation'>, recorded: IndicatorValue | null): YearEndValue | null {
  if (recorded === null || recorded.value === null) return null
  const { value, period } = recorded
  if (indicator.accumulation === 'yearOnly') return monthsIn(period) === 12 ? { value, projection: 'asToday' } : null
  if (indicator.accumulation !== 'sum') return { value, projection: 'asToday' }
  const months = monthsCovered(recorded)
  return months === null ? null : { value: (value * 12) / months, projection: 'runRate' }
}

/**
 * Level proposed for year end: the full-year value against the full-year target in force when the value was measured.
 * 2 017 care days to August against < 2 555 for the year: 3 025,5 is 18,4 % over → notMet. People set the level and say why.
 * @returns null when nothing can be proposed: no full-year value, no full-year target, or a rule that leaves it to people
 */
export function proposedYearEndLevel(indicator: Indicator, planRule: RatingRule, recorded: IndicatorValue | null): ProposedLevel | null {
  const projected = yearEndValue(indicator, recorded)
  if (recorded === null || projected === null) return null
  const target = targetFor(indicator, recorded.period)
  const operator = target?.operator ?? plainOperator(indicator.favourableDirection)
  const rule = appliedRule(indicator, planRule)
  const { level, basis } = proposeLevel(rule, projected.value, target?.fullYear ?? null, operator, indicator.favourableDirection)
  if (level === 'notAssessed') return null
  return { level, basis: { ...basis, ...provenance(recorded), projection: projected.projection } }
}
