import type { Figure, FigureMeasure, FigureUnit } from './figures/figure'
import { roundHalfAwayFromZero } from './number'

/**
 * Words that follow the sign of a figure, as pairs for plus and minus: `balance` överskott/underskott, `improves`
 * förbättras/försämras, `hasImproved` förbättrats/försämrats, `rises` ökar/minskar, `hasRisen` ökat/minskat, `comparison`
 * högre/lägre, `side` över/under.
 */
export type FigureWord = 'balance' | 'improves' | 'hasImproved' | 'rises' | 'hasRisen' | 'comparison' | 'side'

export const FIGURE_WORDS: readonly FigureWord[] = ['balance', 'improves', 'hasImproved', 'rises', 'hasRisen', 'comparison', 'side']

/** Units that a figure can be written in: money in tkr, mnkr, kr, percent (18,4 %), percentage points, or a bare number. */
export type WrittenUnit = 'mnkr' | 'tkr' | 'kr' | 'percent' | 'points' | 'number'

/** How a figure is written in a sentence. */
export interface FigureStyle {
  /** The number, or a word that follows its sign. */
  readonly show: 'number' | FigureWord
  readonly unit: WrittenUnit
  readonly decimals: number
  /** `none`: the words say the sign (ett underskott på 9,5 mnkr). `minus`: −9,5. `always`: +0,1. Of a word, ignored. */
  readonly sign: 'none' | 'minus' | 'always'
  /** Whether the unit's name stands behind the number. */
  readonly unitShown: boolean
  /** A word that turns the sign round: costs are negative, so that higher costs are a lower number. */
  readonly turned: boolean
  /** The word begins with a capital letter. */
  readonly capital: boolean
  /** Of a change: the difference between the two figures as they are printed (domain rule 14), not the rounded difference. */
  readonly ofRounded: boolean
}

/** A number or word in a text that is a figure, not a copy of it. */
export interface LinkedFigure {
  /** Key of the figure, see lib/domain/figures/figure.ts. */
  readonly figure: string
  readonly style: FigureStyle
  /** The figure's value when somebody last looked at the sentence, in the figure's unit. */
  readonly seen: number
}

/** A linked figure with the value that it has now. */
export interface PrintedFigure extends LinkedFigure {
  /** In öre, percent or as it is; null: the figure is no longer there, or may not be shown. */
  readonly value: number | null
}

const ORE_PER: Readonly<Partial<Record<WrittenUnit, number>>> = { mnkr: 100_000_000, tkr: 100_000, kr: 100 }

/** Units that a figure of each kind can be written in; the first is the usual one. */
export const UNITS_OF: Readonly<Record<FigureUnit, readonly [WrittenUnit, ...WrittenUnit[]]>> = {
  ore: ['mnkr', 'tkr', 'kr'],
  percent: ['percent', 'points', 'number'],
  number: ['number'],
}

/**
 * The number as it is printed, in the written unit: −949 000 000 öre in mnkr with one decimal → −9.5.
 * Rounded half away from zero (domain rule 3).
 */
export function writtenNumber(value: number, { unit, decimals }: Pick<FigureStyle, 'unit' | 'decimals'>): number {
  return roundHalfAwayFromZero(Number((value / (ORE_PER[unit] ?? 1)).toPrecision(15)), decimals)
}

/** Which sign a word follows: that of the printed number, so that 'underskott' never stands beside 0,0. */
export function writtenSign(value: number, style: FigureStyle): -1 | 0 | 1 {
  const sign = Math.sign(writtenNumber(value, style)) as -1 | 0 | 1
  return style.turned ? ((0 - sign) as -1 | 0 | 1) : sign
}

/** What changes are a difference of: from the first, to the second taken from it. */
const DIFFERENCE: Partial<Readonly<Record<FigureMeasure, readonly [FigureMeasure, FigureMeasure]>>> = {
  variance: ['actual', 'budget'],
  yearVariance: ['forecast', 'yearBudget'],
  forecastChange: ['forecast', 'previousForecast'],
  yearVarianceChange: ['yearVariance', 'previousYearVariance'],
  changeOnSamePeriodLastYear: ['actual', 'samePeriodLastYear'],
  changeOnLastYear: ['forecast', 'lastYear'],
}

/** Whether a figure is a change whose two sides are printed as well. */
export function isDifference({ measure }: Pick<Figure, 'measure'>): boolean {
  return DIFFERENCE[measure] !== undefined
}

/** The figures of a report by key. */
export type FiguresByKey = ReadonlyMap<string, Figure>

/** 9,4 − 9,3 as printed, where the figures are 9,44 and 9,26 and their difference would round to 0,2. */
function roundedDifference({ key, measure }: Figure, style: FigureStyle, figures: FiguresByKey): number | null {
  const parts = DIFFERENCE[measure]
  if (parts === undefined) return null
  const subject = key.slice(0, key.lastIndexOf('#'))
  const [from, less] = parts.map((part) => figures.get(`${subject}#${part}`)?.value)
  if (from === undefined || less === undefined) return null
  const difference = writtenNumber(from, style) - writtenNumber(less, style)
  return roundHalfAwayFromZero(difference, style.decimals) * (ORE_PER[style.unit] ?? 1)
}

/**
 * The value that a linked figure has now, in öre, percent or as it is; null where the figure is not there.
 * A change of rounded figures whose sides are not both known is the rounded change.
 */
export function linkedValue({ figure: key, style }: Pick<LinkedFigure, 'figure' | 'style'>, figures: FiguresByKey): number | null {
  const figure = figures.get(key)
  if (figure === undefined) return null
  return (style.ofRounded ? roundedDifference(figure, style, figures) : null) ?? figure.value
}

/** Whether the sentence reads otherwise than when somebody last looked: another printed number or sign, or no figure at all. */
export function isChanged({ value, seen, style }: PrintedFigure): boolean {
  return value === null || writtenNumber(value, style) !== writtenNumber(seen, style)
}
