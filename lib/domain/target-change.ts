import type { Indicator, IndicatorTarget } from './indicator'
import { monthOf, type Month, type Period } from './period'

/** A target that was changed within the year: from when, what it was before, what it is now, and the note that explains it. */
export interface TargetChange {
  readonly from: Month
  readonly before: Pick<IndicatorTarget, 'operator' | 'fullYear'>
  readonly after: Pick<IndicatorTarget, 'operator' | 'fullYear'>
  readonly note: string | null
}

/**
 * Changes of an indicator's target that came into force after the base report's period, up to the end of this one, in time order
 * (domain: a change is dated and shown). < 2 555 until May, < 2 000 from June, base January–April → one change from 2020-06.
 * The first target of the year is no change. With a base in an earlier year, all changes of the year count.
 * @param base period of the report compared with; null → all changes of the year so far
 */
export function targetChangesSince(indicator: Pick<Indicator, 'targets'>, base: Period | null, period: Period): readonly TargetChange[] {
  const known = base !== null && base.year === period.year ? base.to : 0
  const inOrder = indicator.targets.toSorted((a, b) => a.fromMonth - b.fromMonth)
  return inOrder.flatMap((after, index) => {
    const before = inOrder[index - 1]
    if (before === undefined || after.fromMonth <= known || after.fromMonth > period.to) return []
    const side = ({ operator, fullYear }: IndicatorTarget) => ({ operator, fullYear })
    return [{ from: monthOf(period.year, after.fromMonth), before: side(before), after: side(after), note: after.note }]
  })
}
