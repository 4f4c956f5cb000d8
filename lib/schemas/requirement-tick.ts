import { z } from 'zod'
import { REQUIREMENTS } from '@/lib/domain/statutory-checklist'
import { reportInput } from './report-input'

/** Says that a person has looked at what law asks of the report and found it to be met, or takes that back. */
export const tickRequirementSchema = z.strictObject({ ...reportInput, requirement: z.enum(REQUIREMENTS), ticked: z.boolean() })

export type TickRequirementInput = z.output<typeof tickRequirementSchema>
