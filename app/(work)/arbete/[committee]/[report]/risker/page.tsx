import type { Metadata } from 'next'
import { RiskBoard } from '@/components/risks/risk-board'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { monthOf } from '@/lib/domain/period'
import { isOpen } from '@/lib/domain/risk'
import { loadFollowUp } from '@/lib/loaders/follow-up'
import { riskText } from '@/lib/text/risk'

export const metadata: Metadata = { title: riskText.title }

export default async function RiskPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, canEdit, keeping } = await loadFollowUp(committee, report, ['risk'])
  const { facts, life, address, form } = open
  const { period } = facts.report
  const hasOpen = facts.risks.some((risk) => isOpen(risk, monthOf(period.year, period.to)))
  return (
    <>
      <PageHeading title={riskText.title} lead={hasOpen ? riskText.lead : riskText.none} />
      <LockNotice status={life.status} by={life.statusBy} canEdit={canEdit} />
      <RiskBoard
        address={address}
        period={period}
        risks={facts.risks}
        assessments={facts.assessments}
        previousAssessments={facts.previousAssessments}
        words={form.ratingWords}
        keeping={keeping}
      />
    </>
  )
}
