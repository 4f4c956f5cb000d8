import type { RatingRule } from './assessment'
import type { FavourableDirection } from './indicator'

export type DataTableKind = 'survey' | 'comparison' | 'yearSeries' | 'statistics' | 'quarterCounts'

export interface DataTableColumn {
  readonly key: string
  readonly label: string
  readonly type: 'number' | 'percent' | 'text' | 'rating'
  readonly decimals: number
  /**
   * `count`: its numbers count people. `of`: it is a percentage or mean of the people counted in that column. `none`: it counts none.
   * Left out: whole numbers of statistics, quarters and years count people, others do not.
   */
  readonly people?: 'count' | 'none' | { readonly of: string } | undefined
  /** Set for a column that nobody types. */
  readonly derived?: DerivedColumn | undefined
}

/**
 * How a column is computed from other columns of its row, named by key (domain rule 12). A missing part gives a missing cell.
 * Bands rate the rounded value, as the rating rule of that name does.
 */
export type DerivedColumn =
  /** Plain mean: 4,2 and 4,8 → 4,5. Missing cells are left out. */
  | { readonly kind: 'mean'; readonly of: readonly string[] }
  /** Sum of cells that are all known: quarters 5, 0, 2, 1 → 8. */
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  /** Percent: 13 met of 20 → 65. */
  | { readonly kind: 'fraction'; readonly met: string; readonly of: string }
  /** In the columns' own unit, of percentages in points: 53 → 65 is 12. */
  | { readonly kind: 'change'; readonly from: string; readonly to: string }
  /** Percent, new / old − 1: 419 → 441 is 5,25. */
  | { readonly kind: 'difference'; readonly from: string; readonly to: string }
  /** Change on the same column of the row above, or below in a table with the newest year first. */
  | { readonly kind: 'changeOnRow'; readonly of: string; readonly base: 'above' | 'below' }
  /** The same in percent. */
  | { readonly kind: 'differenceOnRow'; readonly of: string; readonly base: 'above' | 'below' }
  /** Level by bands, in a column of type rating: 4,996 rounded to 5,00, bands from 5 and 3 → met. */
  | {
      readonly kind: 'level'
      readonly of: string
      readonly decimals: number
      readonly bands: BandsRule['bands']
      readonly favourableDirection: FavourableDirection
    }

type BandsRule = Extract<RatingRule, { kind: 'bands' }>

/**
 * How a row is computed from rows above or below it, named by key; null: all typed rows that are not a part of another. A sum is
 * taken of numbers only, since percentages do not add up. Derived columns are computed from the row's own cells: the percentage of a
 * total is that of its sums.
 */
export interface DerivedRow {
  readonly kind: 'mean' | 'sum'
  readonly of: readonly string[] | null
}

/** A cell as typed or computed: a figure, words, a level by its key; null is missing. */
export type DataTableCell = number | string | null

export interface DataTableRow {
  readonly key: string
  readonly label: string
  /** Key of the row that this one is a part of (of which). */
  readonly partOf?: string | null | undefined
  /** Set for a row that nobody types. */
  readonly derived?: DerivedRow | null | undefined
  readonly cells: Readonly<Record<string, DataTableCell>>
}

/** Datatabell with typed columns; a missing cell is null. */
export interface DataTable {
  readonly key: string
  readonly kind: DataTableKind
  readonly title: string
  readonly source: string | null
  readonly columns: readonly DataTableColumn[]
  readonly rows: readonly DataTableRow[]
}

/** Keys of the columns that a derived column is computed from: met and of for a fraction. */
export function columnsBehind(derived: DerivedColumn): readonly string[] {
  switch (derived.kind) {
    case 'mean':
    case 'sum':
      return derived.of
    case 'fraction':
      return [derived.met, derived.of]
    case 'change':
    case 'difference':
      return [derived.from, derived.to]
    case 'changeOnRow':
    case 'differenceOnRow':
    case 'level':
      return [derived.of]
  }
}
