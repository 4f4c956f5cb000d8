import { followUpOf, type FollowUp } from '../follow-up'
import type { FormBlock, RatedSubject } from '../form'
import type { ReportFacts } from '../report-facts'
import type { BlockView } from '../report-view'
import type { BlockContext } from './block-context'
import { ratingCell } from './cells'
import { isSelected } from './selector'

/** Something assessed, with what it can be selected by. */
interface RatedThing {
  readonly key: string
  readonly label: string
  readonly orgUnitKey: string | null
  readonly group: string | null
  readonly followUp: FollowUp
}

function thingsOf(subject: RatedSubject, facts: ReportFacts): readonly RatedThing[] {
  const thing = (key: string, label: string, orgUnitKey: string | null, group: string | null): RatedThing => ({
    key,
    label,
    orgUnitKey,
    group,
    followUp: followUpOf(facts, subject, key),
  })
  switch (subject) {
    case 'goal':
      return facts.plan.goals.map(({ key, name }) => thing(key, name, null, null))
    case 'correctiveMeasure':
      return facts.correctiveMeasures.map(({ key, text, orgUnitKey }) => thing(key, text, orgUnitKey, null))
    case 'risk':
      return facts.risks.map(({ key, title, orgUnitKey, type }) => thing(key, title, orgUnitKey, type))
    case 'assignment':
      return facts.assignments.map(({ key, text, orgUnitKey, group }) => thing(key, text, orgUnitKey, group))
    case 'activity':
      return facts.activities.map(({ key, text, orgUnitKey }) => thing(key, text, orgUnitKey, null))
    case 'annualCycleItem':
      return facts.annualCycle.map(({ key, activity, orgUnitKey }) => thing(key, activity, orgUnitKey, null))
  }
}

/** Each selected thing with its level, trend and comment, in the order of its register: one goal, or all assignments of a group. */
export function ratedCommentBlock(block: Extract<FormBlock, { kind: 'ratedComment' }>, { facts, fill }: BlockContext): BlockView {
  const items = thingsOf(block.subject, facts).filter((thing) => isSelected(block.selector, thing, facts.committee.orgUnits))
  return {
    kind: 'ratedComments',
    title: fill(block.title),
    items: items.map(({ key, label, followUp }) => ({
      key,
      label: block.showName ? label : '',
      rating: ratingCell(followUp),
      trend: followUp.trend,
      commentary: followUp.assessment?.commentary ?? '',
    })),
  }
}
