import type { ReactNode } from 'react'

/** A region that a wide table scrolls in: named, and reachable by keyboard. */
export function TableRegion({ id, label, children }: { id?: string | undefined; label: string; children: ReactNode }) {
  return (
    <div className="table-region" role="region" aria-label={label} tabIndex={0} id={id}>
      {children}
    </div>
  )
}

interface HeadColumn {
  readonly key: string
  readonly label: string
  readonly group: string | null
  readonly align: 'start' | 'end'
}

/** A group's label with how many columns stand under it; columns without group stand alone. */
export function groupsOf(columns: readonly HeadColumn[]): readonly { readonly first: HeadColumn; readonly span: number }[] {
  const groups: { first: HeadColumn; span: number }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last !== undefined && column.group !== null && last.first.group === column.group) last.span += 1
    else groups.push({ first: column, span: 1 })
  }
  return groups
}

/** Whether a column opens a new group: it gets more air at its left. */
function startsGroup(columns: readonly HeadColumn[], index: number): boolean {
  const group = columns[index]?.group ?? null
  return group === null ? (columns[index - 1]?.group ?? null) !== null : group !== (columns[index - 1]?.group ?? null)
}

/** Class of a header or cell: "n" for a figure, more air where a group begins. */
export function columnClass(columns: readonly HeadColumn[], index: number): string | undefined {
  const names = [columns[index]?.align === 'end' ? 'n' : '', startsGroup(columns, index) ? 'group-start' : '']
  return names.filter((name) => name !== '').join(' ') || undefined
}

interface TableHeadProps {
  readonly rowHeader: string
  readonly columns: readonly HeadColumn[]
  /** Say the roles outright, for a table whose rows become blocks on a phone. */
  readonly roles?: boolean
}

/** Column headers, with a row of group headers above them when there are groups. */
export function TableHead({ rowHeader, columns, roles = false }: TableHeadProps) {
  const [rowGroup, row, columnHeader] = roles ? (['rowgroup', 'row', 'columnheader'] as const) : []
  const grouped = columns.some((column) => column.group !== null)
  const indexOf = (column: HeadColumn) => columns.indexOf(column)
  const header = (column: HeadColumn, rowSpan?: number) => (
    <th key={column.key} scope="col" role={columnHeader} rowSpan={rowSpan} className={columnClass(columns, indexOf(column))}>
      {column.label}
    </th>
  )
  if (!grouped) {
    return (
      <thead role={rowGroup}>
        <tr role={row}>
          <th scope="col" role={columnHeader}>
            {rowHeader}
          </th>
          {columns.map((column) => header(column))}
        </tr>
      </thead>
    )
  }
  return (
    <thead role={rowGroup}>
      <tr role={row}>
        <th scope="col" role={columnHeader} rowSpan={2}>
          {rowHeader}
        </th>
        {groupsOf(columns).map(({ first, span }) =>
          first.group === null ? (
            header(first, 2)
          ) : (
            <th
              key={first.key}
              scope="colgroup"
              role={columnHeader}
              colSpan={span}
              className={startsGroup(columns, indexOf(first)) ? 'group-start' : undefined}
            >
              {first.group}
            </th>
          ),
        )}
      </tr>
      <tr role={row}>{columns.filter((column) => column.group !== null).map((column) => header(column))}</tr>
    </thead>
  )
}
