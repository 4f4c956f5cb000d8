import { z } from 'zod'
import { ore } from '@/lib/domain/money'
import type { Month } from '@/lib/domain/period'

/** Characters that PostgreSQL cannot store or that no reader can see: controls other than tab and line break, and half surrogates. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/u

/** Text of 1 to `max` characters without control characters. */
export function text(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !UNPRINTABLE.test(value), { error: 'text without control characters' })
}

/** A name as it is printed, at most 600 characters: goals of real plans reach 300. */
export const name = text(600).meta({ id: 'name' })

/** Prose in one piece (comment, reason), at most 8 000 characters. */
export const prose = text(8_000).meta({ id: 'prose' })

/** Stable key of a fact: letters, digits and . _ - with a letter or digit first, at most 80 characters. */
export const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, { error: 'a key: letters, digits and . _ -, at most 80 characters' })
  .meta({ id: 'key', description: 'Stable key' })

/** A month as text, 2020-08. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month as YYYY-MM' })
  .transform((value) => value as Month)
  .meta({ id: 'month', description: 'Month as YYYY-MM' })

/** Number of a month in its year, 1–12. */
export const monthNumber = z.int().min(1).max(12).meta({ id: 'monthNumber', description: 'Month of the year, 1–12' })

export const year = z.int().min(1990).max(2200).meta({ id: 'year' })

/** Date as YYYY-MM-DD. */
export const day = z.iso.date().meta({ id: 'day', description: 'Date as YYYY-MM-DD' })

/** Money in whole öre, costs negative: −5 076 tkr is −507600000. At most 10¹³ öre (100 billion kronor), far below 2⁵³. */
export const oreAmount = z
  .int()
  .min(-1e13)
  .max(1e13)
  .transform(ore)
  .meta({ id: 'ore', description: 'Whole öre, costs negative' })

/** A decimal number that the database keeps exactly: at most `decimals` decimals. */
export function decimal(decimals: number) {
  return z
    .number()
    .gt(-1e11)
    .lt(1e11)
    .refine((value) => Number(value.toFixed(decimals)) === value, { error: `a number with at most ${decimals} decimals` })
}

/** Number of equal facts that one list may hold; a whole committee-year has a few thousand. */
export const MAX_ROWS = 100_000

/** A list of facts; a list that is left out is empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(MAX_ROWS).default([])
}

/** A field that may be left out; then it is null. */
export function optional<Field extends z.ZodType>(field: Field) {
  return field.nullable().default(null)
}

/** SHA-256 in hexadecimal, lower case. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits' })
