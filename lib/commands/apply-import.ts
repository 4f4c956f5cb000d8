import { stepBatch, type ImportBatch } from '@/lib/db/import-batch'
import { holdFigures, loadImportGround } from '@/lib/db/import-ground'
import { FigureMoved, writeFigures } from '@/lib/db/import-write'
import type { CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import type { FigureSource } from '@/lib/domain/import-figure'
import type { ImportFault, ImportFaultCode } from '@/lib/domain/import-reading'
import { previewBatch } from '@/lib/import/preview-batch'
import { applyImportSchema, type ApplyImportInput } from '@/lib/schemas/import-batch'
import { batchCommand, recordBatch, type BatchContext } from './batch-command'
import { answered, refused } from './command'
import { figureEvent } from './figure-events'

/** What a refused import is called, where another command has a name for it. */
const CODE: Partial<Readonly<Record<ImportFaultCode, ErrorCode>>> = { reportLocked: 'REPORT_LOCKED', periodLocked: 'PERIOD_LOCKED' }

function refusedBy(faults: readonly [ImportFault, ...ImportFault[]]): CommandAnswer<never> {
  const codes = new Set(faults.map(({ code }) => code))
  const [first] = faults
  return refused(codes.size === 1 ? (CODE[first.code] ?? 'INVALID_ROWS') : 'INVALID_ROWS')
}

/** File and its hash, so that each figure tells where it comes from: `Huvudbok 2020.se sha256:9f86…`. */
function originOf({ source, fileName, fileSha256 }: ImportBatch, authorId: string | null, at: Date): FigureSource {
  return { kind: source === 'kolada' ? 'api' : 'file', ref: `${fileName} sha256:${fileSha256}`, authorId, at: at.toISOString() }
}

async function apply(context: BatchContext, shown: string): Promise<CommandAnswer<unknown>> {
  const { scope, db, at, record, batch } = context
  await holdFigures(scope, db, batch.year)
  const ground = await loadImportGround(scope, db, batch.year)
  if (ground === null) return refused('NOT_FOUND')
  const { preview, fingerprint } = previewBatch(batch, ground)
  const [fault, ...others] = preview.faults
  if (fault !== undefined) return refusedBy([fault, ...others])
  if (fingerprint !== shown) return refused('STALE_VERSION')
  const source = originOf(batch, scope.userId, at)
  const effects = await writeFigures(scope, db, batch.year, preview.writes.map(({ write }) => ({ write, source })))
  for (const effect of effects) record(figureEvent(effect, source, ground.reports))
  const version = await stepBatch(scope, db, batch, { to: 'applied', effects, at })
  recordBatch(context, { version, figures: effects.length })
  return answered({ version, figures: effects.length })
}

/**
 * Writes what the preview showed, all of it or nothing: with a fault, a lock, or figures that have changed since the preview was
 * shown, nothing is written.
 */
export const applyImport = batchCommand<ApplyImportInput>({
  name: 'apply-import',
  input: applyImportSchema,
  status: 'read',
  async run(context, { preview }) {
    try {
      return await apply(context, preview)
    } catch (error) {
      if (error instanceof FigureMoved) return refused('STALE_VERSION')
      throw error
    }
  },
})
