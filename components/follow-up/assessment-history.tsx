'use client'

import { HistoryPanel } from '@/components/history/history-panel'
import { useSavePlace } from '@/components/save/save-place'
import type { RatingLevel } from '@/lib/domain/assessment'
import { subjectId, type AssessedSubject, type AssessmentPatch } from '@/lib/domain/goal-sheet'
import { historyText } from '@/lib/text/history'
import { FIELDS, patchText } from './use-assessments'

interface AssessmentHistoryProps {
  readonly of: AssessedSubject
  readonly name: string
  readonly words: Readonly<Record<RatingLevel, string>>
  /** Left out where nothing may be set. */
  readonly onRestore?: (patch: AssessmentPatch) => void
}

/** The fields in which one side of a change differs from the other. */
function differing(value: unknown, other: unknown): AssessmentPatch {
  const [own, beside] = [value as AssessmentPatch | null, other as AssessmentPatch | null]
  if (own === null) return {}
  const fields = FIELDS.filter((field) => (own[field] ?? null) !== (beside?.[field] ?? null))
  return Object.fromEntries(fields.map((field) => [field, own[field] ?? null]))
}

/** Who has set the assessment or commented on it, when, from what to what. */
export function AssessmentHistory({ of, name, words, onRestore }: AssessmentHistoryProps) {
  const place = useSavePlace()
  if (place === null) return null
  const restore = (value: unknown) => {
    const before = value as AssessmentPatch
    onRestore?.(Object.fromEntries(FIELDS.map((field) => [field, before[field] ?? null])))
  }
  return (
    <HistoryPanel
      figure={{ committee: place.committee, subject: 'assessment', subjectKey: `${place.report}:${subjectId(of.subject, of.subjectKey, of.orgUnitKey)}` }}
      name={historyText.assessmentOf(name)}
      format={(value, other) => patchText(differing(value, other), words)}
      onRestore={onRestore && restore}
      isLong
    />
  )
}
