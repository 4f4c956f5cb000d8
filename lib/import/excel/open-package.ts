import { crc32, inflateRawSync } from 'node:zlib'
import type { Unreadable } from '@/lib/domain/import-reading'
import { SHEET_LIMITS } from '@/lib/schemas/sheet-raw'
import { ZIP_LIMITS, type ZipEntry } from './zip-directory'

/** One part of a workbook, unpacked and found harmless. */
export interface PackagePart {
  readonly name: string
  readonly bytes: Buffer
}

type Opened = { readonly ok: true; readonly parts: readonly PackagePart[] } | { readonly ok: false; readonly reason: Unreadable }

/** Parts that hold no cells: pictures, charts, notes, queries, links to other files. They are not even unpacked. */
const WITHOUT_CELLS =
  /(^|\/)(docProps|customXml|drawings|charts|chartsheets|media|embeddings|diagrams|pivotTables|pivotCache|externalLinks|tables|queryTables|slicers|slicerCaches|timelines|timelineCaches|threadedComments|persons|theme|printerSettings|ctrlProps|activeX|model|richData)\/|(^|\/)comments\d*\.xml$|\/worksheets\/_rels\/|(^|\/)connections\.xml$/

/** Cells that are formatted but blank: sheets formatted to their last row have millions. Only those that say where they stand. */
const BLANK_CELL = /<((?:\w+:)?c) r="[A-Z]{1,3}\d{1,7}"[^<>]*(?:\/>|><\/\1>)/g
const CELL_ADDRESS = /<(?:\w+:)?c (?:[^<>]*\s)?r="([A-Z]{1,3})(\d{1,7})"/g
const SHEET_DATA = /<(?:\w+:)?sheetData[\s>]/

function refusal(code: Unreadable['code'], detail: string, sheet: string | null = null): Opened {
  return { ok: false, reason: { code, place: sheet === null ? null : { sheet, row: null, column: null }, detail } }
}

/** Unpacked bytes, or null when they are not what the directory declared: more, fewer or others. */
function unpack(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const packed = bytes.subarray(entry.start, entry.end)
  try {
    const plain = entry.isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }) : packed
    return plain.length === entry.size && crc32(plain) === entry.crc ? plain : null
  } catch {
    return null
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Whether a sheet's cells go beyond the limits, and how far. */
function beyondLimits(xml: string): string | null {
  for (const [, letters = '', digits = ''] of xml.matchAll(CELL_ADDRESS)) {
    if (Number(digits) > SHEET_LIMITS.rows || columnNumber(letters) > SHEET_LIMITS.columns) return letters + digits
  }
  return null
}

/**
 * XML that defines entities of its own can grow without end, or name files and addresses to fetch; no spreadsheet program writes it.
 * Neither does any write UTF-16 (a byte order mark, or a zero among the first two bytes), where such a definition could hide.
 */
function isHostile(part: Buffer): boolean {
  const [first = 1, second = 1] = part
  return part.includes('<!DOCTYPE') || part.includes('<!ENTITY') || first === 0 || second === 0 || first >= 0xfe
}

/**
 * Unpacks the parts of a workbook that hold cells. Bytes beyond what the directory declared stop the unpacking (a file that lies about
 * its size), XML with entities of its own is refused, cells beyond the limits are refused by their address, blank ones are dropped.
 */
export function openPackage(bytes: Buffer, entries: readonly ZipEntry[]): Opened {
  const parts: PackagePart[] = []
  const read = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name) && !WITHOUT_CELLS.test(name))
  const total = read.reduce((sum, { size }) => sum + size, 0)
  if (total > ZIP_LIMITS.read) return refusal('expandsTooMuch', String(total))
  for (const entry of read) {
    const plain = unpack(bytes, entry)
    if (plain === null) return refusal('notThisFormat', entry.name)
    if (isHostile(plain)) return refusal('notThisFormat', 'DOCTYPE')
    if (!SHEET_DATA.test(plain.toString('latin1', 0, 100_000))) {
      parts.push({ name: entry.name, bytes: plain })
      continue
    }
    // A byte a character, and the same bytes back: what is looked for is ASCII, and a sheet may be half of the memory there is.
    const whole = plain.toString('latin1')
    const xml = whole.replace(BLANK_CELL, '')
    const beyond = beyondLimits(xml)
    if (beyond !== null) return refusal('tooManyFigures', beyond)
    parts.push({ name: entry.name, bytes: xml.length === whole.length ? plain : Buffer.from(xml, 'latin1') })
  }
  return { ok: true, parts }
}

const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46

/** The parts as a ZIP package without compression, for a reader that wants one. */
export function repack(parts: readonly PackagePart[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name)
    const head = Buffer.alloc(LOCAL_HEADER)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt32LE(bytes.length, 22)
    head.writeUInt16LE(nameBytes.length, 26)
    const entry = Buffer.alloc(CENTRAL_HEADER)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    head.copy(entry, 6, 4, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, nameBytes, bytes)
    central.push(entry, nameBytes)
    offset += LOCAL_HEADER + nameBytes.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
