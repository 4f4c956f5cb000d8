import { followUpOf } from '../follow-up'
import type { FormBlock, FormColumn } from '../form'
import { capitalMonthName } from '../form-text'
import { monthOf } from '../period'
import type { RowView, TableView } from '../report-view'
import { closedInYear, isOpen, riskScore, type Risk } from '../risk'
import type { BlockContext } from './block-context'
import { followUpCells, numberCell, textCell } from './cells'
import { isSelected } from './selector'
import { cellsFor, tableOf } from './table'

type RisksBlock = Extract<FormBlock, { kind: 'risks' | 'closedRisks' }>

function riskRow(risk: Risk, columns: readonly FormColumn[], { facts, form }: BlockContext): RowView {
  const cells = cellsFor(columns, {
    ...followUpCells(followUpOf(facts, 'risk', risk.key)),
    type: () => textCell(risk.type),
    likelihood: () => numberCell(risk.likelihood, 0),
    impact: () => numberCell(risk.impact, 0),
    score: (column) => numberCell(riskScore(risk), column.decimals),
    actions: () => textCell(risk.actions.map((action) => action.text).join('\n')),
    closedIn: () => textCell(risk.closedIn === null ? null : capitalMonthName(form, Number(risk.closedIn.slice(5)))),
    outcome: () => textCell(risk.closedHow),
  })
  return { key: risk.key, label: risk.title, kind: 'item', depth: 0, cells }
}

function selectedRisks({ selector }: RisksBlock, { facts }: BlockContext): readonly Risk[] {
  return facts.risks.filter((risk) => isSelected(selector, { ...risk, group: risk.type }, facts.committee.orgUnits))
}

/** The risks that are open at the end of the report's period. */
export function risksBlock(block: Extract<FormBlock, { kind: 'risks' }>, context: BlockContext): TableView {
  const { period } = context.facts.report
  const open = selectedRisks(block, context).filter((risk) => isOpen(risk, monthOf(period.year, period.to)))
  const rows = open.map((risk) => riskRow(risk, block.columns, context))
  return tableOf({ key: 'risks', block: 'risks', unit: null }, block, rows, context)
}

/** The risks that were closed in the year, and how each ended. */
export function closedRisksBlock(block: Extract<FormBlock, { kind: 'closedRisks' }>, context: BlockContext): TableView {
  const { period } = context.facts.report
  const closed = selectedRisks(block, context).filter((risk) => closedInYear(risk, monthOf(period.year, period.to)))
  const rows = closed.map((risk) => riskRow(risk, block.columns, context))
  return tableOf({ key: 'closedRisks', block: 'closedRisks', unit: null }, block, rows, context)
}
