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

export function GridHead({ rowHeader, columns }: { rowHeader: string; columns: readonly GridColumn[] }) {
  const groups = groupsOf(columns)
  const grouped = groups.some((group) => group.label !== null)
  return (
    <thead>
      {grouped ? (
        <tr className="grid-groups">
          <th scope="col" rowSpan={2} className="grid-corner">
            {rowHeader}
          </th>
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
      <tr>
        {grouped ? null : (
          <th scope="col" className="grid-corner">
            {rowHeader}
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} scope="col">
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
}
