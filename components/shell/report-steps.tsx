import { StatusSteps } from '@/components/ui/status-steps'
import type { ReportStatus } from '@/lib/domain/report'
import { REPORT_STATUSES, reportStatusStep, reportText } from '@/lib/text/report'

/** Steps that may be skipped. Behind the present step they are not shown: whether they were taken stands in the report's history. */
const OPTIONAL: ReadonlySet<ReportStatus> = new Set(['reviewed', 'sent', 'adopted'])

/** Where a report stands between draft and published. */
export function ReportSteps({ status }: { status: ReportStatus }) {
  const now = REPORT_STATUSES.indexOf(status)
  const steps = REPORT_STATUSES.map((key, index) => ({
    key,
    label: reportStatusStep(key),
    state: index < now ? ('done' as const) : index === now ? ('current' as const) : ('next' as const),
  })).filter(({ key, state }) => state !== 'done' || !OPTIONAL.has(key))
  return <StatusSteps label={reportText.statusLabel} steps={steps} spoken={reportText.statusSpoken} />
}
