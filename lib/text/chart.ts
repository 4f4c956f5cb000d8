import type { RatingLevel } from '@/lib/domain/assessment'
import type { BarsView, ChartView, HistorySaid, LineView, MatrixView, MonthSaid, MonthsView, NamedNumber, Scale, StripView, VintagesSaid } from '@/lib/domain/charts/chart-view'
import { formatNumber, formatPercent, HARD_SPACE, monthName } from './format'

/** Words of the levels, as the report's form prints them. */
export type ChartLevelWords = Readonly<Record<RatingLevel, string>>

/** A number of a chart without its unit, as its table prints it: '−5 076', '18,4'; a step of a scale by its label. */
export function markText(value: number, { decimals, steps }: Pick<Scale, 'decimals' | 'steps'>): string {
  return steps.find((step) => step.value === value)?.label ?? formatNumber(value, { decimals })
}

/** Numbers at an axis, with no more decimals than they need: '0', '5', '10' of a scale with one decimal. */
export function tickTexts(ticks: readonly number[], { decimals, steps }: Scale): readonly string[] {
  const needed = Array.from({ length: decimals }, (_, index) => index).find((fewer) => ticks.every((tick) => Number(tick.toFixed(fewer)) === tick)) ?? decimals
  return ticks.map((tick) => markText(tick, { decimals: needed, steps }))
}

/** With its unit: '−5 076 tkr', '18,4 %', 'Ja'. */
export function amountText(value: number, scale: Scale): string {
  if (scale.unit === 'percent') return formatPercent(value, scale)
  const text = markText(value, scale)
  return scale.unit === null ? text : `${text}${HARD_SPACE}${scale.unit}`
}

const sentences = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ')

function historySentence({ scale, axis }: LineView, { first, last, target, gaps }: HistorySaid): string {
  return sentences([
    `Från ${amountText(first.value, scale)} för ${first.name} till ${amountText(last.value, scale)} för ${last.name}.`,
    target === null ? null : `Målet för ${last.name} är ${amountText(target, scale)}.`,
    gaps ? 'Perioder utan värde är luckor i linjen.' : null,
    axis.cut ? 'Axeln börjar inte vid noll.' : null,
  ])
}

/** How far an amount is from the budget: '9 490 tkr sämre än budget'. */
function fromBudget(value: number, scale: Scale): string {
  if (value === 0) return 'som budget'
  return `${amountText(Math.abs(value), scale)} ${value < 0 ? 'sämre' : 'bättre'} än budget`
}

function vintageSentence({ scale }: LineView, { before, last, proposed, toDate, range }: VintagesSaid): string {
  return sentences([
    `${proposed ? 'Förslaget nu' : `Prognosen efter ${last.name}`} är att helåret blir ${fromBudget(last.value, scale)}.`,
    before === null ? null : `Prognosen efter ${before.name} var ${fromBudget(before.value, scale)}.`,
    toDate === null ? null : `Utfallet för ${toDate.name} är ${fromBudget(toDate.value, scale)}.`,
    range === null ? null : `Med 80 procents säkerhet hamnar helåret mellan ${fromBudget(range.low, scale)} och ${fromBudget(range.high, scale)}.`,
  ])
}

function monthPhrase({ month, value, budget }: MonthSaid, scale: Scale): string {
  return `${monthName(month)} är ${amountText(value, scale)}${budget === null ? '' : ` mot budgeterade ${amountText(budget, scale)}`}`
}

function monthsSentence({ scale, said }: MonthsView): string {
  const { actual, forecast, gaps } = said
  return sentences([
    actual === null ? null : `Utfallet i ${monthPhrase(actual, scale)}.`,
    forecast === null ? null : `Prognosen för ${monthPhrase(forecast, scale)}.`,
    gaps ? 'Månader utan uppgift saknar stapel.' : null,
  ])
}

const most = (words: string, { name, value }: NamedNumber, scale: Scale) => `${words} har ${name}: ${amountText(value, scale)}.`

function barsSentence({ scale, said }: BarsView): string {
  const { known, worse, shortfall, surplus } = said
  return sentences([
    known === 0 ? 'Ingen avvikelse mot budget är känd.' : `${worse === 0 ? 'Ingen' : worse} av ${known} ligger sämre än budget.`,
    shortfall === null ? null : most('Störst underskott', shortfall, scale),
    surplus === null ? null : most('Störst överskott', surplus, scale),
  ])
}

const NAMES = new Intl.ListFormat('sv', { type: 'conjunction' })

function matrixSentence({ risks, unscored, said }: MatrixView): string {
  const numbers = said.ofHighest.map(({ number }) => String(number))
  return sentences([
    `${risks.length === 1 ? 'En risk är värderad' : `${risks.length} risker är värderade`}.`,
    `Högst riskvärde, ${said.highest}, har nummer ${NAMES.format(numbers)}.`,
    unscored === 0 ? null : unscored === 1 ? 'En risk är inte värderad.' : `${unscored} risker är inte värderade.`,
  ])
}

function stripSentence({ scale, said }: StripView): string {
  const { occasion, lowest, highest } = said
  return `${occasion}: lägst är ”${lowest.name}” med ${amountText(lowest.value, scale)}, högst ”${highest.name}” med ${amountText(highest.value, scale)}.`
}

/** The message of a chart in words, with what must be known to read it: the target, gaps, an axis that is cut. */
export function chartSentence(view: ChartView): string {
  switch (view.kind) {
    case 'line':
      return view.said.kind === 'history' ? historySentence(view, view.said) : vintageSentence(view, view.said)
    case 'months':
      return monthsSentence(view)
    case 'bars':
      return barsSentence(view)
    case 'matrix':
      return matrixSentence(view)
    case 'strip':
      return stripSentence(view)
  }
}

/** What the numbers of a chart are in, said once; null for plain numbers. */
export function unitText({ unit }: Scale): string | null {
  return unit === 'percent' ? 'procent' : unit
}

export const chartText = {
  showTable: 'Visa tabell',
  key: 'Teckenförklaring',
  budgetLine: 'Budget',
  forecastPart: 'varav prognos',
  forecast: 'Prognos',
  range: '80 procents intervall',
  likelihood: 'Sannolikhet',
  impact: 'Konsekvens',
  unknown: 'saknas',
  score: (score: number) => `riskvärde ${score}`,
} as const
