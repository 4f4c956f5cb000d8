import { z } from 'zod'
import { spellings } from './municipality'
import { day, key, listOf, monthNumber, name, optional, oreAmount, prose } from './primitives'

const budgetLineSchema = z.strictObject({
  key,
  parent: optional(key),
  kind: z.enum(['item', 'heading', 'ofWhich', 'total']),
  label: name,
  counted: z.boolean().default(true),
  businessArea: optional(key),
  serviceArea: optional(key),
  ...spellings,
})

/** Ekonomisk uppställning: lines with parents by key, siblings in print order. */
export const statementSchema = z.strictObject({
  key,
  kind: z.enum(['incomeStatement', 'netCost', 'netResult']),
  name,
  lines: listOf(budgetLineSchema),
})

export const budgetVersionSchema = z.strictObject({ key, name, decision: optional(prose), decidedOn: optional(day) })

export const budgetChangeSchema = z.strictObject({
  key,
  statement: key,
  line: key,
  budgetVersion: key,
  amount: oreAmount,
  reason: prose,
})

/** Belopp of one line for an interval of months. Budget amounts name their budget version, actuals have none. */
export const amountSchema = z.strictObject({
  statement: key,
  line: key,
  measure: z.enum(['actual', 'budget']),
  budgetVersion: optional(key),
  from: monthNumber,
  to: monthNumber,
  amount: oreAmount,
})
