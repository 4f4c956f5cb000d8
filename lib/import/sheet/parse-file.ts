import { parentPort, workerData } from 'node:worker_threads'
import type { SourceReading } from '@/lib/domain/import-reading'
import { parseCsv } from '@/lib/import/csv/parse-csv'
import { parseWorkbook } from '@/lib/import/excel/parse-workbook'
import type { ZipEntry } from '@/lib/import/excel/zip-directory'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'

/** What the worker thread is started with. */
export type ParseJob =
  | { readonly format: 'excel'; readonly bytes: Uint8Array; readonly entries: readonly ZipEntry[] }
  | { readonly format: 'csv'; readonly bytes: Uint8Array }

async function parseFile(job: ParseJob): Promise<SourceReading<SheetRaw>> {
  const { buffer, byteOffset, byteLength } = job.bytes
  return job.format === 'excel' ? parseWorkbook(Buffer.from(buffer, byteOffset, byteLength), job.entries) : parseCsv(job.bytes)
}

parentPort?.postMessage(await parseFile(workerData as ParseJob))
