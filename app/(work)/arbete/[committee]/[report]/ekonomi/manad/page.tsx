import type { Metadata } from 'next'
import { EntryWays } from '@/components/finance/entry-ways'
import { MonthEditor } from '@/components/finance/month-editor'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadAmountPage } from '@/lib/loaders/amount'
import { amountText } from '@/lib/text/amount'

export const metadata: Metadata = { title: amountText.monthTitle }

export default async function MonthPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, statements, amounts, lockedMonths } = await loadAmountPage(committee, report)
  const { life, rights, address, facts } = open
  const { period } = facts.report
  return (
    <>
      <PageHeading title={amountText.monthTitle} lead={amountText.monthLead(period.year, period.to)} />
      <EntryWays {...address} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.figures} />
      <MonthEditor
        address={address}
        statements={statements}
        amounts={amounts.filter(({ measure }) => measure === 'actual')}
        period={period}
        lockedMonths={lockedMonths}
        canEdit={rights.figures}
      />
    </>
  )
}
