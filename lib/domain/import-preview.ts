import { barrierTo, type GuardingReport } from './import-barrier'
import type { StoredFigures } from './import-figure'
import { unknownChanges } from './import-known'
import { planImport, type ImportPlan, type PlacedWrite } from './import-plan'
import type { ImportFault, ImportReading } from './import-reading'
import type { ImportRegisters } from './import-registers'

/** What a committee-year knows and holds when something is to be read in. */
export interface ImportGround {
  readonly registers: ImportRegisters
  readonly stored: StoredFigures
  /** All reports of the year. */
  readonly reports: readonly GuardingReport[]
}

/** What an import would do, before it does it. With a fault it does nothing. */
export interface ImportPreview extends Pick<ImportPlan, 'writes' | 'unchanged'>, Pick<ImportReading, 'faults' | 'leftOut' | 'proof'> {}

/** A change of a figure that a lock or a report holds, as a fault; null when it may change. */
function heldBack({ write, place }: PlacedWrite, { reports, registers }: ImportGround): ImportFault | null {
  const barrier = barrierTo(write, reports, registers.lockedMonths)
  if (barrier === null) return null
  if (barrier.kind === 'periodLocked') return { place, code: 'periodLocked', found: String(barrier.month), expected: null }
  return { place, code: 'reportLocked', found: barrier.report.title, expected: null }
}

/**
 * What a reading would do to the stored figures: each changed figure with its value before, how many say what is stored, and
 * every fault: of the source, of names, of intervals that cross, of locks. What is unchanged is held back by no lock.
 */
export function previewImport(reading: ImportReading, ground: ImportGround): ImportPreview {
  const unknown = unknownChanges(reading.changes, ground.registers)
  const { writes, unchanged, faults } = planImport(reading.changes, ground.stored)
  const held = writes.flatMap((placed) => heldBack(placed, ground) ?? [])
  const { leftOut, proof } = reading
  // A month that could not be read is missing from its interval: that it crosses a stored one is then no fault of its own.
  const ownFaults = reading.faults.length === 0 ? faults : faults.filter(({ code }) => code !== 'overlapsStored')
  return { writes, unchanged, faults: [...reading.faults, ...unknown, ...ownFaults, ...held], leftOut, proof }
}
