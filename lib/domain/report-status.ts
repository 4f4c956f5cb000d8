import type { WhoWhen } from './command-answer'
import type { Report, ReportStatus } from './report'

/**
 * What can happen to a report. Review is optional; publishing may follow approval directly. `correct` opens what is published again, for
 * a new edition; `abandon` gives that up.
 */
export type ReportEvent = 'submit' | 'review' | 'approve' | 'return' | 'send' | 'adopt' | 'publish' | 'correct' | 'abandon'

/** From which statuses an event may happen, and where it leads. Returned goes back to draft; only a draft that corrects an edition is abandoned (see Correction). */
const TRANSITIONS: Readonly<Record<ReportEvent, { readonly from: readonly ReportStatus[]; readonly to: ReportStatus }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  review: { from: ['submitted'], to: 'reviewed' },
  approve: { from: ['submitted', 'reviewed'], to: 'approved' },
  return: { from: ['submitted', 'reviewed', 'approved'], to: 'draft' },
  send: { from: ['approved'], to: 'sent' },
  adopt: { from: ['sent'], to: 'adopted' },
  publish: { from: ['approved', 'sent', 'adopted'], to: 'published' },
  correct: { from: ['published'], to: 'draft' },
  abandon: { from: ['draft'], to: 'published' },
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

/** Rättelse in the making: why the published report is being corrected, in the words that its readers will meet, and who asked for it. */
export interface Correction {
  readonly reason: string
  readonly by: WhoWhen
}

/** Whether the report has left the department: it lies with the committee, or an edition of it is public, also while that is being corrected. */
export function isHandedOver({ status, isCorrection }: Pick<Report, 'status' | 'isCorrection'>): boolean {
  return isCorrection === true || status === 'sent' || status === 'adopted' || status === 'published'
}

/** A step that a report has taken: by which command, who and when. */
export interface ReportStep {
  readonly command: string
  readonly by: WhoWhen
}
