import { divisionOf } from '@/lib/domain/sie-ledger'
import { addFault, amountText, bucketOf, growSum, type Book, type Bucket, type GrowingCell } from './ledger-book'

interface DividedMonth {
  readonly bucket: Bucket
  readonly month: number
  /** Sum of the objects by set of dimensions. */
  readonly sums: Map<string, number>
  line: number
}

function periodText(month: number): string {
  return `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`
}

const TAG = { actual: '#PSALDO', budget: '#PBUDGET' } as const

function balanceColumn({ measure, account }: Bucket, month: number): string {
  return `${TAG[measure]} ${account} ${periodText(month)}`
}

function dividedMonths(book: Book): readonly DividedMonth[] {
  const found = new Map<string, DividedMonth>()
  for (const bucket of book.buckets.values()) {
    if (bucket.basis !== 'division') continue
    const division = divisionOf(bucket.objects)
    for (const [month, cell] of bucket.cells) {
      const key = `${bucket.measure} ${bucket.account} ${month}`
      const divided = found.get(key) ?? { bucket, month, sums: new Map<string, number>(), line: cell.line }
      divided.sums.set(division, (divided.sums.get(division) ?? 0) + cell.amount)
      divided.line = Math.min(divided.line, cell.line)
      found.set(key, divided)
    }
  }
  return [...found.values()]
}

/** True when the program writes totals beside objects, as the standard asks; then a total that is not there is zero (§5.17). */
function writesTotals(book: Book, months: readonly DividedMonth[], measure: Bucket['measure']): boolean {
  return months.some(({ bucket, month }) => bucket.measure === measure && bucketOf(book, measure, 'total', bucket.account, []).cells.has(month))
}

/**
 * Gives every account and month that has objects a total. Where the file has none for any object, the objects make it; objects of different
 * dimensions divide the same total, so their sums have to be the same.
 */
export function completeTotals(book: Book): void {
  const months = dividedMonths(book)
  const told = { actual: writesTotals(book, months, 'actual'), budget: writesTotals(book, months, 'budget') }
  for (const { bucket, month, sums, line } of months) {
    const total = bucketOf(book, bucket.measure, 'total', bucket.account, [])
    if (total.cells.has(month)) continue
    if (told[bucket.measure]) {
      growSum(book, total, month, 0, line)
      continue
    }
    const [first = 0, ...others] = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
    const other = others.find((sum) => sum !== first)
    if (other !== undefined) addFault(book, line, balanceColumn(bucket, month), 'totalDiffers', amountText(other), amountText(first))
    growSum(book, total, month, first, line)
  }
}

function bucketsOf(book: Book, basis: Bucket['basis']): readonly Bucket[] {
  return [...book.buckets.values()].filter(({ measure, basis: has }) => measure === 'actual' && has === basis)
}

/** Sums of transactions by account and month, over all objects. */
function transactionSums(book: Book): ReadonlyMap<string, Map<number, GrowingCell>> {
  const sums = new Map<string, Map<number, GrowingCell>>()
  for (const { account, cells } of bucketsOf(book, 'transactions')) {
    const months = sums.get(account) ?? new Map<number, GrowingCell>()
    sums.set(account, months)
    for (const [month, { amount, count, line }] of cells) {
      const known = months.get(month)
      months.set(month, { amount: amount + (known?.amount ?? 0), count, line: Math.min(line, known?.line ?? line) })
    }
  }
  return sums
}

/** Months of which an account's balance is told, in the years that the account has balances for. */
function comparedMonths(total: Bucket, byMonth: ReadonlyMap<number, GrowingCell>, withVouchers: ReadonlySet<number>): readonly number[] {
  const years = new Set([...total.cells.keys()].map((month) => Math.floor(month / 12)))
  const booked = [...byMonth.keys()].filter((month) => years.has(Math.floor(month / 12)))
  return [...new Set([...total.cells.keys(), ...booked])].filter((month) => withVouchers.has(month)).sort((a, b) => a - b)
}

/**
 * Months that have vouchers are read from them, since only they have all objects at once; balances of the same months have to say the
 * same and are then put away, so that nothing is counted twice. A balance that is not told is zero (SIE 4B §5.17).
 */
export function settleMonths(book: Book): void {
  const sums = transactionSums(book)
  const withVouchers = new Set([...sums.values()].flatMap((months) => [...months.keys()]))
  for (const total of bucketsOf(book, 'total')) {
    const byMonth = sums.get(total.account) ?? new Map<number, GrowingCell>()
    for (const month of comparedMonths(total, byMonth, withVouchers)) {
      const [balance, booked] = [total.cells.get(month), byMonth.get(month)]
      if ((balance?.amount ?? 0) === (booked?.amount ?? 0)) continue
      const line = balance?.line ?? booked?.line ?? 1
      addFault(book, line, balanceColumn(total, month), 'totalDiffers', amountText(balance?.amount ?? 0), amountText(booked?.amount ?? 0))
    }
  }
  for (const bucket of [...bucketsOf(book, 'total'), ...bucketsOf(book, 'division')]) for (const month of withVouchers) bucket.cells.delete(month)
}
