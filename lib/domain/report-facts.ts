import type { Activity } from './activity'
import type { AnnualCycleItem } from './annual-cycle'
import type { Assessment } from './assessment'
import type { Assignment } from './assignment'
import type { CorrectiveMeasure } from './corrective-measure'
import type { DataTable } from './data-table'
import type { Forecast, ForecastVintage } from './forecast'
import type { Plan } from './goal'
import type { Indicator, IndicatorValue } from './indicator'
import type { Committee, Municipality } from './municipality'
import type { PlacementCategory, PlacementVolume } from './placement'
import type { Report } from './report'
import type { RichText } from './rich-text'
import type { Risk } from './risk'
import type { Amount, BudgetChange, BudgetVersion, Statement } from './statement'

/** A stored section text. */
export interface Section {
  readonly key: string
  readonly body: RichText
  readonly carriedOver: boolean
  readonly version: number
}

/**
 * Everything that one report is computed from: facts of the committee's year, each stored once, in no form.
 * Read by lib/db/report-facts.ts; the input of buildReportView.
 */
export interface ReportFacts {
  readonly municipality: Municipality
  readonly committee: Committee
  readonly report: Report
  /** The report that "since last time" refers to. */
  readonly previousReport: Report | null
  readonly plan: Plan
  readonly indicators: readonly Indicator[]
  /** All values of the year up to and including the report's period. */
  readonly indicatorValues: readonly IndicatorValue[]
  /** Values of the same months of the three years before, of the whole committee. Left out when none are stored. */
  readonly earlierIndicatorValues?: readonly IndicatorValue[]
  readonly assessments: readonly Assessment[]
  readonly previousAssessments: readonly Assessment[]
  readonly statements: readonly Statement[]
  /** Statements of the year before, as their lines stood then; a line is compared by its key. Left out when nothing of that year is stored. */
  readonly lastYearStatements?: readonly Statement[]
  /** Actuals, and budget of every version, of the year; of the year before its actuals and its last budget. Tell them apart by `period.year`. */
  readonly amounts: readonly Amount[]
  readonly budgetVersions: readonly BudgetVersion[]
  readonly budgetChanges: readonly BudgetChange[]
  readonly vintages: readonly ForecastVintage[]
  /** Forecasts of the report's vintage and of the previous report's vintage. */
  readonly forecasts: readonly Forecast[]
  readonly placementCategories: readonly PlacementCategory[]
  readonly placementVolumes: readonly PlacementVolume[]
  readonly risks: readonly Risk[]
  readonly assignments: readonly Assignment[]
  readonly activities: readonly Activity[]
  readonly annualCycle: readonly AnnualCycleItem[]
  readonly correctiveMeasures: readonly CorrectiveMeasure[]
  readonly dataTables: readonly DataTable[]
  readonly sections: readonly Section[]
}
