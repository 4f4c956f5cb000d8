import type { ImportFault, ImportPlace } from '@/lib/domain/import-reading'
import { ore } from '@/lib/domain/money'
import { monthOf } from '@/lib/domain/period'
import { seriesOf, type AmountFigure, type Figure, type IndicatorFigure } from './figure'

type Told = Pick<ImportFault, 'code' | 'found' | 'expected'> & { readonly place: ImportPlace }

function groups<Item extends Figure>(figures: readonly Item[]): readonly (readonly Item[])[] {
  const bySeries = new Map<string, Item[]>()
  for (const figure of figures) {
    const series = seriesOf(figure)
    const group = bySeries.get(series)
    if (group === undefined) bySeries.set(series, [figure])
    else group.push(figure)
  }
  return [...bySeries.values()]
}

/** Amounts of one series from January to each month become the parts between: to July −142 500 and to August −163 603 → August −21 103 tkr. */
function partsOf(series: readonly AmountFigure[], tell: (fault: Told) => void): readonly AmountFigure[] {
  let before: AmountFigure | null = null
  const parts: AmountFigure[] = []
  for (const figure of [...series].sort((a, b) => a.period.to - b.period.to)) {
    const { year, from, to } = figure.period
    if (from !== 1 && from !== to) {
      tell({ place: figure.place, code: 'notAWholeMonth', found: `${monthOf(year, from)}–${monthOf(year, to)}`, expected: monthOf(year, to) })
      continue
    }
    const period = { year, from: (before?.period.to ?? 0) + 1, to }
    // The same month twice is told by the check for figures given twice: it stays as it is.
    if (before !== null && before.period.to === to) parts.push({ ...figure, period: { year, from: to, to } })
    else parts.push({ ...figure, period, amount: ore(figure.amount - (before?.amount ?? 0)) })
    before = figure
  }
  return parts
}

/** Amounts to date as intervals that follow each other from January. */
export function amountParts(figures: readonly AmountFigure[], tell: (fault: Told) => void): readonly AmountFigure[] {
  return groups(figures).flatMap((series) => partsOf(series, tell))
}

/**
 * Values of indicators as they are kept: from January to the month. Values per month of an indicator that is a sum are added up as
 * long as no month is missing (12, 8 and 10 in January–March → 12, 20 and 30); a mean of one month stays that month's; others are as given.
 */
export function valuesToDate(figures: readonly IndicatorFigure[], isToDate: boolean): readonly IndicatorFigure[] {
  const fromJanuary = (figure: IndicatorFigure): IndicatorFigure => ({ ...figure, period: { ...figure.period, from: 1 } })
  return groups(figures).flatMap((series) => {
    const accumulation = series[0]?.indicator.accumulation
    if (isToDate || accumulation === 'latest' || accumulation === 'yearOnly') return series.map(fromJanuary)
    if (accumulation === 'mean') return series
    let sum = 0
    let covered = 0
    return [...series]
      .sort((a, b) => a.period.to - b.period.to)
      .map((figure) => {
        if (figure.value === null || figure.period.from !== covered + 1) return figure
        covered = figure.period.to
        sum = Number((sum + figure.value).toPrecision(15))
        return { ...fromJanuary(figure), value: sum }
      })
  })
}
