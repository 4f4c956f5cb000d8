import { figureText } from '@/components/goals/indicator-figure'
import { computedCell, type CellFormat, type CellValue, type GridCell, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import type { IndicatorEntry } from '@/lib/domain/goal-sheet'
import { valueFor, type Indicator, type IndicatorValue } from '@/lib/domain/indicator'
import { accumulated, monthPeriod, monthValues } from '@/lib/domain/indicator-months'
import { monthsOf, type Period } from '@/lib/domain/period'
import { amountText } from '@/lib/text/amount'
import { indicatorPageText as text } from '@/lib/text/indicator-page'
import { MISSING, monthFormat, READ_FIGURE, READ_WORDS } from './indicator-formats'
import type { IndicatorSource } from './period-rows'
import { valueId } from './use-indicators'
import { cellState } from './value-cell'

/** What the months make, beside the names where it stays in sight; January to the report's last month; and the rule. */
export function monthColumns(period: Period): GridColumn[] {
  const months = monthsOf(period).map((month) => ({ ...READ_FIGURE, key: String(month), label: amountText.monthColumn(month), group: null }))
  return [
    { ...READ_FIGURE, key: 'toDate', label: text.columns.toDate, group: null },
    ...months,
    { ...READ_WORDS, key: 'rule', label: text.columns.rule, group: null },
  ]
}

const formats = new WeakMap<Indicator, CellFormat>()

function formatOf(indicator: Indicator): CellFormat {
  const known = formats.get(indicator) ?? monthFormat(indicator)
  formats.set(indicator, known)
  return known
}

/** What a month's cell says: a number, the key of a reason, or nothing. */
export function enteredInMonth(value: CellValue): IndicatorEntry {
  const missing = MISSING.find((reason) => reason === value) ?? null
  return { value: typeof value === 'number' ? value : null, missing }
}

function monthCell({ editing, canEdit, lockedMonths }: IndicatorSource, indicator: Indicator, month: number): GridCell {
  const { report, indicatorValues } = editing.facts
  const period = monthPeriod(indicator, report.period.year, month)
  const found = valueFor(indicatorValues, indicator.key, period)
  // What is computed stands in the column to date, never in a month.
  const recorded = found?.fromMonths ? null : found
  const isLocked = lockedMonths.includes(month)
  const mayEdit = canEdit(indicator)
  const cell = {
    value: recorded?.value ?? recorded?.missing ?? null,
    editable: mayEdit && !isLocked,
    state: cellState(indicator, editing.queue.state.items.get(valueId({ indicatorKey: indicator.key, period }))),
    format: formatOf(indicator),
  }
  return isLocked ? { ...cell, remark: text.locked(month) } : mayEdit ? cell : { ...cell, remark: text.readOnly }
}

/** What to know of the value to date: which months it waits for, or that they make something else than is recorded. */
function toDateRemark(indicator: Indicator, value: number | null, months: readonly (IndicatorValue | null)[], firstMonth: number): string | null {
  const { accumulation } = indicator
  if (accumulation === 'latest' || accumulation === 'yearOnly') return null
  const made = accumulated(accumulation, months)
  const shown = made === null ? null : figureText(indicator, made)
  if (shown !== null) return value === null || figureText(indicator, value) === shown ? null : text.monthsDiffer(shown)
  const lacks = (month: IndicatorValue | null) => month === null || (accumulation === 'sum' && month.value === null)
  const missing = months.flatMap((month, index) => (lacks(month) ? [firstMonth + index] : []))
  return value === null && missing.length > 0 ? text.monthsMissing(missing) : null
}

/** The value to date, live. */
function toDateCell({ editing }: IndicatorSource, indicator: Indicator): GridCell {
  const { report, indicatorValues } = editing.facts
  const value = valueFor(indicatorValues, indicator.key, report.period)?.value ?? null
  const cell = computedCell(value === null ? null : figureText(indicator, value))
  const remark = toDateRemark(indicator, value, monthValues(indicatorValues, indicator.key, report.period), report.period.from)
  return remark === null ? cell : { ...cell, remark }
}

/** The monthly strip: an indicator a row, a month a cell. */
export function monthRows(source: IndicatorSource): GridRow[] {
  const { period } = source.editing.facts.report
  return source.groups.flatMap(({ indicators }) =>
    indicators
      .filter(({ frequency }) => frequency === 'monthly')
      .map((indicator) => ({
        key: indicator.key,
        label: indicator.name,
        kind: 'item' as const,
        depth: 0,
        cells: [
          toDateCell(source, indicator),
          ...monthsOf(period).map((month) => monthCell(source, indicator, month)),
          computedCell(text.rule(indicator.accumulation)),
        ],
      })),
  )
}
