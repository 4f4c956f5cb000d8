import type { SourceReading } from '@/lib/domain/import-reading'
import { SIE_LIMITS, type SieRaw } from '@/lib/schemas/sie-raw'
import { addFault, emptyBook, stop, Stop, type Book, type SieFault } from './ledger-book'
import { isRead, readRecord, skipRecord } from './read-record'
import { VoucherReader } from './read-voucher'
import { CLOSE, FieldFault, OPEN, toNext, type Cursor } from './scan-record'
import { scanLines, type LineReceiver } from './scan-lines'
import { settle } from './settle-ledger'
import { tallyText } from './text-tally'

const HASH = 35
const CARRIAGE_RETURN = 13
/** The end-of-file mark of DOS, which some programs still write last. */
const SUBSTITUTE = 26

/** TRANS in bytes, after its hash: the record that nearly every line of a large file is. */
const TRANS = [84, 82, 65, 78, 83]

function isTransaction({ bytes, at, end }: Cursor): boolean {
  if (at + 6 >= end || bytes[at] !== HASH) return false
  for (let index = 0; index < TRANS.length; index += 1) if (bytes[at + 1 + index] !== TRANS[index]) return false
  const after = bytes[at + 6]
  return after === 32 || after === 9 || after === OPEN
}

function readTag(cursor: Cursor): string {
  const { bytes, at, end } = cursor
  let to = at
  while (to < end && bytes[to] !== 32 && bytes[to] !== 9 && bytes[to] !== OPEN) to += 1
  cursor.at = to
  return bytes.toString('latin1', at, Math.min(to, at + SIE_LIMITS.text))
}

/** Turns lines into what they say of the book. */
class SieLines implements LineReceiver {
  private readonly cursor: Cursor = { bytes: Buffer.alloc(0), at: 0, end: 0 }
  private readonly vouchers: VoucherReader
  private started = false

  constructor(private readonly book: Book) {
    this.vouchers = new VoucherReader(book)
  }

  line(bytes: Buffer, start: number, end: number, number: number): void {
    if (number > SIE_LIMITS.lines) throw stop('tooLarge', number, `${SIE_LIMITS.lines}`)
    // With so many faults nothing of the file will be used; the first ones are told.
    if (this.book.faults.length >= SIE_LIMITS.faults) return
    const { cursor } = this
    cursor.bytes = bytes
    cursor.at = start
    cursor.end = bytes[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end
    if (!toNext(cursor) || bytes[cursor.at] === SUBSTITUTE) return
    let tag = '#TRANS'
    try {
      if (isTransaction(cursor)) {
        cursor.at += 6
        this.vouchers.row('TRANS', cursor, number)
        return
      }
      if (this.started && this.brace(bytes[cursor.at], number)) return
      tag = this.started ? readTag(cursor) : this.begin(number)
      this.record(tag, number)
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error
      addFault(this.book, number, tag.startsWith('#') ? `${tag} ${error.field}` : error.field, error.code, error.found, error.expected)
    }
  }

  tooLong(number: number): void {
    addFault(this.book, number, 'line', 'tooLong', null, `${SIE_LIMITS.lineBytes}`)
  }

  end(number: number): void {
    this.vouchers.expectClosed(number)
  }

  /** The first record tells whether this is a SIE file at all. */
  private begin(number: number): string {
    const { cursor } = this
    const { bytes, at } = cursor
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) cursor.at += 3
    const tag = readTag(cursor)
    if (!/^#[A-Za-z]+$/.test(tag)) throw stop('notThisFormat', number, tag.replaceAll(/[^ -~]/g, '?').slice(0, 20))
    this.started = true
    return tag
  }

  /** The braces around the rows of a voucher stand alone on their lines. */
  private brace(byte: number | undefined, number: number): boolean {
    if (byte === OPEN) this.vouchers.openBrace(number)
    else if (byte === CLOSE) this.vouchers.closeBrace(number)
    return byte === OPEN || byte === CLOSE
  }

  /** Tags are capitals in the standard and not everywhere. Kinds that are not known are skipped, inside a voucher too (§7.1). */
  private record(written: string, number: number): void {
    const { cursor, vouchers, book } = this
    const tag = written.toUpperCase()
    if (tag === '#TRANS' || tag === '#RTRANS' || tag === '#BTRANS') vouchers.row(tag.slice(1) as 'TRANS', cursor, number)
    else if (tag === '#VER') vouchers.begin(cursor, number)
    else if (!tag.startsWith('#')) throw new FieldFault('record', written, '#')
    else if (!isRead(tag)) skipRecord(book, tag)
    else {
      vouchers.expectClosed(number)
      readRecord(book, tag, cursor, number)
    }
  }
}

/** The first faults that were found, in the order of their lines. */
function inOrder(faults: readonly SieFault[]): SieFault[] {
  return faults.slice(0, SIE_LIMITS.faults).sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0))
}

/**
 * Reads a SIE file (types 1–4, SIE 4B) as a stream and sums it up by account, objects and month, öre with debit positive. Memory grows
 * with the number of different sums, not with the number of transactions. Faults carry line, record and field; a file that cannot be
 * used at all (not SIE, broken fiscal year, other currency, over a limit of SIE_LIMITS) gives the reason instead.
 */
export async function readSie(stream: AsyncIterable<Uint8Array>): Promise<SourceReading<SieRaw>> {
  const book = emptyBook()
  const lines = new SieLines(book)
  const scanner = scanLines(lines, SIE_LIMITS.lineBytes)
  const tally = tallyText()
  try {
    for await (const part of stream) {
      const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
      // A byte that no text has: UTF-16, a spreadsheet, a damaged file. What stands before it is read first, however the stream is cut.
      const zero = chunk.indexOf(0)
      tally.add(chunk)
      scanner.add(zero === -1 ? chunk : chunk.subarray(0, zero))
      if (zero !== -1) throw stop('notText', scanner.count() + 1, null)
    }
    scanner.end()
    lines.end(scanner.count())
    const raw = settle(book, tally.decide(), scanner.count())
    return { ok: true, raw: { ...raw, faults: inOrder(raw.faults) } }
  } catch (error) {
    if (error instanceof Stop) return { ok: false, reason: error.reason }
    throw error
  }
}
