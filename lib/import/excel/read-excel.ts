import type { SourceReading, UnreadableCode } from '@/lib/domain/import-reading'
import { PARSE_LIMITS, runParser } from '@/lib/import/sheet/run-parser'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'
import { readZipDirectory } from './zip-directory'

/** First bytes of an OLE container: an old .xls, or a workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The stream of an OLE container that holds a workbook with a password, in its directory as UTF-16. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/** What to save a file as that is a spreadsheet of another kind. */
const INSTEAD = '.xlsx .csv'

function refuse(code: UnreadableCode, detail: string | null): SourceReading<SheetRaw> {
  return { ok: false, reason: { code, place: null, detail } }
}

/**
 * Cells of an Excel workbook (.xlsx, .xlsm): text, numbers as shown but unrounded, dates, errors, what formulas last gave, merged
 * ranges. Never throws. Refused: a password (`encrypted`), .xls, .xlsb and
 * .ods (`wrongType`), what is no workbook (`notThisFormat`), what unpacks
 * to more than 60 MB of cells, 100 MB in all, or lies about it (`expandsTooMuch`), XML with entities, more than 200 sheets, 20 000 rows or 200 columns
 * (`tooManyFigures`), and what takes more than ten seconds (`tooSlow`).
 */
export async function readExcel(bytes: Uint8Array): Promise<SourceReading<SheetRaw>> {
  if (bytes.length > PARSE_LIMITS.fileBytes) return refuse('tooLarge', String(PARSE_LIMITS.fileBytes))
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE) ? refuse('encrypted', null) : refuse('wrongType', INSTEAD)
  }
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const names = directory.entries.map(({ name }) => name)
  if (names.includes('xl/workbook.bin') || names.includes('mimetype')) return refuse('wrongType', INSTEAD)
  return runParser({ format: 'excel', bytes, entries: directory.entries })
}
