import type { Metadata } from 'next'
import { BudgetEditor } from '@/components/finance/budget-editor'
import { EntryWays } from '@/components/finance/entry-ways'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadAmountPage } from '@/lib/loaders/amount'
import { amountText } from '@/lib/text/amount'

export const metadata: Metadata = { title: amountText.budgetTitle }

export default async function BudgetPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, statements, amounts, budgetVersions } = await loadAmountPage(committee, report)
  const { life, rights, address, facts } = open
  const { year } = facts.report.period
  return (
    <>
      <PageHeading title={amountText.budgetTitle} lead={amountText.budgetLead(year)} />
      <EntryWays {...address} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.figures} />
      <BudgetEditor
        address={address}
        statements={statements}
        amounts={amounts.filter(({ measure }) => measure === 'budget')}
        budgetVersions={budgetVersions}
        reportVersion={facts.report.budgetVersionKey}
        year={year}
        canEdit={rights.figures}
      />
    </>
  )
}
