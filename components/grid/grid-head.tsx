import { memo } from 'react'
import type { GridColumn } from './grid-model'

interface ColumnGroup {
  readonly label: string | null
  readonly span: number
}

/** Neighbouring columns with the same group share one header. */
function groupsOf(columns: readonly GridColumn[]): ColumnGroup[] {
  const groups: { label: string | null; span: number }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && last.label === column.group) last.span += 1
    else groups.push({ label: column.group, span: 1 })
  }
  return groups
}

/** Rows of the head: two when columns stand in groups. */
export function headRows(columns: readonly GridColumn[]): number {
  return columns.some(({ group }) => group !== null) ? 2 : 1
}

function Corner({ rowHeader, rows }: { rowHeader: string; rows: number }) {
  return (
    <th scope="col" rowSpan={rows} className="grid-corner" aria-colindex={1}>
      {rowHeader}
    </th>
  )
}

export const GridHead = memo(function GridHead({ rowHeader, columns }: { rowHeader: string; columns: readonly GridColumn[] }) {
  const groups = groupsOf(columns)
  const grouped = headRows(columns) === 2
  return (
    <thead>
      {grouped ? (
        <tr className="grid-groups" aria-rowindex={1}>
          <Corner rowHeader={rowHeader} rows={2} />
          {groups.map((group, index) =>
            group.label === null ? (
              <td key={index} colSpan={group.span} />
            ) : (
              <th key={index} scope="colgroup" colSpan={group.span}>
                {group.label}
              </th>
            ),
          )}
        </tr>
      ) : null}
      <tr aria-rowindex={grouped ? 2 : 1}>
        {grouped ? null : <Corner rowHeader={rowHeader} rows={1} />}
        {columns.map((column, index) => (
          <th key={column.key} scope="col" data-column={index} data-align={column.align} aria-colindex={index + 2}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
})
