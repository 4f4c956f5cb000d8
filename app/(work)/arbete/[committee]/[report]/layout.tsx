import type { ReactNode } from 'react'
import { WorkShell } from '@/app/(work)/work-shell'
import { FoundPlace } from '@/components/findings/found-place'
import { loadReport } from '@/lib/loaders/report'
import { formatPeriod } from '@/lib/text/format'

interface ReportLayoutProps {
  readonly params: Promise<{ committee: string; report: string }>
  readonly children: ReactNode
}

export default async function ReportLayout({ params, children }: ReportLayoutProps) {
  const { committee, report } = await params
  const open = await loadReport(committee, report)
  const { facts, life, session, address } = open
  return (
    <WorkShell
      session={session}
      address={address}
      report={{ committee: facts.committee.name, period: formatPeriod(facts.report.period), status: life.status }}
    >
      <FoundPlace />
      {children}
    </WorkShell>
  )
}
