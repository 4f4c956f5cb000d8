import { monthOfDate } from './read-voucher'
import { addFault, stop, type Book, type BookYear } from './ledger-book'
import type { SieRaw } from '@/lib/schemas/sie-raw'

function isCalendarYear({ from, to }: BookYear): boolean {
  return from.endsWith('0101') && to.endsWith('1231') && from.slice(0, 4) === to.slice(0, 4)
}

function yearText(index: number, { from, to }: BookYear): string {
  return `#RAR ${index} ${from} ${to}`
}

/** Year numbers that amounts stand under. */
function usedIndexes(book: Book): ReadonlySet<number> {
  return new Set([0, ...[...book.used.values()].map(({ index }) => index), ...[...book.yearBalances.values()].map(({ index }) => index)])
}

/**
 * Statements are kept by calendar year and month, so a broken fiscal year has no place in them.
 * @throws Stop when a year that amounts stand under is not January–December
 */
export function refuseBrokenYears(book: Book): void {
  const used = usedIndexes(book)
  for (const [index, year] of [...book.years].sort(([a], [b]) => b - a)) {
    if (used.has(index) && !isCalendarYear(year)) throw stop('notACalendarYear', year.line, yearText(index, year))
  }
}

function calendarYear(book: Book, index: number): number | null {
  const year = book.years.get(index)
  return year === undefined ? null : Number(year.from.slice(0, 4))
}

/** Every amount has to be of a year that the file declares, and of the one it stands under. */
export function checkYears(book: Book): void {
  for (const { index, year, line, column } of book.used.values()) {
    const declared = calendarYear(book, index)
    if (declared === null) addFault(book, line, column, 'malformedRecord', `${index}`, `#RAR ${index}`)
    else if (declared !== year) addFault(book, line, column, 'otherYear', `${year}`, `${declared}`)
  }
  const declared = [...book.years.keys()].map((index) => calendarYear(book, index))
  for (const [year, { line, column, date }] of book.voucherYears) {
    if (declared.length > 0 && !declared.includes(year)) addFault(book, line, column, 'otherYear', date, declared.join(', '))
  }
}

/** A chart that lacks an account with amounts is a damaged chart or a damaged number. A file without a chart (4I) is read as it is. */
export function checkAccounts(book: Book): void {
  if (book.accounts.size === 0) return
  const unknown = new Map<string, number>()
  const note = (account: string, line: number) => {
    if (!book.accounts.has(account)) unknown.set(account, Math.min(line, unknown.get(account) ?? line))
  }
  for (const { account, cells } of book.buckets.values()) for (const { line } of cells.values()) note(account, line)
  for (const { account, line } of book.yearBalances.values()) note(account, line)
  for (const [account, line] of unknown) addFault(book, line, 'account', 'unknownAccount', account, '#KONTO')
}

type Figures = SieRaw['figures']

/** Sums of actuals by account and year: '2020 6110'. */
function actualSums(figures: Figures): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { measure, basis, year, account, cells } of figures) {
    if (measure !== 'actual' || basis === 'division') continue
    for (const [, amount] of cells) sums.set(`${year} ${account}`, (sums.get(`${year} ${account}`) ?? 0) + amount)
  }
  return sums
}

/**
 * Last month of a year's balances: what #OMFATTN says of this year, December of others and of a closed year. Null when the file was made
 * before the year ended and does not tell (SIE 4B: #OMFATTN is for balances of a part of a year).
 */
function balanceMonth(book: Book, index: number, end: string): number | null {
  if (index !== 0) return 12
  if (book.asOf !== null && book.asOf.slice(0, 4) === end.slice(0, 4)) return (monthOfDate(book.asOf) % 12) + 1
  return book.generated !== null && monthOfDate(book.generated) !== -1 && book.generated < end ? null : 12
}

/** Year balances of a year that has nothing else: one sum from January. Of other years they are what the months are held against. */
export function settleYearBalances(book: Book, figures: Figures): Pick<SieRaw, 'otherBalances'> & { readonly figures: Figures } {
  const sums = actualSums(figures)
  const years = new Set([...sums.keys()].map((key) => Number(key.split(' ')[0])))
  const added: Figures = []
  const otherBalances: SieRaw['otherBalances'] = []
  const unknownMonth = new Map<number, number>()
  for (const { index, account, amount, line } of book.yearBalances.values()) {
    const year = calendarYear(book, index)
    const month = balanceMonth(book, index, book.years.get(index)?.to ?? '')
    if (year === null) addFault(book, line, `#RES ${account}`, 'malformedRecord', `${index}`, `#RAR ${index}`)
    else if (years.has(year)) {
      const sum = sums.get(`${year} ${account}`) ?? 0
      if (sum !== amount) otherBalances.push({ account, year, balance: amount, sum })
    } else if (month === null) unknownMonth.set(index, Math.min(line, unknownMonth.get(index) ?? line))
    else added.push({ measure: 'actual', basis: 'yearBalance', year, account, objects: [], cells: [[month, amount, 1, line]] })
  }
  for (const line of unknownMonth.values()) addFault(book, line, '#RES', 'notAWholeMonth', null, '#OMFATTN')
  return { figures: [...figures, ...added], otherBalances: otherBalances.sort((a, b) => b.year - a.year || (a.account < b.account ? -1 : 1)) }
}

/** Balances to a day that does not end a month are of no whole month. Months that are told one by one do not need the date. */
export function checkAsOf(book: Book, figures: Figures): void {
  const { asOf } = book
  const first = figures.find(({ basis, year }) => basis === 'yearBalance' && asOf?.startsWith(`${year}`))?.cells[0]
  if (asOf === null || first === undefined) return
  const next = String(Number(asOf) + 1)
  if (monthOfDate(next) === monthOfDate(asOf)) addFault(book, first[3], '#OMFATTN', 'notAWholeMonth', asOf, null)
}
