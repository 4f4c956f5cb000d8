import { RatingMark } from '@/components/assessment/rating-mark'
import { targetText, valueText } from '@/components/goals/indicator-figure'
import { Button } from '@/components/ui/button'
import { dutyLastTime } from '@/lib/domain/duty'
import { valueHistory } from '@/lib/domain/goal-sheet'
import { targetFor, valueFor, type Indicator } from '@/lib/domain/indicator'
import { dutyText } from '@/lib/text/duty'
import { formatPeriod } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'
import type { DutyLineProps } from './duty-line'
import { Sparkline } from './sparkline'

/** What was said last time, how it has moved since, and the button that says the same again. */
export function LastTime(props: DutyLineProps) {
  const { duty, facts, words, unchanged, onRepeat } = props
  const { previousReport } = facts
  const indicator = duty.subject === 'indicator' ? facts.indicators.find(({ key }) => key === duty.key) : undefined
  if (previousReport === null) return <p className="duty-last text-small text-muted">{dutyText.noEarlier}</p>
  const before = dutyLastTime(facts, duty)
  const comment = before?.assessment?.commentary ?? null
  const value = indicator === undefined ? null : valueFor(facts.indicatorValues, indicator.key, previousReport.period)
  const isRated = before !== null && before.level !== 'notAssessed'
  const isSilent = value === null && !isRated && comment === null
  return (
    <div className="duty-last space-y-2">
      <p className="text-small text-muted">{dutyText.lastTime(formatPeriod(previousReport.period))}</p>
      {isSilent ? <p>{dutyText.neverBefore}</p> : null}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {indicator !== undefined && value !== null ? <span className="font-strong">{valueText(indicator, value)}</span> : null}
        {isRated ? <RatingMark level={before.level} words={words} /> : null}
      </p>
      {comment === null ? null : <p className="whitespace-pre-wrap">{comment}</p>}
      {indicator === undefined ? null : <Measured indicator={indicator} {...props} />}
      {unchanged === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
          <Button onClick={onRepeat}>{dutyText.unchanged}</Button>
          <kbd aria-hidden="true">O</kbd>
        </p>
      )}
    </div>
  )
}

/** The target, and how the value has moved in the year. */
function Measured({ indicator, facts }: Pick<DutyLineProps, 'facts'> & { readonly indicator: Indicator }) {
  return (
    <>
      <p className="text-small">
        <span className="text-muted">{goalText.target}</span> {targetText(indicator, targetFor(indicator, facts.report.period))}
      </p>
      <Sparkline indicator={indicator} values={valueHistory(facts, indicator.key)} />
    </>
  )
}
