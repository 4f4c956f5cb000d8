import { parentPort } from 'node:worker_threads'
import type { SourceReading } from '@/lib/domain/import-reading'
import { parseCsv } from '@/lib/import/csv/parse-csv'
import { parseWorkbook } from '@/lib/import/excel/parse-workbook'
import type { ZipEntry } from '@/lib/import/excel/zip-directory'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'

/** What the worker thread is asked. */
export type ParseJob =
  | { readonly format: 'excel'; readonly bytes: Uint8Array; readonly entries: readonly ZipEntry[] }
  | { readonly format: 'csv'; readonly bytes: Uint8Array }

async function parseFile(job: ParseJob): Promise<SourceReading<SheetRaw>> {
  const { buffer, byteOffset, byteLength } = job.bytes
  return job.format === 'excel' ? parseWorkbook(Buffer.from(buffer, byteOffset, byteLength), job.entries) : parseCsv(job.bytes)
}

// One file at a time; what is thrown ends the thread and becomes a refusal.
parentPort?.on('message', (job: ParseJob) => void parseFile(job).then((read) => parentPort?.postMessage(read)))
