'use client'

import { RatingMark } from '@/components/assessment/rating-mark'
import { lineAnchor } from '@/components/findings/place-link'
import { AssessmentEditor } from '@/components/follow-up/assessment-editor'
import { FollowUpLine } from '@/components/follow-up/follow-up-line'
import { SaveBar } from '@/components/save/save-bar'
import { assessmentOf, type AssessmentSubject, type RatingLevel } from '@/lib/domain/assessment'
import type { Comparisons } from '@/lib/domain/comparison'
import { followUpOf, indicatorsOf } from '@/lib/domain/follow-up'
import type { Goal } from '@/lib/domain/goal'
import { subjectId, type GoalSheet } from '@/lib/domain/goal-sheet'
import type { Indicator } from '@/lib/domain/indicator'
import { goalText } from '@/lib/text/goal'
import { GoalOverview } from './goal-overview'
import { IndicatorRow } from './indicator-row'
import { UnitResults } from './unit-result'
import { useGoals, type GoalEditing } from './use-goals'

interface GoalEditorProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sheet: GoalSheet
  readonly comparisons: Comparisons
  readonly words: Readonly<Record<RatingLevel, string>>
}

interface Surroundings extends Omit<GoalEditorProps, 'address'> {
  readonly editing: GoalEditing
}

/** The goal tree being followed up, with its overview first. A unit head's own indicators come first, then the whole tree, then the corrective measures. */
export function GoalEditor({ address, sheet, comparisons, words }: GoalEditorProps) {
  const editing = useGoals(sheet, words, address)
  const around: Surroundings = { sheet, comparisons, words, editing }
  const { goals } = sheet.facts.plan
  const roots = goals.filter((goal) => !goals.some((other) => other.key === goal.parentKey))
  const own = sheet.facts.indicators.filter((indicator) => indicator.orgUnitKey !== null && sheet.ownUnits.includes(indicator.orgUnitKey))
  return (
    <>
      <SaveBar queues={[editing.values, editing.assessments.queue]} conflicts={editing.conflicts} onResolve={editing.resolve} />
      <GoalOverview facts={editing.facts} words={words} />
      {own.length > 0 ? (
        <section aria-labelledby="own-indicators" className="mt-10">
          <h2 id="own-indicators" className="text-h3">
            {goalText.yours}
          </h2>
          <IndicatorRows place="own" indicators={own} {...around} />
        </section>
      ) : null}
      <section aria-labelledby="all-goals" className="mt-10">
        <h2 id="all-goals" className="text-h3">
          {goalText.theRest}
        </h2>
        {roots.length === 0 ? <p>{goalText.none}</p> : null}
        {roots.map((goal) => (
          <GoalSection key={goal.key} goal={goal} level={3} {...around} />
        ))}
      </section>
      <UnitResults {...around} />
      {sheet.facts.correctiveMeasures.length > 0 ? <Measures {...around} /> : null}
    </>
  )
}

function GoalSection({ goal, level, ...around }: Surroundings & { goal: Goal; level: number }) {
  const { sheet } = around
  const Heading = `h${Math.min(level, 6)}` as 'h3' | 'h4' | 'h5' | 'h6'
  const below = sheet.facts.plan.goals.filter((other) => other.parentKey === goal.key)
  const indicators = indicatorsOf(sheet.facts, goal.indicatorKeys)
  const isRated = indicators.length > 0 || below.length === 0
  return (
    <section aria-labelledby={`goal-${goal.key}`} className={level === 3 ? 'mt-8' : 'mt-5 ps-3 tablet:ps-5'}>
      <Heading id={`goal-${goal.key}`} className={level === 3 ? 'max-w-measure text-lead' : 'max-w-measure'}>
        {goal.name}
      </Heading>
      {goal.note ? <p className="text-small text-muted">{goal.note}</p> : null}
      {isRated ? <SubjectRow subject="goal" subjectKey={goal.key} name={goal.name} {...around} /> : null}
      <IndicatorRows place={goal.key} indicators={indicators} {...around} />
      {below.map((child) => (
        <GoalSection key={child.key} goal={child} level={level + 1} {...around} />
      ))}
    </section>
  )
}

function Measures(around: Surroundings) {
  const { facts } = around.sheet
  return (
    <section aria-labelledby="measures" className="mt-12">
      <h2 id="measures" className="text-h3">
        {goalText.measures}
      </h2>
      {facts.correctiveMeasures.map((measure) => (
        <section key={measure.key} aria-labelledby={`measure-${measure.key}`} className={`mt-5 ${measure.parentKey === null ? '' : 'ps-3 tablet:ps-5'}`}>
          <h3 id={`measure-${measure.key}`} className="max-w-measure">
            {measure.text}
          </h3>
          <SubjectRow subject="correctiveMeasure" subjectKey={measure.key} name={measure.text} {...around} />
          <IndicatorRows place={measure.key} indicators={indicatorsOf(facts, measure.indicatorKeys)} {...around} />
        </section>
      ))}
    </section>
  )
}

/** Level and comment of a goal or a measure; its proposal follows the indicators below. */
function SubjectRow({ subject, subjectKey, name, sheet, words, editing }: Surroundings & { subject: AssessmentSubject; subjectKey: string; name: string }) {
  const followUp = followUpOf(editing.facts, subject, subjectKey)
  const id = subjectId(subject, subjectKey)
  const locked = editing.assessments.queue.state.lock !== null
  return (
    <FollowUpLine
      id={lineAnchor(subject, subjectKey)}
      kind="goal"
      summary={
        <>
          <span className="follow-up-name text-muted">{goalText.level}</span>
          <RatingMark level={followUp.level} words={words} />
        </>
      }
    >
      {() => (
        <AssessmentEditor
          id={id}
          of={{ subject, subjectKey, orgUnitKey: '' }}
          name={name}
          followUp={followUp}
          previous={assessmentOf(sheet.facts.previousAssessments, subject, subjectKey)}
          words={words}
          maySetLevel={sheet.rights.levels.includes(id) && !locked}
          mayComment={sheet.rights.comments.includes(id) && !locked}
          yearEnd={subject === 'goal'}
          onSave={(patch) => editing.assessments.save(subject, subjectKey, patch)}
        />
      )}
    </FollowUpLine>
  )
}

function IndicatorRows({ place, indicators, sheet, comparisons, words, editing }: Surroundings & { place: string; indicators: readonly Indicator[] }) {
  return indicators.map((indicator) => (
    <IndicatorRow
      key={indicator.key}
      id={`${place}-${indicator.key}`}
      indicator={indicator}
      unitName={sheet.orgUnits.find((unit) => unit.key === indicator.orgUnitKey)?.name ?? null}
      editing={editing}
      rights={sheet.rights}
      words={words}
      comparison={comparisons[indicator.key] ?? null}
    />
  ))
}
