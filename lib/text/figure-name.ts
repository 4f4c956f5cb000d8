import type { Figure, FigureMeasure } from '@/lib/domain/figures/figure'
import type { Period } from '@/lib/domain/period'
import type { NamedFigure } from '@/lib/domain/suggest-figure'
import { formatPeriod } from './format'

const MEASURE: Readonly<Record<FigureMeasure, string>> = {
  actual: 'utfall',
  budget: 'budget för perioden',
  variance: 'avvikelse hittills',
  forecast: 'prognos helår',
  yearBudget: 'budget helår',
  yearVariance: 'avvikelse helår',
  previousForecast: 'förra prognosen',
  forecastChange: 'ändring sedan förra prognosen',
  previousYearVariance: 'avvikelse helår i förra prognosen',
  yearVarianceChange: 'ändrad avvikelse helår',
  budgetChange: 'ändrad budget',
  samePeriodLastYear: 'utfall samma period förra året',
  changeOnSamePeriodLastYear: 'ändring mot samma period förra året',
  lastYear: 'utfall förra året',
  changeOnLastYear: 'ändring mot förra året',
  lastYearNetResult: 'resultat förra året',
  changeOnLastYearNetResult: 'ändring mot förra årets resultat',
  budgetVariancePercent: 'avvikelse i procent av budget',
  shareWithinBudget: 'andel inom budget',
  value: 'värde',
  previousValue: 'tidigare värde',
  fullYearTarget: 'mål helår',
  periodTarget: 'mål för perioden',
  targetDeviation: 'avvikelse från målet',
  previousTargetDeviation: 'tidigare avvikelse från målet',
  answers: 'antal svar',
  placementDays: 'placeringsdygn',
  careDays: 'vårddygn',
  fullYearPlacements: 'helårsplaceringar',
  cost: 'kostnad',
  effect: 'effekt',
  cell: 'tabellvärde',
  count: 'antal',
}

/** Measures of a whole year, whatever months the report is of. */
const OF_THE_YEAR: readonly FigureMeasure[] = [
  'forecast',
  'yearBudget',
  'yearVariance',
  'previousForecast',
  'forecastChange',
  'previousYearVariance',
  'yearVarianceChange',
  'budgetChange',
  'changeOnLastYear',
  'changeOnLastYearNetResult',
  'budgetVariancePercent',
  'shareWithinBudget',
  'fullYearTarget',
]

/** What is counted, and what an effect comes from, which only the key says: `goals:strategicGoal/met#count`, `placements:hvb/volume#effect`. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/^goals:goalArea\//, 'indikatorer under målområden'],
  [/^goals:strategicGoal\//, 'indikatorer under strategiska mål'],
  [/^goals:baseCondition\//, 'indikatorer under grundförutsättningar'],
  [/^risks\//, 'risker'],
  [/^assignments\//, 'uppdrag'],
]

const COUNT: Readonly<Record<string, string>> = {
  met: 'uppfyllda',
  partlyMet: 'delvis uppfyllda',
  notMet: 'inte uppfyllda',
  notAssessed: 'utan bedömning',
  rated: 'bedömda',
  all: 'alla',
  better: 'bättre än i förra rapporten',
  worse: 'sämre än i förra rapporten',
  open: 'öppna',
  added: 'nya sedan förra rapporten',
  closed: 'avslutade sedan förra rapporten',
  done: 'uppfyllda sedan förra rapporten',
  volume: 'av volym',
  price: 'av pris',
}

/** What is said of the subject: 'avvikelse helår', 'effekt av pris', 'antal, uppfyllda'. */
function measureName({ key, measure, under }: Figure): string {
  const part = COUNT[key.slice(key.lastIndexOf('/') + 1, key.lastIndexOf('#'))]
  if (measure === 'count') return [MEASURE.count, ...(part === undefined ? [] : [part])].join(', ')
  if (measure === 'effect' && key.startsWith('placements:')) return [MEASURE.effect, part].join(' ')
  return measure === 'cell' && under[0] !== undefined ? under[0] : MEASURE[measure]
}

/**
 * A figure's name in a list: 'Socialpsykiatri: avvikelse helår', and its time: '2020' of a whole year, else its months.
 * @param reportPeriod of figures without a time of their own
 */
export function namedFigure(figure: Figure, reportPeriod: Period): NamedFigure {
  const { names, key, measure } = figure
  const counted = COUNTED.find(([pattern]) => pattern.test(key))?.[1]
  const subject = counted === undefined ? (names[0] ?? '') : counted.charAt(0).toUpperCase() + counted.slice(1)
  const period = figure.period ?? reportPeriod
  const isWholeYear = OF_THE_YEAR.includes(measure) || (period.from === 1 && period.to === 12)
  return { figure, name: `${subject}: ${measureName(figure)}`, period: isWholeYear ? String(period.year) : formatPeriod(period) }
}

/** What is searched for, of what is typed: units say nothing of which figure it is, and '12 345' is one number. */
export function figureQuery(typed: string): string {
  return typed.replaceAll(/(\d)[\s\u00a0](?=\d{3})/g, '$1').replaceAll(/(?<!\p{Letter})(?:mnkr|tkr|kr|kronor|procent)(?!\p{Letter})|%/giu, ' ')
}
