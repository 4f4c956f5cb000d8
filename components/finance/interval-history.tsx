'use client'

import type { ChosenCell } from '@/components/grid/grid'
import type { GridRow } from '@/components/grid/grid-model'
import { HistoryPanel } from '@/components/history/history-panel'
import type { Ore } from '@/lib/domain/money'
import { amountText } from '@/lib/text/amount'
import type { IntervalSource } from './interval-rows'
import { formatTkr } from './tkr-cell'
import type { IntervalEditing } from './use-intervals'

interface IntervalHistoryProps {
  readonly committee: string
  readonly source: IntervalSource
  readonly rows: readonly GridRow[]
  readonly editing: IntervalEditing
  readonly chosen: ChosenCell
}

/** The history of the chosen month, or of the months that its cell goes over; computed cells have none. */
export function IntervalHistory({ committee, source, rows, editing, chosen }: IntervalHistoryProps) {
  const { statement, budgetVersion, year } = source
  const from = Number(chosen.columnKey)
  const row = rows.find(({ key }) => key === chosen.rowKey)
  if (row === undefined || row.kind === 'total' || Number.isNaN(from)) return null
  const to = from + (row.cells[from - 1]?.span ?? 1) - 1
  const place = { statement: statement.key, line: row.key, budgetVersion, from, to }
  const version = budgetVersion === null ? '' : `budget:${budgetVersion}:`
  const subjectKey = `${statement.key}:${row.key}:${version}${year}-${from}--${to}`
  return (
    <HistoryPanel
      key={subjectKey}
      figure={{ committee, subject: 'amount', subjectKey }}
      name={amountText.cell(row.label, from, to)}
      format={(value) => formatTkr(value as Ore | null)}
      onRestore={chosen.editable ? (value) => editing.save(place, value as Ore | null) : undefined}
    />
  )
}
