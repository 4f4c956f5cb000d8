import { takesNotes } from '@/lib/domain/note'
import type { ReportStatus } from '@/lib/domain/report'
import { isEditable, transition, type ReportEvent } from '@/lib/domain/report-status'
import { OWNER_ROLES } from '@/lib/domain/section-work'
import { allOf, anyOf, the, type Permission } from './permission'

/** The report as permissions see it. */
export interface ReportSubject {
  readonly status: ReportStatus
  /** The correction that is in the making; null or left out: none. */
  readonly correction?: object | null
}

/** Facts, assessments and texts change while the report is a draft. */
const whileADraft: Permission<ReportSubject> = (_actor, report) => (isEditable(report.status) ? null : 'REPORT_LOCKED')

/** A step of the report's life is taken from the statuses that it may start in. */
function fromWhere(event: ReportEvent): Permission<ReportSubject> {
  return (_actor, report) => (transition(report.status, event) === null ? 'WRONG_STATUS' : null)
}

/** The controller saves amounts, forecasts and placement volumes while the report is a draft. */
export const maySaveFigures = allOf<ReportSubject>(the('controller'), whileADraft)

/** Everybody who can own a section writes while the report is a draft; which sections is said in section-work.ts. */
export const mayWriteSections = allOf<ReportSubject>(anyOf(...OWNER_ROLES.map(the)), whileADraft)

/** The controller and unit heads save indicator values while the report is a draft; which ones is said in indicator.ts. */
export const maySaveIndicatorValues = allOf<ReportSubject>(anyOf(the('controller'), the('unitHead')), whileADraft)

/** The controller, unit heads and the head of department set assessments while the report is a draft; which ones is said in assessment.ts. */
export const maySetAssessments = allOf<ReportSubject>(anyOf(the('controller'), the('unitHead'), the('departmentHead')), whileADraft)

/** The controller adds, changes and orders risks, assignments, activities, the annual cycle and corrective measures while the report is a draft. */
export const mayKeepFollowUps = allOf<ReportSubject>(the('controller'), whileADraft)

/** The controller and unit heads report on actions against risks, and mark their part as done, while the report is a draft; which parts is said in part.ts. */
export const mayReportOnParts = allOf<ReportSubject>(anyOf(the('controller'), the('unitHead')), whileADraft)

/** The controller and the administrator say who answers for a section, and until when, while the report is a draft. */
export const mayAssignSections = allOf<ReportSubject>(anyOf(the('controller'), the('administrator')), whileADraft)

/** Everybody who can own a section says when it is ready, while the report is a draft; which sections is said in section-work.ts. */
export const maySetSectionStates = allOf<ReportSubject>(anyOf(...OWNER_ROLES.map(the)), whileADraft)

/** Everybody who works with the report writes notes on it until it is sent to the committee; members neither read nor write them. */
export const mayWriteNotes = allOf<ReportSubject>(anyOf(...OWNER_ROLES.map(the)), (_actor, report) => (takesNotes(report.status) ? null : 'REPORT_LOCKED'))

/** The controller reminds units of their part while the report is a draft. */
export const maySendReminders = allOf<ReportSubject>(the('controller'), whileADraft)

/** The controller accepts what the checks have found, and takes it back, while the report is a draft. */
export const mayAcceptFindings = allOf<ReportSubject>(the('controller'), whileADraft)

/** What law asks and no check can tell is looked at by those who write, approve or send the report, until it is handed over and after. */
export const mayTickRequirements = anyOf<ReportSubject>(the('controller'), the('departmentHead'), the('committeeSecretary'))

/** The controller lets what the checks have found be mended, while the report is a draft. */
export const mayRepairFindings = allOf<ReportSubject>(the('controller'), whileADraft)

/** The controller submits a draft. */
export const maySubmit = allOf<ReportSubject>(the('controller'), fromWhere('submit'))

/** The head of department reviews what is submitted. */
export const mayReview = allOf<ReportSubject>(the('departmentHead'), fromWhere('review'))

/** The head of department approves what is submitted or reviewed; four eyes are asked for in four-eyes.ts. */
export const mayApprove = allOf<ReportSubject>(the('departmentHead'), fromWhere('approve'))

/** The head of department returns what is not yet sent. */
export const mayReturn = allOf<ReportSubject>(the('departmentHead'), fromWhere('return'))

/** The committee secretary sends what is approved to the committee. */
export const maySend = allOf<ReportSubject>(the('committeeSecretary'), fromWhere('send'))

/** The committee secretary records that the committee has adopted what was sent. */
export const mayAdopt = allOf<ReportSubject>(the('committeeSecretary'), fromWhere('adopt'))

/** The head of department and the committee secretary publish what is approved, sent or adopted. */
export const mayPublish = allOf<ReportSubject>(anyOf(the('departmentHead'), the('committeeSecretary')), fromWhere('publish'))

/** The controller and the head of department begin a correction of what is published. */
export const mayCorrect = allOf<ReportSubject>(anyOf(the('controller'), the('departmentHead')), fromWhere('correct'))

const whileCorrected: Permission<ReportSubject> = (_actor, { correction = null }) => (correction === null ? 'WRONG_STATUS' : null)

/** The controller and the head of department give a correction up while the report is a draft again. */
export const mayAbandon = allOf<ReportSubject>(anyOf(the('controller'), the('departmentHead')), fromWhere('abandon'), whileCorrected)

const SENT_OR_LATER: readonly ReportStatus[] = ['sent', 'adopted', 'published']

/** Everyone who works with the report reads it in every status; members from when it is sent to them. */
export const mayReadReport = anyOf<ReportSubject>(
  the('controller'),
  the('unitHead'),
  the('departmentHead'),
  the('committeeSecretary'),
  the('administrator'),
  allOf<ReportSubject>(the('member'), (_actor, report) => (SENT_OR_LATER.includes(report.status) ? null : 'OUT_OF_SCOPE')),
)
