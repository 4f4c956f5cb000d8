import type { NewAuditEvent } from '@/lib/db/audit'
import { draftOf, type GuardingReport } from '@/lib/domain/import-barrier'
import { subjectKeyOf, type FigureSource, type FigureWrite } from '@/lib/domain/import-figure'
import type { ImportEffect } from '@/lib/domain/import-undo'

/** The value as saving commands log it: öre of an amount, full year and comment of a forecast, else all numbers. */
function logged({ kind }: FigureWrite, content: NonNullable<FigureWrite['after']>): object | number {
  if (kind === 'amount' && 'amount' in content) return content.amount
  if (kind === 'forecast' && 'fullYear' in content) return { fullYear: content.fullYear, comment: content.comment }
  return content
}

/** One event for a figure that an import wrote or put back, in the draft that shows it, with where the figure comes from. */
export function figureEvent(effect: ImportEffect, source: FigureSource, reports: readonly GuardingReport[]): Omit<NewAuditEvent, 'command'> {
  const { kind, before, after, version } = effect
  const from = { source: source.kind, ref: source.ref }
  return {
    subject: kind,
    subjectKey: subjectKeyOf(effect),
    reportId: draftOf(effect, reports)?.id ?? null,
    before: before === null ? null : { value: logged(effect, before.content), version: before.version },
    after: after === null ? null : { value: logged(effect, after), version, ...from },
  }
}
