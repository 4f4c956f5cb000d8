import type { Ore } from './money'
import type { Period } from './period'

export type StatementKind = 'incomeStatement' | 'netCost' | 'netResult'
export type BudgetLineKind = 'item' | 'heading' | 'ofWhich' | 'total'
export type Measure = 'actual' | 'budget' | 'forecast'

/** Ekonomisk uppställning: budget lines in tree order (siblings in print order). */
export interface Statement {
  readonly key: string
  readonly kind: StatementKind
  readonly name: string
  readonly lines: readonly BudgetLine[]
}

/**
 * Budgetrad. A total is the sum of the items below it; it is printed after its children, a heading before.
 * An of-which line hangs below the item it is part of and is never added.
 */
export interface BudgetLine {
  readonly key: string
  readonly parentKey: string | null
  readonly kind: BudgetLineKind
  readonly label: string
  /** False: not counted among the areas (covid-19 effect, state compensation, unfunded). */
  readonly counted: boolean
  readonly businessAreaKey: string | null
  readonly serviceAreaKey: string | null
}

/** Belopp of one line for an interval of months. Budget amounts name their budget version. Line keys are unique within a statement. */
export interface Amount {
  readonly statementKey: string
  readonly lineKey: string
  readonly measure: 'actual' | 'budget'
  readonly budgetVersionKey: string | null
  readonly period: Period
  readonly amount: Ore
  readonly version: number
}

/** Full-year change that a budget version brought to a line or a total; costs negative: 6,6 mnkr more to spend = −660 000 000 öre. */
export interface BudgetChange {
  readonly key: string
  readonly statementKey: string
  readonly lineKey: string
  readonly budgetVersionKey: string
  readonly amount: Ore
  readonly reason: string
}

export interface BudgetVersion {
  readonly key: string
  readonly name: string
  readonly decision: string | null
  readonly decidedOn: string | null
}
