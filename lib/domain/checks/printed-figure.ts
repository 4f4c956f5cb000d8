import { moneyCell, numberCell, percentCell } from '../blocks/cells'
import type { Figure } from '../figures/figure'
import { finding, type Finding } from '../finding'
import { ore } from '../money'
import { compareNumbers } from '../number'
import type { CellView } from '../report-view'
import type { CheckInput, PrintedFigure } from './check'

interface Comparison {
  readonly printed: PrintedFigure
  readonly figure: Figure
  /** As printed, within what rounding explains, or beyond it. */
  readonly outcome: 'same' | 'explained' | 'beyond'
}

function outcomeOf({ value, halfStep, slack }: PrintedFigure, figure: Figure): Comparison['outcome'] {
  const apart = Math.abs(value - figure.value)
  if (compareNumbers(apart, halfStep) <= 0) return 'same'
  return compareNumbers(apart, halfStep + slack) <= 0 ? 'explained' : 'beyond'
}

/** Every printed figure that has a computed one. */
function comparisonsOf({ printed, figures }: CheckInput): readonly Comparison[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  return printed.flatMap((each) => {
    const figure = byKey.get(each.figureKey)
    return figure === undefined ? [] : [{ printed: each, figure, outcome: outcomeOf(each, figure) }]
  })
}

/** Decimals of a figure from half its last digit: 0.05 → 1. */
function decimalsOf(halfStep: number): number {
  return Math.max(0, Math.round(-Math.log10(2 * halfStep)))
}

function cell({ unit }: Figure, value: number, { halfStep }: PrintedFigure): CellView {
  switch (unit) {
    case 'ore':
      return moneyCell(ore(Math.round(value)), 'tkr', 0)
    case 'percent':
      return percentCell(value, decimalsOf(halfStep))
    case 'number':
      return numberCell(value, decimalsOf(halfStep))
  }
}

/** A count of rows that is printed beside the rows is a total of them. */
function told({ printed, figure, outcome }: Comparison, count: number | null): Finding {
  return finding({
    code: figure.measure === 'count' ? 'totalAgainstParts' : 'printedAgainstComputed',
    severity: outcome === 'beyond' ? 'error' : 'note',
    place: figure.place,
    found: cell(figure, printed.value, printed),
    expected: cell(figure, figure.value, printed),
    comparedWith: null,
    quote: null,
    repair: { kind: 'correctFigure' },
    beside: count === null ? { kind: 'column', column: figure.measure } : { kind: 'count', count, of: null },
  })
}

/** The statement, table or other thing that a figure stands in: `netCost` of `netCost/ifo.total#actual`. */
function tableOf({ place }: Figure): string {
  return place.kind === 'budgetLine' ? place.key.replace(/\/.*/, '') : `${place.kind}:${place.key}`
}

/**
 * Rule: a printed figure is the computed one, rounded (domain rule 2). Beyond the slack each is an error; what the slack explains, since
 * totals are made of unrounded amounts, is one note per statement or table, with the number of cells and the first of them.
 * Printed −168 502 beside computed −168 501 tkr, slack 1: a note. Assignments called met: printed 8 where 9 rows are → error.
 */
export function printedAgainstComputed(input: CheckInput): readonly Finding[] {
  const comparisons = comparisonsOf(input)
  const explained = comparisons.filter(({ outcome }) => outcome === 'explained')
  const sameTable = (one: Comparison) => explained.filter((other) => tableOf(other.figure) === tableOf(one.figure))
  return [
    ...comparisons.filter(({ outcome }) => outcome === 'beyond').map((each) => told(each, null)),
    ...explained.filter((each) => sameTable(each)[0] === each).map((first) => told(first, sameTable(first).length)),
  ]
}
