import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { knownColumns } from '@/lib/domain/form-columns'
import { tableColumns } from '@/lib/domain/form-ground'
import { fieldValue, newRow, withField, type FormOption, type RowCell } from '@/lib/domain/form-option'
import { movedItem } from '@/lib/domain/form-outline'
import { formOptionText as text } from '@/lib/text/form-option'
import { factOptions, withPresent } from './fact-options'
import { fieldId, type OptionContext } from './option-context'

type RowsOption = Extract<FormOption, { kind: 'rows' }>

interface RowTableProps {
  readonly option: RowsOption
  readonly path: string
  readonly rows: readonly object[]
  readonly context: OptionContext
  readonly onChange: (rows: readonly object[]) => void
}

const DECIMALS = ['0', '1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }))

/** The columns that the block can have, under their names. */
function columnOptions({ block, ground }: OptionContext) {
  if (block === null) return []
  const known = knownColumns(block)
  if (known !== null) return known.map((key) => ({ value: key, label: text.column(key) }))
  return tableColumns(block, ground).map(({ key, label }) => ({ value: key, label }))
}

function cellOptions(cell: RowCell, context: OptionContext) {
  if (cell.kind === 'choice') return cell.values.map((value) => ({ value, label: text.choice(value) }))
  if (cell.kind === 'decimals') return DECIMALS
  return cell.kind === 'column' ? columnOptions(context) : factOptions(context.ground.statements)
}

interface CellProps {
  readonly cell: RowCell
  readonly path: string
  readonly value: unknown
  readonly context: OptionContext
  readonly onChange: (value: unknown) => void
}

function Cell({ cell, path, value, context, onChange }: CellProps) {
  const field = { id: fieldId(path), label: text.cell(cell), error: context.faults.get(path) }
  const words = typeof value === 'string' ? value : ''
  if (cell.kind === 'text') return <TextField field={field} value={words} autoComplete="off" onChange={(event) => onChange(event.target.value === '' ? cell.empty : event.target.value)} />
  const present = cell.kind === 'decimals' ? String(value) : words
  const options = withPresent(cellOptions(cell, context), present)
  return <Select field={field} value={present} options={options} onChange={(event) => onChange(cell.kind === 'decimals' ? Number(event.target.value) : event.target.value)} />
}

/** A row whose column was changed is called as the new column, unless somebody has given it a name of its own. */
function changedRow(row: object, cell: RowCell, value: unknown): object {
  const changed = withField(row, cell.field, value)
  const isNamedAfter = cell.kind === 'column' && [text.column(String(fieldValue(row, cell.field))), ''].includes(String(fieldValue(row, 'label')))
  return isNamedAfter ? withField(changed, 'label', text.column(String(value))) : changed
}

/** A list of small records, one under the other: columns of a table, figures, rows. Each is moved and removed by its buttons. */
export function RowTable({ option, path, rows, context, onChange }: RowTableProps) {
  const { label, hint } = text.field(option.field)
  const nameOf = (row: object, index: number) => String(fieldValue(row, 'label') || text.rowOf(label, index + 1))
  const add = () => {
    const used = rows.map((row) => fieldValue(row, 'key'))
    const column = columnOptions(context).find(({ value }) => !used.includes(value))?.value ?? ''
    const row = newRow(option.cells, { column, statement: context.ground.statements[0]?.key ?? '' })
    onChange([...rows, column === '' ? row : withField(row, 'label', context.block?.kind === 'dataTable' ? '' : text.column(column))])
  }
  const move = (index: number, direction: 'up' | 'down') => {
    const moved = movedItem(rows, index, direction)
    if (moved !== null) onChange(moved)
  }
  return (
    <fieldset id={fieldId(path)} tabIndex={-1}>
      <legend className="font-strong">{label}</legend>
      {hint === undefined ? null : <p className="text-small text-muted">{hint}</p>}
      {context.faults.has(path) ? <p className="font-strong text-fault">{context.faults.get(path)}</p> : null}
      {rows.length === 0 ? <p className="text-muted">{text.noRows}</p> : null}
      {rows.map((row, index) => (
        <div key={index} role="group" aria-label={text.rowOf(label, index + 1)} className="form-row">
          {option.cells.map((cell) => (
            <Cell
              key={cell.field}
              cell={cell}
              path={`${path}[${index}].${cell.field}`}
              value={fieldValue(row, cell.field)}
              context={context}
              onChange={(value) => onChange(rows.map((each, place) => (place === index ? changedRow(row, cell, value) : each)))}
            />
          ))}
          <div className="flex gap-1">
            <Button kind="quiet" aria-label={text.ofRow(text.up, nameOf(row, index))} aria-disabled={index === 0} onClick={() => move(index, 'up')}>
              {text.up}
            </Button>
            <Button kind="quiet" aria-label={text.ofRow(text.down, nameOf(row, index))} aria-disabled={index === rows.length - 1} onClick={() => move(index, 'down')}>
              {text.down}
            </Button>
            <Button kind="quiet" aria-label={text.ofRow(text.remove, nameOf(row, index))} onClick={() => onChange(rows.filter((_row, place) => place !== index))}>
              {text.remove}
            </Button>
          </div>
        </div>
      ))}
      <Button className="mt-2" onClick={add}>
        {text.addRow}
      </Button>
    </fieldset>
  )
}
