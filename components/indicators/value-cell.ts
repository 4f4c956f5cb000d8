import { valueText } from '@/components/goals/indicator-figure'
import { STILL, type CellState } from '@/components/grid/grid-model'
import type { Conflict } from '@/components/save/conflict-dialog'
import type { ItemState } from '@/components/save/save-queue'
import type { IndicatorEntry } from '@/lib/domain/goal-sheet'
import type { Indicator } from '@/lib/domain/indicator'
import { errorCodeText } from '@/lib/text/error'
import { indicatorPageText as text } from '@/lib/text/indicator-page'
import { saveQueueText } from '@/lib/text/save-queue'
import { valuePlace, type IndicatorEditing } from './use-indicators'

/** How far the saving of a value has come. */
export function cellState(indicator: Indicator, item: ItemState<IndicatorEntry> | undefined): CellState {
  if (item === undefined) return STILL
  switch (item.kind) {
    case 'refused':
      return { kind: 'refused', message: errorCodeText(item.code) }
    case 'conflict': {
      const theirs = item.theirs === undefined ? saveQueueText.conflict.empty : valueText(indicator, item.theirs)
      return { kind: 'conflict', message: saveQueueText.conflict.cell(theirs, item.by.name, item.by.at) }
    }
    default:
      return { kind: item.kind }
  }
}

/** Values that a colleague has changed meanwhile, ready to be read. */
export function valueConflicts({ facts, queue }: IndicatorEditing): Conflict[] {
  return [...queue.state.items].flatMap(([id, item]) => {
    if (item.kind !== 'conflict') return []
    const { indicatorKey, period } = valuePlace(id)
    const indicator = facts.indicators.find(({ key }) => key === indicatorKey)
    if (indicator === undefined) return []
    const theirs = item.theirs === undefined ? null : valueText(indicator, item.theirs)
    return [{ id, name: text.cell(indicator.name, period), mine: valueText(indicator, item.mine), theirs, by: item.by }]
  })
}
