import type { AssessmentSubject } from '@/lib/domain/assessment'
import { isOwn, type IndicatorSubject } from './indicator'
import { allOf, anyOf, the, type Permission } from './permission'

/** The assessment to be changed, as permissions see it. */
export interface AssessmentChange {
  readonly subject: AssessmentSubject
  /** The indicator itself, or the indicators that hang on the goal. */
  readonly indicators: readonly IndicatorSubject[]
  /** Only the commentary is changed: no level, no reason, no expectation. */
  readonly onlyCommentary: boolean
}

function of(subject: AssessmentSubject): Permission<AssessmentChange> {
  return (_actor, change) => (change.subject === subject ? null : 'OUT_OF_SCOPE')
}

const withTheirIndicators: Permission<AssessmentChange> = (actor, change) =>
  change.indicators.some((indicator) => isOwn(actor, indicator)) ? null : 'OUT_OF_SCOPE'

const onlyTheCommentary: Permission<AssessmentChange> = (_actor, change) => (change.onlyCommentary ? null : 'OUT_OF_SCOPE')

/**
 * The controller sets every assessment; a unit head those of her own indicators, and comments on the goals that hold them;
 * the head of department those of goals.
 */
export const maySetAssessment = anyOf<AssessmentChange>(
  the('controller'),
  allOf(the('unitHead'), of('indicator'), withTheirIndicators),
  allOf(the('unitHead'), of('goal'), withTheirIndicators, onlyTheCommentary),
  allOf(the('departmentHead'), of('goal')),
)
