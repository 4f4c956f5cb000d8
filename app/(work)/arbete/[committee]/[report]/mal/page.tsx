import type { Metadata } from 'next'
import { GoalEditor } from '@/components/goals/goal-editor'
import { GoalWays } from '@/components/indicators/goal-ways'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadGoals } from '@/lib/loaders/goal'
import { goalText } from '@/lib/text/goal'

export const metadata: Metadata = { title: goalText.title }

export default async function GoalPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, sheet, comparisons } = await loadGoals(committee, report)
  const { life, rights, address, form } = open
  return (
    <>
      <PageHeading title={goalText.title} lead={goalText.lead} />
      <GoalWays {...address} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.assessments || rights.indicatorValues} />
      <GoalEditor address={address} sheet={sheet} comparisons={comparisons} words={form.ratingWords} />
    </>
  )
}
