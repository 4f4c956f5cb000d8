import { z } from 'zod'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { MissingReason, TargetOperator } from '@/lib/domain/indicator'

/*
 * Answers of the read API, version 1. Keys are never changed and never get another meaning; new ones may come. The same schemas type the
 * answers and make the OpenAPI document. Null: there is no such thing.
 */

const named = { key: z.string(), name: z.string() }
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const level = z.enum(['met', 'partlyMet', 'notMet', 'notAssessed'] as const satisfies readonly RatingLevel[])
const missing = z.enum(['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none'] as const satisfies readonly MissingReason[])
const operator = z.enum(['lt', 'lte', 'eq', 'gte', 'gt'] as const satisfies readonly TargetOperator[])

const municipality = z.strictObject({ ...named, code: z.string(), page: z.url(), catalogue: z.url() })
const committee = z.strictObject({
  municipality: z.string(),
  ...named,
  reportCount: z.int(),
  page: z.url(),
  feed: z.url(),
  indicators: z.url(),
})
const period = z.strictObject({ year: z.int(), from: z.int().min(1).max(12), to: z.int().min(1).max(12) })
const report = z.strictObject({ key: z.string(), title: z.string(), period })
const file = z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.int(), sha256, url: z.url() })
const edition = z.strictObject({
  id: z.string(),
  number: z.int(),
  isLatest: z.boolean(),
  publishedAt: z.iso.datetime(),
  reason: z.string().nullable(),
  sha256,
  municipality: z.strictObject(named),
  committee: z.strictObject(named),
  report,
  self: z.url(),
  page: z.url(),
  files: z.array(file),
})
const value = z.strictObject({
  text: z.string(),
  value: z.number().nullable(),
  unit: z.enum(['SEK', 'percent']).nullable(),
  month: z.string().nullable(),
  missing: missing.nullable(),
})
const target = z.strictObject({
  text: z.string(),
  operator: operator.nullable(),
  value: z.number().nullable(),
  periodValue: z.number().nullable(),
  unit: z.enum(['SEK', 'percent']).nullable(),
  missing: missing.nullable(),
})
const point = z.strictObject({
  report,
  label: z.string(),
  page: z.url(),
  actual: value.nullable(),
  target: target.nullable(),
  level: level.nullable(),
})
const indicator = z.strictObject({ key: z.string(), label: z.string(), points: z.array(point) })


const by = { municipality: z.string().nullable(), committee: z.string().nullable(), year: z.int().nullable() }

const municipalityList = z.strictObject({ municipalities: z.array(municipality) })
const committeeList = z.strictObject({ filter: z.strictObject({ municipality: by.municipality }), committees: z.array(committee) })
const editionList = z.strictObject({ filter: z.strictObject(by), editions: z.array(edition) })
const indicatorList = z.strictObject({ municipality: z.strictObject(named), committee: z.strictObject(named), indicators: z.array(indicator) })
const problem = z.strictObject({ type: z.literal('about:blank'), title: z.string(), status: z.int(), detail: z.string() })

/** Every named schema of the API, by the name that the OpenAPI document has for it. */
export const READ_API_SCHEMAS = {
  Municipality: municipality,
  Committee: committee,
  Period: period,
  Report: report,
  File: file,
  Edition: edition,
  Value: value,
  Target: target,
  IndicatorPoint: point,
  Indicator: indicator,
  MunicipalityList: municipalityList,
  CommitteeList: committeeList,
  EditionList: editionList,
  IndicatorList: indicatorList,
  Problem: problem,
} as const

/** The fields that lists can be narrowed by, as they stand in a query: `year=2020`. */
export const readApiFilterSchema = z.object({
  municipality: z.string().regex(/^[a-z0-9-]+$/).optional(),
  committee: z.string().regex(/^[a-z0-9-]+$/).optional(),
  year: z.string().regex(/^\d{4}$/).optional(),
})

export type ReadApi = { readonly [Name in keyof typeof READ_API_SCHEMAS]: z.infer<(typeof READ_API_SCHEMAS)[Name]> }
export type ReadApiFilter = z.infer<typeof readApiFilterSchema>
