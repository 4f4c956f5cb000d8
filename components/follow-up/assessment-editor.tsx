'use client'

import { useState } from 'react'
import { Proposal } from '@/components/assessment/proposal'
import { RatingMark } from '@/components/assessment/rating-mark'
import { useUnloadGuard } from '@/components/save/use-unload-guard'
import { TextArea } from '@/components/ui/field'
import type { Assessment, RatingLevel } from '@/lib/domain/assessment'
import type { FollowUp } from '@/lib/domain/follow-up'
import type { AssessmentPatch } from '@/lib/domain/goal-sheet'
import { needsReason } from '@/lib/domain/rating'
import { goalText } from '@/lib/text/goal'
import { LevelChoice } from './level-choice'

export interface AssessmentEditorProps {
  /** Base of the ids of the fields. */
  readonly id: string
  readonly followUp: FollowUp
  readonly previous: Assessment | null
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly maySetLevel: boolean
  readonly mayComment: boolean
  /** Ask what is expected at year end. */
  readonly yearEnd: boolean
  readonly onSave: (patch: AssessmentPatch) => void
}

/** Level, reason where it differs from the proposal, expectation and comment of one subject; last time's stand beside. */
export function AssessmentEditor(props: AssessmentEditorProps) {
  const { id, followUp, previous, words, maySetLevel, mayComment, onSave } = props
  const { assessment } = followUp
  return (
    <div className="space-y-5">
      {followUp.proposed && followUp.proposed.basis.code !== 'manual' ? <Proposal proposed={followUp.proposed} words={words} /> : null}
      {maySetLevel ? <LevelEditor {...props} /> : null}
      {maySetLevel && props.yearEnd ? <YearEndEditor {...props} /> : null}
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
    </div>
  )
}

/** A level that differs from the proposal waits here, unsaved, until its reason is written (domain rule 6). */
function LevelEditor({ id, followUp, words, onSave }: AssessmentEditorProps) {
  const { proposed, assessment, level } = followUp
  const [waiting, setWaiting] = useState<RatingLevel | null>(null)
  const [typedReason, setTypedReason] = useState<string | null>(null)
  const chosen = waiting ?? level
  const reason = typedReason ?? assessment?.reason ?? ''
  const asksReason = needsReason(waiting ?? assessment?.level ?? null, proposed)
  const lacksReason = asksReason && reason.trim() === ''
  useUnloadGuard(lacksReason)

  const choose = (next: RatingLevel) => {
    if (next === proposed?.level && proposed.basis.code !== 'manual') {
      setWaiting(null)
      setTypedReason(null)
      onSave({ level: null, reason: null })
    } else if (needsReason(next, proposed) && reason.trim() === '') setWaiting(next)
    else {
      setWaiting(null)
      onSave({ level: next })
    }
  }
  const explain = (text: string) => {
    setTypedReason(text)
    if (text.trim() === '') return
    onSave(waiting ? { level: waiting, reason: text } : { reason: text })
    setWaiting(null)
  }

  return (
    <>
      <LevelChoice id={`${id}-level`} legend={goalText.level} words={words} chosen={chosen} onChoose={choose} />
      {asksReason ? (
        <TextArea
          field={{ id: `${id}-reason`, label: goalText.reason, error: lacksReason ? goalText.reasonNeeded : undefined }}
          rows={2}
          required
          value={reason}
          onChange={(event) => explain(event.currentTarget.value)}
        />
      ) : null}
    </>
  )
}

function YearEndEditor({ id, followUp, words, onSave }: AssessmentEditorProps) {
  const { assessment } = followUp
  return (
    <>
      <LevelChoice
        id={`${id}-year-end`}
        legend={goalText.yearEnd}
        words={words}
        chosen={assessment?.yearEndLevel ?? null}
        onChoose={(yearEndLevel) => onSave({ yearEndLevel })}
      />
      <TextArea
        field={{ id: `${id}-year-end-reason`, label: goalText.yearEndReason, optional: true }}
        rows={2}
        value={assessment?.yearEndReason ?? ''}
        onChange={(event) => onSave({ yearEndReason: event.currentTarget.value || null })}
      />
    </>
  )
}
