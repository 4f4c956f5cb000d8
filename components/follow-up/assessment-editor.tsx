'use client'

import { useState } from 'react'
import { Proposal } from '@/components/assessment/proposal'
import { RatingMark } from '@/components/assessment/rating-mark'
import { useUnloadGuard } from '@/components/save/use-unload-guard'
import { TextArea } from '@/components/ui/field'
import type { Assessment, ProposedLevel, RatingLevel } from '@/lib/domain/assessment'
import type { FollowUp } from '@/lib/domain/follow-up'
import type { AssessedSubject, AssessmentPatch } from '@/lib/domain/goal-sheet'
import { needsReason } from '@/lib/domain/rating'
import { goalText } from '@/lib/text/goal'
import { AssessmentHistory } from './assessment-history'
import { LevelChoice } from './level-choice'

export interface AssessmentEditorProps {
  /** Base of the ids of the fields. */
  readonly id: string
  readonly of: AssessedSubject
  /** What is assessed, as the page calls it. */
  readonly name: string
  readonly followUp: FollowUp
  readonly previous: Assessment | null
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly maySetLevel: boolean
  readonly mayComment: boolean
  /** Ask what is expected at year end. */
  readonly yearEnd: boolean
  /** A reason may be written also where no rule proposes a level. */
  readonly freeReason?: boolean
  readonly onSave: (patch: AssessmentPatch) => void
}

/** Level, reason where it differs from the proposal, expectation and comment of one subject; last time's stand beside. */
export function AssessmentEditor(props: AssessmentEditorProps) {
  const { id, of, name, followUp, previous, words, maySetLevel, mayComment, onSave } = props
  const { assessment } = followUp
  // What stands half-typed in the fields gives way to what is restored.
  const [restored, setRestored] = useState(0)
  const restore = (patch: AssessmentPatch) => {
    setRestored(restored + 1)
    onSave(maySetLevel ? patch : { commentary: patch.commentary ?? null })
  }
  return (
    <div className="space-y-5">
      {followUp.proposed && followUp.proposed.basis.code !== 'manual' ? <Proposal proposed={followUp.proposed} words={words} /> : null}
      {maySetLevel ? <LevelEditor key={`level ${restored}`} {...props} /> : null}
      {maySetLevel && props.yearEnd ? <YearEndEditor key={`year end ${restored}`} {...props} /> : null}
      {previous?.level ? (
        <p className="text-small text-muted">
          {goalText.lastLevel}: <RatingMark level={previous.level} words={words} />
        </p>
      ) : null}
      {mayComment ? (
        <TextArea
          field={{ id: `${id}-commentary`, label: goalText.commentary }}
          value={assessment?.commentary ?? ''}
          onChange={(event) => onSave({ commentary: event.currentTarget.value || null })}
        />
      ) : assessment?.commentary ? (
        <p className="max-w-measure whitespace-pre-wrap">{assessment.commentary}</p>
      ) : null}
      {previous?.commentary ? (
        <p className="max-w-measure text-small text-muted">
          {goalText.lastCommentary} {previous.commentary}
        </p>
      ) : null}
      {maySetLevel || mayComment ? null : <p className="text-small text-muted">{goalText.readOnly}</p>}
      <AssessmentHistory of={of} name={name} words={words} onRestore={maySetLevel || mayComment ? restore : undefined} />
    </div>
  )
}

const isProposed = (proposed: ProposedLevel | null): proposed is ProposedLevel => proposed !== null && proposed.basis.code !== 'manual'

