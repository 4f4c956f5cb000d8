'use client'

import type { ChosenCell } from '@/components/grid/grid'
import { HistoryPanel } from '@/components/history/history-panel'
import type { PlacementVolume } from '@/lib/domain/placement'
import { monthName } from '@/lib/text/format'
import { inputFormat, readRowKey } from './placement-rows'
import type { PlacementEditing } from './use-placement-volumes'

interface PlacementHistoryProps {
  readonly committee: string
  readonly editing: PlacementEditing
  readonly chosen: ChosenCell
}

/** The history of the chosen month of a category: the field of the chosen row alone. */
export function PlacementHistory({ committee, editing, chosen }: PlacementHistoryProps) {
  const { sheet } = editing
  const { categoryKey, field } = readRowKey(chosen.rowKey)
  const month = Number(chosen.columnKey)
  const category = sheet.categories.find(({ key }) => key === categoryKey)
  const written = inputFormat(chosen.rowKey)
  if (category === undefined || written === null || Number.isNaN(month)) return null
  const subjectKey = `${categoryKey}:${sheet.year}-${month}:${month <= sheet.toMonth ? 'actual' : sheet.vintageKey}`
  const valueOf = (stored: unknown) => (stored as PlacementVolume | null)?.[field] ?? null
  return (
    <HistoryPanel
      key={`${subjectKey} ${field}`}
      figure={{ committee, subject: 'placementVolume', subjectKey }}
      name={`${category.name}, ${monthName(month)}`}
      format={(stored) => written.format(valueOf(stored))}
      onRestore={chosen.editable ? (stored) => editing.save([{ categoryKey, month, fields: { [field]: valueOf(stored) } }]) : undefined}
    />
  )
}
