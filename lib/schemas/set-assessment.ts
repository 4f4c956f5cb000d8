import { z } from 'zod'
import { ratingLevelSchema } from './assessment'
import { key, prose } from './primitives'
import { reportInput, version } from './report-input'

/** An assessment in the report; a field left out is kept, level null follows the proposal. */
export const setAssessmentSchema = z.strictObject({
  ...reportInput,
  subject: z.enum(['indicator', 'goal', 'correctiveMeasure', 'risk', 'assignment', 'activity', 'annualCycleItem']),
  subjectKey: key,
  version,
  level: ratingLevelSchema.nullable().optional(),
  reason: prose.nullable().optional(),
  yearEndLevel: ratingLevelSchema.nullable().optional(),
  yearEndReason: prose.nullable().optional(),
  commentary: prose.nullable().optional(),
})

export type SetAssessmentInput = z.output<typeof setAssessmentSchema>
