import { z } from 'zod'
import { assessmentSchema } from './assessment'
import { day, key, listOf, month, monthNumber, name, optional, prose } from './primitives'
import { richTextSchema } from './rich-text'

const sectionSchema = z.strictObject({ key, body: richTextSchema, carriedOver: z.boolean().default(false) })

/** Rapport of the package's year with its texts and assessments; form, previous report, budget version and vintage by key. */
export const reportSchema = z.strictObject({
  key,
  kind: z.enum(['monthly', 'interim', 'annual']),
  title: name,
  from: monthNumber,
  to: monthNumber,
  highlightsFrom: monthNumber,
  form: z.strictObject({ key, formVersion: z.int().min(1).max(10_000) }),
  previousReport: optional(key),
  budgetVersion: key,
  vintage: month,
  status: z.enum(['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published']).default('draft'),
  dueOn: optional(day),
  registryNumber: optional(name),
  meetingOn: optional(day),
  minutesItem: optional(name),
  returnReason: optional(prose),
  sections: listOf(sectionSchema),
  assessments: listOf(assessmentSchema),
})
