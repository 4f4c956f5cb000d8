import { checkSurroundings, swedishDate, withAcceptances } from '@/lib/db/finding'
import { inTransaction } from '@/lib/db/transaction'
import { CHECK_GROUPS } from '@/lib/domain/finding'
import { findingsOf, type ListedFinding } from '@/lib/domain/finding-list'
import { statutoryChecklist, type ChecklistItem } from '@/lib/domain/statutory-checklist'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { loadReport, type OpenReport } from './report'

/** A report with everything that the checks find in it now, and what has been accepted. */
export interface CheckedReport {
  readonly open: OpenReport
  readonly findings: readonly ListedFinding[]
  /** What law asks of the report, as it stands today. */
  readonly checklist: readonly ChecklistItem[]
  /** How many kinds of checks there are. */
  readonly checks: number
}

/** Everything that the checks find in a report as its facts stand. */
export async function listFindings({ scope, facts, form, reportId }: Pick<OpenReport, 'scope' | 'facts' | 'form' | 'reportId'>): Promise<readonly ListedFinding[]> {
  return inTransaction('readCommitted', async (db) => {
    const found = findingsOf(facts, form, await checkSurroundings(scope, db, SWEDISH, facts.report.period.year, new Date()))
    return withAcceptances(scope, db, reportId, found)
  })
}

/** Runs the checks on the report as its facts stand at this moment. */
export async function loadFindings(committee: string, report: string): Promise<CheckedReport> {
  const open = await loadReport(committee, report)
  const findings = await listFindings(open)
  const checklist = statutoryChecklist({ report: open.facts.report, findings, today: swedishDate(new Date()) })
  return { open, findings, checklist, checks: Object.keys(CHECK_GROUPS).length }
}
