import { stepBatch, type ImportBatch } from '@/lib/db/import-batch'
import { holdFigures, loadImportGround } from '@/lib/db/import-ground'
import { FigureMoved, writeFigures } from '@/lib/db/import-write'
import type { CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import type { FigureSource, FigureWrite } from '@/lib/domain/import-figure'
import type { ImportGround } from '@/lib/domain/import-preview'
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

type Origin = (write: FigureWrite) => FigureSource

/**
 * Where each figure comes from: the file and its hash, `Huvudbok 2020.se sha256:9f86…`; of Kolada the measure and the year, `Kolada N00941
 * 2020`. What others have carries the time when it was fetched.
 */
function originOf({ source, fileName, fileSha256, created }: ImportBatch, { registers }: ImportGround, authorId: string | null, at: Date): Origin {
  const file: FigureSource = { kind: 'file', ref: `${fileName} sha256:${fileSha256}`, authorId, at: at.toISOString() }
  if (source !== 'kolada') return () => file
  return (write) => {
    if (write.kind === 'comparisonValue') return { kind: 'api', ref: `Kolada ${write.place.nationalCode} ${write.place.year}`, authorId, at: created.at }
    const key = write.kind === 'indicatorValue' ? write.place.indicator : null
    const code = registers.indicators.find((each) => each.key === key)?.nationalCode ?? ''
    return { kind: 'api', ref: `Kolada ${code} ${registers.year}`, authorId, at: at.toISOString() }
  }
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
  const origin = originOf(batch, ground, scope.userId, at)
  const effects = await writeFigures(scope, db, batch.year, preview.writes.map(({ write }) => ({ write, source: origin(write) })))
  for (const effect of effects) record(figureEvent(effect, origin(effect), ground.reports))
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
