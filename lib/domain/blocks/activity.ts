import type { Activity } from '../activity'
import { followUpOf } from '../follow-up'
import type { FormBlock, FormColumn } from '../form'
import type { RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { followUpCells, textCell } from './cells'
import { isSelected } from './selector'
import { cellsFor, tableOf } from './table'

/** 1 of 10 as `1/10`; null when the activity has no such target. */
function targetText({ numerator, denominator }: Activity): string | null {
  return numerator === null || denominator === null ? null : `${numerator}/${denominator}`
}

function activityRow(activity: Activity, columns: readonly FormColumn[], { facts }: BlockContext): RowView {
  const cells = cellsFor(columns, {
    ...followUpCells(followUpOf(facts, 'activity', activity.key)),
    target: () => textCell(targetText(activity)),
  })
  return { key: activity.key, label: activity.text, kind: 'item', depth: 0, cells }
}

/** The activities of the accessibility plan with their follow-up. */
export function activitiesBlock(block: Extract<FormBlock, { kind: 'activities' }>, context: BlockContext): TableView {
  const { facts } = context
  const selected = facts.activities.filter((activity) => isSelected(block.selector, activity, facts.committee.orgUnits))
  const rows = selected.map((activity) => activityRow(activity, block.columns, context))
  return tableOf({ key: 'activities', block: 'activities', unit: null }, block, rows, context)
}
