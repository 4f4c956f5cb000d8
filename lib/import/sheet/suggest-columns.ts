import type { PlacementField } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { Measure } from '@/lib/domain/statement'
import type { ColumnRole, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { RawSheet } from '@/lib/schemas/sheet-raw'
import { SHEET_WORDS } from '@/lib/text/lexicon/sheet'
import { cellText, looksLikeNumber, plainText } from './plain-text'
import { hasWord, readPeriod, type NamedPeriod } from './read-period'
import { cellAt } from './table-reading'

type Column = SheetTable['columns'][number]

interface SuggestedColumns {
  readonly columns: Column[]
  readonly measure: Measure
  readonly accrual: SheetTable['accrual']
}

interface Heading {
  readonly column: number
  readonly text: string
  readonly period: NamedPeriod | null
  readonly measure: Measure | null
  readonly field: PlacementField | null
  readonly hasNumbers: boolean
}

const SAMPLE = 200

function firstWord<Meaning extends string>(text: string, words: Readonly<Record<Meaning, readonly string[]>>): Meaning | null {
  return (Object.entries(words) as [Meaning, readonly string[]][]).find(([, spellings]) => hasWord(text, spellings))?.[0] ?? null
}

/** A heading with what stands above it in merged cells (Utfall over twelve months), and what the words mean. */
function headingAt(sheet: RawSheet, headerRow: number, column: number): Heading {
  const own = headerRow === 0 ? null : cellAt(sheet, headerRow - 1, column)
  const above = headerRow < 2 ? null : cellAt(sheet, headerRow - 2, column)
  const text = plainText(cellText(own))
  const both = `${plainText(cellText(above))} ${text}`.trim()
  const below = sheet.rows.slice(headerRow, headerRow + SAMPLE)
  return {
    column,
    text,
    period: readPeriod(own) ?? readPeriod(above),
    measure: firstWord(text, SHEET_WORDS.measures) ?? firstWord(both, SHEET_WORDS.measures),
    field: firstWord(text, SHEET_WORDS.fields),
    hasNumbers: below.some((row) => looksLikeNumber(row[column])),
  }
}

/** Months that the lines above the headings speak of: 'Utfall januari–augusti 2020' as a title. */
function titlePeriod(sheet: RawSheet, headerRow: number, year: number): { from: number; to: number } | null {
  const named = sheet.rows.slice(0, Math.max(0, headerRow - 1)).flat().map((cell) => readPeriod(cell))
  const found = named.find((period) => period !== null && (period.year === null || period.year === year) && !(period.from === 1 && period.to === 12))
  return found === undefined || found === null ? null : { from: found.isToDate ? 1 : found.from, to: found.to }
}

/** The role whose word the heading is. `name` only for a column that no name was found in yet. */
function namingRole({ text }: Heading): Exclude<ColumnRole['as'], 'figure'> | null {
  const found = (Object.entries(SHEET_WORDS.roles) as [Exclude<ColumnRole['as'], 'figure'>, readonly string[]][]).find(([, words]) => words.includes(text))
  return found?.[0] ?? null
}

function isOfYear({ period }: Heading, year: number): boolean {
  return period === null || period.year === null || period.year === year
}

/** Whether a column gives figures to import: numbers of this year, no difference between other columns. */
function isFigure(heading: Heading, year: number, subject: SheetTable['subject']): boolean {
  const said = heading.period !== null || heading.measure !== null || (subject === 'category' && heading.field !== null)
  return heading.hasNumbers && said && isOfYear(heading, year) && !hasWord(heading.text, SHEET_WORDS.differences)
}

function figureRole(heading: Heading, subject: SheetTable['subject'], title: { from: number; to: number } | null): ColumnRole {
  const { period, measure, field } = heading
  const months = period === null ? null : { from: period.isToDate ? 1 : period.from, to: period.to }
  const isBudgetOfYear = measure === 'budget' && months === null && title === null
  const own = measure === 'forecast' && subject === 'line' ? null : (months ?? (isBudgetOfYear ? { from: 1, to: 12 } : title))
  return { as: 'figure', period: own, measure, field: subject === 'category' ? field : null }
}

/** Months each for themselves and the same months to date beside them: the latter are sums, and left out. */
function withoutSums(columns: readonly Column[]): Column[] {
  const spanOf = ({ role }: Column) => (role.as === 'figure' && role.period !== null ? role.period : null)
  const isMonth = (column: Column, measure: Measure | null) => {
    const span = spanOf(column)
    return span !== null && span.from === span.to && column.role.as === 'figure' && column.role.measure === measure
  }
  return columns.filter((column) => {
    const span = spanOf(column)
    if (span === null || span.from === span.to || column.role.as !== 'figure') return true
    const { measure } = column.role
    return columns.filter((each) => isMonth(each, measure)).length < 2
  })
}

/** Whether the title or the headings say that figures run from January. */
function isToDate(sheet: RawSheet, headerRow: number, headings: readonly Heading[]): boolean {
  const title = sheet.rows.slice(0, Math.max(0, headerRow - 1)).flat().map((cell) => plainText(cellText(cell)))
  const ofMonths = headings.filter(({ period }) => period !== null)
  return ofMonths.length > 0 && (ofMonths.every(({ period }) => period?.isToDate === true) || title.some((text) => hasWord(text, SHEET_WORDS.toDate)))
}

/**
 * What the columns are, by their headings: months, measures, names. Other years, differences and sums of the months beside them get no
 * role. In a long list (a column of months) the column of amounts is the first with numbers and a heading that says so.
 */
export function suggestColumns(sheet: RawSheet, headerRow: number, name: { readonly column: number; readonly subject: SheetTable['subject'] }, registers: ImportRegisters): SuggestedColumns {
  const width = Math.max(0, ...sheet.rows.slice(0, headerRow + SAMPLE).map((row) => row.length))
  const headings = Array.from({ length: width }, (_, column) => headingAt(sheet, headerRow, column))
  const title = titlePeriod(sheet, headerRow, registers.year)
  const columns: Column[] = []
  for (const heading of headings) {
    const naming = namingRole(heading)
    const { column } = heading
    if (column === name.column) columns.push({ column, role: { as: naming === 'key' ? 'key' : 'name' } })
    else if (naming !== null && naming !== 'name') columns.push({ column, role: { as: naming } })
    else if (isFigure(heading, registers.year, name.subject)) columns.push({ column, role: figureRole(heading, name.subject, title) })
  }
  const isLong = columns.some(({ role }) => role.as === 'month')
  if (!columns.some(({ role }) => role.as === 'figure')) {
    const free = headings.filter(({ column, hasNumbers }) => hasNumbers && !columns.some((each) => each.column === column))
    const amount = free.find(({ text }) => hasWord(text, SHEET_WORDS.plainFigures)) ?? free[0]
    if (amount !== undefined) columns.push({ column: amount.column, role: { as: 'figure', period: isLong ? null : title, measure: null, field: null } })
  }
  const wholeTitle = sheet.rows.slice(0, Math.max(0, headerRow - 1)).flat().map((cell) => plainText(cellText(cell))).join(' ')
  return {
    columns: withoutSums(columns).sort((a, b) => a.column - b.column),
    measure: firstWord(wholeTitle, SHEET_WORDS.measures) ?? firstWord(plainText(sheet.name), SHEET_WORDS.measures) ?? 'actual',
    accrual: isToDate(sheet, headerRow, headings) ? 'toDate' : 'perMonth',
  }
}
