import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SheetMapping, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { RawSheet, SheetRaw } from '@/lib/schemas/sheet-raw'
import { SHEET_WORDS } from '@/lib/text/lexicon/sheet'
import { cellText, plainText } from './plain-text'
import { hasWord, readPeriod } from './read-period'
import { nameIndex, resolveName, type NameIndex } from './resolve-name'
import { namedSubjects, type NamedSubject, type RowSubject } from './row-subject'
import { suggestColumns } from './suggest-columns'
import { templateTable } from './template-marker'
import { cellAt } from './table-reading'

/** How far down headings are looked for, and how many rows names are counted in. */
const HEADER_SEARCH = 30
const NAME_SAMPLE = 500
const NAME_COLUMNS = 12

/** The column whose cells name the most entries of a register, and how many rows it names. */
interface NameColumn {
  readonly subject: RowSubject['kind']
  readonly statement: string | null
  readonly column: number
  readonly hits: number
}

function hitsIn(sheet: RawSheet, column: number, index: NameIndex<NamedSubject>): number {
  return sheet.rows.slice(0, NAME_SAMPLE).filter((_, row) => {
    const text = cellText(cellAt(sheet, row, column))
    return text !== '' && index.ways.some((way) => way.has(plainText(text)))
  }).length
}

/** Candidates for what a sheet is about: each statement by itself, indicators, categories. */
function registersToTry(registers: ImportRegisters): readonly { readonly subject: RowSubject['kind']; readonly statement: string | null; readonly index: NameIndex<NamedSubject> }[] {
  const lines = registers.statements.map(({ key }) => ({ subject: 'line' as const, statement: key, index: nameIndex(namedSubjects(registers, 'line', key)) }))
  const others = (['indicator', 'category'] as const).map((subject) => ({ subject, statement: null, index: nameIndex(namedSubjects(registers, subject, null)) }))
  return [...lines, ...others]
}

function nameColumnOf(sheet: RawSheet, registers: ImportRegisters): NameColumn | null {
  const width = Math.min(NAME_COLUMNS, Math.max(0, ...sheet.rows.slice(0, NAME_SAMPLE).map((row) => row.length)))
  let best: NameColumn | null = null
  for (const { subject, statement, index } of registersToTry(registers)) {
    for (let column = 0; column < width; column += 1) {
      const hits = hitsIn(sheet, column, index)
      if (hits > (best?.hits ?? 0)) best = { subject, statement, column, hits }
    }
  }
  return best
}

const ROLE_WORDS = new Set([...Object.values(SHEET_WORDS.roles), ...Object.values(SHEET_WORDS.fields)].flat())
const MEASURE_WORDS = Object.values(SHEET_WORDS.measures).flat()

/** Whether a cell looks like a heading: months, a measure or a word that columns are called by. */
function isHeading(text: string): boolean {
  return text.length <= 60 && (readPeriod(text) !== null || hasWord(text, MEASURE_WORDS) || ROLE_WORDS.has(text))
}

/** The row (from 1) with the most headings; 0 when no row has any, and figures begin at once. */
function headerRowOf(sheet: RawSheet): number {
  let best = { row: 0, headings: 0 }
  sheet.rows.slice(0, HEADER_SEARCH).forEach((row, index) => {
    const headings = row.filter((cell) => isHeading(plainText(cellText(cell)))).length
    if (headings > best.headings) best = { row: index + 1, headings }
  })
  return best.row
}

/** The unit of money that the words above the figures name; tkr when none does. */
function unitOf(sheet: RawSheet, headerRow: number): SheetTable['moneyUnit'] {
  const texts = sheet.rows.slice(0, Math.max(headerRow, 1)).flat().map((cell) => plainText(cellText(cell)))
  const found = (['tkr', 'mnkr', 'kr'] as const).find((unit) => texts.some((text) => hasWord(text, SHEET_WORDS.units[unit])))
  return found ?? 'tkr'
}

/** Rows called a sum that no register knows: they are left out, not taken for unknown lines. */
function totalRows(sheet: RawSheet, { column, subject, statement }: NameColumn, headerRow: number, registers: ImportRegisters): number[] {
  const index = nameIndex(namedSubjects(registers, subject, statement))
  return sheet.rows.flatMap((_, row) => {
    const text = plainText(cellText(cellAt(sheet, row, column)))
    const isTotal = SHEET_WORDS.totals.some((word) => text === word || text.startsWith(`${word} `))
    return row >= headerRow && isTotal && resolveName(text, index).status === 'none' ? [row + 1] : []
  })
}

/** A table of a sheet as its words suggest it; null when no row names anything of the registers. */
function suggestTable(sheet: RawSheet, registers: ImportRegisters): SheetTable | null {
  const template = templateTable(sheet)
  if (template !== null) return template
  const name = nameColumnOf(sheet, registers)
  if (name === null) return null
  const headerRow = headerRowOf(sheet)
  const suggested = suggestColumns(sheet, headerRow, name, registers)
  return {
    sheet: sheet.name,
    headerRow,
    subject: name.subject,
    year: null,
    statement: suggested.columns.some(({ role }) => role.as === 'statement') ? null : name.statement,
    measure: suggested.measure,
    budgetVersion: registers.budgetVersions.at(-1)?.key ?? null,
    vintage: registers.vintages.at(-1) ?? null,
    moneyUnit: unitOf(sheet, headerRow),
    costSign: 'negative',
    accrual: suggested.accrual,
    columns: suggested.columns,
    skipRows: totalRows(sheet, name, headerRow, registers),
  }
}

/**
 * How a file is most likely read: which row has the headings, what the columns are, what the rows name. Sheets that name nothing known
 * are left out, hidden ones too unless they are of a template. A person looks at it before anything is imported; a wrong sign in
 * particular cannot be known, so costs are taken as negative.
 */
export function suggestSheet(raw: SheetRaw, registers: ImportRegisters): SheetMapping {
  return { tables: raw.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => suggestTable(sheet, registers) ?? []) }
}
