import { randomUUID } from 'node:crypto'
import type { Session } from '@/lib/auth/session'
import { FileBody } from '@/lib/commands/file-body'
import { readImport } from '@/lib/commands/read-import'
import { findBatch } from '@/lib/db/import-batch'
import { loadImportGround } from '@/lib/db/import-ground'
import { mintCommitteeScope } from '@/lib/auth/scope'
import { inTransaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { previewBatch, type BatchPreview } from '@/lib/import/preview-batch'
import type { SmallCommittee } from '@/tests/factories'

/** A CSV file of actuals in tkr: a line per row, a month per column. */
export function csvOf(rows: readonly (readonly (string | number)[])[], months: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8]): string {
  const head = ['Rad', ...months.map((month) => `2020-${String(month).padStart(2, '0')}`)]
  return [head, ...rows].map((row) => row.join(';')).join('\r\n')
}

/** The bytes in parts, as a connection brings them. */
export function bodyOf(content: string | Uint8Array, part = 1_000): FileBody {
  const bytes = Buffer.from(content)
  let at = 0
  return new FileBody(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.subarray(at, (at += part)))
      },
    }),
  )
}

/** Sends a file as the route does. */
export function readIn(at: SmallCommittee, session: Session, content: string | Uint8Array, fileName = 'Utfall.csv', key: string = randomUUID()): Promise<CommandAnswer<unknown>> {
  return readImport.run(session, { input: { committee: at.committee, year: 2020, fileName }, idempotencyKey: key, file: bodyOf(content) })
}

/** Sends a CSV file to be read by a mapping that is kept. */
export function readInAs(at: SmallCommittee, session: Session, content: string, mapping: string): Promise<CommandAnswer<unknown>> {
  const input = { committee: at.committee, year: 2020, fileName: 'Utfall.csv', mapping }
  return readImport.run(session, { input, idempotencyKey: randomUUID(), file: bodyOf(content) })
}

/** Id of a batch that must have been read. */
export function batchIn(answer: CommandAnswer<unknown>): string {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`)
  return (answer.result as { readonly batch: string }).batch
}

/** What the page of the batch shows. */
export async function previewIn(at: SmallCommittee, id: string): Promise<BatchPreview & { readonly version: number }> {
  const scope = mintCommitteeScope(at.municipalityId, at.committeeId, null, [], [])
  return inTransaction('repeatableRead', async (db) => {
    const batch = await findBatch(scope, db, id)
    const ground = await loadImportGround(scope, db, 2020)
    if (batch === null || ground === null) throw new Error('No such batch.')
    return { ...previewBatch(batch, ground), version: batch.version }
  })
}
