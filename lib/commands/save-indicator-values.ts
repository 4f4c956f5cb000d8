import { maySaveIndicatorValue } from '@/lib/auth/permissions/indicator'
import { maySaveIndicatorValues } from '@/lib/auth/permissions/report'
import { findIndicators, findIndicatorValue, writeIndicatorValue, type IndicatorRef, type IndicatorValueContent } from '@/lib/db/indicator'
import { listPeriodLocks } from '@/lib/db/period-lock'
import type { CellAnswer } from '@/lib/domain/command-answer'
import { monthPeriod } from '@/lib/domain/indicator-months'
import { monthOf, type Period } from '@/lib/domain/period'
import { saveIndicatorValuesSchema, type SaveIndicatorValuesInput } from '@/lib/schemas/save-indicator-values'
import { reportCommand, type ReportContext } from './report-command'
import { refusedByPeriodLock, refusedCell, saveCell, saveCells } from './save-cells'

type ValueCell = SaveIndicatorValuesInput['cells'][number]

/** The period that a cell is about: the report's own, or that of a month as its indicator keeps months; null: any other. */
function periodOf({ report: { period } }: ReportContext, { months }: ValueCell, indicator: IndicatorRef): Period | null {
  if (months === undefined || (months.from === period.from && months.to === period.to)) return period
  return months.to <= period.to && months.from === monthPeriod(indicator, period.year, months.to).from ? { year: period.year, ...months } : null
}

async function saveValue(context: ReportContext, cell: ValueCell, indicatorId: string, period: Period): Promise<CellAnswer> {
  const { scope, db } = context
  const current = await findIndicatorValue(scope, db, indicatorId, period)
  const remark = cell.remark === undefined ? (current?.value.remark ?? null) : cell.remark
  const carriedOverFrom = cell.carriedOverFrom ?? null
  if (carriedOverFrom !== null && (cell.value === null || carriedOverFrom >= monthOf(period.year, period.to))) return refusedCell('INVALID_INPUT')
  const content = cell.value === null && cell.missing === null ? null : { value: cell.value, missing: cell.missing, remark, carriedOverFrom }
  return saveCell<IndicatorValueContent>(context, {
    subject: 'indicatorValue',
    subjectKey: `${cell.indicator}:${period.year}-${period.from}--${period.to}`,
    version: cell.version,
    current,
    value: content,
    write: (stamp) => writeIndicatorValue(scope, db, { indicatorId, period }, current, content, stamp),
    reload: () => findIndicatorValue(scope, db, indicatorId, period),
    shown: (stored) => stored?.value ?? null,
  })
}

/**
 * Saves indicator values of the report's period or of single months up to its last, or the reasons why there are none. A typed value is
 * the period's own; one of an earlier month says so. A month that is locked is refused.
 */
export const saveIndicatorValues = reportCommand<SaveIndicatorValuesInput>({
  name: 'save-indicator-values',
  input: saveIndicatorValuesSchema,
  permission: maySaveIndicatorValues,
  lock: 'share',
  async run(context, { cells }) {
    const locked = await refusedByPeriodLock(context)
    if (locked !== null) return locked
    const { scope, db, report } = context
    const lockedMonths = (await listPeriodLocks(scope, db, report.period.year)).map(({ month }) => month)
    const indicators = await findIndicators(scope, db, cells.map((cell) => cell.indicator))
    return saveCells(
      cells,
      ({ indicator, months }) => `${indicator} ${months?.to ?? report.period.to} ${months?.from ?? report.period.from}`,
      async (cell) => {
        const indicator = indicators.get(cell.indicator)
        if (indicator === undefined) return refusedCell('NOT_FOUND')
        const refusal = maySaveIndicatorValue(scope, indicator)
        if (refusal !== null) return refusedCell(refusal)
        const period = periodOf(context, cell, indicator)
        if (period === null) return refusedCell('INVALID_INPUT')
        return lockedMonths.includes(period.to) ? refusedCell('PERIOD_LOCKED') : saveValue(context, cell, indicator.id, period)
      },
    )
  },
})
