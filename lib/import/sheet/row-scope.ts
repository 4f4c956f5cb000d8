import type { PlacementField } from '@/lib/domain/import-reading'
import { monthOf, type Month } from '@/lib/domain/period'
import type { Measure } from '@/lib/domain/statement'
import type { ColumnRole } from '@/lib/schemas/sheet-mapping'
import { SHEET_WORDS } from '@/lib/text/lexicon/sheet'
import { foundText, plainText } from './plain-text'
import { readPeriod, readRowPeriod } from './read-period'
import { nameIndex, resolveName } from './resolve-name'
import { cellAt, columnsAs, placeOf, tell, textAs, type TableReading } from './table-reading'

type FigureRole = Extract<ColumnRole, { as: 'figure' }>

/** What a row, its column and the table say of a figure together. The nearest wins: the heading before the row, the row before the sheet. */
export interface FigureScope {
  readonly period: { readonly from: number; readonly to: number } | null
  readonly measure: Measure
  readonly field: PlacementField | null
}

/** The word that a text is, among words by what they mean. */
function meaning<Meaning extends string>(text: string, words: Readonly<Record<Meaning, readonly string[]>>): Meaning | null {
  const plain = plainText(text)
  const found = (Object.entries(words) as [Meaning, readonly string[]][]).find(([key, spellings]) => key.toLowerCase() === plain || spellings.includes(plain))
  return found?.[0] ?? null
}

/** What a row says in a column of names for one thing; `undefined` when it says something that is none of them. */
function chosen<Meaning extends string>(
  reading: TableReading,
  row: number,
  as: 'measure' | 'field',
  words: Readonly<Record<Meaning, readonly string[]>>,
): Meaning | null | undefined {
  const named = textAs(reading, row, as)
  if (named === null) return null
  const value = meaning(named.text, words)
  if (value !== null) return value
  const expected = (Object.values(words) as (readonly string[])[]).map(([first]) => first ?? '').join(', ')
  tell(reading, { place: placeOf(reading, row + 1, named.column), code: 'unknownColumn', found: named.text.slice(0, 80), expected })
  return undefined
}

/** The months that a row names; null when no column says it, `undefined` when the column says none of this year. */
function rowPeriod(reading: TableReading, row: number): FigureScope['period'] | undefined {
  const [column] = columnsAs(reading, 'month')
  if (column === undefined) return null
  const cell = cellAt(reading.sheet, row, column)
  const named = readRowPeriod(cell)
  const place = placeOf(reading, row + 1, column)
  const { year } = reading.registers
  if (named === null) {
    tell(reading, { place, code: 'notAWholeMonth', found: foundText(cell), expected: monthOf(year, 1) })
    return undefined
  }
  if (named.year !== null && named.year !== year) {
    tell(reading, { place, code: 'otherYear', found: foundText(cell), expected: String(year) })
    return undefined
  }
  return { from: named.isToDate ? 1 : named.from, to: named.to }
}

/** A row's own part of the scope of its figures; null when something in it is wrong, which has been told. */
export function rowScope(reading: TableReading, row: number): { readonly period: FigureScope['period']; readonly measure: Measure | null; readonly field: PlacementField | null } | null {
  const period = rowPeriod(reading, row)
  const measure = chosen(reading, row, 'measure', SHEET_WORDS.measures)
  const field = chosen(reading, row, 'field', SHEET_WORDS.fields)
  return period === undefined || measure === undefined || field === undefined ? null : { period, measure, field }
}

export function figureScope(reading: TableReading, role: FigureRole, row: NonNullable<ReturnType<typeof rowScope>>): FigureScope {
  return { period: role.period ?? row.period, measure: role.measure ?? row.measure ?? reading.table.measure, field: role.field ?? row.field }
}

/** The budget version that a row names, or the sheet's, or the only one there is; null when it cannot be told, which has been told. */
export function budgetVersionOf(reading: TableReading, row: number): string | null {
  const { table, registers } = reading
  const named = textAs(reading, row, 'budgetVersion')
  const wanted = named?.text ?? table.budgetVersion
  const [only] = registers.budgetVersions
  if (wanted === null && registers.budgetVersions.length === 1 && only !== undefined) return only.key
  const resolved = wanted === null ? null : resolveName(wanted, nameIndex(registers.budgetVersions))
  if (resolved?.status === 'found') return resolved.entry.key
  const place = named === null ? placeOf(reading, table.headerRow, null) : placeOf(reading, row + 1, named.column)
  tell(reading, { place, code: 'unknownBudgetVersion', found: wanted, expected: registers.budgetVersions.map(({ name }) => name).join(', ') || null })
  return null
}

/** The vintage that a row names, or the sheet's; null when there is none such, which has been told. */
export function vintageOf(reading: TableReading, row: number): Month | null {
  const { table, registers } = reading
  const named = textAs(reading, row, 'vintage')
  const period = named === null ? null : readPeriod(named.text)
  const wanted = named === null ? table.vintage : period === null ? null : monthOf(period.year ?? registers.year, period.to)
  const vintage = registers.vintages.find((each) => each === wanted)
  if (vintage !== undefined) return vintage
  const place = named === null ? placeOf(reading, table.headerRow, null) : placeOf(reading, row + 1, named.column)
  tell(reading, { place, code: 'unknownVintage', found: named?.text.slice(0, 80) ?? wanted, expected: registers.vintages.join(', ') || null })
  return null
}
