'use client'

import { FollowUpList, type FollowUpItem, type FollowUpSection } from '@/components/follow-up/follow-up-list'
import { RemoveItem } from '@/components/items/remove-item'
import { Unfold } from '@/components/items/unfold'
import { MeasureForm } from '@/components/measures/measure-form'
import { measureItem } from '@/components/measures/measure-item'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { DutyFacts } from '@/lib/domain/duty'
import { followUpOf } from '@/lib/domain/follow-up'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { subjectId } from '@/lib/domain/goal-sheet'
import type { OrgUnit } from '@/lib/domain/municipality'
import { activityText } from '@/lib/text/activity'
import { measureText } from '@/lib/text/measure'
import { ActivityForm, AnnualCycleForm } from './activity-form'

interface ActivityBoardProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly facts: DutyFacts
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly keeping: FollowUpKeeping
}

const unitNames = (units: readonly OrgUnit[], orgUnitKey: string | null) => units.flatMap(({ key, name }) => (key === orgUnitKey ? [name] : []))

function activityItems({ activities }: DutyFacts, units: readonly OrgUnit[]): readonly FollowUpItem[] {
  return activities.map(({ key, text, numerator, denominator, orgUnitKey }) => ({
    subject: 'activity',
    key,
    title: text,
    facts: [...(numerator === null || denominator === null ? [] : [activityText.target(numerator, denominator)]), ...unitNames(units, orgUnitKey)],
    details: [],
  }))
}

function cycleItems({ annualCycle }: DutyFacts, units: readonly OrgUnit[]): readonly FollowUpItem[] {
  return annualCycle.map(({ key, month, activity, orgUnitKey }) => ({
    subject: 'annualCycleItem',
    key,
    title: activity,
    facts: [activityText.monthName(month), ...unitNames(units, orgUnitKey)],
    details: [],
  }))
}

/** The form that changes one of the three kinds, or adds to it. */
function formFor({ address, facts, keeping }: ActivityBoardProps, subject: FollowUpItem['subject'], key: string | null) {
  const place = { address, keeping }
  const own = <Item extends { readonly key: string }>(all: readonly Item[]) => ({ item: all.find((each) => each.key === key) ?? null, all })
  const version = key === null ? 0 : keeping.versions[subjectId(subject, key)]
  if (subject === 'activity') return <ActivityForm key={version} {...own(facts.activities)} {...place} />
  if (subject === 'annualCycleItem') return <AnnualCycleForm key={version} {...own(facts.annualCycle)} {...place} />
  const { item, all } = own(facts.correctiveMeasures)
  return <MeasureForm key={version} measure={item} all={all} indicators={facts.indicators} {...place} />
}

/** Corrective measures, activities and the annual cycle, each with level and comment; the controller adds, changes and orders them. */
export function ActivityBoard(props: ActivityBoardProps) {
  const { address, facts, words, keeping } = props
  const section = (subject: FollowUpItem['subject'], title: string, items: readonly FollowUpItem[], add: string): FollowUpSection => ({
    key: subject,
    title,
    items,
    foot: keeping.mayKeep ? <Unfold label={add}>{formFor(props, subject, null)}</Unfold> : null,
  })
  const change = { activity: activityText.change, annualCycleItem: activityText.changeCycle, correctiveMeasure: measureText.change }
  return (
    <FollowUpList
      address={address}
      sections={[
        section('correctiveMeasure', measureText.title, facts.correctiveMeasures.map((each) => measureItem(each, facts, keeping.units, words)), measureText.add),
        section('activity', activityText.activities, activityItems(facts, keeping.units), activityText.add),
        section('annualCycleItem', activityText.cycle, cycleItems(facts, keeping.units), activityText.addCycle),
      ]}
      assessments={facts.assessments}
      previousAssessments={facts.previousAssessments}
      words={words}
      mayRate={({ subject, key }) => keeping.rated.includes(subjectId(subject, key))}
      followUpIn={({ subject, key }, assessments) => followUpOf({ ...facts, assessments }, subject, key)}
      below={({ subject, key, title }) =>
        keeping.mayKeep ? (
          <>
            <Unfold label={subject in change ? change[subject as keyof typeof change] : ''}>{formFor(props, subject, key)}</Unfold>
            <RemoveItem command="delete-item" input={{ ...address, subject, key, version: keeping.versions[subjectId(subject, key)] }} name={title} />
          </>
        ) : null
      }
    />
  )
}
