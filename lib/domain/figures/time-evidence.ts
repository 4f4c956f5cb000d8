import type { DateMention } from '../language/date'
import type { Period } from '../period'
import type { ClaimContext } from './claim'
import type { Figure, FigureMeasure } from './figure'
import type { Meaning } from './meaning'

/** The report's own period and that of the report before. */
type TimeContext = Pick<ClaimContext, 'period' | 'previous'>

/** A figure of another year than the text names, or of one that the text does not name. */
const OTHER_YEAR = 0.25
const YEAR_NOT_SAID = 0.5
/** The text names a month that is not the last of the period. */
const OTHER_MONTH = 0.5

function yearsOf(dates: readonly DateMention[]): readonly number[] {
  return dates.flatMap(({ year, toYear }) => [year, toYear]).filter((year) => year !== null)
}

/** Words that point back stand for a year: föregående år; the start of a change: från. */
function pointsBack({ base, end }: Meaning): boolean {
  return base === 'lastYear' || base === 'samePeriod' || base === 'previousForecast' || end === 'from'
}

/** Figures that the report before is a part of. */
const SINCE_BEFORE: readonly FigureMeasure[] = ['forecastChange', 'yearVarianceChange', 'previousForecast', 'previousYearVariance', 'previousValue', 'previousTargetDeviation']

/** Whether a date is the last month of the report before: 'maj' in a report of July after one of January–May. */
export function isLastMonthOf({ kind, year, toMonth }: DateMention, previous: Period | null, period: Period): boolean {
  if (previous === null || kind !== 'months' || toMonth !== previous.to) return false
  return year === null ? previous.to !== period.to : year === previous.year
}

function monthFactor({ measure }: Figure, dates: readonly DateMention[], { period, previous }: TimeContext): number {
  const months = dates.filter(({ kind, toMonth }) => kind === 'months' && toMonth !== null)
  const isTold = months.length === 0 || months.some(({ toMonth }) => toMonth === period.to)
  return isTold || (SINCE_BEFORE.includes(measure) && months.some((date) => isLastMonthOf(date, previous, period))) ? 1 : OTHER_MONTH
}

function isEarlier(figure: Figure, { year, to }: Period): boolean {
  return figure.period !== null && (figure.period.year < year || (figure.period.year === year && figure.period.to < to))
}

/** How well the dates beside a number fit a figure, from 0 to 1. '2017' beside a cell of 2017: 1; beside this year's: 0.25. */
export function timeFactor(figure: Figure, meaning: Meaning, dates: readonly DateMention[], context: TimeContext): number {
  const { period } = context
  const years = yearsOf(dates)
  const figureYear = figure.period?.year ?? period.year
  if (years.length > 0) return years.includes(figureYear) || isChangeSince(figure, years, period) ? 1 : OTHER_YEAR
  if (!isEarlier(figure, period)) return meaning.end === 'from' ? YEAR_NOT_SAID : monthFactor(figure, dates, context)
  return pointsBack(meaning) ? 1 : YEAR_NOT_SAID
}

/** A change on last year is about both years. */
function isChangeSince({ measure }: Figure, years: readonly number[], period: Period): boolean {
  return ['changeOnLastYear', 'changeOnSamePeriodLastYear', 'changeOnLastYearNetResult'].includes(measure) && years.includes(period.year - 1)
}
