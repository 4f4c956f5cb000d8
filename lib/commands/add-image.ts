import { createHash } from 'node:crypto'
import { committeeScope } from '@/lib/auth/gate'
import { mayWriteSections } from '@/lib/auth/permissions/report'
import { insertImage } from '@/lib/db/image'
import { lockReport, readReportState } from '@/lib/db/report'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import type { ReadImage } from '@/lib/import/image/image'
import { MAX_IMAGE_BYTES, readImage } from '@/lib/import/image/read-image'
import { addImageSchema } from '@/lib/schemas/add-image'
import { answered, parseInput, refused, type Command } from './command'
import type { FileBody } from './file-body'
import { once } from './once'
import { refusedFor } from './report-command'

/** What the editor needs to know of a picture that is kept. */
export interface AddedImage extends Omit<ReadImage, 'bytes'> {
  readonly sha256: string
}

async function bytesOf(file: FileBody): Promise<CommandAnswer<Uint8Array>> {
  const parts: Uint8Array[] = []
  try {
    for await (const part of file.read(MAX_IMAGE_BYTES)) parts.push(part)
  } catch (error) {
    if (file.ended === 'read') throw error
  }
  if (file.ended === 'tooLarge') return refused('UNREADABLE_FILE', { detail: 'tooLarge' })
  if (file.ended !== 'read') return refused('INVALID_INPUT', { faults: [{ path: 'body', found: 'a file that ends too early', expected: 'all of it' }] })
  return answered(Buffer.concat(parts))
}

/**
 * Keeps a picture for the texts of a report, without what the camera tells besides it. The same picture is kept once. Who may not
 * write is refused before a byte is read.
 * @returns its SHA-256, by which a text names it, and its size; UNREADABLE_FILE with why (`tooLarge`, `wrongType`, `animated`, `damaged`, `tooManyPixels`)
 */
export const addImage: Command = {
  name: 'add-image',
  body: 'file',
  bodyLimit: MAX_IMAGE_BYTES,
  input: addImageSchema,
  async run(session, request) {
    const parsed = parseInput(addImageSchema, request.input)
    if (!parsed.ok) return parsed
    const scope = await committeeScope(session, parsed.result.committee)
    if (scope === null) return refused('OUT_OF_SCOPE')
    const state = await inTransaction('readCommitted', (db) => readReportState(scope, db, parsed.result.report))
    if (state === null) return refused('NOT_FOUND')
    const early = mayWriteSections(scope, state)
    if (early !== null) return refusedFor(early, state)
    if (request.file === undefined) return refused('INVALID_INPUT', { faults: [{ path: 'body', found: 'nothing', expected: 'a picture' }] })
    const bytes = await bytesOf(request.file)
    if (!bytes.ok) return bytes
    const read = readImage(bytes.result)
    if (!read.ok) return refused('UNREADABLE_FILE', { detail: read.fault })
    const { bytes: body, ...image } = read.image
    const added: AddedImage = { ...image, sha256: createHash('sha256').update(body).digest('hex') }
    const identity = { input: { ...parsed.result, sha256: added.sha256 }, idempotencyKey: request.idempotencyKey }
    return once({ scope, command: 'add-image', request: identity, isolation: 'readCommitted' }, async ({ db, at, record }) => {
      const report = await lockReport(scope, db, parsed.result.report, 'share')
      if (report === null) return refused('NOT_FOUND')
      const refusal = mayWriteSections(scope, report)
      if (refusal !== null) return refusedFor(refusal, report)
      if (await insertImage(scope, db, { ...added, body, at })) record({ subject: 'image', subjectKey: added.sha256, reportId: report.id, before: null, after: { ...added } })
      return answered(added)
    })
  },
}
