import { z } from 'zod'
import { key, name, year } from './primitives'

/** The most spellings that one entry has; real ones have a handful. */
const MAX_ALIASES = 50

export const aliases = z.array(name).max(MAX_ALIASES)

/** Where a row stands: right after the one named, or first (null). Left out: it stays, a new one comes last. */
export const after = key.nullable().optional()

const registerKind = z.enum(['orgUnit', 'businessArea', 'serviceArea', 'placementCategory'])

/**
 * An entry of a committee's register; version 0: a new one. `fromYear`: the first year of a new name; null: the spelling is
 * corrected in every year.
 */
export const saveRegisterEntrySchema = z.strictObject({
  committee: key,
  kind: registerKind,
  key,
  version: z.int().min(0),
  name,
  fromYear: year.nullable(),
  aliases,
  parent: key.nullable(),
  lastYear: year.nullable(),
  /** Of a new placement category; it does not change. */
  categoryKind: z.enum(['price', 'share']).default('price'),
  after,
})

export const deleteRegisterEntrySchema = z.strictObject({ committee: key, kind: registerKind, key, version: z.int().min(1) })

/** Merges the unit `from` into `into`; `year`: the first year that they are one; `version` of `from`, as it was seen. */
export const mergeUnitsSchema = z.strictObject({ committee: key, from: key, into: key, year, version: z.int().min(1) })

const line = { committee: key, year, statement: key, key }

/** A line of a statement of one year; version 0: a new one. */
export const saveBudgetLineSchema = z.strictObject({
  ...line,
  version: z.int().min(0),
  label: name,
  kind: z.enum(['item', 'heading', 'ofWhich', 'total']),
  parent: key.nullable(),
  counted: z.boolean(),
  businessArea: key.nullable(),
  serviceArea: key.nullable(),
  aliases,
  after,
})

export const deleteBudgetLineSchema = z.strictObject({ ...line, version: z.int().min(1) })

export type SaveRegisterEntryInput = z.output<typeof saveRegisterEntrySchema>
export type DeleteRegisterEntryInput = z.output<typeof deleteRegisterEntrySchema>
export type MergeUnitsInput = z.output<typeof mergeUnitsSchema>
export type SaveBudgetLineInput = z.output<typeof saveBudgetLineSchema>
export type DeleteBudgetLineInput = z.output<typeof deleteBudgetLineSchema>
