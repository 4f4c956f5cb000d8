import { maySaveFigures } from '@/lib/auth/permissions/report'
import { budgetLineKey, findBudgetLines } from '@/lib/db/budget-line'
import { loadForecasts, writeForecast, type ForecastValue } from '@/lib/db/forecast'
import type { Stored } from '@/lib/db/stored'
import type { CellAnswer } from '@/lib/domain/command-answer'
import { saveForecastsSchema, type SaveForecastsInput } from '@/lib/schemas/save-forecasts'
import { reportCommand, type ReportContext } from './report-command'
import { refusedByPeriodLock, refusedCell, saveCell, saveCells } from './save-cells'

type ForecastCell = SaveForecastsInput['cells'][number]

async function saveForecast(context: ReportContext, cell: ForecastCell, lineId: string, current: Stored<ForecastValue> | null): Promise<CellAnswer> {
  const { scope, db, report } = context
  const { vintageId, vintageKey } = report
  const comment = cell.comment === undefined ? (current?.value.comment ?? null) : cell.comment
  const value = cell.value === null ? null : { fullYear: cell.value, comment }
  return saveCell<ForecastValue>(context, {
    subject: 'forecast',
    subjectKey: `${cell.statement}:${cell.line}:${vintageKey}`,
    version: cell.version,
    current,
    value,
    write: (stamp) => writeForecast(scope, db, { lineId, vintageId }, current, value, stamp),
    reload: async () => (await loadForecasts(scope, db, vintageId, [lineId])).get(lineId) ?? null,
    shown: (stored) => stored?.value ?? null,
  })
}

/** Saves full-year forecasts in the vintage of the report. Earlier vintages are never touched. */
export const saveForecasts = reportCommand<SaveForecastsInput>({
  name: 'save-forecasts',
  input: saveForecastsSchema,
  permission: maySaveFigures,
  lock: 'share',
  async run(context, { cells }) {
    const locked = await refusedByPeriodLock(context)
    if (locked !== null) return locked
    const { scope, db, report } = context
    const lines = await findBudgetLines(scope, db, report.period.year, cells.map((cell) => cell.statement))
    const forecasts = await loadForecasts(scope, db, report.vintageId, [...lines.values()].map((line) => line.id))
    return saveCells(
      cells,
      (cell) => budgetLineKey(cell.statement, cell.line),
      async (cell) => {
        const line = lines.get(budgetLineKey(cell.statement, cell.line))
        if (line === undefined) return refusedCell('NOT_FOUND')
        if (line.kind === 'total' || line.kind === 'heading') return refusedCell('INVALID_INPUT')
        return saveForecast(context, cell, line.id, forecasts.get(line.id) ?? null)
      },
    )
  },
})
