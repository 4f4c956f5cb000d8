import type { Metadata } from 'next'
import { GoalWays } from '@/components/indicators/goal-ways'
import { IndicatorEditor } from '@/components/indicators/indicator-editor'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadIndicatorPage } from '@/lib/loaders/indicator'
import { indicatorPageText } from '@/lib/text/indicator-page'

export const metadata: Metadata = { title: indicatorPageText.title }

export default async function IndicatorPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, sheet, lastYear, lockedMonths } = await loadIndicatorPage(committee, report)
  const { life, rights, address, form } = open
  return (
    <>
      <PageHeading title={indicatorPageText.title} lead={indicatorPageText.lead} />
      <GoalWays {...address} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.indicatorValues} />
      <IndicatorEditor address={address} sheet={sheet} lastYear={lastYear} lockedMonths={lockedMonths} words={form.ratingWords} />
    </>
  )
}
