import type { ImportRun } from './import-run'
import type { WrittenRow } from './upsert'

interface MonthRow {
  readonly id: string
  readonly fromMonth: number
  readonly toMonth: number
}

/** Facts of a locked month are refused, with the reason of the lock; the same facts again are no change and pass. */
export async function refuseLockedMonths(
  run: ImportRun,
  part: string,
  rows: readonly MonthRow[],
  written: ReadonlyMap<string, WrittenRow>,
): Promise<void> {
  const locks = await run.db.periodLock.findMany({ where: { ...run.where, year: run.pkg.year }, orderBy: { month: 'asc' } })
  rows.forEach((row, index) => {
    const lock = locks.find(({ month }) => month >= row.fromMonth && month <= row.toMonth)
    if (lock !== undefined && written.has(row.id)) {
      run.refuse(`${part}[${index}]`, `a change in month ${lock.month}`, `no change: the month is locked (${lock.reason})`)
    }
  })
}

/** Vintages (by id) whose report has left the draft, with the report's key: their forecasts are never overwritten. */
export async function issuedVintages(run: ImportRun): Promise<ReadonlyMap<string, string>> {
  const reports = await run.db.report.findMany({
    where: { ...run.where, year: run.pkg.year, status: { not: 'draft' } },
    select: { key: true, forecastVintageId: true },
  })
  return new Map(reports.map((report) => [report.forecastVintageId, report.key]))
}
