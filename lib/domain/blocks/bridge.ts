import type { FormBlock } from '../form'
import type { BridgeView } from '../report-view'
import { lastTotal } from '../statement'
import { lineFigures } from '../statement-figures'
import { budgetChangeSince, statementInput } from '../statement-input'
import { bridge } from '../variance'
import type { BlockContext } from './block-context'

/** How the full-year variance of the statement's last total came about since the previous report of the year (domain rule 4). */
export function bridgeBlock(block: Extract<FormBlock, { kind: 'bridge' }>, { facts, fill }: BlockContext): BridgeView {
  const title = fill(block.title)
  const input = statementInput(facts, block.statementKey)
  const total = input && lastTotal(input.statement)
  if (!input || !total) {
    return { kind: 'bridge', title, label: '', previousVariance: null, forecastChange: null, budgetChange: null, variance: null }
  }
  const { forecast, previousForecast, yearBudget } = lineFigures(input, total)
  const budgetChange = budgetChangeSince(facts, input.statement, total)
  return { kind: 'bridge', title, label: total.label, ...bridge({ forecast, previousForecast, yearBudget, budgetChange }) }
}
