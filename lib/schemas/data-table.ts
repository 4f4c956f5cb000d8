import { z } from 'zod'
import { bands } from './assessment'
import { decimal, key, listOf, name, optional, prose } from './primitives'

const keys = z.array(key).min(1).max(60)
const base = z.enum(['above', 'below']).default('above')

/** How a column is computed from other columns of its row (domain rule 12). */
const derivedColumnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mean'), of: keys }),
  z.strictObject({ kind: z.literal('sum'), of: keys }),
  z.strictObject({ kind: z.literal('fraction'), met: key, of: key }),
  z.strictObject({ kind: z.literal('change'), from: key, to: key }),
  z.strictObject({ kind: z.literal('difference'), from: key, to: key }),
  z.strictObject({ kind: z.literal('changeOnRow'), of: key, base }),
  z.strictObject({ kind: z.literal('differenceOnRow'), of: key, base }),
  z.strictObject({
    kind: z.literal('level'),
    of: key,
    ...bands,
    favourableDirection: z.enum(['higher', 'lower']).default('higher'),
  }),
])

/** How a row is computed from other rows; without keys, from all typed rows that are not a part of another. */
const derivedRowSchema = z.strictObject({ kind: z.enum(['mean', 'sum']), of: optional(keys) })

const columnSchema = z.strictObject({
  key,
  label: name,
  type: z.enum(['number', 'percent', 'text', 'rating']),
  decimals: z.int().min(0).max(6).default(0),
  derived: derivedColumnSchema.optional(),
  people: z.union([z.enum(['count', 'none']), z.strictObject({ of: key })]).optional(),
})

/** Cells by column key; null is a missing cell. */
const rowSchema = z.strictObject({
  key,
  label: name,
  partOf: optional(key),
  derived: optional(derivedRowSchema),
  cells: z.record(key, z.union([decimal(6), prose, z.null()])),
})

export const dataTableSchema = z.strictObject({
  key,
  kind: z.enum(['survey', 'comparison', 'yearSeries', 'statistics', 'quarterCounts']),
  title: name,
  source: optional(prose),
  columns: z.array(columnSchema).min(1).max(60),
  rows: listOf(rowSchema),
})
