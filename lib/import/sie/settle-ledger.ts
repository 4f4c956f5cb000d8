import { SIE_LIMITS, type SieRaw } from '@/lib/schemas/sie-raw'
import { stop, type Book, type Bucket } from './ledger-book'
import { completeTotals, settleMonths } from './settle-months'
import { checkAccounts, checkAsOf, checkYears, refuseBrokenYears, settleYearBalances } from './settle-years'
import { decodeKept, type SieEncoding } from './text-tally'

type Figure = SieRaw['figures'][number]

/** The sums of a bucket, one figure a year, months in order. */
function figuresOf({ measure, basis, account, objects, cells }: Bucket): readonly Figure[] {
  const years = new Map<number, Figure['cells']>()
  for (const [month, { amount, count, line }] of [...cells].sort(([a], [b]) => a - b)) {
    const year = Math.floor(month / 12)
    const known = years.get(year) ?? []
    years.set(year, known)
    known.push([(month % 12) + 1, amount, count, line])
  }
  const copied = objects.map(([dimension, code]): [string, string] => [dimension, code])
  return [...years].map(([year, yearCells]) => ({ measure, basis, year, account, objects: copied, cells: yearCells }))
}

/** The same figures stand in the same order whatever order the file has them in. */
function orderKey({ measure, year, account, basis, objects }: Figure): string {
  return [measure, year, account.padStart(10, ' '), basis, ...objects.flat()].join('\u0000')
}

function sorted(figures: readonly Figure[]): Figure[] {
  return figures
    .map((figure) => ({ figure, key: orderKey(figure) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ figure }) => figure)
}

type Decode = (kept: string) => string

function names(book: Book, figures: readonly Figure[], decode: Decode): Pick<SieRaw, 'accounts' | 'dimensions' | 'objects'> {
  const nameOf = (kept: string | null | undefined) => (kept === null || kept === undefined || kept === '' ? null : decode(kept).slice(0, SIE_LIMITS.text))
  const accounts = [...new Set(figures.map(({ account }) => account))].sort()
  const used = new Map(figures.flatMap(({ objects }) => objects.map((object) => [object.join(' '), object] as const)))
  const objects = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
  const dimensions = [...new Set(objects.map(([, [dimension]]) => dimension))].sort((a, b) => Number(a) - Number(b))
  return {
    accounts: accounts.map((number) => ({ number, name: nameOf(book.accounts.get(number)) })),
    dimensions: dimensions.map((number) => ({
      number,
      name: nameOf(book.dimensions.get(number)?.name),
      parent: book.dimensions.get(number)?.parent ?? null,
    })),
    objects: objects.map(([key, [dimension, code]]) => ({ dimension, code: decode(code), name: nameOf(book.objects.get(key)) })),
  }
}

function isoDate(date: string | null): string | null {
  return date === null ? null : `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
}

/** Texts that were kept byte by byte, as the encoding of the file means them. */
function decodedFaults(book: Book, decode: Decode): SieRaw['faults'] {
  const text = (kept: string | null) => (kept === null ? null : decode(kept).slice(0, SIE_LIMITS.text))
  return book.faults.map(({ place, code, found, expected }) => ({
    place: { sheet: null, row: place.row, column: text(place.column) },
    code,
    found: text(found),
    expected,
  }))
}

/**
 * What the whole file says, once its last line is read: balances against vouchers and year balances, years, accounts, texts decoded.
 * @throws Stop when the file holds no amounts or has a broken fiscal year
 */
export function settle(book: Book, encoding: SieEncoding, lines: number): SieRaw {
  const decode: Decode = (kept) => decodeKept(kept, encoding)
  refuseBrokenYears(book)
  completeTotals(book)
  settleMonths(book)
  const { figures, otherBalances } = settleYearBalances(book, [...book.buckets.values()].flatMap(figuresOf))
  checkYears(book)
  checkAccounts(book)
  checkAsOf(book, figures)
  if (figures.length === 0 && book.faults.length === 0) throw stop('noData', Math.max(lines, 1), null)
  const inOrder = sorted(figures)
  return {
    type: book.type,
    encoding,
    company: book.company === null ? null : decode(book.company),
    organisationNumber: book.organisationNumber === null ? null : decode(book.organisationNumber),
    years: [...book.years].sort(([a], [b]) => b - a).map(([, { from }]) => Number(from.slice(0, 4))),
    asOf: isoDate(book.asOf),
    ...names(book, inOrder, decode),
    figures: inOrder.map((figure) => ({ ...figure, objects: figure.objects.map(([dimension, code]) => [dimension, decode(code)]) })),
    otherBalances,
    lines,
    vouchers: book.vouchers,
    transactions: book.transactions,
    skipped: [...book.skipped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, count]) => ({ tag: decode(tag), count })),
    faults: decodedFaults(book, decode),
  }
}
