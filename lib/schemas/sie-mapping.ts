import { z } from 'zod'
import type { SieMapping } from '@/lib/domain/sie-rule'
import { key, monthNumber } from './primitives'

export const SIE_MAPPING_LIMITS = { rules: 500, conditions: 10, code: 80 } as const

const account = z.string().regex(/^\d{0,10}$/, { error: 'an account number or the beginning of one' })
const dimension = z.string().regex(/^\d{1,10}$/, { error: 'the number of a dimension' })
const code = z.string().max(SIE_MAPPING_LIMITS.code)

const condition = z.strictObject({ dimension, match: z.enum(['exact', 'prefix', 'range']), from: code, to: code })

const rule = z.strictObject({
  fromAccount: account,
  toAccount: account,
  conditions: z.array(condition).max(SIE_MAPPING_LIMITS.conditions),
  target: z.strictObject({ statement: key, line: key }).nullable(),
})

const months = z.strictObject({ from: monthNumber, to: monthNumber }).refine(({ from, to }) => from <= to, { error: 'from a month to the same or a later one' })

/** How the accounts and objects of a ledger go to lines: the first rule that fits takes a sum. */
export const sieMappingSchema: z.ZodType<SieMapping> = z.strictObject({
  rules: z.array(rule).max(SIE_MAPPING_LIMITS.rules),
  division: z.string().regex(/^(\d{1,10}( \d{1,10})*)?$/, { error: 'numbers of dimensions with blanks between' }),
  months: months.nullable(),
  budgetVersion: key.nullable(),
})
