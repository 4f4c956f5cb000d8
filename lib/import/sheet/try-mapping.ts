import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SheetMapping } from '@/lib/schemas/sheet-mapping'
import type { SheetSummary } from '@/lib/schemas/sheet-summary'
import { mapSheet } from './map-sheet'

/** How many figures and faults a mapping gives on the rows of a summary; `isAll` when those are all rows there are. Runs in the browser. */
export function tryMapping(
  summary: SheetSummary,
  mapping: SheetMapping,
  registers: ImportRegisters,
): { readonly figures: number; readonly faults: number; readonly isAll: boolean } {
  const { changes, faults } = mapSheet(summary, mapping, registers)
  return { figures: changes.length, faults: faults.length, isAll: summary.sheets.every(({ rows, rowCount }) => rows.length === rowCount) }
}
