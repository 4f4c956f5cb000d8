import { followUpOf } from '../follow-up'
import type { FormBlock, FormColumn } from '../form'
import { monthOf } from '../period'
import type { RowView, TableView } from '../report-view'
import { isOpen, riskScore, type Risk } from '../risk'
import type { BlockContext } from './block-context'
import { followUpCells, numberCell, textCell } from './cells'
import { cellsFor, tableOf } from './table'

function riskRow(risk: Risk, columns: readonly FormColumn[], { facts }: BlockContext): RowView {
  const cells = cellsFor(columns, {
    ...followUpCells(followUpOf(facts, 'risk', risk.key)),
    type: () => textCell(risk.type),
    score: (column) => numberCell(riskScore(risk), column.decimals),
    actions: () => textCell(risk.actions.map((action) => action.text).join('\n')),
  })
  return { key: risk.key, label: risk.title, kind: 'item', depth: 0, cells }
}

/** The risks that are open at the end of the report's period. */
export function risksBlock(block: Extract<FormBlock, { kind: 'risks' }>, context: BlockContext): TableView {
  const { period } = context.facts.report
  const open = context.facts.risks.filter((risk) => isOpen(risk, monthOf(period.year, period.to)))
  const rows = open.map((risk) => riskRow(risk, block.columns, context))
  return tableOf({ key: 'risks', block: 'risks', unit: null }, block, rows, context)
}
