'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { Conflict } from '@/components/save/conflict-dialog'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import { assessmentOf, type Assessment, type AssessmentSubject, type RatingLevel } from '@/lib/domain/assessment'
import { subjectId, subjectOfId, withAssessment, type AssessedSubject, type AssessmentPatch } from '@/lib/domain/goal-sheet'
import { goalText } from '@/lib/text/goal'

export interface AssessmentEditing {
  /** The assessments with everything set so far. */
  readonly assessments: readonly Assessment[]
  readonly queue: SaveQueueView<AssessmentPatch>
  /** @param orgUnitKey of a unit's own result */
  readonly save: (subject: AssessmentSubject, subjectKey: string, patch: AssessmentPatch, orgUnitKey?: string) => void
  readonly conflicts: (nameOf: (of: AssessedSubject) => string) => Conflict[]
  readonly resolve: (id: string, keep: 'mine' | 'theirs') => void
}

/** What people set of an assessment. */
export const FIELDS = ['level', 'reason', 'yearEndLevel', 'yearEndReason', 'commentary'] as const

/** The fields of a patch in words, one a line. */
export function patchText(patch: AssessmentPatch, words: Readonly<Record<RatingLevel, string>>): string {
  const written = (value: string | null | undefined) => (value && value in words ? words[value as RatingLevel] : value) || goalText.nothing
  return FIELDS.filter((field) => patch[field] !== undefined)
    .map((field) => `${goalText.field(field)}: ${written(patch[field])}`)
    .join('\n')
}

/** Their side of a conflict: the same fields, as they stand in the assessment just read. */
function sameFields(patch: AssessmentPatch, stored: Assessment): AssessmentPatch {
  return Object.fromEntries(FIELDS.filter((field) => patch[field] !== undefined).map((field) => [field, stored[field]]))
}

/** Reads the page again for conflicts that came without their value, and hands them what now stands there. */
function useTheirs({ queue, state }: SaveQueueView<AssessmentPatch>, loaded: readonly Assessment[]): void {
  const router = useRouter()
  const unread = [...state.items].filter(([, item]) => item.kind === 'conflict' && item.theirs === undefined).length
  useEffect(() => {
    if (unread > 0) router.refresh()
  }, [unread, router])
  useEffect(() => {
    for (const [id, item] of queue.getState().items) {
      const { subject, subjectKey, orgUnitKey } = subjectOfId(id)
      const stored = assessmentOf(loaded, subject, subjectKey, orgUnitKey)
      if (item.kind === 'conflict' && stored) queue.learnTheirs(id, sameFields(item.mine, stored), stored.version)
    }
  }, [loaded, queue])
}

/** The loaded assessments with everything set since. */
function withPatches(loaded: readonly Assessment[], patches: ReadonlyMap<string, AssessmentPatch>): readonly Assessment[] {
  return [...patches].reduce((so, [id, patch]) => withAssessment(so, subjectOfId(id), patch), loaded)
}

/** The subject as the command names it. */
function inputOf(id: string) {
  const { subject, subjectKey, orgUnitKey } = subjectOfId(id)
  return { subject, subjectKey, ...(orgUnitKey === '' ? {} : { orgUnit: orgUnitKey }) }
}

/** The assessments of a page being set, one subject at a time. A stale one is read again with the page, then a person decides. */
export function useAssessments(
  loaded: readonly Assessment[],
  words: Readonly<Record<RatingLevel, string>>,
  { committee, report }: { readonly committee: string; readonly report: string },
): AssessmentEditing {
  const [patches, setPatches] = useState<ReadonlyMap<string, AssessmentPatch>>(new Map())
  const view = useSaveQueue<AssessmentPatch>({
    command: 'set-assessment',
    toInput: ([item]) => item && { committee, report, ...inputOf(item.id), version: item.version, ...item.value },
    batchSize: 1,
    delay: 800,
    merge: (older, newer) => ({ ...older, ...newer }),
    show: (id, patch) => setPatches((now) => new Map(now).set(id, { ...now.get(id), ...patch })),
  })
  const { queue, state } = view
  useTheirs(view, loaded)
  const assessments = useMemo(() => withPatches(loaded, patches), [patches, loaded])

  return {
    assessments,
    queue: view,
    save: (subject, subjectKey, patch, orgUnitKey = '') => {
      const id = subjectId(subject, subjectKey, orgUnitKey)
      setPatches((now) => new Map(now).set(id, { ...now.get(id), ...patch }))
      queue.save(id, patch, assessmentOf(loaded, subject, subjectKey, orgUnitKey)?.version ?? 0)
    },
    conflicts: (nameOf) =>
      [...state.items].flatMap(([id, item]) => {
        if (item.kind !== 'conflict') return []
        const theirs = item.theirs === undefined ? null : patchText(item.theirs, words)
        return [{ id, name: nameOf(subjectOfId(id)), mine: patchText(item.mine, words), theirs, by: item.by }]
      }),
    resolve: (id, keep) => {
      if (keep === 'theirs') {
        setPatches((now) => {
          const rest = new Map(now)
          rest.delete(id)
          return rest
        })
      }
      queue.resolve(id, keep)
    },
  }
}
