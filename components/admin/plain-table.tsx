import type { ReactNode } from 'react'
import { TableRegion } from '@/components/ui/data-table'

interface PlainTableProps {
  readonly caption: string
  readonly head: readonly string[]
  /** Cells of each row; the first names the row. */
  readonly rows: readonly (readonly ReactNode[])[]
  readonly empty: string
  /** The caption repeats the page's heading: it is read out but not shown. */
  readonly captionIsTitle?: boolean
}

/** A list of facts to read, in a table that scrolls in its own region. */
export function PlainTable({ caption, head, rows, empty, captionIsTitle = false }: PlainTableProps) {
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption className={captionIsTitle ? 'spoken' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, position) => (
                <td key={position}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
