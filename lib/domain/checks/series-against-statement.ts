import { moneyCell } from '../blocks/cells'
import type { DataTable, DataTableColumn } from '../data-table'
import { agreementOf } from '../figures/agreement'
import { cuesIn } from '../figures/cue'
import type { Figure, FigureMeasure } from '../figures/figure'
import { figureIndex, mentionsAmong, namingWords, type Mention } from '../figures/subject-index'
import { columnUnit } from '../figures/table-register'
import { finding, type Finding } from '../finding'
import type { Lexicon } from '../language/lexicon'
import { ore } from '../money'
import type { Period } from '../period'
import type { Check, CheckInput } from './check'
import { tablePlace } from './place'

/** Whether a column holds the year's own amounts: typed, or added up. A change from the year before is compared with no statement. */
function holdsAmounts({ type, derived }: DataTableColumn): boolean {
  return type === 'number' && (derived === undefined || derived.kind === 'sum')
}

/** A number of a year series in money. */
interface YearCell {
  readonly table: DataTable
  readonly figure: Figure
  readonly year: number
  /** Half the last digit as the series is printed, in öre. */
  readonly halfStep: number
}

function yearCells(input: CheckInput): readonly YearCell[] {
  return input.facts.dataTables.flatMap((table) =>
    input.figures.flatMap((figure) => {
      const [, , columnKey] = figure.key.slice(0, figure.key.lastIndexOf('#')).split('/')
      const column = table.columns.find(({ key }) => key === columnKey)
      if (figure.measure !== 'cell' || figure.unit !== 'ore' || figure.place.key !== table.key || figure.period === null || column === undefined || !holdsAmounts(column)) return []
      const { factor } = columnUnit(table, 'number')
      return [{ table, figure, year: figure.period.year, halfStep: (factor * 10 ** -column.decimals) / 2 }]
    }),
  )
}

/** Which measure of a statement a series of results or of costs shows, for this year and the last; other years are not stored. */
function measureOf(isResult: boolean, year: number, period: Period): FigureMeasure | null {
  if (year === period.year - 1) return isResult ? 'lastYearNetResult' : 'lastYear'
  if (year !== period.year) return null
  if (period.to === 12) return isResult ? 'variance' : 'actual'
  return isResult ? 'yearVariance' : 'forecast'
}

/** What the caption says the series shows: a result, a cost, or neither. */
function isResultSeries(caption: string, lexicon: Lexicon): boolean | null {
  const cues = cuesIn(caption, lexicon).map(({ cue }) => cue)
  if (cues.some((cue) => cue === 'result' || cue === 'deficit' || cue === 'surplus' || cue === 'variance')) return true
  return cues.some((cue) => cue === 'cost' || cue === 'netCost') ? false : null
}

/** Lines that the caption names: the sum of several of one name first, then the lowest, then the one that is named most fully. */
function byLikelihood({ subject: a, match: first }: Mention, { subject: b, match: second }: Mention): number {
  return Number(b.combined) - Number(a.combined) || b.depth - a.depth || second.coverage - first.coverage
}

function compare({ table, figure, year, halfStep }: YearCell, named: readonly Mention[], measure: FigureMeasure): readonly Finding[] {
  const stored = [...named].sort(byLikelihood).flatMap(({ subject }) => subject.figures.filter((each) => each.measure === measure))
  const [likeliest] = stored
  const quantity = { start: 0, end: 0, asWritten: '', unit: 'ore', value: figure.value, to: null, halfStep, signed: true, exactness: 'exact', noun: null } as const
  const agreements = stored.map((each) => agreementOf(quantity, each))
  if (likeliest === undefined || agreements.includes('exact') || agreements.includes('rounded')) return []
  const decimals = Math.max(0, Math.round(-Math.log10((2 * halfStep) / 100_000_000)))
  const cell = (value: number) => moneyCell(ore(value), 'mnkr', decimals, true)
  return [
    finding({
      code: 'seriesAgainstStatement',
      severity: agreements.includes('nearMiss') ? 'question' : 'error',
      place: tablePlace(table),
      found: cell(figure.value),
      expected: cell(likeliest.value),
      comparedWith: likeliest.place,
      quote: String(year),
      repair: { kind: 'correctFigure' },
    }),
  ]
}

/**
 * A year series against the statement of what its caption names: −11,5 mkr for a year whose two results are −9 817 − 1 257 = −11 074 tkr.
 * Only this year and the last are stored; a caption that names no line of a statement is not compared.
 */
export const seriesAgainstStatement: Check = (input) => {
  const { period } = input.facts.report
  const index = figureIndex(input.figures.filter(({ place }) => place.kind === 'budgetLine'), input.lexicon)
  return yearCells(input).flatMap((cell) => {
    const isResult = isResultSeries(cell.table.title, input.lexicon)
    const measure = isResult === null ? null : measureOf(isResult, cell.year, period)
    const named = mentionsAmong(index, namingWords(cell.table.title, input.lexicon))
    return measure === null ? [] : compare(cell, named, measure)
  })
}
