export type DataTableKind = 'survey' | 'comparison' | 'yearSeries' | 'statistics' | 'quarterCounts'

export interface DataTableColumn {
  readonly key: string
  readonly label: string
  readonly type: 'number' | 'percent' | 'text' | 'rating'
  readonly decimals: number
}

/** Datatabell with typed columns; a missing cell is null. */
export interface DataTable {
  readonly key: string
  readonly kind: DataTableKind
  readonly title: string
  readonly source: string | null
  readonly columns: readonly DataTableColumn[]
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly cells: Readonly<Record<string, number | string | null>>
  }[]
}
