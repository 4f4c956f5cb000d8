import { committeeScope } from '@/lib/auth/gate'
import { mayImport } from '@/lib/auth/permissions/import'
import type { CommitteeScope } from '@/lib/auth/scope'
import { insertBatch, type NewBatch } from '@/lib/db/import-batch'
import { listMappings } from '@/lib/db/import-mapping'
import { loadImportRegisters } from '@/lib/db/import-registers'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { SourceReading, Unreadable } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { importSources, sourceOfFile, type TabledSource } from '@/lib/import/source-table'
import { readImportSchema } from '@/lib/schemas/read-import'
import { answered, parseInput, refused, type Command } from './command'
import type { FileBody } from './file-body'
import { once } from './once'

/** Largest file of any kind, in bytes; each kind has its own limit below it. */
const LARGEST = 150_000_000

/** What the answer says of a file that cannot be read: the code as detail, and where and what in one fault. */
function unreadable({ code, place, detail }: Unreadable): CommandAnswer<never> {
  const path = [place?.sheet, place?.column, place?.row].filter((part) => part !== null && part !== undefined).join(' ')
  return refused('UNREADABLE_FILE', { detail: code, faults: [{ path, found: detail ?? '', expected: '' }] })
}

async function readFile(source: TabledSource, file: FileBody, fileName: string): Promise<CommandAnswer<unknown>> {
  const limit = Math.min(source.bytes, LARGEST)
  let reading: SourceReading<unknown> | null = null
  try {
    reading = await source.read(file.read(limit), fileName)
  } catch (error) {
    if (file.ended === 'read') throw error
  }
  if (file.ended === 'tooLarge') return unreadable({ code: 'tooLarge', place: null, detail: String(limit) })
  if (reading !== null && !reading.ok) return unreadable(reading.reason)
  if (reading === null || file.ended !== 'read') return refused('INVALID_INPUT', { faults: [{ path: 'body', found: 'a file that ends too early', expected: 'all of it' }] })
  return answered(reading.raw)
}

/** The latest of the committee's mappings by which the file says something, else one suggested for it. */
async function mappingFor(scope: CommitteeScope, source: TabledSource, raw: unknown, registers: ImportRegisters): Promise<unknown> {
  const kept = await inTransaction('readCommitted', (db) => listMappings(scope, db, source.source))
  const fitting = kept.find(({ rules }) => source.mapping.safeParse(rules).success && source.map(raw, rules, registers).changes.length > 0)
  return fitting?.rules ?? source.suggest(raw, registers)
}

async function read(scope: CommitteeScope, file: FileBody, { year, fileName }: { readonly year: number; readonly fileName: string }): Promise<CommandAnswer<Omit<NewBatch, 'at'>>> {
  const source = sourceOfFile(fileName)
  if (source === null) return unreadable({ code: 'wrongType', place: null, detail: importSources.flatMap(({ accept }) => accept).join(' ') })
  const registers = await inTransaction('readCommitted', (db) => loadImportRegisters(scope, db, year))
  if (registers === null) return refused('NOT_FOUND')
  const raw = await readFile(source, file, fileName)
  if (!raw.ok) return raw
  const mapping = await mappingFor(scope, source, raw.result, registers)
  return answered({ year, source: source.source, fileName, fileSha256: file.sha256(), fileBytes: file.size, raw: raw.result, mapping })
}

/**
 * Reads a file: nothing of it is written among the figures before it is applied. Who may not import is refused before a byte is read.
 * @returns the id of the batch; UNREADABLE_FILE with why
 */
export const readImport: Command = {
  name: 'read-import',
  body: 'file',
  bodyLimit: LARGEST,
  input: readImportSchema,
  async run(session, request) {
    const parsed = parseInput(readImportSchema, request.input)
    if (!parsed.ok) return parsed
    const scope = await committeeScope(session, parsed.result.committee)
    if (scope === null) return refused('OUT_OF_SCOPE')
    const refusal = mayImport(scope, null)
    if (refusal !== null) return refused(refusal)
    if (request.file === undefined) return refused('INVALID_INPUT', { faults: [{ path: 'body', found: 'nothing', expected: 'a file' }] })
    const batch = await read(scope, request.file, parsed.result)
    if (!batch.ok) return batch
    const { year, source, fileName, fileSha256, fileBytes } = batch.result
    const identity = { input: { ...parsed.result, fileSha256 }, idempotencyKey: request.idempotencyKey }
    return once({ scope, command: 'read-import', request: identity, isolation: 'readCommitted' }, async ({ db, at, record }) => {
      const id = await insertBatch(scope, db, { ...batch.result, at })
      record({ subject: 'importBatch', subjectKey: id, reportId: null, before: null, after: { year, source, fileName, fileSha256, fileBytes, version: 1 } })
      return answered({ batch: id })
    })
  },
}
