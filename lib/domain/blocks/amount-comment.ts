import type { FormBlock } from '../form'
import type { AmountCommentView, BlockView } from '../report-view'
import { statementRows, type StatementInput, type StatementRow } from '../statement-figures'
import { statementInput } from '../statement-input'
import type { BlockContext } from './block-context'
import { isLineSelected } from './selector'

function commentsOn({ line, figures }: StatementRow, input: StatementInput): readonly AmountCommentView[] {
  return input.forecasts
    .filter(
      (forecast) =>
        forecast.statementKey === input.statement.key && forecast.lineKey === line.key && forecast.vintageKey === input.vintageKey,
    )
    .flatMap(({ comment }) => (comment === null ? [] : [{ lineKey: line.key, label: line.label, amount: figures.yearVariance, comment }]))
}

/** Forecast comments of this vintage in the statement's print order, with the year variance they explain. */
export function amountCommentsBlock(block: Extract<FormBlock, { kind: 'amountComments' }>, context: BlockContext): BlockView {
  const input = statementInput(context.facts, block.statementKey)
  const isPrinted = ({ line }: StatementRow, { statement }: StatementInput) => isLineSelected(block.selector, statement, line.key)
  const items = input === null ? [] : statementRows(input).flatMap((row) => (isPrinted(row, input) ? commentsOn(row, input) : []))
  return { kind: 'amountComments', title: context.fill(block.title), items }
}
