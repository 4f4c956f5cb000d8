'use client'

import { useState } from 'react'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SheetMapping, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { SheetSummary } from '@/lib/schemas/sheet-summary'
import { sheetMappingText as words } from '@/lib/text/sheet-mapping'
import { LabelledSelect } from './labelled-select'
import { SheetPreview } from './sheet-preview'
import { SheetSettings } from './sheet-settings'

/** Figures and faults that a mapping gives; `isAll` false when only the first rows were tried. */
export interface SheetCount {
  readonly figures: number
  readonly faults: number
  readonly isAll: boolean
}

interface SheetMappingEditorProps {
  readonly summary: SheetSummary
  readonly mapping: SheetMapping
  readonly registers: ImportRegisters
  readonly onChange: (mapping: SheetMapping) => void
  /** Tries a mapping on the rows at hand, for the count shown while choosing. Left out: no count is shown. */
  readonly tryMapping?: (mapping: SheetMapping) => SheetCount
}

/** A table for a sheet that nothing was suggested for. */
function emptyTable(sheet: string, registers: ImportRegisters): SheetTable {
  return {
    sheet,
    headerRow: 1,
    subject: 'line',
    year: null,
    statement: registers.statements[0]?.key ?? null,
    measure: 'actual',
    budgetVersion: registers.budgetVersions.at(-1)?.key ?? null,
    vintage: registers.vintages.at(-1) ?? null,
    moneyUnit: 'tkr',
    costSign: 'negative',
    accrual: 'perMonth',
    columns: [],
    skipRows: [],
  }
}

/** The sheet to begin with: the first that is read, else the first. */
function firstSheet(summary: SheetSummary, mapping: SheetMapping): string {
  return mapping.tables[0]?.sheet ?? summary.sheets[0]?.name ?? ''
}

/**
 * Says how a spreadsheet or CSV file is read: which sheets, what the rows and columns are, unit and sign. The first rows of the chosen
 * sheet stand under the choices, and how many figures and faults they give is told as they change.
 */
export function SheetMappingEditor({ summary, mapping, registers, onChange, tryMapping }: SheetMappingEditorProps) {
  const [name, setName] = useState(() => firstSheet(summary, mapping))
  const sheet = summary.sheets.find((each) => each.name === name)
  const table = mapping.tables.find((each) => each.sheet === name) ?? null
  const setTable = (next: SheetTable | null) => {
    const order = summary.sheets.map((each) => each.name)
    const others = mapping.tables.filter((each) => each.sheet !== name)
    const tables = next === null ? others : [...others, next]
    onChange({ tables: tables.sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet)) })
  }
  const count = tryMapping?.(mapping) ?? null
  const options = summary.sheets.map(
    (each) => [each.name, words.sheetOption(each.name || words.file, each.rowCount, mapping.tables.some((one) => one.sheet === each.name))] as const,
  )
  return (
    <section aria-label={words.title} className="grid gap-4">
      {options.length > 1 ? (
        <div className="max-w-field">
          <LabelledSelect label={words.sheet} value={name} options={options} onChange={setName} />
        </div>
      ) : null}
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={table !== null}
          onChange={(event) => setTable(event.target.checked ? emptyTable(name, registers) : null)}
        />
        {words.isRead}
      </label>
      {table === null || sheet === undefined ? (
        <p>{words.notRead}</p>
      ) : (
        <SheetSettings table={table} registers={registers} rowCount={sheet.rowCount} onChange={setTable} />
      )}
      <p role="status" className="font-strong">
        {count === null ? '' : words.found(count.figures, count.faults, count.isAll)}
      </p>
      {table === null || sheet === undefined ? null : <SheetPreview sheet={sheet} table={table} onChange={setTable} />}
    </section>
  )
}
