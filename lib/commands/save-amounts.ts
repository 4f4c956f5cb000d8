import { maySaveFigures } from '@/lib/auth/permissions/report'
import { ACTUALS, loadAmounts, writeAmount, type StoredAmount } from '@/lib/db/amount'
import { budgetLineKey, findBudgetLines } from '@/lib/db/budget-line'
import { listPeriodLocks } from '@/lib/db/period-lock'
import { tailAmount, tailInterval, type TailInterval } from '@/lib/domain/amount'
import type { CellAnswer } from '@/lib/domain/command-answer'
import { ore, type Ore } from '@/lib/domain/money'
import type { Amount } from '@/lib/domain/statement'
import { saveAmountsSchema, type SaveAmountsInput } from '@/lib/schemas/save-amounts'
import { reportCommand, type ReportContext } from './report-command'
import { refusedByPeriodLock, refusedCell, saveCell, saveCells } from './save-cells'

type AmountCell = SaveAmountsInput['cells'][number]

interface LineActuals {
  readonly lineId: string
  readonly tail: TailInterval
  /** The row of the tail, when there is one. */
  readonly current: StoredAmount | null
}

/** Where the line's value to date is stored, in the domain's terms; null when earlier months have a gap. */
function tailOf(context: ReportContext, cell: AmountCell, lineId: string, stored: readonly StoredAmount[]): LineActuals | null {
  const { year, to } = context.report.period
  const amounts = stored.map(
    (actual): Amount => ({
      statementKey: cell.statement,
      lineKey: cell.line,
      measure: 'actual',
      budgetVersionKey: null,
      period: actual.period,
      amount: actual.value,
      version: actual.version,
    }),
  )
  const tail = tailInterval(amounts, year, to)
  if (tail === null) return null
  return { lineId, tail, current: stored.find((actual) => actual.period.from === tail.period.from) ?? null }
}

/** The value to date that a stored tail amounts to. */
function toDate(tail: TailInterval, amount: Ore | null): Ore | null {
  return amount === null ? null : ore(tail.earlier + amount)
}

async function saveAmount(context: ReportContext, cell: AmountCell, { lineId, tail, current }: LineActuals): Promise<CellAnswer> {
  const { scope, db } = context
  const { period, earlier } = tail
  const amount = cell.value === null ? null : tailAmount(cell.value, earlier)
  return saveCell<Ore>(context, {
    subject: 'amount',
    subjectKey: `${cell.statement}:${cell.line}:${period.year}-${period.from}--${period.to}`,
    version: cell.version,
    current,
    value: amount,
    write: (stamp) => writeAmount(scope, db, { kind: ACTUALS, lineId, period }, current, amount, stamp),
    reload: async () => {
      const stored = (await loadAmounts(scope, db, ACTUALS, period.year, [lineId])).get(lineId) ?? []
      return tailOf(context, cell, lineId, stored)?.current ?? null
    },
    shown: (stored) => toDate(tail, stored?.value ?? null),
  })
}

/**
 * Saves actuals to date. What is stored is the part that earlier intervals do not hold: with January–July −142 500 tkr stored,
 * −163 603 tkr to August becomes −21 103 tkr for August.
 */
export const saveAmounts = reportCommand<SaveAmountsInput>({
  name: 'save-amounts',
  input: saveAmountsSchema,
  permission: maySaveFigures,
  lock: 'share',
  async run(context, { cells }) {
    const locked = await refusedByPeriodLock(context)
    if (locked !== null) return locked
    const { scope, db, report } = context
    const { year } = report.period
    const lockedMonths = (await listPeriodLocks(scope, db, year)).map(({ month }) => month)
    const lines = await findBudgetLines(scope, db, year, cells.map((cell) => cell.statement))
    const actuals = await loadAmounts(scope, db, ACTUALS, year, [...lines.values()].map((line) => line.id))
    return saveCells(
      cells,
      (cell) => budgetLineKey(cell.statement, cell.line),
      async (cell) => {
        const line = lines.get(budgetLineKey(cell.statement, cell.line))
        if (line === undefined) return refusedCell('NOT_FOUND')
        if (line.kind === 'total' || line.kind === 'heading') return refusedCell('INVALID_INPUT')
        const place = tailOf(context, cell, line.id, actuals.get(line.id) ?? [])
        if (place === null) return refusedCell('INVALID_ROWS')
        const { from, to } = place.tail.period
        if (lockedMonths.some((month) => month >= from && month <= to)) return refusedCell('PERIOD_LOCKED')
        return saveAmount(context, cell, place)
      },
    )
  },
})
