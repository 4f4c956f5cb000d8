import { z } from 'zod'
import type { ReportForm } from '@/lib/domain/form'
import { key, listOf, monthNumber, name, optional, prose } from './primitives'

const level = z.union([z.literal(2), z.literal(3), z.literal(4)])
const decimals = z.int().min(0).max(6).default(0)
/** May be empty: a block without a title of its own, a level without a word. */
const label = name.or(z.literal(''))

const columnSchema = z.strictObject({ key, label, group: optional(name), decimals })

const table = { title: label, rowHeader: label, columns: z.array(columnSchema).max(60), legend: listOf(prose) }

const trendBase = optional(z.strictObject({ title: name, toMonth: monthNumber }))

const figureSchema = z.strictObject({
  key: z.enum(['yearVariance', 'periodVariance', 'forecastChange', 'shareWithinBudget', 'budgetVariancePercent']),
  label,
  statementKey: key,
  decimals,
})

const placementRowSchema = z.strictObject({
  key: z.enum(['pricePerDay', 'placements', 'placementDays', 'careDays', 'cost', 'volumeEffect', 'priceEffect', 'purchasedShare', 'contractedShare']),
  label,
  decimals,
})

const placementVolumesSchema = z.strictObject({
  kind: z.literal('placementVolumes'),
  title: label,
  legend: listOf(prose),
  rowHeader: label,
  outcomeLabel: label,
  budgetLabel: label,
  actualLabel: label,
  forecastLabel: label,
  yearLabel: optional(name),
  rows: z.array(placementRowSchema).min(1).max(20),
})

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prose'), sectionKey: key, required: z.boolean().default(false), instructions: optional(prose) }),
  z.strictObject({ kind: z.literal('keyFigures'), figures: z.array(figureSchema).min(1).max(20) }),
  z.strictObject({
    kind: z.literal('overview'),
    rootLevel: z.enum(['goalArea', 'strategicGoal', 'committeeGoal', 'qualityGoal', 'baseCondition']),
    ...table,
    totalLabel: label,
  }),
  z.strictObject({ kind: z.literal('goalTable'), rootLevel: z.enum(['goalArea', 'strategicGoal', 'baseCondition']), ...table, trendBase }),
  z.strictObject({ kind: z.literal('statement'), statementKey: key, ...table }),
  z.strictObject({ kind: z.literal('bridge'), statementKey: key, title: label }),
  z.strictObject({ kind: z.literal('amountComments'), statementKey: key, title: label }),
  z.strictObject({ kind: z.literal('correctiveMeasures'), ...table, trendBase }),
  z.strictObject({ kind: z.literal('risks'), ...table }),
  z.strictObject({ kind: z.literal('assignments'), ...table }),
  z.strictObject({ kind: z.literal('assignmentCounts'), title: label, rowHeader: label, countLabel: label, totalLabel: label }),
  placementVolumesSchema,
  z.strictObject({ kind: z.literal('dataTable'), tableKey: key, rowHeader: label }),
])

const sectionSchema = z.strictObject({ key, level, title: label, blocks: z.array(blockSchema).max(60) })

const monthNames = z.array(name).length(12)

/** Rapportmall: a report form is data. */
export const formSchema: z.ZodType<ReportForm> = z.strictObject({
  key,
  formVersion: z.int().min(1).max(10_000),
  name,
  ratingWords: z.strictObject({ met: label, partlyMet: label, notMet: label, notAssessed: label }),
  missingWords: z.strictObject({ notMeasuredYet: label, tooFewAnswers: label, notApplicable: label, suppressed: label, none: label }),
  monthNames,
  shortMonthNames: monthNames,
  sections: z.array(sectionSchema).min(1).max(200),
})
