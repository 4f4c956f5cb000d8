import type { Metadata } from 'next'
import { FollowUpList } from '@/components/follow-up/follow-up-list'
import { riskItem } from '@/components/risks/risk-item'
import { PageHeading } from '@/components/ui/page-heading'
import { LockNotice } from '@/components/workflow/lock-notice'
import { monthOf } from '@/lib/domain/period'
import { isOpen } from '@/lib/domain/risk'
import { loadFollowUp } from '@/lib/loaders/follow-up'
import { riskText } from '@/lib/text/risk'

export const metadata: Metadata = { title: riskText.title }

export default async function RiskPage({ params }: { readonly params: Promise<{ committee: string; report: string }> }) {
  const { committee, report } = await params
  const { open, canEdit } = await loadFollowUp(committee, report, 'risk')
  const { facts, life, address, form } = open
  const { year, to } = facts.report.period
  const items = facts.risks.filter((risk) => isOpen(risk, monthOf(year, to))).map(riskItem)
  return (
    <>
      <PageHeading title={riskText.title} lead={items.length > 0 ? riskText.lead : riskText.none} />
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
