import type { Metadata } from 'next'
import { AssignmentBoard } from '@/components/assignments/assignment-board'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadFollowUp } from '@/lib/loaders/follow-up'
import { assignmentText } from '@/lib/text/assignment'

export const metadata: Metadata = { title: assignmentText.title }

export default async function AssignmentPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, canEdit, keeping } = await loadFollowUp(committee, report, ['assignment'])
  const { facts, life, address, form } = open
  return (
    <>
      <PageHeading title={assignmentText.title} lead={facts.assignments.length > 0 ? assignmentText.lead : assignmentText.none} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={canEdit} />
      <AssignmentBoard
        address={address}
        assignments={facts.assignments}
        assessments={facts.assessments}
        previousAssessments={facts.previousAssessments}
        words={form.ratingWords}
        keeping={keeping}
      />
    </>
  )
}
