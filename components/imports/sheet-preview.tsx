import { TableRegion } from '@/components/ui/data-table'
import type { ColumnRole, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { SheetCell } from '@/lib/schemas/sheet-raw'
import type { SheetSummary } from '@/lib/schemas/sheet-summary'
import { formatExact } from '@/lib/text/format'
import { sheetMappingText as words } from '@/lib/text/sheet-mapping'
import { SheetColumnChoice } from './sheet-column-choice'

const SHOWN_ROWS = 20

/** A cell as a person would see it in the file. */
function shown(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return formatExact(cell)
  if (typeof cell === 'string' || typeof cell === 'boolean') return String(cell).slice(0, 60)
  if ('percent' in cell) return `${formatExact(cell.percent)} %`
  return 'date' in cell ? cell.date : 'error' in cell ? cell.error : '='
}

function letters(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : letters(before - 1)) + String.fromCharCode(65 + (column % 26))
}

interface SheetPreviewProps {
  readonly sheet: SheetSummary['sheets'][number]
  readonly table: SheetTable
  readonly onChange: (table: SheetTable) => void
}

/** The first rows of a sheet under what each column is. Headings are bold, rows that are not read are struck through. */
export function SheetPreview({ sheet, table, onChange }: SheetPreviewProps) {
  const rows = sheet.rows.slice(0, SHOWN_ROWS)
  const width = Math.max(1, ...sheet.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  const roleOf = (column: number) => table.columns.find((each) => each.column === column)?.role ?? null
  const setRole = (column: number, role: ColumnRole | null) => {
    const others = table.columns.filter((each) => each.column !== column)
    onChange({ ...table, columns: role === null ? others : [...others, { column, role }].sort((a, b) => a.column - b.column) })
  }
  const isUnread = (row: number) => row < table.headerRow || table.skipRows.includes(row)
  const title = words.preview(rows.length, sheet.rowCount)
  return (
    <TableRegion label={title}>
      <table className="table dense">
        <caption className="text-start text-small text-muted">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rowNumber}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="align-top">
                <span className="block text-start">{letters(column)}</span>
                <SheetColumnChoice name={letters(column)} subject={table.subject} role={roleOf(column)} onChange={(role) => setRole(column, role)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={index + 1 === table.headerRow ? 'font-strong' : isUnread(index + 1) ? 'text-muted line-through' : undefined}>
              <th scope="row">{index + 1}</th>
              {columns.map((column) => (
                <td key={column} className={typeof row[column] === 'number' ? 'n' : undefined}>
                  {shown(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
