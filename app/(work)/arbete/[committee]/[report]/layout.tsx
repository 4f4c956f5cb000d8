import type { ReactNode } from 'react'
import { WorkShell } from '@/app/(work)/work-shell'
import { FoundPlace } from '@/components/findings/found-place'
import { PresenceProvider } from '@/components/presence/presence'
import { loadReportToRead } from '@/lib/loaders/report'
import { formatPeriod } from '@/lib/text/format'

interface ReportLayoutProps {
  readonly params: Promise<{ committee: string; report: string }>
  readonly children: ReactNode
}

export default async function ReportLayout({ params, children }: ReportLayoutProps) {
  const { committee, report } = await params
  const open = await loadReportToRead(committee, report)
  const { facts, life, session, address, onlyReads } = open
  return (
    <WorkShell
      session={session}
      address={address}
      report={{ committee: facts.committee.name, period: formatPeriod(facts.report.period), status: life.status }}
    >
      <FoundPlace />
      {/* Members are told nobody's name. */}
      {!onlyReads ? (
        <PresenceProvider key={`${address.committee}/${address.report}`} committee={address.committee} report={address.report}>
          {children}
        </PresenceProvider>
      ) : (
        children
      )}
    </WorkShell>
  )
}
