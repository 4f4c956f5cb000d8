import type { WhoWhen } from './command-answer'
import type { ReportStatus } from './report'

/** What can happen to a report. Review is optional; publishing may follow approval directly. */
export type ReportEvent = 'submit' | 'review' | 'approve' | 'return' | 'send' | 'adopt' | 'publish'

/** From which statuses an event may happen, and where it leads. Returned goes back to draft. */
const TRANSITIONS: Readonly<Record<ReportEvent, { readonly from: readonly ReportStatus[]; readonly to: ReportStatus }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  review: { from: ['submitted'], to: 'reviewed' },
  approve: { from: ['submitted', 'reviewed'], to: 'approved' },
  return: { from: ['submitted', 'reviewed', 'approved'], to: 'draft' },
  send: { from: ['approved'], to: 'sent' },
  adopt: { from: ['sent'], to: 'adopted' },
  publish: { from: ['approved', 'sent', 'adopted'], to: 'published' },
}

/**
 * The status after an event: transition('submitted', 'return') = 'draft'.
 * @returns null when the event may not happen in this status
 */
export function transition(status: ReportStatus, event: ReportEvent): ReportStatus | null {
  const { from, to } = TRANSITIONS[event]
  return from.includes(status) ? to : null
}

/** Whether figures, assessments and texts of the report may be changed: only in a draft. */
export function isEditable(status: ReportStatus): boolean {
  return status === 'draft'
}

/** Whether the report is what it was when it was approved, whatever happens to the facts of its year: what is sent, decided on and published is what was approved. */
export function isFrozen(status: ReportStatus): boolean {
  return transition(status, 'publish') !== null || status === 'published'
}

/** A step that a report has taken: by which command, who and when. */
export interface ReportStep {
  readonly command: string
  readonly by: WhoWhen
}
