import { checkSurroundings, swedishDate } from '@/lib/db/finding'
import { loadReportForm } from '@/lib/db/form'
import { loadReportFacts } from '@/lib/db/report-facts'
import { listTicks } from '@/lib/db/requirement-tick'
import type { CheckInput } from '@/lib/domain/checks/check'
import { runChecks } from '@/lib/domain/checks/run-checks'
import type { Finding } from '@/lib/domain/finding'
import { checkInputOf, type ListedFinding } from '@/lib/domain/finding-list'
import { statutoryChecklist, type ChecklistItem } from '@/lib/domain/statutory-checklist'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import type { ReportContext } from './report-command'

/** What the checks look at in the report, in the facts as the command's transaction sees them. */
export async function checkInputNow({ scope, db, report, at }: ReportContext): Promise<CheckInput> {
  const facts = await loadReportFacts(scope, report.key, db)
  const form = await loadReportForm(scope, report.key, db)
  if (facts === null || form === null) throw new Error('The locked report has no facts.')
  return checkInputOf(facts, form, await checkSurroundings(scope, db, SWEDISH, facts.report.period.year, at))
}

/** What the checks find in the report, in the facts as the command's transaction sees them. */
export async function findingsNow(context: ReportContext): Promise<readonly Finding[]> {
  return runChecks(await checkInputNow(context))
}

/** What law asks of the report, as it stands with these findings on the day of the command. */
export async function checklistNow({ scope, db, report, at }: ReportContext, findings: readonly ListedFinding[]): Promise<readonly ChecklistItem[]> {
  const facts = await loadReportFacts(scope, report.key, db)
  if (facts === null) throw new Error('The locked report has no facts.')
  return statutoryChecklist({ report: facts.report, findings, today: swedishDate(at), ticks: await listTicks(scope, db, report.id) })
}
