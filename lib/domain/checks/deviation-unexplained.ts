import { moneyCell } from '../blocks/cells'
import { finding, type Finding } from '../finding'
import type { Ore } from '../money'
import { forecastInVintage } from '../statement-sheet'
import type { CheckInput, CheckSettings } from './check'
import { statementItems, type StatementItem } from './statement-item'

/** The figure that must be explained, and the limit that it reaches; the variance before the change. */
function toExplain({ figures }: StatementItem, settings: CheckSettings): { readonly column: string; readonly amount: Ore; readonly limit: Ore } | null {
  const candidates = [
    { column: 'yearVariance', amount: figures.yearVariance, limit: settings.varianceToComment },
    { column: 'forecastChange', amount: figures.forecastChange, limit: settings.forecastChangeToComment },
  ]
  const reached = candidates.find(({ amount, limit }) => amount !== null && Math.abs(amount) >= limit)
  return reached === undefined || reached.amount === null ? null : { ...reached, amount: reached.amount }
}

/**
 * Rule: a line whose forecast changed by 0,3 mnkr or more, or whose full-year variance is 1,0 mnkr or more, has a comment (domain rule
 * 13; the limits are the municipality's). Variance −1 240 tkr without a comment → question, once per line. Only statements whose
 * comments the form prints.
 */
export function deviationUnexplained({ facts, form, settings }: CheckInput): readonly Finding[] {
  const commented = form.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'amountComments' ? [block.statementKey] : [])))
  const items = statementItems(facts).filter(({ input }) => commented.includes(input.statement.key))
  return items.flatMap((item) => {
    const reached = toExplain(item, settings)
    const comment = forecastInVintage(item.input, item.line.key)?.comment ?? ''
    if (reached === null || comment.trim() !== '') return []
    return [
      finding({
        code: 'deviationUnexplained',
        severity: 'question',
        place: item.place,
        found: moneyCell(reached.amount, 'mnkr', 1, true),
        expected: moneyCell(reached.limit, 'mnkr', 1),
        comparedWith: null,
        quote: null,
        repair: { kind: 'enterValue' },
        beside: { kind: 'column', column: reached.column },
      }),
    ]
  })
}
