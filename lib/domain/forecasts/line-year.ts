import type { Ore } from '../money'
import type { YearToDate } from './year-to-date'

/** A budget of the year as it was known from a month on: 0 for the one that the year began with. */
export interface DatedBudget {
  readonly knownFrom: number
  readonly toDate: YearToDate
}

/** Placements of the months that are left, öre with the sign of a cost: what they are forecast to cost, and what was budgeted. */
export interface PlacementRest {
  readonly forecast: Ore
  /** Null when a budgeted volume or price is missing. */
  readonly budget: Ore | null
}

/** Everything that one line knows about one year, by month 0–12. */
export interface LineYear {
  readonly year: number
  readonly actual: YearToDate
  /** In order of decision. */
  readonly budgets: readonly DatedBudget[]
  /** Full-year forecast that was issued with the actuals of the month; null where none was. */
  readonly issued: readonly (Ore | null)[]
  /** Placements after the month, as forecast then; null where the line has no linked categories or a month lacks its volume. */
  readonly placements: readonly (PlacementRest | null)[]
}

/** Where a forecast is made from: a line's year with the actuals to a month, and the year before. */
export interface Origin {
  readonly year: LineYear
  readonly lastYear: LineYear | null
  /** 1–12. */
  readonly month: number
}
