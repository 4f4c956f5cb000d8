import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportView } from '@/lib/domain/report-view'
import { reportTasks, requiredSections } from '@/lib/domain/task'
import { openCounts } from '@/lib/domain/finding-list'
import { loadCorrection, type OpenCorrection } from './correction'
import { listFindings } from './finding'
import { loadProtectedView } from './protected-view'
import { loadReportToRead, type OpenReport } from './report'

export interface ReportPage {
  readonly open: OpenReport
  readonly view: ReportView
  /** How many things are missing in the whole report. */
  readonly missing: number
  /** How many errors of the checks stand open, for whoever can submit or approve the report now; null for others. */
  readonly openErrors: number | null
  readonly published: { readonly href: string; readonly edition: number } | null
  /** The correction that the report is in, for those who read it before it is sent; null: none. */
  readonly correction: OpenCorrection | null
}

/** A report as it will be read, computed from the facts of this moment; for members as an edition would show it. */
export async function loadReportPage(committee: string, report: string): Promise<ReportPage> {
  const open = await loadReportToRead(committee, report)
  const { facts, form, life, rights } = open
  const everything = { entersFigures: true, duties: 'everybody', writesSections: true, steps: [] } as const
  const tasks = reportTasks(facts, requiredSections(form, facts), everything)
  const href = `/rapporter/${facts.municipality.key}/${committee}/${report}/`
  return {
    open,
    view: open.onlyReads ? await loadProtectedView(open.scope, open) : buildReportView(facts, form),
    missing: tasks.reduce((sum, task) => sum + (task.kind === 'missing' ? task.names.length : 0), 0),
    openErrors: rights.steps.some((step) => step === 'submit' || step === 'approve') ? openCounts(await listFindings(open)).error : null,
    correction: await loadCorrection(open),
    published: life.edition === null ? null : { href, edition: life.edition },
  }
}
