import type { ReportFacts } from '../report-facts'

/** The facts that say which numbers of a report count people, and what else they follow from. */
export type PeopleFacts = Pick<ReportFacts, 'report' | 'plan' | 'indicators' | 'indicatorValues' | 'earlierIndicatorValues' | 'placementCategories' | 'placementVolumes' | 'dataTables'>

/**
 * What a published report tells about numbers of people, as a linear system: quantities (unknown to a reader until a cell shows them),
 * the cells that each can be read or computed from, and the relations that every reader knows. Built by the files beside this one.
 */
export interface PeopleSystem {
  readonly quantities: readonly Quantity[]
  readonly cells: readonly PeopleCell[]
  readonly relations: readonly Relation[]
}

/** A number that a reader could want to know. One that no cell shows (the month between two cumulative figures) can still be computed. */
export interface Quantity {
  /** `placements:sis/actual/8`, `dataTable:families/q1/total`. */
  readonly key: string
  readonly value: number
  /** It counts people, so that it is hidden when it is small. */
  readonly people: boolean
  /** It may be below zero: a difference between two counts. */
  readonly signed?: true
  /** Sum of the year to the end of a month: two of them give the months between. */
  readonly cumulative?: { readonly series: string; readonly to: number }
}

/** How a cell tells about its quantities. */
export type Telling = 'count' | 'placementDays' | 'cost' | 'year' | 'percent' | 'mean' | 'rating' | 'ratingBasis' | 'trend'

export interface PeopleCell {
  readonly address: string
  readonly telling: Telling
  /** Keys of the quantities: hidden with the first of them. A count shows exactly one. */
  readonly about: readonly string[]
  /** The number that today's facts give the cell; null where it is no number. An earlier edition that shows another was corrected since. */
  readonly number: number | null
}

/** Why quantities hang together. */
export type RelationKind = 'rowTotal' | 'columnTotal' | 'ofWhich' | 'cumulative' | 'sameNumber'

/** Σ factor × quantity = 0. */
export interface Relation {
  readonly kind: RelationKind
  readonly terms: readonly RelationTerm[]
}

export interface RelationTerm {
  readonly quantity: string
  readonly factor: 1 | -1
}

/** whole = sum of the parts. */
export function sumRelation(kind: RelationKind, whole: string, parts: readonly string[]): Relation {
  return { kind, terms: [{ quantity: whole, factor: 1 }, ...parts.map((quantity): RelationTerm => ({ quantity, factor: -1 }))] }
}

/** Address of a cell of the view, the same wherever its table stands: `placementVolumes:sis/outcome.cost/8`. */
export function cellAddress(tableKey: string, rowKey: string, columnKey: string): string {
  return `${tableKey}/${rowKey}/${columnKey}`
}

/** A count that the rule hides: more than none and fewer than the threshold. 0 tells of nobody and stays; a threshold of 0 or 1 hides nothing. */
export function isSmallCount(value: number, threshold: number): boolean {
  return threshold > 1 && value > 0 && value < threshold
}

/** A system that tells nothing. */
export const NO_PEOPLE: PeopleSystem = { quantities: [], cells: [], relations: [] }

/** Several systems as one. */
export function joined(systems: readonly PeopleSystem[]): PeopleSystem {
  return {
    quantities: systems.flatMap((system) => system.quantities),
    cells: systems.flatMap((system) => system.cells),
    relations: systems.flatMap((system) => system.relations),
  }
}
