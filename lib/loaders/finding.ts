import { mayTickRequirements } from '@/lib/auth/permissions/report'
import { checkSurroundings, swedishDate, withAcceptances } from '@/lib/db/finding'
import { listTicks } from '@/lib/db/requirement-tick'
import { inTransaction } from '@/lib/db/transaction'
import type { CheckInput } from '@/lib/domain/checks/check'
import { runChecks } from '@/lib/domain/checks/run-checks'
import { CHECK_GROUPS } from '@/lib/domain/finding'
import { checkInputOf, type ListedFinding } from '@/lib/domain/finding-list'
import type { RepairPreview } from '@/lib/domain/repair/repair'
import { repairPreviews } from '@/lib/domain/repair/repair-of'
import { statutoryChecklist, type ChecklistItem } from '@/lib/domain/statutory-checklist'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { loadReport, type OpenReport } from './report'

/** A report with everything that the checks find in it now, and what has been accepted. */
export interface CheckedReport {
  readonly open: OpenReport
  readonly findings: readonly ListedFinding[]
  /** What findings can be mended by at once, by their ids; none for those who may not. */
  readonly repairs: ReadonlyMap<string, RepairPreview>
  /** What law asks of the report, as it stands today. */
  readonly checklist: readonly ChecklistItem[]
  /** The person may say to have looked at what only a person can tell. */
  readonly mayTick: boolean
  /** How many kinds of checks there are. */
  readonly checks: number
}

type Checkable = Pick<OpenReport, 'scope' | 'facts' | 'form' | 'reportId'>

/** What the checks look at in a report as its facts stand, and everything that they find. */
async function check({ scope, facts, form, reportId }: Checkable): Promise<{ readonly input: CheckInput; readonly findings: readonly ListedFinding[] }> {
  return inTransaction('readCommitted', async (db) => {
    const input = checkInputOf(facts, form, await checkSurroundings(scope, db, SWEDISH, facts.report.period.year, new Date()))
    return { input, findings: await withAcceptances(scope, db, reportId, runChecks(input)) }
  })
}

/** Everything that the checks find in a report as its facts stand. */
export async function listFindings(report: Checkable): Promise<readonly ListedFinding[]> {
  return (await check(report)).findings
}

/** Runs the checks on the report as its facts stand at this moment. */
export async function loadFindings(committee: string, report: string): Promise<CheckedReport> {
  const open = await loadReport(committee, report)
  const { input, findings } = await check(open)
  const repairs = open.rights.findings ? repairPreviews(findings.filter(({ accepted }) => accepted === null), input) : new Map<string, RepairPreview>()
  const ticks = await inTransaction('readCommitted', (db) => listTicks(open.scope, db, open.reportId))
  const checklist = statutoryChecklist({ report: open.facts.report, findings, today: swedishDate(new Date()), ticks })
  return { open, findings, repairs, checklist, mayTick: mayTickRequirements(open.scope, open.life) === null, checks: Object.keys(CHECK_GROUPS).length }
}
