import type { ImportFaultCode } from '@/lib/domain/import-reading'
import type { ImportCategory, ImportIndicator, ImportLine, ImportRegisters } from '@/lib/domain/import-registers'
import { nameIndex, resolveName, type NameIndex } from './resolve-name'
import { placeOf, tell, textAs, type TableReading } from './table-reading'

/** What a row is about. */
export type RowSubject =
  | { readonly kind: 'line'; readonly line: ImportLine }
  | { readonly kind: 'indicator'; readonly indicator: ImportIndicator }
  | { readonly kind: 'category'; readonly category: ImportCategory }

const UNKNOWN: Readonly<Record<RowSubject['kind'], ImportFaultCode>> = { line: 'unknownLine', indicator: 'unknownIndicator', category: 'unknownCategory' }

/** Whether a line stands below another, at any depth. */
function isBelow(line: ImportLine, aboveKey: string, lines: readonly ImportLine[]): boolean {
  if (line.parentKey === null) return false
  if (line.parentKey === aboveKey) return true
  const parent = lines.find(({ key, statement }) => key === line.parentKey && statement === line.statement)
  return parent !== undefined && parent !== line && isBelow(parent, aboveKey, lines)
}

/** Of several lines with one name, the one below the heading that was last seen in the sheet, when there is just one. */
function belowHeading(several: readonly ImportLine[], heading: ImportLine | null, lines: readonly ImportLine[]): ImportLine | null {
  if (heading === null) return null
  const below = several.filter((line) => line.statement === heading.statement && isBelow(line, heading.key, lines))
  return below.length === 1 ? (below[0] ?? null) : null
}

/** The key of the statement that a row names, `undefined` when it names one that there is not. */
function statementOf(reading: TableReading, row: number): string | null | undefined {
  const named = textAs(reading, row, 'statement')
  if (named === null) return reading.table.statement
  const { statements } = reading.registers
  const resolved = resolveName(named.text, nameIndex(statements))
  if (resolved.status === 'found') return resolved.entry.key
  const expected = resolved.status === 'none' && resolved.nearest !== null ? resolved.nearest : statements.map(({ name }) => name).join(', ')
  tell(reading, { place: placeOf(reading, row + 1, named.column), code: 'unknownStatement', found: named.text.slice(0, 80), expected })
  return undefined
}

/** A subject as names find it. */
export type NamedSubject = RowSubject & { readonly key: string; readonly name: string; readonly aliases: readonly string[] }

/** Everything that a row of the table can be about. An indicator is also found by its national code. */
export function namedSubjects(registers: ImportRegisters, subject: RowSubject['kind'], statement: string | null): readonly NamedSubject[] {
  switch (subject) {
    case 'line':
      return registers.lines
        .filter((line) => statement === null || line.statement === statement)
        .map((line) => ({ kind: 'line', line, key: line.key, name: line.name, aliases: line.aliases }))
    case 'indicator':
      return registers.indicators.map((indicator) => {
        const { key, name, aliases, nationalCode } = indicator
        return { kind: 'indicator', indicator, key, name, aliases: nationalCode === null ? aliases : [...aliases, nationalCode] }
      })
    case 'category':
      return registers.categories.map((category) => ({ kind: 'category', category, key: category.key, name: category.name, aliases: category.aliases }))
  }
}

function indexOf({ registers, table, indexes }: TableReading, statement: string | null): NameIndex<NamedSubject> {
  const known = indexes.get(statement)
  if (known !== undefined) return known
  const index = nameIndex(namedSubjects(registers, table.subject, statement))
  indexes.set(statement, index)
  return index
}

/** The subject of a row when its name tells, without a fault when it does not: for headings between the figures. */
export function headingOf(reading: TableReading, row: number): ImportLine | null {
  const named = textAs(reading, row, 'key') ?? textAs(reading, row, 'name')
  if (named === null || reading.table.subject !== 'line') return null
  const resolved = resolveName(named.text, indexOf(reading, reading.table.statement))
  return resolved.status === 'found' && resolved.entry.kind === 'line' && resolved.entry.line.kind === 'heading' ? resolved.entry.line : null
}

/**
 * What a row with figures is about, by its key or else its name. Lines that share a name are told apart by the heading above them in
 * the sheet. Null when it cannot be told: the fault has been told, with the nearest name or the names to choose between.
 */
export function subjectOf(reading: TableReading, row: number, heading: ImportLine | null): RowSubject | null {
  const named = textAs(reading, row, 'key') ?? textAs(reading, row, 'name')
  const statement = reading.table.subject === 'line' ? statementOf(reading, row) : null
  if (statement === undefined) return null
  const code = UNKNOWN[reading.table.subject]
  if (named === null) {
    tell(reading, { place: placeOf(reading, row + 1, null), code, found: null, expected: null })
    return null
  }
  const place = placeOf(reading, row + 1, named.column)
  const found = named.text.slice(0, 80)
  const resolved = resolveName(named.text, indexOf(reading, statement))
  if (resolved.status === 'found') return resolved.entry
  if (resolved.status === 'none') {
    tell(reading, { place, code, found, expected: resolved.nearest })
    return null
  }
  const lines = resolved.entries.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []))
  const line = belowHeading(lines, heading, reading.registers.lines)
  if (line !== null) return { kind: 'line', line }
  tell(reading, { place, code: 'ambiguousName', found, expected: resolved.entries.map(({ key }) => key).join(', ').slice(0, 400) })
  return null
}
