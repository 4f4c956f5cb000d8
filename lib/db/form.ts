import type { CommitteeScope } from '@/lib/auth/scope'
import type { ReportForm } from '@/lib/domain/form'
import type { Database } from './client'
import { written } from './facts/source'

/** The form of the committee's report, or null when the committee has no such report. */
export async function loadReportForm(scope: CommitteeScope, reportKey: string, db: Database): Promise<ReportForm | null> {
  const { municipalityId, committeeId } = scope
  const report = await db.report.findFirst({ where: { municipalityId, committeeId, key: reportKey }, select: { form: { select: { definition: true } } } })
  return report === null ? null : written<ReportForm>(report.form.definition)
}
