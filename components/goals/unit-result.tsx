'use client'

import { AssessmentEditor } from '@/components/follow-up/assessment-editor'
import { UnitResultMatrix, type UnitResultRow } from '@/components/unit-results/unit-result-matrix'
import { assessmentOf, type Assessment, type RatingLevel } from '@/lib/domain/assessment'
import { followUpOf } from '@/lib/domain/follow-up'
import { subjectId, type GoalSheet } from '@/lib/domain/goal-sheet'
import { unitResultOf, unitResultPlaces } from '@/lib/domain/unit-result'
import { unitResultText } from '@/lib/text/unit-result'
import type { GoalEditing } from './use-goals'

interface UnitResultsProps {
  readonly sheet: GoalSheet
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly editing: GoalEditing
}

const hasNote = (result: Assessment | null) => Boolean(result?.reason) || Boolean(result?.commentary)

/** A person's own units come first. */
function rowsOf({ sheet, editing }: UnitResultsProps): readonly UnitResultRow[] {
  const { goals, units } = unitResultPlaces(sheet.facts, sheet.orgUnits)
  const isOwn = ({ key }: { readonly key: string }) => sheet.ownUnits.includes(key)
  const ordered = [...units.filter(isOwn), ...units.filter((unit) => !isOwn(unit))]
  const locked = editing.assessments.queue.state.lock !== null
  return goals.map((goal) => ({
    key: goal.key,
    goal: goal.name,
    level: followUpOf(editing.facts, 'goal', goal.key).level,
    cells: ordered.map((unit) => ({
      hasNote: hasNote(assessmentOf(editing.facts.assessments, 'unitResult', goal.key, unit.key)),
      key: unit.key,
      unit: unit.name,
      level: unitResultOf(editing.facts.assessments, goal.key, unit.key),
      canEdit: !locked && sheet.rights.levels.includes(subjectId('unitResult', goal.key, unit.key)),
    })),
  }))
}

/** What each unit has come to on each goal; open where there is anything to see, since not every plan is followed up by unit. */
export function UnitResults(props: UnitResultsProps) {
  const { sheet, words, editing } = props
  const rows = rowsOf(props)
  if (rows.length === 0 || rows[0]?.cells.length === 0) return null
  const hasResults = sheet.facts.assessments.some(({ subject }) => subject === 'unitResult')
  return (
    <section aria-labelledby="unit-results" className="mt-12">
      <h2 id="unit-results" className="text-h3">
        {unitResultText.title}
      </h2>
      <p className="max-w-measure text-muted">{unitResultText.lead}</p>
      <details className="mt-2" open={hasResults}>
        <summary className="min-h-11 cursor-pointer content-center text-accent underline">{unitResultText.show(rows[0]?.cells.length ?? 0)}</summary>
        <UnitResultMatrix
          label={unitResultText.table}
          rows={rows}
          words={words}
          note={(goal, unit) => <ResultNote goalKey={goal} unitKey={unit} {...props} />}
          onChoose={(goal, unit, level) => editing.assessments.save('unitResult', goal, { level }, unit)}
        />
      </details>
    </section>
  )
}

/** Level, reason, expectation and comment of one unit on one goal. No rule proposes its level, so that a reason may be given but need not. */
function ResultNote({ goalKey, unitKey, sheet, words, editing }: UnitResultsProps & { readonly goalKey: string; readonly unitKey: string }) {
  const result = assessmentOf(editing.facts.assessments, 'unitResult', goalKey, unitKey)
  const id = subjectId('unitResult', goalKey, unitKey)
  const goal = sheet.facts.plan.goals.find(({ key }) => key === goalKey)?.name ?? goalKey
  const unit = sheet.orgUnits.find(({ key }) => key === unitKey)?.name ?? unitKey
  const mayEdit = editing.assessments.queue.state.lock === null && sheet.rights.levels.includes(id)
  return (
    <>
      {!mayEdit && result?.reason ? <p className="max-w-measure whitespace-pre-wrap">{unitResultText.reason(result.reason)}</p> : null}
      <AssessmentEditor
        id={`unit-result-${goalKey}-${unitKey}`}
        of={{ subject: 'unitResult', subjectKey: goalKey, orgUnitKey: unitKey }}
        name={unitResultText.cell(unit, goal)}
        followUp={{ level: result?.level ?? 'notAssessed', proposed: null, assessment: result, trend: null, yearEnd: null }}
        previous={assessmentOf(sheet.facts.previousAssessments, 'unitResult', goalKey, unitKey)}
        words={words}
        maySetLevel={mayEdit}
        mayComment={mayEdit}
        yearEnd
        freeReason
        onSave={(patch) => editing.assessments.save('unitResult', goalKey, patch, unitKey)}
      />
    </>
  )
}
