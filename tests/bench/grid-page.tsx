import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Grid } from '@/components/grid/grid'
import { computedCell, STILL, type CellValue, type GridChange, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import { numberFormat } from '@/components/grid/number-cell'

const LINES = 400
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const FORMAT = numberFormat({ unit: 1, show: (value) => value.toLocaleString('sv'), cell: { min: null, max: 1e9, decimals: 2 } })
const COLUMNS: readonly GridColumn[] = [
  ...MONTHS.map((month) => ({ ...FORMAT, key: String(month), label: `M${month}`, group: 'Months' })),
  { ...FORMAT, parse: null, key: 'year', label: 'Year', group: null },
]

const FIRST: readonly (readonly CellValue[])[] = Array.from({ length: LINES }, (_, line) => MONTHS.map((month) => (line + 1) * 10 + month))

const sum = (values: readonly CellValue[]) => values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)

/** The rows as an editor makes them: all anew after every change, with a total at the foot. */
function rowsOf(values: readonly (readonly CellValue[])[]): readonly GridRow[] {
  const lines = values.map((months, line): GridRow => ({
    key: `line${line}`,
    label: `Line ${line + 1}`,
    kind: 'item',
    depth: 0,
    cells: [...months.map((value) => ({ value, editable: true, state: STILL })), computedCell(sum(months))],
  }))
  const totals = MONTHS.map((_month, index) => sum(values.map((months) => months[index] ?? null)))
  return [...lines, { key: 'total', label: 'Total', kind: 'total', depth: 0, cells: [...totals, sum(totals)].map(computedCell) }]
}

function Page() {
  const [values, setValues] = useState(FIRST)
  const rows = useMemo(() => rowsOf(values), [values])
  const change = (changes: readonly GridChange[]) =>
    setValues((now) => {
      const next = now.map((months) => [...months])
      for (const { rowKey, columnKey, value } of changes) {
        const months = next[Number(rowKey.slice(4))]
        if (months) months[Number(columnKey) - 1] = value
      }
      return next
    })
  return <Grid label="Bench" rowHeader="Line" columns={COLUMNS} rows={rows} onChange={change} />
}

const place = document.getElementById('page')
if (place) createRoot(place).render(<Page />)
