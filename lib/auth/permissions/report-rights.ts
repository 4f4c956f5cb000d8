import type { ReportEvent } from '@/lib/domain/report-status'
import type { Actor, Permission } from './permission'
import {
  mayAbandon,
  mayAcceptFindings,
  mayAdopt,
  mayApprove,
  mayCorrect,
  mayPublish,
  mayReadReport,
  mayReturn,
  mayReview,
  maySaveFigures,
  maySaveIndicatorValues,
  maySend,
  maySetAssessments,
  maySubmit,
  mayWriteSections,
  type ReportSubject,
} from './report'

/** What a person may do with a report as it stands, for pages that show or hide what can be done. Commands check again. */
export interface ReportRights {
  readonly read: boolean
  readonly figures: boolean
  readonly indicatorValues: boolean
  readonly assessments: boolean
  readonly sections: boolean
  readonly findings: boolean
  readonly steps: readonly ReportEvent[]
}

const STEPS: Readonly<Record<ReportEvent, Permission<ReportSubject>>> = {
  submit: maySubmit,
  review: mayReview,
  approve: mayApprove,
  return: mayReturn,
  send: maySend,
  adopt: mayAdopt,
  publish: mayPublish,
  correct: mayCorrect,
  abandon: mayAbandon,
}

/** The rights of a person in a report. A controller in a draft: figures, values, assessments, sections and findings, and the step submit. */
export function reportRights(actor: Actor, report: ReportSubject): ReportRights {
  const may = (permission: Permission<ReportSubject>) => permission(actor, report) === null
  return {
    read: may(mayReadReport),
    figures: may(maySaveFigures),
    indicatorValues: may(maySaveIndicatorValues),
    assessments: may(maySetAssessments),
    sections: may(mayWriteSections),
    findings: may(mayAcceptFindings),
    steps: (Object.keys(STEPS) as ReportEvent[]).filter((event) => may(STEPS[event])),
  }
}
