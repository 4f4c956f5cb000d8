import type { ComparisonValue } from './comparison'
import type { ForecastMethod } from './forecast'
import type { MissingReason } from './indicator'
import type { Ore } from './money'
import { wholeYear, type Month, type Period } from './period'

/** Actual or budget of a line for an interval of months. */
export interface AmountPlace {
  readonly measure: 'actual' | 'budget'
  readonly statement: string
  readonly line: string
  /** Of a budget; null for an actual. */
  readonly budgetVersion: string | null
  readonly period: Period
}

export interface ForecastPlace {
  readonly statement: string
  readonly line: string
  readonly vintage: Month
}

export interface IndicatorValuePlace {
  readonly indicator: string
  readonly period: Period
  /** Empty for the whole committee. */
  readonly breakdown: string
}

export interface PlacementVolumePlace {
  readonly category: string
  readonly month: Month
  readonly measure: 'actual' | 'budget' | 'forecast'
  /** Of a forecast; null otherwise. */
  readonly vintage: Month | null
}

/** What Kolada says of one municipality and year for an indicator's national code. */
export interface ComparisonValuePlace extends Pick<ComparisonValue, 'nationalCode' | 'municipality' | 'year'> {
  readonly indicator: string
}

interface AmountContent {
  /** Öre, costs negative. */
  readonly amount: Ore
}

/** What one row of forecasts holds; months and effect parts stand in it so that a cleared forecast can be put back whole. */
export interface ForecastContent {
  readonly fullYear: Ore
  readonly method: ForecastMethod
  readonly comment: string | null
  readonly months: readonly { readonly month: number; readonly amount: Ore }[]
  readonly effects: readonly { readonly key: string; readonly label: string; readonly amount: Ore }[]
}

export interface IndicatorValueContent {
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly answers: number | null
  readonly population: number | null
  readonly remark: string | null
  readonly carriedOverFrom: Month | null
}

export interface PlacementVolumeContent {
  /** Öre a care day. */
  readonly pricePerDay: number | null
  readonly placements: number | null
  /** Percent. */
  readonly purchasedShare: number | null
  readonly contractedShare: number | null
  readonly careDays: number | null
}

/** What is known of it, and the name of the municipality that is told about. */
export type ComparisonValueContent = Pick<ComparisonValue, 'name' | 'value' | 'missing'>

interface FigureKinds {
  readonly amount: { readonly place: AmountPlace; readonly content: AmountContent }
  readonly forecast: { readonly place: ForecastPlace; readonly content: ForecastContent }
  readonly indicatorValue: { readonly place: IndicatorValuePlace; readonly content: IndicatorValueContent }
  readonly placementVolume: { readonly place: PlacementVolumePlace; readonly content: PlacementVolumeContent }
  readonly comparisonValue: { readonly place: ComparisonValuePlace; readonly content: ComparisonValueContent }
}

/** What is stored in one row of figures, by the name that the log gives it. */
export type FigureKind = keyof FigureKinds

/** Where a figure came from, kept so that undoing gives it back. */
export interface FigureSource {
  readonly kind: 'typed' | 'pasted' | 'file' | 'api' | 'package'
  readonly ref: string | null
  readonly authorId: string | null
  /** ISO time. */
  readonly at: string
}

/** A row of figures as it stands. */
export interface StoredFigure<Kind extends FigureKind = FigureKind> {
  /** Of its row. */
  readonly id: string
  readonly content: FigureKinds[Kind]['content']
  readonly version: number
  readonly source: FigureSource
}

interface WriteOf<Kind extends FigureKind> {
  readonly kind: Kind
  readonly place: FigureKinds[Kind]['place']
  /** Null: nothing stands there. */
  readonly before: StoredFigure<Kind> | null
  /** Null: it is taken away. */
  readonly after: FigureKinds[Kind]['content'] | null
}

/** One row that changes: what it holds, and what it is to hold. */
export type FigureWrite = { readonly [Kind in FigureKind]: WriteOf<Kind> }[FigureKind]

interface FigureOf<Kind extends FigureKind> extends StoredFigure<Kind> {
  readonly kind: Kind
  readonly place: FigureKinds[Kind]['place']
}

/** One stored row of figures with its place. */
export type PlacedFigure = { readonly [Kind in FigureKind]: FigureOf<Kind> }[FigureKind]

/** Every figure of a committee-year by figureKey. */
export type StoredFigures = ReadonlyMap<string, PlacedFigure>

type Placed = Pick<PlacedFigure, 'kind' | 'place'>

function months({ year, from, to }: Period): string {
  return `${year}-${from}--${to}`
}

/**
 * What the log calls the figure, unique for its kind: the actual of barn in August 2020 is `netCost:barn:2020-8--8`, the same
 * months of a budget version `netCost:barn:budget:original:2020-8--8`.
 */
export function subjectKeyOf(figure: Placed): string {
  const { kind, place } = figure as PlacedFigure
  switch (kind) {
    case 'amount': {
      const { statement, line, budgetVersion, period } = place
      return [statement, line, ...(budgetVersion === null ? [] : ['budget', budgetVersion]), months(period)].join(':')
    }
    case 'forecast':
      return `${place.statement}:${place.line}:${place.vintage}`
    case 'indicatorValue':
      return [place.indicator, months(place.period), ...(place.breakdown === '' ? [] : [place.breakdown])].join(':')
    case 'placementVolume':
      return `${place.category}:${place.month.slice(0, 4)}-${Number(place.month.slice(5))}:${place.vintage ?? place.measure}`
    case 'comparisonValue':
      return [place.indicator, place.nationalCode, place.municipality, place.year].join(':')
  }
}

/** Key of a figure among all figures of the committee: `amount netCost:barn:2020-8--8`. */
export function figureKey(figure: Placed): string {
  return `${figure.kind} ${subjectKeyOf(figure)}`
}

/** The months that a figure is about; a forecast is about its vintage's month, since it is made then. */
export function periodOf(figure: Placed): Period {
  const { kind, place } = figure as PlacedFigure
  if (kind === 'amount' || kind === 'indicatorValue') return place.period
  if (kind === 'comparisonValue') return wholeYear(place.year)
  const month = kind === 'forecast' ? place.vintage : (place.vintage ?? place.month)
  const number = Number(month.slice(5))
  return { year: Number(month.slice(0, 4)), from: number, to: number }
}
