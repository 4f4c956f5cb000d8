import { actualCell } from '../blocks/cells'
import { finding, type Finding } from '../finding'
import { valueFor } from '../indicator'
import { accumulated, monthValues } from '../indicator-months'
import { roundHalfAwayFromZero } from '../number'
import type { CheckInput } from './check'
import { indicatorPlace } from './place'

/**
 * Rule: a value recorded for the report's period is what its months make (domain, "how it accumulates"). 2 020 care days recorded for
 * January–August where the eight months make 2 017 → question, 2 017 expected. The recorded value stands until a person has looked:
 * the total may have been corrected after the months were closed. Compared as printed;
 * not asked where a month is missing.
 */
export function valueAgainstMonths({ facts }: CheckInput): readonly Finding[] {
  const { indicators, indicatorValues, report } = facts
  return indicators.flatMap((indicator) => {
    const whole = valueFor(indicatorValues, indicator.key, report.period)
    if (whole === null || whole.value === null) return []
    const made = accumulated(indicator.accumulation, monthValues(indicatorValues, indicator.key, report.period))
    const printed = (value: number) => roundHalfAwayFromZero(value, indicator.decimals)
    if (made === null || printed(made) === printed(whole.value)) return []
    return [
      finding({
        code: 'totalAgainstParts',
        severity: 'question',
        place: indicatorPlace(indicator),
        found: actualCell(indicator, whole),
        expected: actualCell(indicator, { ...whole, value: made }),
        comparedWith: null,
        quote: null,
        repair: { kind: 'correctFigure' },
      }),
    ]
  })
}