/** The level now. Choosing what is proposed follows the proposal, so that it moves when the figures do. */
function LevelEditor({ id, followUp, words, freeReason, onSave }: AssessmentEditorProps) {
  const { proposed, assessment, level } = followUp
  const isAnswered = (assessment?.level ?? null) !== null || level !== 'notAssessed' || isProposed(proposed)
  return (
    <ReasonedLevel
      id={`${id}-level`}
      words={words}
      labels={{ legend: goalText.level, reason: isProposed(proposed) ? goalText.reason : goalText.ownReason, reasonNeeded: goalText.reasonNeeded }}
      proposed={proposed}
      freeReason={freeReason}
      stored={{ level: assessment?.level ?? null, shown: isAnswered ? level : null, reason: assessment?.reason ?? '' }}
      onLevel={(next) => onSave(isProposed(proposed) && next === proposed.level ? { level: null, reason: null } : { level: next })}
      onReason={(reason, waiting) => onSave(waiting === null ? { reason } : { level: waiting, reason })}
    />
  )
}

/** What is expected at year end: a person's own words, also where they agree with the numbers. */
function YearEndEditor({ id, followUp, words, onSave }: AssessmentEditorProps) {
  const { assessment, yearEnd } = followUp
  const level = assessment?.yearEndLevel ?? null
  const reason = assessment?.yearEndReason ?? ''
  return (
    <div className="space-y-2">
      {yearEnd ? <Proposal proposed={yearEnd} words={words} yearEnd /> : null}
      <ReasonedLevel
        id={`${id}-year-end`}
        words={words}
        labels={{ legend: goalText.yearEnd, reason: goalText.yearEndReason, reasonNeeded: goalText.reasonNeeded }}
        proposed={yearEnd}
        stored={{ level, shown: level, reason }}
        freeReason
        onLevel={(yearEndLevel) => onSave({ yearEndLevel })}
        onReason={(yearEndReason, waiting) => onSave(waiting === null ? { yearEndReason } : { yearEndLevel: waiting, yearEndReason })}
      />
    </div>
  )
}

interface ReasonedLevelProps {
  readonly id: string
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly labels: { readonly legend: string; readonly reason: string; readonly reasonNeeded: string }
  readonly proposed: ProposedLevel | null
  /** The level that a person has set, the one that is shown as chosen, and the reason. */
  readonly stored: { readonly level: RatingLevel | null; readonly shown: RatingLevel | null; readonly reason: string }
  /** A reason may be written where none is needed. */
  readonly freeReason?: boolean
  readonly onLevel: (level: RatingLevel) => void
  /** The reason, with the level that waited for it, if one did. Null: taken away. */
  readonly onReason: (reason: string | null, waiting: RatingLevel | null) => void
}

/** A level that differs from the proposal waits here, unsaved, until its reason is written (domain rule 6). */
function ReasonedLevel({ id, words, labels, proposed, stored, freeReason = false, onLevel, onReason }: ReasonedLevelProps) {
  const [waiting, setWaiting] = useState<RatingLevel | null>(null)
  const [typedReason, setTypedReason] = useState<string | null>(null)
  const reason = typedReason ?? stored.reason
  const asksReason = needsReason(waiting ?? stored.level, proposed)
  const lacksReason = asksReason && reason.trim() === ''
  useUnloadGuard(lacksReason)

  const choose = (next: RatingLevel) => {
    const differs = needsReason(next, proposed)
    setWaiting(differs && reason.trim() === '' ? next : null)
    if (differs && reason.trim() === '') return
    if (!differs && !freeReason) setTypedReason(null)
    onLevel(next)
  }
  const explain = (text: string) => {
    setTypedReason(text)
    const isBlank = text.trim() === ''
    if (isBlank && asksReason) return
    onReason(isBlank ? null : text, waiting)
    setWaiting(null)
  }

  return (
    <>
      <LevelChoice id={id} legend={labels.legend} words={words} chosen={waiting ?? stored.shown} onChoose={choose} />
      {asksReason || freeReason ? (
        <TextArea
          field={{ id: `${id}-reason`, label: labels.reason, optional: !asksReason, error: lacksReason ? labels.reasonNeeded : undefined }}
          rows={2}
          required={asksReason}
          value={reason}
          onChange={(event) => explain(event.currentTarget.value)}
        />
      ) : null}
    </>
  )
}
