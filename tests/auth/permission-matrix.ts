import type { Role } from '@/lib/auth/role'
import type { ReportStatus } from '@/lib/domain/report'

export const STATUSES: readonly ReportStatus[] = ['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published']

/** The unit head answers for `barn`. */
export const ROLES: readonly Role[] = ['controller', 'unitHead', 'departmentHead', 'committeeSecretary', 'member', 'administrator']

const NEVER = 'no no no no no no no'
const ALWAYS = 'done done done done done done done'
const ONCE = 'done there there there there there there'
const IN_A_DRAFT = 'done locked locked locked locked locked locked'

/** Only the controller, while the report is a draft. */
const ONLY_CONTROLLERS: Readonly<Record<Role, string>> = {
  controller: IN_A_DRAFT,
  unitHead: NEVER,
  departmentHead: NEVER,
  committeeSecretary: NEVER,
  member: NEVER,
  administrator: NEVER,
}
/** Only the controller, whatever the report's status. */
const ALWAYS_CONTROLLERS: Readonly<Record<Role, string>> = { ...ONLY_CONTROLLERS, controller: ALWAYS }
const WITH_UNIT_HEADS = { ...ONLY_CONTROLLERS, unitHead: IN_A_DRAFT }
/** Unit heads do such things, but not with what is another's. */
const NOT_OF_OTHERS = { ...ONLY_CONTROLLERS, unitHead: 'no locked locked locked locked locked locked' }

/**
 * Who may do what, and when. One column per status: draft submitted reviewed approved sent adopted published.
 *   done     carried out
 *   locked   REPORT_LOCKED: facts change only in a draft
 *   order    WRONG_STATUS: the step does not start in this status
 *   there    ALREADY_THERE: an earlier column has made it
 *   no       OUT_OF_SCOPE: never this person's business
 * A command of the registry without rows here fails.
 */
export const MATRIX: Readonly<Record<string, Readonly<Record<Role, string>>>> = {
  'save-amounts': ONLY_CONTROLLERS,
  'save-month-amounts': ONLY_CONTROLLERS,
  'save-budget-amounts': ONLY_CONTROLLERS,
  'save-data-table-rows': ONLY_CONTROLLERS,
  'save-forecasts': ONLY_CONTROLLERS,
  'save-placement-volumes': ONLY_CONTROLLERS,
  'save-indicator-values': {
    controller: IN_A_DRAFT,
    unitHead: IN_A_DRAFT,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'save-indicator-values of another unit': {
    controller: IN_A_DRAFT,
    unitHead: 'no locked locked locked locked locked locked',
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of an indicator': {
    controller: IN_A_DRAFT,
    unitHead: IN_A_DRAFT,
    departmentHead: 'no locked locked locked locked locked locked',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of an indicator of another unit': {
    controller: IN_A_DRAFT,
    unitHead: 'no locked locked locked locked locked locked',
    departmentHead: 'no locked locked locked locked locked locked',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of a goal': {
    controller: IN_A_DRAFT,
    unitHead: 'no locked locked locked locked locked locked',
    departmentHead: IN_A_DRAFT,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment: comment on a goal': {
    controller: IN_A_DRAFT,
    unitHead: IN_A_DRAFT,
    departmentHead: IN_A_DRAFT,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of a unit result': {
    controller: IN_A_DRAFT,
    unitHead: IN_A_DRAFT,
    departmentHead: 'no locked locked locked locked locked locked',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of a unit result of another unit': {
    controller: IN_A_DRAFT,
    unitHead: 'no locked locked locked locked locked locked',
    departmentHead: 'no locked locked locked locked locked locked',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of a risk': {
    controller: IN_A_DRAFT,
    unitHead: 'no locked locked locked locked locked locked',
    departmentHead: 'no locked locked locked locked locked locked',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'set-assessment of a risk of the unit': { ...WITH_UNIT_HEADS, departmentHead: 'no locked locked locked locked locked locked' },
  'save-risk': ONLY_CONTROLLERS,
  'save-risk-action': NOT_OF_OTHERS,
  'save-risk-action of a risk of the unit': WITH_UNIT_HEADS,
  'close-risk': ONLY_CONTROLLERS,
  'save-assignment': ONLY_CONTROLLERS,
  'save-activity': ONLY_CONTROLLERS,
  'save-annual-cycle-item': ONLY_CONTROLLERS,
  'save-corrective-measure': ONLY_CONTROLLERS,
  'mark-done': WITH_UNIT_HEADS,
  'mark-done of another unit': NOT_OF_OTHERS,
  'mark-done of the part of the controllers': NOT_OF_OTHERS,
  'unmark-done': WITH_UNIT_HEADS,
  'unmark-done of another unit': NOT_OF_OTHERS,
  'save-section': ONLY_CONTROLLERS,
  'accept-finding': ONLY_CONTROLLERS,
  'withdraw-acceptance': ONLY_CONTROLLERS,
  'submit-report': {
    controller: 'done order order order order order order',
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'review-report': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: 'order done order order order order order',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'approve-report': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: 'order done done order order order order',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'return-report': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: 'order done done done order order order',
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'send-report': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: 'order order order done order order order',
    member: NEVER,
    administrator: NEVER,
  },
  'adopt-report': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: 'order order order order done order order',
    member: NEVER,
    administrator: NEVER,
  },
  'publish-report': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: 'order order order done done done order',
    committeeSecretary: 'order order order done done done order',
    member: NEVER,
    administrator: NEVER,
  },
  'lock-period': {
    controller: ALWAYS,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'unlock-period': {
    controller: ALWAYS,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'start-report': {
    controller: ONCE,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'start-year': {
    controller: ONCE,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: NEVER,
  },
  'save-user': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: ONCE,
  },
  'read-import': ALWAYS_CONTROLLERS,
  'map-import': ALWAYS_CONTROLLERS,
  'apply-import': ONLY_CONTROLLERS,
  // The figure is also in the draft on January–July, so that the published report, which is frozen, does not hold it.
  'undo-import': { ...ONLY_CONTROLLERS, controller: 'done locked locked locked locked locked done' },
  'discard-import': ALWAYS_CONTROLLERS,
  'save-import-mapping': ALWAYS_CONTROLLERS,
  'import-package': {
    controller: NEVER,
    unitHead: NEVER,
    departmentHead: NEVER,
    committeeSecretary: NEVER,
    member: NEVER,
    administrator: 'done done done done done done done',
  },
}
