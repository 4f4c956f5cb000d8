'use client'

import { RatingMark } from '@/components/assessment/rating-mark'
import { TrendMark } from '@/components/assessment/trend-mark'
import { AssessmentEditor } from '@/components/follow-up/assessment-editor'
import { FollowUpLine } from '@/components/follow-up/follow-up-line'
import { HistoryPanel } from '@/components/history/history-panel'
import { assessmentOf, type RatingLevel } from '@/lib/domain/assessment'
import type { Comparison } from '@/lib/domain/comparison'
import { targetNotes } from '@/lib/domain/blocks/target-note'
import { indicatorFollowUp } from '@/lib/domain/follow-up'
import { subjectId, type FollowUpRights, type IndicatorEntry } from '@/lib/domain/goal-sheet'
import { valueFor, type Indicator } from '@/lib/domain/indicator'
import { formatPeriod } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'
import { noteText } from '@/lib/text/table-note'
import { ComparisonTable } from './comparison'
import { targetText, valueText } from './indicator-figure'
import type { GoalEditing } from './use-goals'
import { ValueEditor } from './value-editor'
import { ValueHistory } from './value-history'

interface IndicatorRowProps {
  /** Differs between the places where the same indicator hangs. */
  readonly id: string
  readonly indicator: Indicator
  readonly unitName: string | null
  readonly editing: GoalEditing
  readonly rights: FollowUpRights
  readonly words: Readonly<Record<RatingLevel, string>>
  /** Null: nothing has been fetched. */
  readonly comparison: Comparison | null
}

/** One line to read: name, value, target, level. It opens to everything that can be said about the indicator. */
export function IndicatorRow(props: IndicatorRowProps) {
  const { id, indicator, editing, words } = props
  const followUp = indicatorFollowUp(editing.facts, indicator)
  return (
    <FollowUpLine
      id={`at-${id}`}
      kind="indicator"
      summary={
        <>
          <span className="follow-up-name">{indicator.name}</span>
          <span>
            <span className="follow-up-label">{goalText.value}</span> {valueText(indicator, followUp.value)}
          </span>
          <span>
            <span className="follow-up-label">{goalText.target}</span> {targetText(indicator, followUp.target)}
          </span>
          <span className="flex flex-wrap gap-x-3">
            <RatingMark level={followUp.level} words={words} />
            {followUp.trend ? <TrendMark trend={followUp.trend} /> : null}
          </span>
        </>
      }
    >
      {() => <IndicatorDetails {...props} />}
    </FollowUpLine>
  )
}

function IndicatorDetails({ id, indicator, unitName, editing, rights, words, comparison }: IndicatorRowProps) {
  const { facts } = editing
  const followUp = indicatorFollowUp(facts, indicator)
  const { previousReport } = facts
  const before = previousReport && valueFor(facts.indicatorValues, indicator.key, previousReport.period)
  const lastTime = before && previousReport ? goalText.lastTime(formatPeriod(previousReport.period), valueText(indicator, before)) : goalText.noLastTime
  const changes = targetNotes([indicator], previousReport, facts.report.period).filter((note) => note.kind === 'targetChange')
  const own = subjectId('indicator', indicator.key)
  const locked = editing.values.state.lock !== null || editing.assessments.queue.state.lock !== null
  return (
    <>
      <div className="space-y-5">
        {changes.map((note) => (
          <p key={note.from} className="max-w-measure text-small">
            {noteText(note)}
          </p>
        ))}
        {unitName ? <p className="text-small text-muted">{goalText.unit(unitName)}</p> : null}
        {rights.values.includes(indicator.key) && !locked ? (
          <ValueEditor
            id={id}
            indicator={indicator}
            period={facts.report.period}
            value={followUp.value}
            lastTime={lastTime}
            onPreview={(entry) => editing.previewValue(indicator.key, entry)}
            onSave={(entry) => editing.saveValue(indicator.key, entry)}
          />
        ) : (
          <p className="text-small text-muted">{lastTime}</p>
        )}
        <AssessmentEditor
          id={id}
          of={{ subject: 'indicator', subjectKey: indicator.key, orgUnitKey: '' }}
          name={indicator.name}
          followUp={followUp}
          previous={assessmentOf(facts.previousAssessments, 'indicator', indicator.key)}
          words={words}
          maySetLevel={rights.levels.includes(own) && !locked}
          mayComment={rights.comments.includes(own) && !locked}
          yearEnd
          onSave={(patch) => editing.assessments.save('indicator', indicator.key, patch)}
        />
      </div>
      <IndicatorHistory indicator={indicator} editing={editing} mayWrite={rights.values.includes(indicator.key) && !locked} />
      <ValueHistory indicator={indicator} values={facts.indicatorValues} year={facts.report.period.year} planRule={facts.plan.ratingRule} words={words} />
      {comparison === null ? null : <ComparisonTable indicator={indicator} comparison={comparison} />}
    </>
  )
}

/** Who has changed the value of the period, and from what; an earlier one can be written again. */
function IndicatorHistory({ indicator, editing, mayWrite }: { indicator: Indicator; editing: GoalEditing; mayWrite: boolean }) {
  const { year, from, to } = editing.facts.report.period
  const restore = (stored: unknown) => {
    const { value, missing, carriedOverFrom } = stored as IndicatorEntry
    editing.saveValue(indicator.key, { value, missing, carriedOverFrom: carriedOverFrom ?? null })
  }
  return (
    <HistoryPanel
      figure={{ committee: editing.committee, subject: 'indicatorValue', subjectKey: `${indicator.key}:${year}-${from}--${to}` }}
      name={indicator.name}
      format={(stored) => (stored === null ? '' : valueText(indicator, stored as IndicatorEntry))}
      onRestore={mayWrite ? restore : undefined}
    />
  )
}
