import { maySetAssessment } from '@/lib/auth/permissions/assessment'
import type { AssessmentSubject } from '@/lib/domain/assessment'
import { loadReport, type OpenReport } from './report'

/** A report whose subjects of one kind are rated by people alone; `canEdit`: by this person. */
export async function loadFollowUp(
  committee: string,
  report: string,
  subject: Extract<AssessmentSubject, 'risk' | 'assignment'>,
): Promise<{ readonly open: OpenReport; readonly canEdit: boolean }> {
  const open = await loadReport(committee, report)
  const may = maySetAssessment(open.scope, { subject, answeredBy: [], onlyCommentary: false }) === null
  return { open, canEdit: open.rights.assessments && may }
}
