import { z } from 'zod'
import { CHART_COLUMNS } from '@/lib/domain/charts/chart-words'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import { key, listOf, monthNumber, name, optional, prose } from './primitives'

const level = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
const decimals = z.int().min(0).max(6).default(0)
/** May be empty: a block without a title of its own, a level without a word. */
const label = name.or(z.literal(''))

const columnSchema = z.strictObject({ key, label, group: optional(name), decimals }).meta({ id: 'formColumn' })

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

/** What any block can say beside what it shows. */
const advice = {
  required: z.boolean().default(false),
  instructions: optional(prose),
  owner: optional(z.strictObject({ role: optional(key), orgUnit: optional(key) }).meta({ id: 'formOwner' })),
}

const keys = z.array(key).max(200).default([])

const selectorSchema = z.strictObject({ keys, orgUnits: keys, businessAreas: keys, groups: z.array(name).max(200).default([]) }).meta({ id: 'formSelector' })

const selected = { selector: optional(selectorSchema) }

const rootLevel = z.enum(['goalArea', 'strategicGoal', 'committeeGoal', 'qualityGoal', 'baseCondition'])

const subject = z.enum(['goal', 'correctiveMeasure', 'risk', 'assignment', 'activity', 'annualCycleItem'])

const titleFactSchema = z.strictObject({ key: z.enum(['municipality', 'committee', 'period', 'registryNumber', 'meetingOn', 'minutesItem']), label })

/** Blocks of words. */
const wordBlocks = [
  z.strictObject({ kind: z.literal('titlePage'), subtitle: label, facts: listOf(titleFactSchema), ...advice }),
  z.strictObject({ kind: z.literal('note'), style: z.enum(['note', 'legend', 'footnote']), lines: z.array(prose).min(1).max(60), ...advice }),
  z.strictObject({ kind: z.literal('prose'), sectionKey: key, ...advice }),
  z.strictObject({ kind: z.literal('ratedComment'), subject, title: label, showName: z.boolean().default(false), ...selected, ...advice }),
] as const

/** Blocks about goals and indicators. */
const goalBlocks = [
  z.strictObject({ kind: z.literal('overview'), rootLevel, ...table, totalLabel: label, ...selected, ...advice }),
  z.strictObject({
    kind: z.literal('goalTable'),
    rootLevel: z.enum(['goalArea', 'strategicGoal', 'baseCondition']),
    ...table,
    trendBase,
    unitResults: z.boolean().default(false),
    ...selected,
    ...advice,
  }),
  z.strictObject({ kind: z.literal('qualityGoals'), ...table, trendBase, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('indicatorTable'), ...table, trendBase, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('monthlyStrip'), rootLevel, title: label, rowHeader: label, legend: listOf(prose), ...selected, ...advice }),
] as const

/** Blocks about money and volumes. */
const moneyBlocks = [
  z.strictObject({ kind: z.literal('keyFigures'), figures: z.array(figureSchema).min(1).max(20), ...advice }),
  z.strictObject({ kind: z.literal('statement'), statementKey: key, ...table, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('bridge'), statementKey: key, title: label, ...advice }),
  z.strictObject({ kind: z.literal('amountComments'), statementKey: key, title: label, ...selected, ...advice }),
  placementVolumesSchema.extend(advice),
] as const

/** Blocks about what is followed up, and tables of the committee's own. */
const followUpBlocks = [
  z.strictObject({ kind: z.literal('correctiveMeasures'), ...table, trendBase, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('risks'), ...table, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('closedRisks'), ...table, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('assignments'), ...table, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('assignmentCounts'), title: label, rowHeader: label, countLabel: label, totalLabel: label, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('activities'), ...table, ...selected, ...advice }),
  z.strictObject({ kind: z.literal('annualCycle'), ...table, ...selected, ...advice }),
  z.strictObject({
    kind: z.literal('dataTable'),
    tableKey: key,
    rowHeader: label,
    title: optional(name),
    printed: z.array(columnSchema).max(60).default([]),
    legend: listOf(prose),
    ...advice,
  }),
] as const

const CHARTS = ['indicatorHistory', 'forecastVintages', 'actualAgainstBudget', 'placementVolumes', 'riskMatrix', 'surveyStrip'] as const

/** Columns without which the chart cannot be drawn, or the fact that it is drawn of. */
function chartLacks({ chart, columns, statementKey = null, tableKey = null }: Extract<FormBlock, { kind: 'chart' }>): string | null {
  const has = (needed: readonly string[]) => needed.every((key) => columns.some((column) => column.key === key))
  if (!CHART_COLUMNS[chart].some(has)) return `columns of ${chart}: ${CHART_COLUMNS[chart].map((needed) => needed.join(' and ')).join(', or ')}`
  if ((chart === 'actualAgainstBudget' || chart === 'forecastVintages') && statementKey === null) return `the statement of ${chart}`
  return chart === 'surveyStrip' && tableKey === null ? 'the data table of surveyStrip' : null
}

/** A chart is a table with a picture. */
const chartSchema = z
  .strictObject({ kind: z.literal('chart'), chart: z.enum(CHARTS), statementKey: optional(key), tableKey: optional(key), ...table, ...selected, ...advice })
  .superRefine((block, context) => {
    const lacking = chartLacks(block)
    if (lacking !== null) context.addIssue({ code: 'custom', message: lacking })
  })

const blockSchema = z.discriminatedUnion('kind', [...wordBlocks, ...goalBlocks, ...moneyBlocks, ...followUpBlocks, chartSchema])

const sectionSchema = z.strictObject({ key, level, title: label, orientation: optional(z.literal('landscape')), blocks: z.array(blockSchema).max(60) })

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
  numbering: optional(z.literal('decimal')),
  sections: z.array(sectionSchema).min(1).max(200),
})
