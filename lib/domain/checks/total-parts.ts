import { actualCell, moneyCell } from '../blocks/cells'
import { finding, type Finding, type Place } from '../finding'
import { valueFor, type Indicator } from '../indicator'
import { sumOre } from '../money'
import { compareNumbers } from '../number'
import type { CellView } from '../report-view'
import type { ReportFacts } from '../report-facts'
import type { CheckInput } from './check'
import { indicatorPlace, measurePlace } from './place'

/** Parts may be fewer or overlap, so a person must look. */
function told(place: Place, found: CellView, expected: CellView): Finding {
  return finding({
    code: 'totalAgainstParts',
    severity: 'question',
    place,
    found,
    expected,
    comparedWith: null,
    quote: null,
    repair: { kind: 'correctFigure' },
  })
}

/**
 * Rule: the effect of a corrective measure is the sum of the measures below it, where all of them have one (domain, "Checks").
 * 4 000 tkr above 1 500 and 2 000 tkr → question, 3 500 expected.
 */
export function effectAgainstParts({ facts }: CheckInput): readonly Finding[] {
  return facts.correctiveMeasures.flatMap((measure) => {
    const effects = facts.correctiveMeasures.filter((below) => below.parentKey === measure.key).map((below) => below.effect)
    const sum = effects.includes(null) ? null : sumOre(effects)
    if (measure.effect === null || sum === null || sum === measure.effect) return []
    return [told(measurePlace(measure), moneyCell(measure.effect, 'tkr', 0), moneyCell(sum, 'tkr', 0))]
  })
}

/** The values of the report's period by unit or break-down; null when one of them is missing. */
function brokenDown({ indicatorValues, report }: ReportFacts, { key }: Indicator): readonly number[] | null {
  const parts = indicatorValues.filter(
    ({ indicatorKey, breakdown, period }) =>
      indicatorKey === key && breakdown !== '' && period.from === report.period.from && period.to === report.period.to,
  )
  const values = parts.flatMap(({ value }) => value ?? [])
  return values.length === parts.length ? values : null
}

/**
 * Rule: a number that is counted is the sum of its break-down (domain, "Checks"). 41 for the committee where the two units have 18
 * and 25 → question, 43 expected. Only sums of at least two parts, none of them missing.
 */
export function valueAgainstBreakdown({ facts }: CheckInput): readonly Finding[] {
  const counted = facts.indicators.filter(({ accumulation, measurementUnit }) => accumulation === 'sum' && measurementUnit === 'number')
  return counted.flatMap((indicator) => {
    const whole = valueFor(facts.indicatorValues, indicator.key, facts.report.period)
    const parts = brokenDown(facts, indicator)
    if (whole === null || whole.value === null || parts === null || parts.length < 2) return []
    const sum = parts.reduce((total, part) => total + part, 0)
    if (compareNumbers(sum, whole.value) === 0) return []
    return [told(indicatorPlace(indicator), actualCell(indicator, whole), actualCell(indicator, { ...whole, value: sum }))]
  })
}
