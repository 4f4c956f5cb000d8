import type { Metadata } from 'next'
import { assignmentItem } from '@/components/assignments/assignment-item'
import { FollowUpList } from '@/components/follow-up/follow-up-list'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadFollowUp } from '@/lib/loaders/follow-up'
import { assignmentText } from '@/lib/text/assignment'

export const metadata: Metadata = { title: assignmentText.title }

export default async function AssignmentPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, canEdit } = await loadFollowUp(committee, report, 'assignment')
  const { facts, life, address, form } = open
  const items = facts.assignments.map(assignmentItem)
  return (
    <>
      <PageHeading title={assignmentText.title} lead={items.length > 0 ? assignmentText.lead : assignmentText.none} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={canEdit} />
      <FollowUpList
        address={address}
        items={items}
        assessments={facts.assessments}
        previousAssessments={facts.previousAssessments}
        words={form.ratingWords}
        canEdit={canEdit}
      />
    </>
  )
}
