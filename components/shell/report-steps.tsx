import { StatusSteps } from '@/components/ui/status-steps'
import type { ReportStatus } from '@/lib/domain/report'
import { REPORT_STATUSES, reportStatusStep, reportText } from '@/lib/text/report'

/** Where a report stands between draft and published. A published report has all its steps behind it. */
export function ReportSteps({ status }: { status: ReportStatus }) {
  const now = REPORT_STATUSES.indexOf(status)
  const steps = REPORT_STATUSES.map((key, index) => ({
    key,
    label: reportStatusStep(key),
    state: index < now ? ('done' as const) : index === now ? ('current' as const) : ('next' as const),
  }))
  return <StatusSteps label={reportText.statusLabel} steps={steps} spoken={reportText.statusSpoken} />
}
