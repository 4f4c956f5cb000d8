import { RatingMark } from '@/components/assessment/rating-mark'
import { columnClass, TableHead, TableRegion } from '@/components/ui/data-table'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { CellView, RowView, TableNotes, TableView } from '@/lib/domain/report-view'
import { notesHeading, noteText } from '@/lib/text/table-note'
import { Cell, type CellWords } from './cell'
import { Legend } from './legend'

/** Twelve months beside one another need smaller figures. */
const DENSE_FROM = 10
const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** The level that a row counts; undefined for other rows. */
export function countedLevel(row: RowView, table: TableView): RatingLevel | undefined {
  return table.block === 'assignmentCounts' ? LEVELS.find((each) => each === row.key) : undefined
}

/** The name of a row; rows that count a level carry its shape as well as its word. */
function RowName({ row, table, words }: { row: RowView; table: TableView; words: CellWords }) {
  const level = countedLevel(row, table)
  return level === undefined ? row.label : <RatingMark level={level} words={words.ratingWords} />
}

type Table = { readonly table: TableView; readonly words: CellWords; readonly stacked: boolean }

/** A table with words in its columns becomes labelled rows on a phone; roles keep it a table for those who listen. */
function role(stacked: boolean, name: 'cell' | 'row' | 'rowheader'): typeof name | undefined {
  return stacked ? name : undefined
}

function BodyCell({ cell, index, table, words, stacked }: Table & { cell: CellView; index: number }) {
  const column = table.columns[index]
  const names = [columnClass(table.columns, index), cell.type === 'empty' ? 'empty' : undefined].filter((name) => name !== undefined)
  return (
    <td role={role(stacked, 'cell')} className={names.join(' ') || undefined} data-label={stacked ? column?.label : undefined}>
      <Cell cell={cell} words={words} />
    </td>
  )
}

/** How many empty cells follow the row's name: a goal's name, often a sentence, runs on over them. */
export function emptyAfterName(row: RowView): number {
  const first = row.cells.findIndex((cell) => cell.type !== 'empty')
  return row.strong && first > 0 ? first : 0
}

function Row({ row, ...rest }: Table & { row: RowView }) {
  const { table, stacked } = rest
  const className = [row.kind === 'item' ? '' : row.kind, row.strong ? 'strong' : ''].filter((name) => name !== '').join(' ') || undefined
  if (row.kind === 'heading') {
    return (
      <tr className={className} role={role(stacked, 'row')}>
        <th scope="rowgroup" colSpan={table.columns.length + 1} data-depth={row.depth} role={role(stacked, 'rowheader')}>
          <span>{row.label}</span>
        </th>
      </tr>
    )
  }
  const skipped = emptyAfterName(row)
  return (
    <tr className={className} role={role(stacked, 'row')}>
      <th scope="row" colSpan={skipped > 0 ? skipped + 1 : undefined} data-depth={row.depth} role={role(stacked, 'rowheader')}>
        <RowName row={row} table={table} words={rest.words} />
      </th>
      {row.cells.map((cell, index) =>
        index < skipped ? null : <BodyCell key={table.columns[index]?.key ?? index} cell={cell} index={index} {...rest} />,
      )}
    </tr>
  )
}

/** Rows in groups: each heading begins a group, so that its header can say whom it heads (scope="rowgroup"). */
function groupsOf(rows: readonly RowView[]): readonly (readonly RowView[])[] {
  const groups: RowView[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last === undefined || row.kind === 'heading') groups.push([row])
    else last.push(row)
  }
  return groups
}

/** What has changed since the earlier report, below the table that it is about. */
function Notes({ notes }: { notes: TableNotes }) {
  return (
    <div className="changes">
      <p>{notesHeading(notes)}:</p>
      <ul>
        {notes.items.map((note) => (
          <li key={noteText(note)}>{noteText(note)}</li>
        ))}
      </ul>
    </div>
  )
}

interface TableBlockProps {
  readonly id?: string | undefined
  readonly table: TableView
  readonly words: CellWords
  readonly under: string
  readonly legend: boolean
}

/**
 * Any table of the report. Figures stand at the right under a unit said once; a wide table scrolls inside a named region.
 * @param id its anchor in the report
 * @param under title of the section it stands in: a caption that only repeats it is read out but not shown
 * @param legend false when the next table repeats the same legend
 */
export function TableBlock({ id, table, words, under, legend }: TableBlockProps) {
  const title = table.title || under
  const stacked = table.columns.some((column) => column.align === 'start')
  const dense = table.columns.length >= DENSE_FROM
  const className = ['table', stacked ? 'stacked' : 'figures', dense ? 'dense' : ''].filter((name) => name !== '').join(' ')
  return (
    <>
      <TableRegion id={id} label={title === under ? title : `${title}, ${under}`}>
        <table className={className} role={stacked ? 'table' : undefined}>
          <caption>
            <span className={title === under ? 'spoken' : undefined}>{title}</span>
            {table.unit === null ? null : <span className="unit">{table.unit}</span>}
          </caption>
          <TableHead rowHeader={table.rowHeader} columns={table.columns} roles={stacked} />
          {groupsOf(table.rows).map((rows) => (
            <tbody key={rows[0]?.key} role={stacked ? 'rowgroup' : undefined}>
              {rows.map((row) => (
                <Row key={row.key} row={row} table={table} words={words} stacked={stacked} />
              ))}
            </tbody>
          ))}
        </table>
      </TableRegion>
      {legend && table.legend.length > 0 ? <Legend lines={table.legend} words={words} /> : null}
      {table.notes ? <Notes notes={table.notes} /> : null}
    </>
  )
}
