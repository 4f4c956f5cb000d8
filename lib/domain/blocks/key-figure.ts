import type { FormBlock, FormKeyFigure } from '../form'
import type { BlockView, CellView } from '../report-view'
import { lastTotal } from '../statement'
import { areasWithinBudget, lineFigures, type StatementFigures, type StatementInput } from '../statement-figures'
import { statementInput } from '../statement-input'
import { budgetVariancePercent } from '../variance'
import type { BlockContext } from './block-context'
import { MISSING, moneyCell, percentCell } from './cells'

function cellOfTotal(figure: FormKeyFigure, total: StatementFigures, input: StatementInput): CellView {
  const inMnkr = (key: keyof StatementFigures) => moneyCell(total[key], 'mnkr', figure.decimals, true)
  switch (figure.key) {
    case 'yearVariance':
      return inMnkr('yearVariance')
    case 'periodVariance':
      return inMnkr('variance')
    case 'forecastChange':
      return inMnkr('forecastChange')
    case 'shareWithinBudget':
      return percentCell(areasWithinBudget(input), figure.decimals)
    case 'budgetVariancePercent':
      return percentCell(budgetVariancePercent(total.forecast, total.yearBudget), figure.decimals, true)
  }
}

function figureCell(figure: FormKeyFigure, context: BlockContext): CellView {
  const input = statementInput(context.facts, figure.statementKey)
  const total = input === null ? null : lastTotal(input.statement)
  return input === null || total === null ? MISSING : cellOfTotal(figure, lineFigures(input, total), input)
}

/** The figures that open the report, each from the last total of its statement. */
export function keyFiguresBlock(block: Extract<FormBlock, { kind: 'keyFigures' }>, context: BlockContext): BlockView {
  return {
    kind: 'keyFigures',
    figures: block.figures.map((figure) => ({ key: figure.key, label: context.fill(figure.label), cell: figureCell(figure, context) })),
  }
}
