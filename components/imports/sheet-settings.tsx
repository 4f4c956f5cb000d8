'use client'

import { useId, useState } from 'react'
import { TextField } from '@/components/ui/field'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SheetTable } from '@/lib/schemas/sheet-mapping'
import { sheetMappingText as words } from '@/lib/text/sheet-mapping'
import { LabelledSelect } from './labelled-select'
import { printRows, readRows } from './row-numbers'

interface SheetSettingsProps {
  readonly table: SheetTable
  readonly registers: ImportRegisters
  /** How many rows can be chosen as headings. */
  readonly rowCount: number
  readonly onChange: (table: SheetTable) => void
}

function entries<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  return Object.entries(record) as [Key, string][]
}

function SkippedRows({ table, onChange }: Pick<SheetSettingsProps, 'table' | 'onChange'>) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const isFaulty = typed !== null && readRows(typed) === null
  return (
    <TextField
      field={{ id, label: words.skipRows, hint: words.skipRowsHint, error: isFaulty ? words.skipRowsFault : undefined }}
      value={typed ?? printRows(table.skipRows)}
      onChange={(event) => {
        setTyped(event.target.value)
        const rows = readRows(event.target.value)
        if (rows !== null) onChange({ ...table, skipRows: [...rows] })
      }}
      onBlur={() => setTyped((text) => (text !== null && readRows(text) === null ? text : null))}
    />
  )
}

function MoneySettings({ table, registers, onChange }: Omit<SheetSettingsProps, 'rowCount'>) {
  const set = (change: Partial<SheetTable>) => onChange({ ...table, ...change })
  const statements = [['', words.anyStatement] as const, ...registers.statements.map(({ key, name }) => [key, name] as const)]
  return (
    <>
      <LabelledSelect label={words.statement} value={table.statement ?? ''} options={statements} onChange={(key) => set({ statement: key || null })} />
      <LabelledSelect label={words.moneyUnit} value={table.moneyUnit} options={entries(words.moneyUnits)} onChange={(moneyUnit) => set({ moneyUnit })} />
      <LabelledSelect label={words.costSign} value={table.costSign} options={entries(words.costSigns)} onChange={(costSign) => set({ costSign })} />
    </>
  )
}

/** What a sheet says of all its figures: what the rows are, which row has the headings, what the figures are and how they are written. */
export function SheetSettings({ table, registers, rowCount, onChange }: SheetSettingsProps) {
  const headerRows = Array.from({ length: Math.min(30, rowCount) }, (_, index) => [String(index + 1), String(index + 1)] as const)
  const uses = (measure: SheetTable['measure']) =>
    table.measure === measure || table.columns.some(({ role }) => role.as === 'measure' || (role.as === 'figure' && role.measure === measure))
  const versions = [['', words.notChosen] as const, ...registers.budgetVersions.map(({ key, name }) => [key, name] as const)]
  const vintages = [['', words.notChosen] as const, ...registers.vintages.map((key) => [key, key] as const)]
  return (
    <div className="grid max-w-measure grid-cols-1 gap-3 tablet:grid-cols-2">
      <LabelledSelect label={words.subject} value={table.subject} options={entries(words.subjects)} onChange={(subject) => onChange({ ...table, subject })} />
      <LabelledSelect
        label={words.headerRow}
        value={String(table.headerRow)}
        options={[['0', words.noHeader], ...headerRows]}
        onChange={(row) => onChange({ ...table, headerRow: Number(row) })}
      />
      {table.subject === 'indicator' ? null : (
        <LabelledSelect label={words.measure} value={table.measure} options={entries(words.measures)} onChange={(measure) => onChange({ ...table, measure })} />
      )}
      {table.subject === 'line' && uses('budget') ? (
        <LabelledSelect
          label={words.budgetVersion}
          value={table.budgetVersion ?? ''}
          options={versions}
          onChange={(key) => onChange({ ...table, budgetVersion: key || null })}
        />
      ) : null}
      {table.subject !== 'indicator' && uses('forecast') ? (
        <LabelledSelect
          label={words.vintage}
          value={table.vintage ?? ''}
          options={vintages}
          onChange={(key) => onChange({ ...table, vintage: registers.vintages.find((each) => each === key) ?? null })}
        />
      ) : null}
      {table.subject === 'line' ? <MoneySettings table={table} registers={registers} onChange={onChange} /> : null}
      {table.subject === 'category' ? null : (
        <LabelledSelect label={words.accrual} value={table.accrual} options={entries(words.accruals)} onChange={(accrual) => onChange({ ...table, accrual })} />
      )}
      <SkippedRows key={table.sheet} table={table} onChange={onChange} />
    </div>
  )
}
