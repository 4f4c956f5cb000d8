'use client'

import { RatingMark } from '@/components/assessment/rating-mark'
import { SaveBar } from '@/components/save/save-bar'
import { assessmentOf, type Assessment, type AssessmentSubject, type RatingLevel } from '@/lib/domain/assessment'
import type { AssessedSubject } from '@/lib/domain/goal-sheet'
import { AssessmentEditor } from './assessment-editor'
import { FollowUpLine } from './follow-up-line'
import { useAssessments } from './use-assessments'

/** Something that people alone rate: a risk, an assignment. */
export interface FollowUpItem {
  readonly subject: AssessmentSubject
  readonly key: string
  readonly title: string
  /** Facts that stand beside the title. */
  readonly facts: readonly string[]
  readonly details: readonly { readonly label: string; readonly text: string }[]
}

interface FollowUpListProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly items: readonly FollowUpItem[]
  readonly assessments: readonly Assessment[]
  readonly previousAssessments: readonly Assessment[]
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly canEdit: boolean
}

/** A list where each line opens to level and comment; last time's stand beside. */
export function FollowUpList({ address, items, assessments, previousAssessments, words, canEdit }: FollowUpListProps) {
  const editing = useAssessments(assessments, words, address)
  const mayEdit = canEdit && editing.queue.state.lock === null
  const nameOf = ({ subject, subjectKey }: AssessedSubject) => items.find((item) => item.subject === subject && item.key === subjectKey)?.title ?? subjectKey
  return (
    <>
      <SaveBar queues={[editing.queue]} conflicts={editing.conflicts(nameOf)} onResolve={editing.resolve} />
      <div className="mt-6 border-t border-rule">
        {items.map((item) => {
          const assessment = assessmentOf(editing.assessments, item.subject, item.key)
          const followUp = { level: assessment?.level ?? ('notAssessed' as const), proposed: null, assessment, trend: null, yearEnd: null }
          return (
            <FollowUpLine
              key={`${item.subject}:${item.key}`}
              kind="wide"
              summary={
                <>
                  <span className="follow-up-name">{item.title}</span>
                  <span className="follow-up-label">{item.facts.join(' · ')}</span>
                  <RatingMark level={followUp.level} words={words} />
                </>
              }
            >
              {() => (
                <>
                  <Details details={item.details} />
                  <AssessmentEditor
                    id={`${item.subject}-${item.key}`}
                    followUp={followUp}
                    previous={assessmentOf(previousAssessments, item.subject, item.key)}
                    words={words}
                    maySetLevel={mayEdit}
                    mayComment={mayEdit}
                    yearEnd={false}
                    onSave={(patch) => editing.save(item.subject, item.key, patch)}
                  />
                </>
              )}
            </FollowUpLine>
          )
        })}
      </div>
    </>
  )
}

function Details({ details }: Pick<FollowUpItem, 'details'>) {
  if (details.length === 0) return null
  return (
    <dl className="max-w-measure space-y-2">
      {details.map(({ label, text }) => (
        <div key={`${label}:${text}`}>
          <dt className="text-small text-muted">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
