import type { ImportPlace, PlacementField } from '@/lib/domain/import-reading'
import type { ImportCategory, ImportIndicator, ImportLine } from '@/lib/domain/import-registers'
import type { MissingReason } from '@/lib/domain/indicator'
import type { Ore } from '@/lib/domain/money'
import type { Month, Period } from '@/lib/domain/period'

/** An amount of a line as it stands in the file; `period` is as given, also when it is to date. */
export interface AmountFigure {
  readonly kind: 'amount'
  readonly line: ImportLine
  readonly measure: 'actual' | 'budget'
  readonly budgetVersion: string | null
  readonly period: Period
  readonly amount: Ore
  readonly place: ImportPlace
}

export interface ForecastFigure {
  readonly kind: 'forecast'
  readonly line: ImportLine
  readonly vintage: Month
  readonly amount: Ore
  readonly comment: string | null
  readonly place: ImportPlace
}

export interface IndicatorFigure {
  readonly kind: 'indicator'
  readonly indicator: ImportIndicator
  readonly period: Period
  readonly breakdown: string
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly answers: number | null
  readonly place: ImportPlace
}

export interface PlacementFigure {
  readonly kind: 'placement'
  readonly category: ImportCategory
  readonly month: Month
  readonly measure: 'actual' | 'budget' | 'forecast'
  readonly vintage: Month | null
  readonly field: PlacementField
  readonly value: number
  readonly place: ImportPlace
}

/** One figure of a file, tied to what it is about. */
export type Figure = AmountFigure | ForecastFigure | IndicatorFigure | PlacementFigure

/** What a series of figures is about, without its months: two figures of one series and the same months are the same figure. */
export function seriesOf(figure: Figure): string {
  switch (figure.kind) {
    case 'amount':
      return JSON.stringify([figure.kind, figure.line.statement, figure.line.key, figure.measure, figure.budgetVersion])
    case 'forecast':
      return JSON.stringify([figure.kind, figure.line.statement, figure.line.key, figure.vintage])
    case 'indicator':
      return JSON.stringify([figure.kind, figure.indicator.key, figure.breakdown])
    case 'placement':
      return JSON.stringify([figure.kind, figure.category.key, figure.measure, figure.vintage, figure.field])
  }
}

/** The months of a figure as text: the second half of what makes it the same as another. */
export function monthsOfFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'amount':
    case 'indicator':
      return `${figure.period.from}-${figure.period.to}`
    case 'forecast':
      return ''
    case 'placement':
      return figure.month
  }
}
