import { amountsOf, tailInterval } from '../amount'
import { moneyCell } from '../blocks/cells'
import { finding, type Finding } from '../finding'
import type { Ore } from '../money'
import { monthsIn } from '../period'
import type { CheckInput } from './check'
import { statementItems, type StatementItem } from './statement-item'

/** An amount with the wrong sign is of about the usual size: between a third of it and three times. */
const SIZE_FACTOR = 3

/** An amount that may have been typed with the wrong sign. */
interface Suspect {
  readonly column: 'actual' | 'forecast'
  readonly amount: Ore | null
  readonly budget: Ore | null
  /** How much of the budget the amount is about: 0.5 for four months of eight. */
  readonly share: number
  /** Amounts of the same line that should have its sign as well; those that are known all count, and one must be. */
  readonly witnesses: readonly (Ore | null)[]
}

function isTurned({ amount, budget, share, witnesses }: Suspect, floor: Ore): boolean {
  if (amount === null || budget === null || Math.abs(amount) <= floor) return false
  const known = witnesses.filter((witness) => witness !== null)
  const opposite = [budget, ...known].every((other) => Math.sign(other) === -Math.sign(amount))
  const [size, usual] = [Math.abs(amount), Math.abs(budget) * share]
  return opposite && known.length > 0 && size <= SIZE_FACTOR * usual && usual <= SIZE_FACTOR * size
}

/** The months that were entered last, beside those before them. */
function lastMonths({ input, line, figures }: StatementItem): readonly Suspect[] {
  const { period, statement, amounts } = input
  const selector = { statementKey: statement.key, lineKey: line.key, measure: 'actual', year: period.year, budgetVersionKey: null } as const
  const tail = tailInterval(amountsOf(amounts, selector), period.year, period.to)
  if (tail === null || tail.current === null) return []
  const share = monthsIn(tail.period) / period.to
  return [{ column: 'actual', amount: tail.current.amount, budget: figures.budget, share, witnesses: [tail.earlier] }]
}

function suspects(item: StatementItem): readonly Suspect[] {
  const { actual, budget, forecast, yearBudget, previousForecast, samePeriodLastYear, lastYear } = item.figures
  return [
    { column: 'actual', amount: actual, budget, share: 1, witnesses: [forecast, samePeriodLastYear] },
    ...lastMonths(item),
    { column: 'forecast', amount: forecast, budget: yearBudget, share: 1, witnesses: [actual, previousForecast, lastYear] },
  ]
}

/**
 * Rule: costs are negative and revenue positive (domain rule 1). An amount above 300 tkr whose sign is the opposite of its budget's and
 * of the line's other amounts, and whose size is that of the budget, was typed without its minus: actual 8 050 tkr where the budget is
 * −8 000 and the forecast −12 100 → error.
 */
export function signAgainstBudget({ facts, settings }: CheckInput): readonly Finding[] {
  return statementItems(facts).flatMap((item) => {
    const turned = suspects(item).filter((suspect) => isTurned(suspect, settings.forecastChangeToComment))
    return turned.slice(0, 1).map(({ column, amount, budget }) =>
      finding({
        code: 'signAgainstBudget',
        severity: 'error',
        place: item.place,
        found: moneyCell(amount, 'tkr', 0),
        expected: moneyCell(budget, 'tkr', 0),
        comparedWith: null,
        quote: null,
        repair: { kind: 'correctFigure' },
        beside: { kind: 'column', column },
      }),
    )
  })
}
