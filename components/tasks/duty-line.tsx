'use client'

import { useState, type KeyboardEvent } from 'react'
import { AssessmentEditor } from '@/components/follow-up/assessment-editor'
import { targetText } from '@/components/goals/indicator-figure'
import { ValueEditor } from '@/components/goals/value-editor'
import type { GoalEditing } from '@/components/goals/use-goals'
import type { RatingLevel } from '@/lib/domain/assessment'
import { dutyFollowUp, dutyId, type Duty, type DutyFacts } from '@/lib/domain/duty'
import type { FollowUpRights } from '@/lib/domain/goal-sheet'
import { targetFor, valueFor, type Indicator } from '@/lib/domain/indicator'
import type { Unchanged } from '@/lib/domain/unchanged'
import { dutyText } from '@/lib/text/duty'
import { goalText } from '@/lib/text/goal'
import { LastTime } from './last-time'
import './tasks.css'

export interface DutyLineProps {
  readonly duty: Duty
  readonly facts: DutyFacts
  readonly editing: GoalEditing
  readonly rights: FollowUpRights
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly unitName: string | null
  /** What "unchanged since last time" would store; null: there is nothing to repeat. */
  readonly unchanged: Unchanged | null
  readonly onRepeat: () => void
  /** Last time's level, which was not repeated because it needs a reason. */
  readonly leftOut: RatingLevel | null
}

const WRITES = 'textarea, select, input:not([type="radio"])'

/** O repeats last time, when no text is being written: a letter belongs to the text. */
function isRepeatKey(event: KeyboardEvent<HTMLElement>): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  return isPlain && event.key.toLowerCase() === 'o' && !(event.target as Element).matches(WRITES)
}

/** One thing that is owed: open while something is missing, closed once it is done and read again. */
export function DutyLine(props: DutyLineProps) {
  const { duty, unitName, unchanged, onRepeat } = props
  const [openAtFirst] = useState(duty.lacks !== null)
  return (
    <details
      className="duty"
      id={`duty-${dutyId(duty)}`}
      open={openAtFirst}
      onKeyDown={(event) => {
        if (unchanged === null || !isRepeatKey(event)) return
        event.preventDefault()
        onRepeat()
      }}
    >
      <summary>
        <span>
          <span className="duty-title">{duty.title}</span>
          {unitName ? <span className="text-small text-muted"> {unitName}</span> : null}
        </span>
        <span className="duty-state" data-done={duty.lacks === null}>
          {duty.lacks === null ? <span aria-hidden="true">✓ </span> : null}
          {dutyText.state(duty.lacks)}
        </span>
      </summary>
      <div className="duty-body">
        <LastTime {...props} />
        <Now {...props} />
      </div>
    </details>
  )
}

/** Mål under 2 555, perioden under 1 703: what the value is measured against, beside its field. */
function targetLine(indicator: Indicator, { report }: DutyFacts): string {
  return `${goalText.target} ${targetText(indicator, targetFor(indicator, report.period))}`
}

function Now({ duty, facts, editing, rights, words, leftOut }: DutyLineProps) {
  const id = dutyId(duty)
  const locked = editing.values.state.lock !== null || editing.assessments.queue.state.lock !== null
  const indicator = duty.subject === 'indicator' ? facts.indicators.find(({ key }) => key === duty.key) : undefined
  const value = indicator === undefined ? null : valueFor(facts.indicatorValues, indicator.key, facts.report.period)
  const mayRate = rights.levels.includes(id) && !locked
  return (
    <div className="space-y-5">
      {indicator !== undefined && rights.values.includes(indicator.key) && !locked ? (
        <ValueEditor
          id={id}
          indicator={indicator}
          period={facts.report.period}
          value={value}
          lastTime={value?.carriedOverFrom ? dutyText.carriedOver(value.carriedOverFrom) : targetLine(indicator, facts)}
          onPreview={(entry) => editing.previewValue(indicator.key, entry)}
          onSave={(entry) => editing.saveValue(indicator.key, entry)}
        />
      ) : null}
      {leftOut ? (
        <p className="max-w-measure font-strong">{dutyText.levelLeftOut(words[leftOut])}</p>
      ) : null}
      <AssessmentEditor
        id={id}
        of={{ subject: duty.subject, subjectKey: duty.key, orgUnitKey: duty.orgUnitKey }}
        name={duty.title}
        followUp={dutyFollowUp(facts, duty)}
        previous={null}
        words={words}
        maySetLevel={mayRate}
        mayComment={mayRate}
        yearEnd={false}
        onSave={(patch) => editing.assessments.save(duty.subject, duty.key, patch, duty.orgUnitKey)}
      />
    </div>
  )
}
