import { maySaveIndicatorValue } from '@/lib/auth/permissions/indicator'
import { maySaveIndicatorValues } from '@/lib/auth/permissions/report'
import { findIndicators, findIndicatorValue, writeIndicatorValue, type IndicatorValueContent } from '@/lib/db/indicator'
import type { CellAnswer } from '@/lib/domain/command-answer'
import { monthOf } from '@/lib/domain/period'
import { saveIndicatorValuesSchema, type SaveIndicatorValuesInput } from '@/lib/schemas/save-indicator-values'
import { reportCommand, type ReportContext } from './report-command'
import { refusedByPeriodLock, refusedCell, saveCell, saveCells } from './save-cells'

type ValueCell = SaveIndicatorValuesInput['cells'][number]

async function saveValue(context: ReportContext, cell: ValueCell, indicatorId: string): Promise<CellAnswer> {
  const { scope, db, report } = context
  const { period } = report
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

/** Saves indicator values of the report's period, or the reasons why there are none. A typed value is the period's own; one of an earlier month says so. */
export const saveIndicatorValues = reportCommand<SaveIndicatorValuesInput>({
  name: 'save-indicator-values',
  input: saveIndicatorValuesSchema,
  permission: maySaveIndicatorValues,
  lock: 'share',
  async run(context, { cells }) {
    const locked = await refusedByPeriodLock(context)
    if (locked !== null) return locked
    const { scope, db } = context
    const indicators = await findIndicators(scope, db, cells.map((cell) => cell.indicator))
    return saveCells(
      cells,
      (cell) => cell.indicator,
      async (cell) => {
        const indicator = indicators.get(cell.indicator)
        if (indicator === undefined) return refusedCell('NOT_FOUND')
        const refusal = maySaveIndicatorValue(scope, indicator)
        return refusal === null ? saveValue(context, cell, indicator.id) : refusedCell(refusal)
      },
    )
  },
})
