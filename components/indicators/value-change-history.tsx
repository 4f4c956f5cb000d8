'use client'

import { valueText } from '@/components/goals/indicator-figure'
import type { ChosenCell } from '@/components/grid/grid'
import { HistoryPanel } from '@/components/history/history-panel'
import type { IndicatorEntry } from '@/lib/domain/goal-sheet'
import { monthPeriod } from '@/lib/domain/indicator-months'
import { indicatorPageText as text } from '@/lib/text/indicator-page'
import type { IndicatorEditing } from './use-indicators'

interface ValueChangeHistoryProps {
  readonly committee: string
  readonly editing: IndicatorEditing
  readonly chosen: ChosenCell
}

/** The history of the chosen value: of the period, or of the month that its column is. */
export function ValueChangeHistory({ committee, editing, chosen: { rowKey, columnKey, editable } }: ValueChangeHistoryProps) {
  const { indicators, report } = editing.facts
  const indicator = indicators.find(({ key }) => key === rowKey)
  const month = Number(columnKey)
  const isOfPeriod = columnKey === 'value' || columnKey === 'missing'
  if (indicator === undefined || (Number.isNaN(month) && !isOfPeriod)) return null
  const period = isOfPeriod ? report.period : monthPeriod(indicator, report.period.year, month)
  const subjectKey = `${indicator.key}:${period.year}-${period.from}--${period.to}`
  const restore = (stored: unknown) => {
    const { value, missing, carriedOverFrom } = stored as IndicatorEntry
    editing.save([{ place: { indicatorKey: indicator.key, period }, entry: { value, missing, carriedOverFrom: carriedOverFrom ?? null } }])
  }
  return (
    <HistoryPanel
      key={subjectKey}
      figure={{ committee, subject: 'indicatorValue', subjectKey }}
      name={text.cell(indicator.name, period)}
      format={(stored) => (stored === null ? '' : valueText(indicator, stored as IndicatorEntry))}
      onRestore={editable ? restore : undefined}
    />
  )
}
