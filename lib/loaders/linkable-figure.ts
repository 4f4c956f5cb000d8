import { notFound } from 'next/navigation'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { Figure } from '@/lib/domain/figures/figure'
import { linkableFigures } from '@/lib/domain/figures/linkable-register'
import { loadReport, type OpenReport } from './report'

/** A report and every figure that its texts may be linked to. */
export interface LinkableReport {
  readonly open: OpenReport
  readonly figures: readonly Figure[]
}

/** The figures of a report as they are now, for those who write its texts; not found for others. */
export async function loadLinkableFigures(committee: string, report: string): Promise<LinkableReport> {
  const open = await loadReport(committee, report)
  if (!open.rights.sections) notFound()
  return { open, figures: linkableFigures(open.facts, buildReportView(open.facts, open.form)) }
}
