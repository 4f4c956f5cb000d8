import { z } from 'zod'
import { ratingLevelSchema } from './assessment'
import { key, prose } from './primitives'
import { reportInput, version } from './report-input'

/** An assessment in the report; a field left out is kept, level null follows the proposal. */
export const setAssessmentSchema = z
  .strictObject({
    ...reportInput,
    subject: z.enum(['indicator', 'goal', 'unitResult', 'correctiveMeasure', 'risk', 'assignment', 'activity', 'annualCycleItem']),
    subjectKey: key,
    /** The unit whose result of the goal it is. */
    orgUnit: key.optional(),
    version,
    level: ratingLevelSchema.nullable().optional(),
    reason: prose.nullable().optional(),
    yearEndLevel: ratingLevelSchema.nullable().optional(),
    yearEndReason: prose.nullable().optional(),
    commentary: prose.nullable().optional(),
  })
  .refine(({ subject, orgUnit }) => (subject === 'unitResult') === (orgUnit !== undefined), {
    path: ['orgUnit'],
    error: 'the unit of a unit result, and of nothing else',
  })

export type SetAssessmentInput = z.output<typeof setAssessmentSchema>
