import type { SourceReading } from '@/lib/domain/import-reading'
import { PARSE_LIMITS, runParser } from '@/lib/import/sheet/run-parser'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'

/**
 * Rows of a CSV file (delimiter ; , tab or |, any of the encodings of decodeText) in the shape of a workbook with one sheet. Never
 * throws: what is no text, has a quote that never closes, or is too large or too slow to read is refused with its row.
 */
export async function readCsv(bytes: Uint8Array): Promise<SourceReading<SheetRaw>> {
  if (bytes.length > PARSE_LIMITS.fileBytes) return { ok: false, reason: { code: 'tooLarge', place: null, detail: String(PARSE_LIMITS.fileBytes) } }
  return runParser({ format: 'csv', bytes })
}
