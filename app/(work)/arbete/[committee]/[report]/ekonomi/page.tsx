import type { Metadata } from 'next'
import { EntryWays } from '@/components/finance/entry-ways'
import { FinanceEditor } from '@/components/finance/finance-editor'
import { ForecastProposalList } from '@/components/finance/forecast-proposal-list'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { loadForecastProposals, loadStatements } from '@/lib/loaders/statement'
import { statementText } from '@/lib/text/statement'

export const metadata: Metadata = { title: statementText.title }

export default async function FinancePage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, statements } = await loadStatements(committee, report)
  const { life, rights, address, facts } = open
  const proposals = await loadForecastProposals(open)
  return (
    <>
      <PageHeading title={statementText.title} lead={statementText.lead(facts.report.period)} />
      <EntryWays {...address} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={rights.figures} />
      <FinanceEditor address={address} statements={statements} proposals={proposals} canEdit={rights.figures} />
      <ForecastProposalList month={facts.report.period.to} statements={proposals} />
    </>
  )
}
