import type { SieFault } from './ledger-book'

const TAB = 9
const BLANK = 32
const QUOTE = 34
const MINUS = 45
const POINT = 46
const ZERO = 48
const NINE = 57
const BACKSLASH = 92
export const OPEN = 123
export const CLOSE = 125
/** Digits before the point that are read: below it a number of öre is exact. */
const WHOLE_DIGITS = 13

/** A field that is not as the standard says. Caught by the reader of lines, which knows where it stands. */
export class FieldFault extends Error {
  constructor(
    /** Name of the field in the record: account, amount. */
    readonly field: string,
    readonly found: string | null,
    readonly expected: string,
    readonly code: SieFault['code'] = 'malformedRecord',
  ) {
    super(field)
  }
}

/** Where the reader stands in a record. Text is kept with one character for each byte until the encoding is known. */
export interface Cursor {
  bytes: Buffer
  at: number
  end: number
}

/** Goes to the next byte that is neither blank nor tab; false at the end of the record. */
export function toNext(cursor: Cursor): boolean {
  const { bytes, end } = cursor
  let { at } = cursor
  while (at < end && (bytes[at] === BLANK || bytes[at] === TAB)) at += 1
  cursor.at = at
  return at < end
}

/** True where a field ends: a blank, the end of the record, either end of an object list. */
function endsField(bytes: Buffer, at: number, end: number): boolean {
  const byte = bytes[at]
  return at >= end || byte === BLANK || byte === TAB || byte === OPEN || byte === CLOSE
}

/** Position of the quotation mark that closes a field: the next one that is not escaped and has a field end after it; −1 without. */
function closingQuote({ bytes, end }: Cursor, from: number): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] === BACKSLASH && bytes[at + 1] === QUOTE) at += 1
    else if (bytes[at] === QUOTE && endsField(bytes, at + 1, end)) return at
  }
  return -1
}

/**
 * The next field without its quotation marks; `\"` is a quotation mark and any other backslash itself. Null when there is none.
 * @throws FieldFault for a field whose quotation mark is not closed
 */
export function readField(cursor: Cursor, field: string): string | null {
  if (!toNext(cursor)) return null
  const { bytes, at, end } = cursor
  if (bytes[at] === QUOTE) {
    const close = closingQuote(cursor, at + 1)
    if (close === -1) throw new FieldFault(field, bytes.toString('latin1', at, end), '"')
    cursor.at = close + 1
    return bytes.toString('latin1', at + 1, close).replaceAll('\\"', '"')
  }
  let to = at
  while (!endsField(bytes, to, end)) to += 1
  if (to === at) to += 1
  cursor.at = to
  return bytes.toString('latin1', at, to)
}

/** A field that has to be there and be as the pattern says. */
export function needField(cursor: Cursor, field: string, form: RegExp, expected: string): string {
  const found = readField(cursor, field)
  if (found === null || !form.test(found)) throw new FieldFault(field, found, expected)
  return found
}

/** Position after the object list that begins at the next byte. @throws FieldFault when there is none or it has no end */
export function afterObjects(cursor: Cursor): number {
  const { bytes, end } = cursor
  toNext(cursor)
  if (bytes[cursor.at] !== OPEN || cursor.at >= end) throw new FieldFault('objects', readField(cursor, 'objects'), '{}')
  for (let at = cursor.at + 1; at < end; at += 1) {
    const byte = bytes[at]
    if (byte === CLOSE) return at + 1
    if (byte === OPEN) throw new FieldFault('objects', bytes.toString('latin1', cursor.at, end), '{1 "410"}')
    if (byte === QUOTE) {
      at = closingQuote(cursor, at + 1)
      if (at === -1) break
    }
  }
  throw new FieldFault('objects', bytes.toString('latin1', cursor.at, end), '}')
}

/** The fields of the object list that begins at the next byte; the reader stands after it. */
export function readObjects(cursor: Cursor): readonly string[] {
  const after = afterObjects(cursor)
  const inside: Cursor = { bytes: cursor.bytes, at: cursor.at + 1, end: after - 1 }
  const fields: string[] = []
  for (let field = readField(inside, 'objects'); field !== null; field = readField(inside, 'objects')) fields.push(field)
  cursor.at = after
  return fields
}

/** Digits from a position: their value, −1 when there is none or too many; the reader stands after them. */
function readDigits(cursor: Cursor, most: number): number {
  const { bytes, end } = cursor
  let { at } = cursor
  let value = 0
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < ZERO || byte > NINE) break
    value = value * 10 + byte - ZERO
  }
  const count = at - cursor.at
  cursor.at = at
  return count === 0 || count > most ? -1 : value
}

/** Öre after the point: ".5" is 50; zeros after the second decimal say nothing. −1 when it is no such number. */
function readDecimals(cursor: Cursor): number {
  const { bytes } = cursor
  cursor.at += 1
  const from = cursor.at
  const value = readDigits(cursor, 15)
  const count = cursor.at - from
  if (value === -1) return -1
  if (count <= 2) return count === 1 ? value * 10 : value
  for (let at = from + 2; at < cursor.at; at += 1) if (bytes[at] !== ZERO) return -1
  return ((bytes[from] ?? ZERO) - ZERO) * 10 + (bytes[from + 1] ?? ZERO) - ZERO
}

/**
 * An amount as the standard writes it, in öre: -1234.5 → −123 450. A plus, a comma or thousands between blanks are no amount.
 * @throws FieldFault
 */
export function readAmount(cursor: Cursor): number {
  toNext(cursor)
  const start = cursor.at
  const { bytes, end } = cursor
  const quoted = bytes[start] === QUOTE
  if (quoted) cursor.at += 1
  const negative = bytes[cursor.at] === MINUS
  if (negative) cursor.at += 1
  const whole = readDigits(cursor, WHOLE_DIGITS)
  const decimals = whole !== -1 && cursor.at < end && bytes[cursor.at] === POINT ? readDecimals(cursor) : 0
  if (quoted && cursor.at < end && bytes[cursor.at] === QUOTE) cursor.at += 1
  else if (quoted) cursor.at = end + 1
  if (whole === -1 || decimals === -1 || start >= end || cursor.at > end || !endsField(bytes, cursor.at, end)) {
    cursor.at = start
    throw new FieldFault('amount', readField(cursor, 'amount'), '-1234.50', 'notANumber')
  }
  const amount = whole * 100 + decimals
  return negative && amount !== 0 ? -amount : amount
}
