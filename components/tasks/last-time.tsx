import { RatingMark } from '@/components/assessment/rating-mark'
import { valueText } from '@/components/goals/indicator-figure'
import { Button } from '@/components/ui/button'
import { dutyLastTime } from '@/lib/domain/duty'
import { valueHistory } from '@/lib/domain/goal-sheet'
import { valueFor } from '@/lib/domain/indicator'
import { dutyText } from '@/lib/text/duty'
import { formatPeriod } from '@/lib/text/format'
import type { DutyLineProps } from './duty-line'
import { Sparkline } from './sparkline'

/** What was said last time, how it has moved since, and the button that says the same again. */
export function LastTime({ duty, facts, words, unchanged, onRepeat }: DutyLineProps) {
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
      {indicator === undefined ? null : <Sparkline indicator={indicator} values={valueHistory(facts, indicator.key)} />}
      {unchanged === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
          <Button onClick={onRepeat}>{dutyText.unchanged}</Button>
          <kbd aria-hidden="true">O</kbd>
        </p>
      )}
    </div>
  )
}
