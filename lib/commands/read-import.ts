import { committeeScope } from '@/lib/auth/gate'
import { mayImport } from '@/lib/auth/permissions/import'
import type { CommitteeScope } from '@/lib/auth/scope'
import { insertBatch, type NewBatch } from '@/lib/db/import-batch'
import { listMappings, type ImportMapping } from '@/lib/db/import-mapping'
import { loadImportRegisters } from '@/lib/db/import-registers'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { SourceReading, Unreadable } from '@/lib/domain/import-reading'
import { importSources, sourceOfFile, type TabledSource } from '@/lib/import/source-table'
import { readImportSchema, type ReadImportInput } from '@/lib/schemas/read-import'
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

/** The committee's mappings for the kind of file whose rules still have its shape, latest first; a chosen one alone, which must be among them. */
async function mappingsFor(scope: CommitteeScope, source: TabledSource, chosen: string | null): Promise<CommandAnswer<readonly ImportMapping[]>> {
  const kept = await inTransaction('readCommitted', (db) => listMappings(scope, db, source.source))
  const sound = kept.filter(({ rules }) => source.mapping.safeParse(rules).success)
  if (chosen === null) return answered(sound)
  const mapping = sound.find(({ key }) => key === chosen)
  if (mapping !== undefined) return answered([mapping])
  return refused('INVALID_INPUT', { faults: [{ path: 'mapping', found: chosen, expected: 'the key of a mapping that is kept for this kind of file' }] })
}

async function read(scope: CommitteeScope, file: FileBody, { year, fileName, mapping: chosen }: ReadImportInput): Promise<CommandAnswer<Omit<NewBatch, 'at'>>> {
  const source = sourceOfFile(fileName)
  if (source === null) return unreadable({ code: 'wrongType', place: null, detail: importSources.flatMap(({ accept }) => accept).join(' ') })
  const registers = await inTransaction('readCommitted', (db) => loadImportRegisters(scope, db, year))
  if (registers === null) return refused('NOT_FOUND')
  const kept = await mappingsFor(scope, source, chosen)
  if (!kept.ok) return kept
  const raw = await readFile(source, file, fileName)
  if (!raw.ok) return raw
  // A chosen mapping is taken as it is; else the latest by which the file says something, else one suggested for it.
  const fitting = kept.result.find(({ rules }) => chosen !== null || source.map(raw.result, rules, registers).changes.length > 0)
  const mapping = fitting?.rules ?? source.suggest(raw.result, registers)
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
