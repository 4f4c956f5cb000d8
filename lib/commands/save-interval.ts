import { loadAmounts, writeAmount, type AmountKind, type StoredAmount } from '@/lib/db/amount'
import { budgetLineKey, findBudgetLines } from '@/lib/db/budget-line'
import { isFree } from '@/lib/domain/amount-span'
import type { CellAnswer, CellAnswers, CommandAnswer, ErrorCode } from '@/lib/domain/command-answer'
import type { Ore } from '@/lib/domain/money'
import type { ReportContext } from './report-command'
import { refusedCell, saveCell, saveCells } from './save-cells'

/** An amount for an interval of months, as it is stored. */
export interface IntervalCell {
  readonly statement: string
  readonly line: string
  readonly from: number
  readonly to: number
  /** Öre; null clears. */
  readonly value: Ore | null
  readonly version: number
}

interface Intervals {
  readonly kind: AmountKind
  /** Goes into the subject of the audit event: 'budget:grant:' for a budget version, nothing for actuals. */
  readonly prefix: string
  /** What keeps this cell from being written, or null. */
  readonly refusal: (cell: IntervalCell) => ErrorCode | null
}

async function saveInterval(
  context: ReportContext,
  cell: IntervalCell,
  { kind, prefix }: Intervals,
  lineId: string,
  stored: readonly StoredAmount[],
): Promise<CellAnswer> {
  const { scope, db, report } = context
  const period = { year: report.period.year, from: cell.from, to: cell.to }
  const isHere = (amount: StoredAmount) => amount.period.from === period.from && amount.period.to === period.to
  return saveCell<Ore>(context, {
    subject: 'amount',
    subjectKey: `${cell.statement}:${cell.line}:${prefix}${period.year}-${period.from}--${period.to}`,
    version: cell.version,
    current: stored.find(isHere) ?? null,
    value: cell.value,
    write: (stamp) => writeAmount(scope, db, { kind, lineId, period }, stored.find(isHere) ?? null, cell.value, stamp),
    reload: async () => ((await loadAmounts(scope, db, kind, period.year, [lineId])).get(lineId) ?? []).find(isHere) ?? null,
    shown: (row) => row?.value ?? null,
  })
}

/** Saves amounts of intervals, each where no other interval of its line has a month in common with it (decision 8). */
export async function saveIntervals(context: ReportContext, cells: readonly IntervalCell[], intervals: Intervals): Promise<CommandAnswer<CellAnswers>> {
  const { scope, db, report } = context
  const { year } = report.period
  const lines = await findBudgetLines(scope, db, year, cells.map((cell) => cell.statement))
  const amounts = await loadAmounts(scope, db, intervals.kind, year, [...lines.values()].map((line) => line.id))
  return saveCells(
    cells,
    (cell) => `${budgetLineKey(cell.statement, cell.line)}:${String(cell.from).padStart(2, '0')}`,
    async (cell) => {
      const line = lines.get(budgetLineKey(cell.statement, cell.line))
      if (line === undefined) return refusedCell('NOT_FOUND')
      if (line.kind === 'total' || line.kind === 'heading') return refusedCell('INVALID_INPUT')
      const refusal = intervals.refusal(cell)
      if (refusal !== null) return refusedCell(refusal)
      const stored = amounts.get(line.id) ?? []
      if (!isFree(stored.map(({ period }) => period), cell.from, cell.to)) return refusedCell('MONTHS_TAKEN')
      return saveInterval(context, cell, intervals, line.id, stored)
    },
  )
}
