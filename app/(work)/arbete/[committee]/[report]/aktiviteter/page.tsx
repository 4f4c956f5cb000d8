import type { Metadata } from 'next'
import { ActivityBoard } from '@/components/activities/activity-board'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadFollowUp } from '@/lib/loaders/follow-up'
import { dutyFactsOf } from '@/lib/domain/duty'
import { activityText } from '@/lib/text/activity'

export const metadata: Metadata = { title: activityText.title }

export default async function ActivityPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, canEdit, keeping } = await loadFollowUp(committee, report, ['correctiveMeasure', 'activity', 'annualCycleItem'])
  const { facts, life, address, form } = open
  const isEmpty = facts.correctiveMeasures.length + facts.activities.length + facts.annualCycle.length === 0
  return (
    <>
      <PageHeading title={activityText.title} lead={isEmpty ? activityText.none : activityText.lead} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={canEdit} />
      <ActivityBoard address={address} facts={dutyFactsOf(facts)} words={form.ratingWords} keeping={keeping} />
    </>
  )
}
