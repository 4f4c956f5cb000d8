import { placementSheet, type PlacementSheet } from '@/lib/domain/placement-sheet'
import { loadReport, type OpenReport } from './report'

/** The placement volumes of a report, to be filled in. */
export async function loadPlacements(committee: string, report: string): Promise<{ readonly open: OpenReport; readonly sheet: PlacementSheet }> {
  const open = await loadReport(committee, report)
  return { open, sheet: placementSheet(open.facts) }
}
