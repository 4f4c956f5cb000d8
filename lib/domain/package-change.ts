import type { FileBatch } from './import-batch'

/** Kinds of facts in a data package, in the order in which they are shown. */
export const PACKAGE_KINDS = [
  'registers',
  'indicators',
  'goals',
  'indicatorValues',
  'comparisonValues',
  'statements',
  'budgetVersions',
  'budgetChanges',
  'amounts',
  'forecastVintages',
  'forecasts',
  'placementCategories',
  'placementVolumes',
  'risks',
  'assignments',
  'activities',
  'annualCycle',
  'correctiveMeasures',
  'dataTables',
  'forms',
  'reports',
  'sections',
  'assessments',
] as const

export type PackageKind = (typeof PACKAGE_KINDS)[number]

/** One field of a fact: what stood there and what will, as the package writes it (money in öre). Null: blank. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** A fact that a package adds or changes. */
export interface PackageChange {
  readonly kind: PackageKind
  /** As people call it: the label of the line, the name of the indicator. */
  readonly name: string
  /** Names of what it stands in, outermost first: statement and budget version. */
  readonly within: readonly string[]
  readonly measure: 'actual' | 'budget' | 'forecast' | null
  /** Months of the package's year; null: the fact is of no month. */
  readonly months: { readonly from: number; readonly to: number } | null
  readonly isNew: boolean
  /** Fields that change; of a new fact, those that hold something. */
  readonly fields: readonly FieldChange[]
}

/** How many facts of a kind a package adds, changes and repeats, and how many are stored that it does not name: those are left. */
export interface KindCount {
  readonly kind: PackageKind
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly left: number
}

/** A package beside what is stored. Kinds without facts are left out. */
export interface PackageComparison {
  readonly counts: readonly KindCount[]
  readonly changes: readonly PackageChange[]
}

/** What stands in the way of undoing an import: a row changed since or hung on one that would go, a report or a month that is frozen. */
export type PackageHold =
  | { readonly kind: 'changed' | 'dependent' | 'reportLocked' | 'stillNamed'; readonly table: string; readonly name: string }
  | { readonly kind: 'periodLocked'; readonly month: number }

/** Paketinläsning, as the log lists it. */
export interface ListedPackageBatch extends FileBatch {
  readonly committeeKey: string
  readonly committeeName: string
}
