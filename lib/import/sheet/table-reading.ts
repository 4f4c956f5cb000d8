import type { ImportFault, ImportPlace, LeftOut } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { ore, sumOre, type Ore } from '@/lib/domain/money'
import type { ColumnRole, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { RawSheet, SheetCell } from '@/lib/schemas/sheet-raw'
import { cellText } from './plain-text'
import type { Figure } from './figure'
import type { NameIndex } from './resolve-name'
import type { NamedSubject } from './row-subject'

/** Faults told of one file; more would not be read, and nothing is imported with one. */
export const MOST_FAULTS = 1_000

/** A sheet while it is read by its table: what is found is gathered here. */
export interface TableReading {
  readonly sheet: RawSheet
  readonly table: SheetTable
  readonly registers: ImportRegisters
  readonly figures: Figure[]
  readonly faults: ImportFault[]
  readonly leftOut: Map<string, LeftOut>
  /** Names of what rows can be about, by statement; made when first needed. */
  readonly indexes: Map<string | null, NameIndex<NamedSubject>>
}

/** A, B … Z, AA: the name of a column counted from 0. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26))
}

/** Where a cell stands: letters for a spreadsheet; for a CSV file the heading, or the number of the column where there is none. */
export function placeOf({ sheet, table }: Pick<TableReading, 'sheet' | 'table'>, row: number, column: number | null): ImportPlace {
  if (column === null) return { sheet: sheet.name || null, row, column: null }
  if (sheet.widths === null) return { sheet: sheet.name || null, row, column: columnLetters(column) }
  const heading = table.headerRow === 0 ? '' : cellText(sheet.rows[table.headerRow - 1]?.[column])
  return { sheet: null, row, column: heading === '' ? String(column + 1) : heading.slice(0, 80) }
}

/** Tells a fault once for each place and kind. */
export function tell(reading: Pick<TableReading, 'faults'>, fault: ImportFault): void {
  const { faults } = reading
  if (faults.length >= MOST_FAULTS) return
  const { place, code } = fault
  const isSame = (each: ImportFault) =>
    each.code === code && each.place.row === place.row && each.place.column === place.column && each.place.sheet === place.sheet
  if (!faults.some(isSame)) faults.push(fault)
}

/** Counts figures as read but not imported, under the name that the source gives them. */
export function leaveOut({ leftOut }: Pick<TableReading, 'leftOut'>, name: string, amount: Ore | null, count: number): void {
  const before = leftOut.get(name)
  leftOut.set(name, { name, amount: sumOre([before?.amount ?? null, amount]) ?? null, count: (before?.count ?? 0) + count })
}

/** The columns of a role, from left to right. */
export function columnsAs({ table }: Pick<TableReading, 'table'>, as: ColumnRole['as']): readonly number[] {
  return table.columns.filter(({ role }) => role.as === as).map(({ column }) => column)
}

/** The cell, or where it is merged the value of the merged cells: a statement's name that spans its rows stands for each. */
export function cellAt(sheet: RawSheet, row: number, column: number): SheetCell {
  const own = sheet.rows[row]?.[column] ?? null
  if (own !== null || sheet.merges.length === 0) return own
  const merge = sheet.merges.find((each) => row >= each.fromRow && row <= each.toRow && column >= each.fromColumn && column <= each.toColumn)
  return merge === undefined ? null : (sheet.rows[merge.fromRow]?.[merge.fromColumn] ?? null)
}

/** The text of the first column of a role that is not blank in a row (counted from 0), with the column it stands in. */
export function textAs(reading: TableReading, row: number, as: ColumnRole['as']): { readonly text: string; readonly column: number } | null {
  for (const column of columnsAs(reading, as)) {
    const text = cellText(cellAt(reading.sheet, row, column))
    if (text !== '') return { text, column }
  }
  return null
}

/** Sum of amounts of a list, 0 öre of an empty one. */
export function totalOf(amounts: readonly Ore[]): Ore {
  return sumOre(amounts) ?? ore(0)
}
