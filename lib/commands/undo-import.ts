import { stepBatch } from '@/lib/db/import-batch'
import { holdFigures, loadImportGround } from '@/lib/db/import-ground'
import { writeFigures } from '@/lib/db/import-write'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { subjectKeyOf } from '@/lib/domain/import-figure'
import { planUndo, type NotUndoable } from '@/lib/domain/import-undo'
import { undoImportSchema, type UndoImportInput } from '@/lib/schemas/import-batch'
import { batchCommand, recordBatch } from './batch-command'
import { answered, refused } from './command'
import { figureEvent } from './figure-events'

const CODE = { changed: 'STALE_VERSION', reportLocked: 'REPORT_LOCKED', periodLocked: 'PERIOD_LOCKED' } as const

/** Every figure that stands in the way; what has been changed since counts for more than what is locked. */
function refusedBy(held: readonly NotUndoable[]): CommandAnswer<never> {
  const kind = held.find(({ because }) => because.kind === 'changed')?.because.kind ?? held[0]?.because.kind ?? 'changed'
  const faults = held.map(({ effect, because }) => ({ path: `${effect.kind} ${subjectKeyOf(effect)}`, found: because.kind, expected: 'as the import left it' }))
  return refused(CODE[kind], { faults })
}

/** Puts back what an import found, all of it or nothing. */
export const undoImport = batchCommand<UndoImportInput>({
  name: 'undo-import',
  input: undoImportSchema,
  status: 'applied',
  async run(context) {
    const { scope, db, at, record, batch } = context
    if (batch.effects === null) return refused('WRONG_STATUS')
    await holdFigures(scope, db, batch.year)
    const ground = await loadImportGround(scope, db, batch.year)
    if (ground === null) return refused('NOT_FOUND')
    const { writes, held } = planUndo(batch.effects, ground)
    if (held.length > 0) return refusedBy(held)
    const effects = await writeFigures(scope, db, batch.year, writes)
    const own = { kind: 'file', ref: null, authorId: scope.userId, at: at.toISOString() } as const
    effects.forEach((effect, index) => record(figureEvent(effect, writes[index]?.source ?? own, ground.reports)))
    const version = await stepBatch(scope, db, batch, { to: 'undone', at })
    recordBatch(context, { version, figures: effects.length })
    return answered({ version, figures: effects.length })
  },
})
