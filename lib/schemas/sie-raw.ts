import { z } from 'zod'

/** What is read of a SIE file at most. Names are cut at `text` characters. */
export const SIE_LIMITS = {
  /** Bytes of a line. */
  lineBytes: 65_536,
  lines: 5_000_000,
  /** Sums of an account, a combination of objects and a month. */
  sums: 300_000,
  /** Accounts, dimensions and objects that are named. */
  names: 100_000,
  /** Objects of one transaction. */
  objects: 20,
  /** Öre of all amounts together, without signs: within it every sum is exact. */
  amount: 9e15,
  faults: 500,
  /** Different unknown tags that are told of. */
  skipped: 50,
  text: 100,
} as const

const count = z.int().min(0)
const shortText = z.string().max(SIE_LIMITS.text)
const sieObject = z.tuple([z.string(), z.string()])
const line = z.int().min(1)

const figure = z.strictObject({
  measure: z.enum(['actual', 'budget']),
  basis: z.enum(['transactions', 'total', 'division', 'yearBalance']),
  year: z.int(),
  account: z.string(),
  objects: z.array(sieObject).max(SIE_LIMITS.objects),
  cells: z.array(z.tuple([z.int().min(1).max(12), z.int(), count, line])),
})

const place = z.strictObject({ sheet: z.null(), row: z.int().nullable(), column: z.string().nullable() })

const fault = z.strictObject({
  place,
  code: z.enum(['notANumber', 'notAWholeMonth', 'totalDiffers', 'twice', 'otherYear', 'unbalancedVoucher', 'unknownAccount', 'malformedRecord', 'tooLong']),
  found: z.string().nullable(),
  expected: z.string().nullable(),
})

/** A SIE file summed up: who wrote it, what its codes are called, and sums by account, objects and month. No texts of transactions. */
export const sieRawSchema = z.strictObject({
  /** 1 year balances, 2 month balances, 3 with objects, 4 transactions. */
  type: z.int().min(1).max(4),
  encoding: z.enum(['utf8', 'cp437', 'win1252']),
  company: shortText.nullable(),
  organisationNumber: shortText.nullable(),
  /** The calendar years that the file names, number 0 (this year) first. */
  years: z.array(z.int()),
  /** Date that the balances go to, YYYY-MM-DD; null when the file does not tell. */
  asOf: z.string().nullable(),
  accounts: z.array(z.strictObject({ number: z.string(), name: shortText.nullable() })),
  dimensions: z.array(z.strictObject({ number: z.string(), name: shortText.nullable(), parent: z.string().nullable() })),
  objects: z.array(z.strictObject({ dimension: z.string(), code: z.string(), name: shortText.nullable() })),
  figures: z.array(figure),
  /** Accounts whose year balance in the file is not the sum of its months, öre with debit positive. */
  otherBalances: z.array(z.strictObject({ account: z.string(), year: z.int(), balance: z.int(), sum: z.int() })),
  lines: count,
  vouchers: count,
  transactions: count,
  /** Records of kinds that are not read, by their tags. */
  skipped: z.array(z.strictObject({ tag: z.string(), count })),
  faults: z.array(fault),
})

export type SieRaw = z.output<typeof sieRawSchema>
