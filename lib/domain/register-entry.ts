/** Registers of a committee that hold for many years. Budget lines belong to one year's statement and are kept beside them. */
export type RegisterKind = 'orgUnit' | 'businessArea' | 'serviceArea' | 'placementCategory'

/** A name that holds from a year on. */
export interface YearLabel {
  readonly fromYear: number
  readonly label: string
}

/** A register entry as it is named: the newest name, and the names of years before and after a change. */
export interface NamedOverYears {
  readonly name: string
  /** In order of year; empty while the entry has never been renamed from a year on. */
  readonly labels: readonly YearLabel[]
}

/** The year that a first name is said to hold from: before every year that the system knows. */
const FIRST_YEAR = 1990

function inOrder(labels: readonly YearLabel[]): readonly YearLabel[] {
  return labels.toSorted((a, b) => a.fromYear - b.fromYear)
}

/**
 * The name that holds in a year: the last one that began in it or before. Barnenheten from 1990, Ungdomsenheten from 2021 →
 * Barnenheten in 2020. An entry without names per year has its one name always.
 */
export function labelInForce({ name, labels }: NamedOverYears, year: number): string {
  return inOrder(labels).findLast(({ fromYear }) => fromYear <= year)?.label ?? name
}

/**
 * The entry with a new name. From a year on: the old name stays for the years before it. From no year (null): the spelling was
 * wrong, and the newest name is corrected in every year that has it.
 * Barnenheten, renamed Ungdomsenheten from 2021 → labels 1990 Barnenheten, 2021 Ungdomsenheten.
 * @returns null when an even later name is there already: names are changed in the order of the years
 */
export function renamed(entry: NamedOverYears, to: string, fromYear: number | null): NamedOverYears | null {
  const labels = inOrder(entry.labels)
  const last = labels.at(-1)
  if (fromYear === null) return { name: to, labels: last === undefined ? [] : [...labels.slice(0, -1), { ...last, label: to }] }
  if (last !== undefined && last.fromYear > fromYear) return null
  const before = labels.filter((label) => label.fromYear < fromYear)
  const first = before.length === 0 ? [{ fromYear: FIRST_YEAR, label: entry.name }] : before
  return { name: to, labels: [...first, { fromYear, label: to }] }
}

/** Whether an entry is used in a year: not closed before it. */
export function isOpen({ lastYear }: { readonly lastYear: number | null }, year: number): boolean {
  return lastYear === null || lastYear >= year
}

/**
 * A key made from a name, for an entry that is given none: 'Barn- och ungdomsenheten' → barn-och-ungdomsenheten.
 * @returns empty when the name has neither letters a–z nor digits
 */
export function suggestedKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-$/, '')
}

/** What refers to a register entry, an indicator, a goal or a budget line. */
export type UseKind =
  | 'orgUnits'
  | 'serviceAreas'
  | 'placementCategories'
  | 'budgetLines'
  | 'indicators'
  | 'memberships'
  | 'risks'
  | 'assignments'
  | 'activities'
  | 'annualCycleItems'
  | 'correctiveMeasures'
  | 'assessments'
  | 'doneMarks'
  | 'breakdowns'
  | 'amounts'
  | 'forecasts'
  | 'budgetChanges'
  | 'placementVolumes'
  | 'indicatorValues'
  | 'goals'
  | 'reports'

/** How many of one kind refer to it, and what they are called, where they have names. */
export interface RegisterUse {
  readonly what: UseKind
  readonly count: number
  readonly names: readonly string[]
}

/** What a merge of one unit into another does. */
export interface MergePreview {
  /** What the other unit takes over. */
  readonly moves: readonly RegisterUse[]
  /** What stays with the unit, for earlier years and frozen reports. */
  readonly stays: readonly RegisterUse[]
  /** Titles of drafts that hold figures of both units, and of reports on their way: the merge must wait for them. */
  readonly drafts: readonly string[]
  readonly onTheirWay: readonly string[]
}

/** Whether nothing stands in the way of a merge. */
export function mayMerge({ drafts, onTheirWay }: Pick<MergePreview, 'drafts' | 'onTheirWay'>): boolean {
  return drafts.length === 0 && onTheirWay.length === 0
}
