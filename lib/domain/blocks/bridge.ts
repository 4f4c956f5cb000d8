import type { FormBlock } from '../form'
import type { BridgeView } from '../report-view'
import { lastTotal } from '../statement'
import { lineFigures } from '../statement-figures'
import { bridge, budgetChangeBetween } from '../variance'
import type { BlockContext } from './block-context'
import { statementInput } from './statement'

/** How the full-year variance of the statement's last total came about since the previous report. */
export function bridgeBlock(block: Extract<FormBlock, { kind: 'bridge' }>, context: BlockContext): BridgeView {
  const { facts, fill } = context
  const title = fill(block.title)
  const input = statementInput(context, block.statementKey)
  const total = input === null ? null : lastTotal(input.statement)
  if (input === null || total === null) {
    return { kind: 'bridge', title, label: '', previousVariance: null, forecastChange: null, budgetChange: null, variance: null }
  }
  const budgetChange =
    facts.previousReport === null
      ? null
      : budgetChangeBetween(input.statement, total.key, facts.budgetChanges, facts.budgetVersions, {
          fromVersionKey: facts.previousReport.budgetVersionKey,
          toVersionKey: facts.report.budgetVersionKey,
        })
  const { forecast, previousForecast, yearBudget } = lineFigures(input, total)
  return { kind: 'bridge', title, label: total.label, ...bridge({ forecast, previousForecast, yearBudget, budgetChange }) }
}
