import { daysInMonth } from '@/lib/domain/period'
import { addAmount, addFault, amountText, bucketOf, type Book, type Bucket } from './ledger-book'
import { isPersonal, objectsOf } from './read-objects'
import { afterObjects, FieldFault, needField, OPEN, readAmount, readField, readObjects, toNext, type Cursor } from './scan-record'

/** Different spellings of account and objects that are remembered. Files with a code for each invoice have no end of them. */
const SPELLINGS = 50_000
export const ACCOUNT = /^\d{1,10}$/

type RowKind = 'TRANS' | 'RTRANS' | 'BTRANS'

interface Voucher {
  readonly line: number
  readonly series: string
  readonly number: string
  /** Year × 12 + month − 1; −1 when the date cannot be read. */
  month: number
  sum: number
  opened: boolean
  /** An added row waits for the same row as #TRANS, which is the one that counts (SIE 4B, #RTRANS). */
  added: { readonly bucket: Bucket; readonly amount: number; readonly line: number } | null
  /** A row could not be read, so the sum says nothing. */
  broken: boolean
}

/** Year × 12 + month − 1 of a date that exists, written YYYYMMDD; −1 else. 20200831 → 24 247. */
export function monthOfDate(date: string): number {
  if (!/^\d{8}$/.test(date)) return -1
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(4, 6)), Number(date.slice(6))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? year * 12 + month - 1 : -1
}

/** '#VER A 12': series and number. */
function labelOf({ series, number }: Voucher): string {
  return `#VER ${series} ${number}`.replaceAll(/\s+/g, ' ').trim()
}

/** Reads vouchers and adds their rows to the book. The voucher's date gives the month of all its rows, since it balances as a whole. */
export class VoucherReader {
  private readonly spellings = new Map<string, Bucket>()
  private voucher: Voucher | null = null

  constructor(private readonly book: Book) {}

  /** #VER: series, number, date. */
  begin(cursor: Cursor, line: number): void {
    this.expectClosed(line)
    const series = readField(cursor, 'series') ?? ''
    const number = readField(cursor, 'number') ?? ''
    const voucher: Voucher = { line, series, number, month: -1, sum: 0, opened: false, added: null, broken: false }
    this.voucher = voucher
    this.book.vouchers += 1
    const date = readField(cursor, 'date')
    voucher.month = monthOfDate(date ?? '')
    if (voucher.month === -1) throw new FieldFault('date', date, '20200831')
    const year = Math.floor(voucher.month / 12)
    if (!this.book.voucherYears.has(year)) this.book.voucherYears.set(year, { line, column: labelOf(voucher), date: date ?? '' })
  }

  openBrace(line: number): void {
    const { voucher } = this
    if (voucher === null || voucher.opened) addFault(this.book, line, '{', 'malformedRecord', '{', voucher === null ? '#VER' : '#TRANS')
    else voucher.opened = true
  }

  closeBrace(line: number): void {
    const { voucher } = this
    if (voucher === null || !voucher.opened) addFault(this.book, line, '}', 'malformedRecord', '}', voucher === null ? '#VER' : '{')
    if (voucher === null) return
    this.reportAdded(voucher)
    if (voucher.sum !== 0 && !voucher.broken) addFault(this.book, voucher.line, labelOf(voucher), 'unbalancedVoucher', amountText(voucher.sum), '0.00')
    this.voucher = null
  }

  /** A row of a voucher. Rows outside one are faults; a row that cannot be read makes its voucher's sum say nothing. */
  row(kind: RowKind, cursor: Cursor, line: number): void {
    const { voucher } = this
    if (voucher === null || !voucher.opened) {
      addFault(this.book, line, `#${kind}`, 'malformedRecord', `#${kind}`, voucher === null ? '#VER' : '{')
      return
    }
    try {
      this.addRow(voucher, kind, cursor, line)
    } catch (error) {
      voucher.broken = true
      throw error
    }
  }

  /** A voucher that another record or the end of the file cuts off lacks its end. */
  expectClosed(line: number): void {
    const { voucher } = this
    if (voucher === null) return
    addFault(this.book, line, labelOf(voucher), 'malformedRecord', null, voucher.opened ? '}' : '{')
    this.voucher = null
  }

  private addRow(voucher: Voucher, kind: RowKind, cursor: Cursor, line: number): void {
    const bucket = this.bucketAt(cursor)
    const amount = readAmount(cursor)
    const { added } = voucher
    if (added !== null && kind === 'TRANS' && added.bucket === bucket && added.amount === amount) voucher.added = null
    this.reportAdded(voucher)
    if (kind === 'RTRANS') voucher.added = { bucket, amount, line }
    if (kind !== 'TRANS') return
    voucher.sum += amount
    this.book.transactions += 1
    if (voucher.month !== -1) addAmount(this.book, bucket, voucher.month, amount, line)
  }

  private reportAdded(voucher: Voucher): void {
    if (voucher.added === null) return
    addFault(this.book, voucher.added.line, '#RTRANS', 'malformedRecord', labelOf(voucher), '#TRANS')
    voucher.added = null
  }

  /** Account and objects are looked up as they are spelled, and parsed only the first time. */
  private bucketAt(cursor: Cursor): Bucket {
    toNext(cursor)
    const start = cursor.at
    const { bytes, end } = cursor
    let open = start
    while (open < end && bytes[open] !== OPEN) open += 1
    if (open === end) return this.parseBucket(cursor)
    cursor.at = open
    const after = afterObjects(cursor)
    const spelling = bytes.toString('latin1', start, after)
    const known = this.spellings.get(spelling)
    cursor.at = known === undefined ? start : after
    if (known !== undefined) return known
    const bucket = this.parseBucket(cursor)
    if (this.spellings.size >= SPELLINGS) this.spellings.clear()
    this.spellings.set(spelling, bucket)
    return bucket
  }

  private parseBucket(cursor: Cursor): Bucket {
    const account = needField(cursor, 'account', ACCOUNT, '6110')
    const objects = objectsOf(readObjects(cursor)).filter(([dimension]) => !isPersonal(dimension))
    return bucketOf(this.book, 'actual', 'transactions', account, objects)
  }
}
