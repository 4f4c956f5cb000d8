'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useAssessments, type AssessmentEditing } from '@/components/follow-up/use-assessments'
import type { Conflict } from '@/components/save/conflict-dialog'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { FollowUpFacts } from '@/lib/domain/follow-up'
import { withIndicatorValue, type AssessedSubject, type GoalSheet, type IndicatorEntry } from '@/lib/domain/goal-sheet'
import { valueFor, type Indicator } from '@/lib/domain/indicator'
import { goalText } from '@/lib/text/goal'
import { unitResultText } from '@/lib/text/unit-result'
import { figureText } from './indicator-figure'

export interface GoalEditing {
  readonly committee: string
  /** The facts with every value and level set so far: proposals follow at once. */
  readonly facts: FollowUpFacts
  readonly values: SaveQueueView<IndicatorEntry>
  readonly assessments: AssessmentEditing
  readonly saveValue: (indicatorKey: string, entry: IndicatorEntry) => void
  /** Shows what a half-typed value would mean, without saving it; null: nothing is being typed. */
  readonly previewValue: (indicatorKey: string, entry: IndicatorEntry | null) => void
  readonly conflicts: readonly Conflict[]
  readonly resolve: (id: string, keep: 'mine' | 'theirs') => void
}

const NO_VALUE: IndicatorEntry = { value: null, missing: null }

function entryText(indicator: Indicator | undefined, { value, missing }: IndicatorEntry): string {
  if (value !== null) return indicator ? figureText(indicator, value) : String(value)
  return missing === null ? goalText.noValue : goalText.missing(missing)
}

function useValueQueue(
  { committee, report }: { readonly committee: string; readonly report: string },
  show: (indicatorKey: string, entry: IndicatorEntry) => void,
) {
  return useSaveQueue<IndicatorEntry>({
    command: 'save-indicator-values',
    toInput: (items) => ({ committee, report, cells: items.map(({ id, value, version }) => ({ indicator: id, ...value, version })) }),
    batchSize: 100,
    delay: 500,
    show,
    readTheirs: (value) => {
      const { value: number, missing } = (value ?? NO_VALUE) as IndicatorEntry
      return { value: number, missing }
    },
  })
}

/** Goals being followed up: values and assessments as loaded, as typed since, and the queues that save them. */
export function useGoals(
  sheet: GoalSheet,
  words: Readonly<Record<RatingLevel, string>>,
  address: { readonly committee: string; readonly report: string },
): GoalEditing {
  const loaded = sheet.facts
  const router = useRouter()
  const [entries, setEntries] = useState<ReadonlyMap<string, IndicatorEntry>>(new Map())
  const [preview, setPreview] = useState<{ readonly key: string; readonly entry: IndicatorEntry } | null>(null)
  const assessments = useAssessments(loaded.assessments, words, address)
  const values = useValueQueue(address, (key, entry) => setEntries((now) => new Map(now).set(key, entry)))
  const facts = useMemo(() => {
    const typed = [...entries].reduce((so, [key, entry]) => withIndicatorValue(so, key, entry), loaded)
    const shown = preview ? withIndicatorValue(typed, preview.key, preview.entry) : typed
    return { ...shown, assessments: assessments.assessments }
  }, [entries, preview, loaded, assessments.assessments])

  const nameOf = ({ subjectKey: key, orgUnitKey }: Pick<AssessedSubject, 'subjectKey' | 'orgUnitKey'>) => {
    const name =
      loaded.indicators.find((each) => each.key === key)?.name ??
      loaded.plan.goals.find((each) => each.key === key)?.name ??
      loaded.correctiveMeasures.find((each) => each.key === key)?.text ??
      key
    const unit = sheet.orgUnits.find((each) => each.key === orgUnitKey)
    return unit === undefined ? name : unitResultText.cell(unit.name, name)
  }
  const valueConflicts = [...values.state.items].flatMap(([key, item]) => {
    if (item.kind !== 'conflict') return []
    const indicator = loaded.indicators.find((each) => each.key === key)
    const theirs = item.theirs === undefined ? null : entryText(indicator, item.theirs)
    return [{ id: key, name: nameOf({ subjectKey: key, orgUnitKey: '' }), mine: entryText(indicator, item.mine), theirs, by: item.by }]
  })

  return {
    committee: address.committee,
    facts,
    values,
    assessments,
    previewValue: (key, entry) => setPreview(entry && { key, entry }),
    saveValue: (key, entry) => {
      setPreview(null)
      setEntries((now) => new Map(now).set(key, entry))
      values.queue.save(key, entry, valueFor(loaded.indicatorValues, key, loaded.report.period)?.version ?? 0)
    },
    conflicts: [...valueConflicts, ...assessments.conflicts(nameOf)],
    resolve: (id, keep) => {
      const item = values.state.items.get(id)
      if (item?.kind !== 'conflict') return assessments.resolve(id, keep)
      const { theirs } = item
      if (keep === 'theirs' && theirs) {
        setEntries((now) => new Map(now).set(id, theirs))
        router.refresh()
      }
      values.queue.resolve(id, keep)
    },
  }
}
