import { SIE_LIMITS } from '@/lib/schemas/sie-raw'
import { addAmount, addFault, bucketOf, countAmount, stop, type Book, type Bucket } from './ledger-book'
import { isPersonal, objectsOf } from './read-objects'
import { ACCOUNT, monthOfDate } from './read-voucher'
import { FieldFault, needField, readAmount, readField, readObjects, type Cursor } from './scan-record'

const YEAR_NUMBER = /^(0|-\d{1,2})$/
const DIMENSION = /^\d{1,9}$/

type RecordReader = (book: Book, cursor: Cursor, line: number) => void

function name(cursor: Cursor): string | null {
  return readField(cursor, 'name')?.slice(0, SIE_LIMITS.text) ?? null
}

/** Sets a name; a second one is the later. @throws Stop when there are more than are read */
function setName<Value>(book: Book, map: Map<string, Value>, key: string, value: Value, line: number): void {
  map.set(key, value)
  if (book.accounts.size + book.dimensions.size + book.objects.size > SIE_LIMITS.names) throw stop('tooManyFigures', line, String(SIE_LIMITS.names))
}

function dimensionNumber(cursor: Cursor, field: string): string {
  return String(Number(needField(cursor, field, DIMENSION, '1')))
}

function readDimension(book: Book, cursor: Cursor, line: number): void {
  const number = dimensionNumber(cursor, 'dimension')
  setName(book, book.dimensions, number, { name: name(cursor), parent: null }, line)
}

function readUnderDimension(book: Book, cursor: Cursor, line: number): void {
  const number = dimensionNumber(cursor, 'dimension')
  const called = name(cursor)
  setName(book, book.dimensions, number, { name: called, parent: dimensionNumber(cursor, 'parent') }, line)
}

function readObject(book: Book, cursor: Cursor, line: number): void {
  const dimension = dimensionNumber(cursor, 'dimension')
  const code = readField(cursor, 'objects')
  if (code === null || code === '') throw new FieldFault('objects', code, '410')
  if (!isPersonal(dimension)) setName(book, book.objects, `${dimension} ${code}`, name(cursor), line)
}

function readAccount(book: Book, cursor: Cursor, line: number): void {
  const number = needField(cursor, 'account', ACCOUNT, '6110')
  setName(book, book.accounts, number, name(cursor), line)
}

/** #RAR. Periods are calendar months of a calendar year, so this year has to be one. */
function readYear(book: Book, cursor: Cursor, line: number): void {
  const index = Number(needField(cursor, 'yearNumber', YEAR_NUMBER, '0'))
  const [from, to] = [readField(cursor, 'start') ?? '', readField(cursor, 'end') ?? '']
  if (monthOfDate(from) === -1) throw new FieldFault('start', from, '20200101')
  if (monthOfDate(to) === -1 || to < from) throw new FieldFault('end', to, '20201231')
  book.years.set(index, { from, to, line })
}

function readType(book: Book, cursor: Cursor): void {
  book.type = Number(needField(cursor, 'type', /^[1-4]/, '4').slice(0, 1))
}

function readCurrency(_: Book, cursor: Cursor, line: number): void {
  const currency = readField(cursor, 'currency') ?? ''
  if (currency !== '' && currency.toUpperCase() !== 'SEK') throw stop('otherCurrency', line, currency.slice(0, SIE_LIMITS.text))
}

function readAsOf(book: Book, cursor: Cursor): void {
  const date = readField(cursor, 'date')
  if (monthOfDate(date ?? '') === -1) throw new FieldFault('date', date, '20200831')
  book.asOf = date
}

function useYear(book: Book, index: number, year: number, line: number, column: string): void {
  const key = `${index} ${year}`
  if (!book.used.has(key)) book.used.set(key, { index, year, line, column })
}

