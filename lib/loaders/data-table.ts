import { loadDataTables, type StoredDataTable } from '@/lib/db/data-table'
import { inTransaction } from '@/lib/db/transaction'
import { loadReport, type OpenReport } from './report'

/** The data tables of a report's year, to be filled in. */
export async function loadTables(committee: string, report: string): Promise<{ readonly open: OpenReport; readonly sheets: readonly StoredDataTable[] }> {
  const open = await loadReport(committee, report)
  const { year } = open.facts.report.period
  const sheets = await inTransaction('readCommitted', (db) => loadDataTables(open.scope, db, year))
  return { open, sheets }
}
