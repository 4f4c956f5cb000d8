import { barrierTo, type Barrier } from './import-barrier'
import { figureKey, type FigureSource, type FigureWrite, type PlacedFigure } from './import-figure'
import type { ImportGround } from './import-preview'

/** A figure that an import wrote: what it found, and what it left with which version. Stored with the batch. */
export type ImportEffect = FigureWrite & {
  /** Of the row that it left; null when it took the row away. */
  readonly version: number | null
}

/** A figure that cannot be put back, and why. */
export interface NotUndoable {
  readonly effect: ImportEffect
  /** `changed`: somebody has written it since. */
  readonly because: Barrier | { readonly kind: 'changed' }
}

/** A write with where the figure that it leaves comes from; null when it takes the figure away. */
export interface SourcedWrite {
  readonly write: FigureWrite
  readonly source: FigureSource | null
}

/** What undoing writes, or all that stands in its way. */
export interface UndoPlan {
  readonly writes: readonly SourcedWrite[]
  readonly held: readonly NotUndoable[]
}

/** The row as it stands, and what it is to hold again. */
function backwards(effect: ImportEffect, now: PlacedFigure | null): FigureWrite {
  return { kind: effect.kind, place: effect.place, before: now, after: effect.before?.content ?? null } as FigureWrite
}

/**
 * Puts back what an import found, all of it or nothing: a figure that somebody has changed since, or that is held by a lock,
 * stands in the way of the whole.
 */
export function planUndo(effects: readonly ImportEffect[], { stored, reports, registers }: ImportGround): UndoPlan {
  const writes: SourcedWrite[] = []
  const held: NotUndoable[] = []
  for (const effect of effects) {
    const now = stored.get(figureKey(effect)) ?? null
    const barrier = (now?.version ?? null) === effect.version ? barrierTo(effect, reports, registers.lockedMonths) : { kind: 'changed' as const }
    if (barrier === null) writes.push({ write: backwards(effect, now), source: effect.before?.source ?? null })
    else held.push({ effect, because: barrier })
  }
  return { writes, held }
}