/** #PSALDO and #PBUDGET: the change of one month of an account, as a whole or of one object. */
function readMonthBalance(tag: string, measure: Bucket['measure']): RecordReader {
  return (book, cursor, line) => {
    const index = Number(needField(cursor, 'yearNumber', YEAR_NUMBER, '0'))
    const period = needField(cursor, 'period', /^\d{4}(0[1-9]|1[0-2])$/, '202008')
    const account = needField(cursor, 'account', ACCOUNT, '6110')
    const objects = objectsOf(readObjects(cursor))
    const amount = readAmount(cursor)
    if (objects.some(([dimension]) => isPersonal(dimension))) return
    const bucket = bucketOf(book, measure, objects.length === 0 ? 'total' : 'division', account, objects)
    const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(4))]
    const key = year * 12 + month - 1
    const column = `${tag} ${account} ${period}`
    if (bucket.cells.has(key)) {
      addFault(book, line, column, 'twice', objects.flat().join(' ') || '{}', null)
      return
    }
    addAmount(book, bucket, key, amount, line)
    useYear(book, index, year, line, column)
  }
}

/** #RES: what an account of the result holds at the end of the year, or so far. */
function readYearBalance(book: Book, cursor: Cursor, line: number): void {
  const index = Number(needField(cursor, 'yearNumber', YEAR_NUMBER, '0'))
  const account = needField(cursor, 'account', ACCOUNT, '6110')
  const amount = readAmount(cursor)
  const key = `${index} ${account}`
  if (book.yearBalances.has(key)) {
    addFault(book, line, `#RES ${account}`, 'twice', `${index}`, null)
    return
  }
  countAmount(book, amount, line)
  book.yearBalances.set(key, { index, account, amount, line })
  if (book.yearBalances.size > SIE_LIMITS.sums) throw stop('tooManyFigures', line, String(SIE_LIMITS.sums))
}

/** #IB, #UB: balances of the balance sheet, which no report of a committee follows. Checked for their form only. */
function checkBalance(_: Book, cursor: Cursor): void {
  needField(cursor, 'yearNumber', YEAR_NUMBER, '0')
  needField(cursor, 'account', ACCOUNT, '6110')
  readAmount(cursor)
}

function checkObjectBalance(_: Book, cursor: Cursor): void {
  needField(cursor, 'yearNumber', YEAR_NUMBER, '0')
  needField(cursor, 'account', ACCOUNT, '6110')
  objectsOf(readObjects(cursor))
  readAmount(cursor)
}

/** Kinds that say nothing about amounts. The checksum would only tell of damage that the sums tell of better. */
const SILENT = ['FLAGGA', 'FORMAT', 'PROGRAM', 'PROSA', 'ADRESS', 'BKOD', 'FNR', 'FTYP', 'TAXAR', 'KPTYP', 'ENHET', 'SRU', 'KSUMMA']

/** What each kind of record does to the book (SIE 4B §11). Vouchers are read by read-voucher. */
const RECORDS: ReadonlyMap<string, RecordReader> = new Map<string, RecordReader>([
  ...SILENT.map((tag): [string, RecordReader] => [`#${tag}`, () => undefined]),
  ['#KTYP', (_, cursor) => void needField(cursor, 'account', ACCOUNT, '6110')],
  ['#GEN', (book, cursor) => void (book.generated = readField(cursor, 'date'))],
  ['#SIETYP', readType],
  ['#FNAMN', (book, cursor) => void (book.company = name(cursor))],
  ['#ORGNR', (book, cursor) => void (book.organisationNumber = name(cursor))],
  ['#RAR', readYear],
  ['#OMFATTN', readAsOf],
  ['#VALUTA', readCurrency],
  ['#KONTO', readAccount],
  ['#DIM', readDimension],
  ['#UNDERDIM', readUnderDimension],
  ['#OBJEKT', readObject],
  ['#IB', checkBalance],
  ['#UB', checkBalance],
  ['#OIB', checkObjectBalance],
  ['#OUB', checkObjectBalance],
  ['#RES', readYearBalance],
  ['#PSALDO', readMonthBalance('#PSALDO', 'actual')],
  ['#PBUDGET', readMonthBalance('#PBUDGET', 'budget')],
])

export function isRead(tag: string): boolean {
  return RECORDS.has(tag)
}

/** Reads a record that is not part of a voucher. */
export function readRecord(book: Book, tag: string, cursor: Cursor, line: number): void {
  RECORDS.get(tag)?.(book, cursor, line)
}

/** A kind of record that the standard does not have is left out and counted, as it asks (§7.1). */
export function skipRecord(book: Book, tag: string): void {
  if (book.skipped.size < SIE_LIMITS.skipped || book.skipped.has(tag)) book.skipped.set(tag, (book.skipped.get(tag) ?? 0) + 1)
}
