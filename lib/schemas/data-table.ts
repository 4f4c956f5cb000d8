import { z } from 'zod'
import { decimal, key, listOf, name, optional, prose } from './primitives'

const columnSchema = z.strictObject({
  key,
  label: name,
  type: z.enum(['number', 'percent', 'text', 'rating']),
  decimals: z.int().min(0).max(6).default(0),
})

/** Cells by column key; null is a missing cell. */
const rowSchema = z.strictObject({ key, label: name, cells: z.record(key, z.union([decimal(6), prose, z.null()])) })

export const dataTableSchema = z.strictObject({
  key,
  kind: z.enum(['survey', 'comparison', 'yearSeries', 'statistics', 'quarterCounts']),
  title: name,
  source: optional(prose),
  columns: z.array(columnSchema).min(1).max(60),
  rows: listOf(rowSchema),
})
