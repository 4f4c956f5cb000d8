import type { Unreadable, UnreadableCode } from '@/lib/domain/import-reading'
import type { SieFigure, SieObject } from '@/lib/domain/sie-ledger'
import { SIE_LIMITS, type SieRaw } from '@/lib/schemas/sie-raw'

export type SieFault = SieRaw['faults'][number]

/** Ends the reading: the file as a whole cannot be used. */
export class Stop extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason.code)
  }
}

export function stop(code: UnreadableCode, line: number, detail: string | null): Stop {
  return new Stop({ code, place: { sheet: null, row: line, column: null }, detail })
}

/** A sum of one month that grows while the file is read; amounts are öre, debit positive. */
export interface GrowingCell {
  amount: number
  count: number
  /** First line that is part of it. */
  readonly line: number
}

/** Sums of an account and a combination of objects. Texts are kept byte by byte. */
export interface Bucket {
  readonly measure: SieFigure['measure']
  readonly basis: 'transactions' | 'total' | 'division'
  readonly account: string
  readonly objects: readonly SieObject[]
  /** By year × 12 + month − 1. */
  readonly cells: Map<number, GrowingCell>
  /** The month that was added to last, and its cell: vouchers mostly come in the order of their dates. */
  lastMonth: number
  lastCell: GrowingCell | null
}

/** A fiscal year, #RAR. */
export interface BookYear {
  readonly from: string
  readonly to: string
  readonly line: number
}

/** What has been read of a file so far. */
export interface Book {
  type: number
  generated: string | null
  asOf: string | null
  company: string | null
  organisationNumber: string | null
  readonly years: Map<number, BookYear>
  readonly accounts: Map<string, string | null>
  readonly dimensions: Map<string, { readonly name: string | null; readonly parent: string | null }>
  /** By dimension and code with a blank between. */
  readonly objects: Map<string, string | null>
  readonly buckets: Map<string, Bucket>
  /** #RES by year number and account. */
  readonly yearBalances: Map<string, { readonly index: number; readonly account: string; readonly amount: number; readonly line: number }>
  /** Which calendar years were used under which year number, and the first place of each. */
  readonly used: Map<string, { readonly index: number; readonly year: number; readonly line: number; readonly column: string }>
  /** Calendar years of vouchers, and the first place of each. */
  readonly voucherYears: Map<number, { readonly line: number; readonly column: string; readonly date: string }>
  readonly skipped: Map<string, number>
  readonly faults: SieFault[]
  sums: number
  /** Öre of all amounts without their signs. */
  absolute: number
  vouchers: number
  transactions: number
}

export function emptyBook(): Book {
  return {
    type: 1,
    generated: null,
    asOf: null,
    company: null,
    organisationNumber: null,
    years: new Map(),
    accounts: new Map(),
    dimensions: new Map(),
    objects: new Map(),
    buckets: new Map(),
    yearBalances: new Map(),
    used: new Map(),
    voucherYears: new Map(),
    skipped: new Map(),
    faults: [],
    sums: 0,
    absolute: 0,
    vouchers: 0,
    transactions: 0,
  }
}

function shortened(text: string | null): string | null {
  return text !== null && text.length > SIE_LIMITS.text ? text.slice(0, SIE_LIMITS.text) : text
}

/** Notes what is wrong on a line; `column` names record and field, or the voucher. */
export function addFault(book: Book, line: number, column: string, code: SieFault['code'], found: string | null, expected: string | null): void {
  book.faults.push({ place: { sheet: null, row: line, column: shortened(column) }, code, found: shortened(found), expected: shortened(expected) })
}

/** Öre as the format writes them: −123 450 → '-1234.50'. */
export function amountText(amount: number): string {
  return (amount / 100).toFixed(2)
}

/** The bucket of an account and its objects, made at first sight. */
export function bucketOf(book: Book, measure: Bucket['measure'], basis: Bucket['basis'], account: string, objects: readonly SieObject[]): Bucket {
  const key = JSON.stringify([measure, basis, account, objects])
  const known = book.buckets.get(key)
  if (known !== undefined) return known
  const bucket: Bucket = { measure, basis, account, objects, cells: new Map(), lastMonth: -1, lastCell: null }
  book.buckets.set(key, bucket)
  return bucket
}

/** The cell of a month, made at first sight. @throws Stop when the file has more sums than are read */
function cellOf(book: Book, bucket: Bucket, month: number, line: number): GrowingCell {
  const known = bucket.cells.get(month)
  if (known !== undefined) return known
  book.sums += 1
  if (book.sums > SIE_LIMITS.sums) throw stop('tooManyFigures', line, String(SIE_LIMITS.sums))
  const cell = { amount: 0, count: 0, line }
  bucket.cells.set(month, cell)
  return cell
}

/** @throws Stop when amounts could become so large that sums are no longer exact */
export function countAmount(book: Book, amount: number, line: number): void {
  book.absolute += amount < 0 ? -amount : amount
  if (book.absolute > SIE_LIMITS.amount) throw stop('tooManyFigures', line, amountText(SIE_LIMITS.amount))
}

/** Adds to the sum of a month (year × 12 + month − 1) what has been counted already. */
export function growSum(book: Book, bucket: Bucket, month: number, amount: number, line: number): void {
  let cell = bucket.lastCell
  if (cell === null || bucket.lastMonth !== month) {
    cell = cellOf(book, bucket, month, line)
    bucket.lastMonth = month
    bucket.lastCell = cell
  }
  cell.amount += amount
  cell.count += 1
}

/** Adds an amount of the file to the sum of its month. */
export function addAmount(book: Book, bucket: Bucket, month: number, amount: number, line: number): void {
  growSum(book, bucket, month, amount, line)
  countAmount(book, amount, line)
}
