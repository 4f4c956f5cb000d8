import type { Month, Period } from './period'

export type ReportKind = 'monthly' | 'interim' | 'annual'
export type ReportStatus = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'sent' | 'adopted' | 'published'

/** Rapport: what is reported, on which period, with which budget version and forecast vintage. Key = month of its end, e.g. 2020-08. */
export interface Report {
  readonly key: string
  readonly kind: ReportKind
  readonly title: string
  readonly period: Period
  /** First month of the highlights, which have a period of their own. */
  readonly highlightsFrom: number
  readonly budgetVersionKey: string
  readonly vintageKey: Month
  readonly status: ReportStatus
  /** Its last edition is public and is being corrected. Left out: it is not. */
  readonly isCorrection?: boolean
  readonly dueOn: string | null
  readonly registryNumber: string | null
  readonly meetingOn: string | null
  readonly minutesItem: string | null
}
