import { Notice } from '@/components/ui/notice'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { ReportStatus } from '@/lib/domain/report'
import { workflowText } from '@/lib/text/report-workflow'

/** Why a page cannot be changed: the report is locked, by whom and when, or the person only reads. */
export function LockNotice({ status, by, canEdit }: { status: ReportStatus; by: WhoWhen; canEdit: boolean }) {
  if (status === 'draft' && canEdit) return null
  return (
    <div className="mb-8">
      {status === 'draft' ? (
        <Notice>{workflowText.readOnly}</Notice>
      ) : (
        <Notice title={workflowText.lockedTitle}>{workflowText.locked(status, by)}</Notice>
      )}
    </div>
  )
}
