import { z } from 'zod'
import { activitySchema } from './activity'
import { annualCycleItemSchema } from './annual-cycle'
import { assignmentSchema } from './assignment'
import { comparisonValueSchema } from './comparison'
import { correctiveMeasureSchema } from './corrective-measure'
import { dataTableSchema } from './data-table'
import { forecastSchema, forecastVintageSchema } from './forecast'
import { formSchema } from './form'
import { planSchema } from './goal'
import { indicatorSchema, indicatorValueSchema } from './indicator'
import { committeeSchema, municipalitySchema } from './municipality'
import { placementCategorySchema, placementVolumeSchema } from './placement'
import { listOf, optional, year } from './primitives'
import { reportSchema } from './report'
import { riskSchema } from './risk'
import { amountSchema, budgetChangeSchema, budgetVersionSchema, statementSchema } from './statement'

/**
 * Data package tertial-package/1: a whole committee-year. Every fact stands once and refers to others by stable key; lists stand
 * in print order. Unknown fields are faults. Described in docs/package.md.
 */
export const packageSchema = z.strictObject({
  format: z.literal('tertial-package/1'),
  year,
  municipality: municipalitySchema,
  committee: committeeSchema,
  indicators: listOf(indicatorSchema),
  plan: optional(planSchema),
  indicatorValues: listOf(indicatorValueSchema),
  comparisonValues: listOf(comparisonValueSchema),
  statements: listOf(statementSchema),
  budgetVersions: listOf(budgetVersionSchema),
  budgetChanges: listOf(budgetChangeSchema),
  amounts: listOf(amountSchema),
  forecastVintages: listOf(forecastVintageSchema),
  forecasts: listOf(forecastSchema),
  placementCategories: listOf(placementCategorySchema),
  placementVolumes: listOf(placementVolumeSchema),
  risks: listOf(riskSchema),
  assignments: listOf(assignmentSchema),
  activities: listOf(activitySchema),
  annualCycle: listOf(annualCycleItemSchema),
  correctiveMeasures: listOf(correctiveMeasureSchema),
  dataTables: listOf(dataTableSchema),
  forms: listOf(formSchema),
  reports: listOf(reportSchema),
})

/** A package whose shape has been checked; lib/import/package also checks what refers to what. */
export type DataPackage = z.infer<typeof packageSchema>
