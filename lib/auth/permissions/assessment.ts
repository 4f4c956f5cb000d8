import type { AssessmentSubject } from '@/lib/domain/assessment'
import { isOwn, type IndicatorSubject } from './indicator'
import { allOf, anyOf, the, type Permission } from './permission'

/** The assessment to be changed, as permissions see it. */
export interface AssessmentChange {
  readonly subject: AssessmentSubject
  /** Who answers for it: the unit of the indicator, risk or the like itself, of each indicator that hangs on the goal, or the unit whose result it is. */
  readonly answeredBy: readonly IndicatorSubject[]
  /** Only the commentary is changed: no level, no reason, no expectation. */
  readonly onlyCommentary: boolean
}

function of(subject: AssessmentSubject): Permission<AssessmentChange> {
  return (_actor, change) => (change.subject === subject ? null : 'OUT_OF_SCOPE')
}

const ofTheirUnits: Permission<AssessmentChange> = (actor, change) =>
  change.answeredBy.some((subject) => isOwn(actor, subject)) ? null : 'OUT_OF_SCOPE'

const onlyTheCommentary: Permission<AssessmentChange> = (_actor, change) => (change.onlyCommentary ? null : 'OUT_OF_SCOPE')

/** What a unit may answer for, and its head then rates. */
const OWNED = ['indicator', 'unitResult', 'risk', 'assignment', 'activity', 'annualCycleItem', 'correctiveMeasure'] as const

/**
 * The controller sets every assessment; a unit head those of what her units answer for, and comments on the goals that hold their
 * indicators; the head of department those of goals.
 */
export const maySetAssessment = anyOf<AssessmentChange>(
  the('controller'),
  ...OWNED.map((subject) => allOf(the('unitHead'), of(subject), ofTheirUnits)),
  allOf(the('unitHead'), of('goal'), ofTheirUnits, onlyTheCommentary),
  allOf(the('departmentHead'), of('goal')),
)
