'use client'

import type { ReactNode } from 'react'
import { RatingMark } from '@/components/assessment/rating-mark'
import { lineAnchor } from '@/components/findings/place-link'
import { SaveBar } from '@/components/save/save-bar'
import { assessmentOf, type Assessment, type AssessmentSubject, type RatingLevel } from '@/lib/domain/assessment'
import type { FollowUp } from '@/lib/domain/follow-up'
import type { AssessedSubject } from '@/lib/domain/goal-sheet'
import { AssessmentEditor } from './assessment-editor'
import { FollowUpLine } from './follow-up-line'
import { useAssessments, type AssessmentEditing } from './use-assessments'

/** Something that people alone rate: a risk, an assignment. */
export interface FollowUpItem {
  readonly subject: AssessmentSubject
  readonly key: string
  readonly title: string
  /** Facts that stand beside the title. */
  readonly facts: readonly string[]
  readonly details: readonly { readonly label: string; readonly text: string }[]
}

/** Lines under one heading, and what stands below them: a form that adds another. */
export interface FollowUpSection {
  readonly key: string
  /** Null: the page's own heading is enough. */
  readonly title: string | null
  readonly items: readonly FollowUpItem[]
  readonly foot?: ReactNode
}

interface FollowUpListProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sections: readonly FollowUpSection[]
  readonly assessments: readonly Assessment[]
  readonly previousAssessments: readonly Assessment[]
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly mayRate: (item: FollowUpItem) => boolean
  /** How a line stands where rules propose something; without it, people alone rate. */
  readonly followUpIn?: (item: FollowUpItem, assessments: readonly Assessment[]) => FollowUp
  /** What else can be done with a line. */
  readonly below?: (item: FollowUpItem) => ReactNode
}

/** How a line stands that people alone rate. */
function ratedByPeople({ subject, key }: FollowUpItem, assessments: readonly Assessment[]): FollowUp {
  const assessment = assessmentOf(assessments, subject, key)
  return { level: assessment?.level ?? 'notAssessed', proposed: null, assessment, trend: null, yearEnd: null }
}

/** Lists where each line opens to level and comment; last time's stand beside. */
export function FollowUpList(props: FollowUpListProps) {
  const { address, sections, assessments, words } = props
  const editing = useAssessments(assessments, words, address)
  const items = sections.flatMap((section) => section.items)
  const nameOf = ({ subject, subjectKey }: AssessedSubject) => items.find((item) => item.subject === subject && item.key === subjectKey)?.title ?? subjectKey
  return (
    <>
      <SaveBar queues={[editing.queue]} conflicts={editing.conflicts(nameOf)} onResolve={editing.resolve} />
      {sections.map(({ key, title, items: own, foot }) => (
        <section key={key} aria-labelledby={title === null ? undefined : `follow-up-${key}`} className={title === null ? 'mt-6' : 'mt-10'}>
          {title === null ? null : (
            <h2 id={`follow-up-${key}`} className="mb-2 text-h3">
              {title}
            </h2>
          )}
          <div className="border-t border-rule">
            {own.map((item) => (
              <Line key={`${item.subject}:${item.key}`} item={item} editing={editing} {...props} />
            ))}
          </div>
          {foot}
        </section>
      ))}
    </>
  )
}

function Line({ item, editing, ...list }: FollowUpListProps & { readonly item: FollowUpItem; readonly editing: AssessmentEditing }) {
  const { words, previousAssessments, mayRate, followUpIn = ratedByPeople, below } = list
  const followUp = followUpIn(item, editing.assessments)
  const mayEdit = mayRate(item) && editing.queue.state.lock === null
  return (
    <FollowUpLine
      id={lineAnchor(item.subject, item.key)}
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
            of={{ subject: item.subject, subjectKey: item.key, orgUnitKey: '' }}
            name={item.title}
            followUp={followUp}
            previous={assessmentOf(previousAssessments, item.subject, item.key)}
            words={words}
            maySetLevel={mayEdit}
            mayComment={mayEdit}
            yearEnd={false}
            onSave={(patch) => editing.save(item.subject, item.key, patch)}
          />
          {below?.(item)}
        </>
      )}
    </FollowUpLine>
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
