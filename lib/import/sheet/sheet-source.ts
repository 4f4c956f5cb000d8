import { readCsv } from '@/lib/import/csv/read-csv'
import { readExcel } from '@/lib/import/excel/read-excel'
import { readBytes } from '@/lib/import/read-bytes'
import type { SourceReading } from '@/lib/domain/import-reading'
import { sheetMappingSchema } from '@/lib/schemas/sheet-mapping'
import { sheetRawSchema, type SheetRaw } from '@/lib/schemas/sheet-raw'
import { mapSheet } from './map-sheet'
import { PARSE_LIMITS } from './run-parser'
import { suggestSheet } from './suggest-sheet'
import { summarizeSheets } from './summarize-sheets'

function sheetSource(source: 'excel' | 'csv', accept: readonly string[], readFile: (bytes: Uint8Array) => Promise<SourceReading<SheetRaw>>) {
  return {
    source,
    accept,
    bytes: PARSE_LIMITS.fileBytes,
    read: async (stream: AsyncIterable<Uint8Array>): Promise<SourceReading<SheetRaw>> => {
      const bytes = await readBytes(stream, PARSE_LIMITS.fileBytes)
      return bytes === null ? { ok: false, reason: { code: 'tooLarge', place: null, detail: String(PARSE_LIMITS.fileBytes) } } : readFile(bytes)
    },
    raw: sheetRawSchema,
    mapping: sheetMappingSchema,
    suggest: suggestSheet,
    summarize: summarizeSheets,
    map: mapSheet,
  }
}

/** Excel workbooks. Old kinds are taken in as well, to be refused with what to do instead. */
export const excelSource = sheetSource('excel', ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods'], readExcel)

export const csvSource = sheetSource('csv', ['.csv', '.txt', '.tsv'], readCsv)
