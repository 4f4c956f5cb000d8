import type { FollowUpItem } from '@/components/follow-up/follow-up-list'
import type { Assignment } from '@/lib/domain/assignment'
import type { OrgUnit } from '@/lib/domain/municipality'
import { assignmentText } from '@/lib/text/assignment'

/** An assignment as a line to follow up: who gave it and who follows it up beside the text, its aim below. */
export function assignmentItem({ key, text, issuer, aim, group, targetAreas, orgUnitKey }: Assignment, units: readonly OrgUnit[]): FollowUpItem {
  const unit = units.find((each) => each.key === orgUnitKey)
  const details = [
    { label: assignmentText.aim, text: aim },
    { label: assignmentText.group, text: group },
    { label: assignmentText.targetAreas, text: targetAreas.join(', ') || null },
  ]
  return {
    subject: 'assignment',
    key,
    title: text,
    facts: [assignmentText.issuer(issuer), ...(unit === undefined ? [] : [unit.name])],
    details: details.flatMap((detail) => (detail.text === null ? [] : [{ label: detail.label, text: detail.text }])),
  }
}
