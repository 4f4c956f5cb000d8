import type { TrendBase } from '../follow-up'
import type { Indicator, IndicatorTarget } from '../indicator'
import type { Period } from '../period'
import type { TableNote } from '../report-view'
import { targetChangesSince } from '../target-change'
import { targetCell } from './cells'

/** Notes on the targets of indicators that have changed since the base's period: < 2 555 until May, < 2 000 from June. Each indicator once. */
export function targetNotes(indicators: readonly Indicator[], base: TrendBase | null, period: Period): readonly TableNote[] {
  return [...new Set(indicators)].flatMap((indicator) => {
    const cell = ({ operator, fullYear }: Pick<IndicatorTarget, 'operator' | 'fullYear'>) =>
      targetCell(indicator, { operator, fullYear, period: null, comparedWith: null })
    return targetChangesSince(indicator, base?.period ?? null, period).map(
      ({ from, before, after, note }): TableNote => ({ kind: 'targetChange', label: indicator.name, from, before: cell(before), after: cell(after), note }),
    )
  })
}
