import type { ImportChange, ImportFault, ImportReading, LeftOut, PlacedChange } from '@/lib/domain/import-reading'
import type { ImportLine, ImportRegisters } from '@/lib/domain/import-registers'
import type { Ore } from '@/lib/domain/money'
import type { SheetMapping, SheetTable } from '@/lib/schemas/sheet-mapping'
import type { RawSheet, SheetRaw } from '@/lib/schemas/sheet-raw'
import { isComputed, totalFaults } from './check-totals'
import type { AmountFigure, Figure, ForecastFigure, IndicatorFigure } from './figure'
import { givenTwice } from './given-twice'
import { cellText, looksLikeNumber } from './plain-text'
import { readFigure } from './read-figure'
import { readAmount } from './read-value'
import { figureScope, rowScope } from './row-scope'
import { headingOf, subjectOf } from './row-subject'
import { leaveOut, MOST_FAULTS, placeOf, tell, textAs, totalOf, type TableReading } from './table-reading'
import { amountParts, valuesToDate } from './to-date'

function figureColumns({ table }: TableReading) {
  return table.columns.flatMap(({ column, role }) => (role.as === 'figure' ? [{ column, role }] : []))
}

function changeOf(figure: Figure): ImportChange {
  switch (figure.kind) {
    case 'amount': {
      const { line, period, amount, budgetVersion } = figure
      const { statement, key } = line
      return budgetVersion === null
        ? { kind: 'actual', statement, line: key, period, amount }
        : { kind: 'budget', statement, line: key, budgetVersion, period, amount }
    }
    case 'forecast':
      return { kind: 'forecast', statement: figure.line.statement, line: figure.line.key, vintage: figure.vintage, amount: figure.amount, comment: figure.comment }
    case 'indicator': {
      const { indicator, period, breakdown, value, missing, answers } = figure
      return { kind: 'indicatorValue', indicator: indicator.key, period, breakdown, value, missing, answers }
    }
    case 'placement': {
      const { category, month, measure, vintage, field, value } = figure
      return { kind: 'placementVolume', category: category.key, month, measure, vintage, field, value }
    }
  }
}

/** The amounts that stand in the figure columns of a row, öre; what is no amount counts nothing. */
function amountsIn(reading: TableReading, row: number): readonly Ore[] {
  if (reading.table.subject !== 'line') return []
  return figureColumns(reading).flatMap(({ column }) => {
    const read = readAmount(reading.sheet.rows[row]?.[column] ?? null, reading.table)
    return read.ok ? [read.value] : []
  })
}

function leaveOutRow(reading: TableReading, row: number, count: number): void {
  const named = textAs(reading, row, 'name') ?? textAs(reading, row, 'key')
  leaveOut(reading, named?.text.slice(0, 80) ?? `${row + 1}`, reading.table.subject === 'line' ? totalOf(amountsIn(reading, row)) : null, count)
}

/** A row of a CSV file with more or fewer fields than the headings: a delimiter too many moves every figure after it. */
function isRagged({ sheet, table }: TableReading, row: number): number | null {
  const wanted = table.headerRow === 0 ? undefined : sheet.widths?.[table.headerRow - 1]
  const width = sheet.widths?.[row]
  if (wanted === undefined || width === undefined || width === wanted) return null
  return width > wanted && (sheet.rows[row]?.length ?? 0) <= wanted ? null : wanted
}

/** Reads the figures of a row. A row without figures that names a heading becomes the heading of those that follow. */
function readRow(reading: TableReading, row: number, heading: ImportLine | null): ImportLine | null {
  const { sheet, table } = reading
  const cells = figureColumns(reading).flatMap(({ column, role }) => {
    const cell = sheet.rows[row]?.[column] ?? null
    return cell === null ? [] : [{ column, role, cell }]
  })
  const [first] = cells
  if (first === undefined) return headingOf(reading, row) ?? heading
  const next = headingOf(reading, row) ?? heading
  const wanted = isRagged(reading, row)
  if (wanted !== null) tell(reading, { place: placeOf(reading, row + 1, null), code: 'columnCount', found: String(sheet.widths?.[row]), expected: String(wanted) })
  const isSkipped = table.skipRows.includes(row + 1)
  const subject = isSkipped || wanted !== null ? null : subjectOf(reading, row, heading)
  const scope = subject === null ? null : rowScope(reading, row)
  if (subject === null || scope === null) {
    leaveOutRow(reading, row, cells.length)
    return next
  }
  for (const { column, role, cell } of cells) {
    const figure = readFigure({ reading, row, column, cell, scope: figureScope(reading, role, scope) }, subject)
    if (figure !== null) reading.figures.push(figure)
    const amount = table.subject === 'line' ? readAmount(cell, table) : null
    if (figure === null || (subject.kind === 'line' && isComputed(subject.line))) {
      leaveOut(reading, textAs(reading, row, 'name')?.text.slice(0, 80) ?? subjectName(subject), amount?.ok === true ? amount.value : null, 1)
    }
  }
  return next
}

function subjectName(subject: NonNullable<ReturnType<typeof subjectOf>>): string {
  switch (subject.kind) {
    case 'line':
      return subject.line.name
    case 'indicator':
      return subject.indicator.name
    case 'category':
      return subject.category.name
  }
}

/** Columns with numbers that no role was given: told as left out, under their headings. */
function leaveOutColumns(reading: TableReading): void {
  const { sheet, table } = reading
  const mapped = new Set(table.columns.map(({ column }) => column))
  const counts = new Map<number, number>()
  for (const row of sheet.rows.slice(table.headerRow)) {
    row.forEach((cell, column) => {
      if (!mapped.has(column) && looksLikeNumber(cell)) counts.set(column, (counts.get(column) ?? 0) + 1)
    })
  }
  for (const [column, count] of counts) {
    const heading = table.headerRow === 0 ? '' : cellText(sheet.rows[table.headerRow - 1]?.[column])
    leaveOut(reading, heading.slice(0, 80) || (placeOf(reading, 1, column).column ?? ''), null, count)
  }
}

interface TableResult {
  readonly figures: readonly Figure[]
  readonly faults: readonly ImportFault[]
  readonly leftOut: readonly LeftOut[]
  readonly read: readonly Ore[]
  readonly mapped: readonly Ore[]
}

function isMoney(figure: Figure): figure is AmountFigure | ForecastFigure {
  return figure.kind === 'amount' || figure.kind === 'forecast'
}

/** Figures as they are kept, from figures as they stand: totals away, parts for amounts to date, values of indicators to date. */
function kept(reading: TableReading, stored: readonly Figure[]): readonly Figure[] {
  const isToDate = reading.table.accrual === 'toDate'
  const amounts = stored.filter((figure): figure is AmountFigure => figure.kind === 'amount')
  const values = stored.filter((figure): figure is IndicatorFigure => figure.kind === 'indicator')
  return [
    ...(isToDate ? amountParts(amounts, (fault) => tell(reading, fault)) : amounts),
    ...valuesToDate(values, isToDate),
    ...stored.filter(({ kind }) => kind === 'forecast' || kind === 'placement'),
  ]
}

function readTable(sheet: RawSheet, table: SheetTable, registers: ImportRegisters): TableResult {
  const reading: TableReading = { sheet, table, registers, figures: [], faults: [], leftOut: new Map(), indexes: new Map() }
  if (table.year !== null && table.year !== registers.year) {
    tell(reading, { place: placeOf(reading, 1, null), code: 'otherYear', found: String(table.year), expected: String(registers.year) })
    return { figures: [], faults: reading.faults, leftOut: [], read: [], mapped: [] }
  }
  let heading: ImportLine | null = null
  const read: Ore[] = []
  // With as many faults as are told, nothing more can be learnt from the file.
  for (let row = table.headerRow; row < sheet.rows.length && reading.faults.length < MOST_FAULTS; row += 1) {
    read.push(...amountsIn(reading, row))
    heading = readRow(reading, row, heading)
  }
  leaveOutColumns(reading)
  const money = reading.figures.filter(isMoney)
  for (const fault of totalFaults(money, registers.lines, table)) tell(reading, fault)
  const stored = reading.figures.filter((figure) => !isMoney(figure) || !isComputed(figure.line))
  return {
    figures: kept(reading, stored),
    faults: reading.faults,
    leftOut: [...reading.leftOut.values()],
    read,
    mapped: stored.filter(isMoney).map(({ amount }) => amount),
  }
}

function numbersIn(sheet: RawSheet): number {
  return sheet.rows.reduce((sum, row) => sum + row.filter(looksLikeNumber).length, 0)
}

/**
 * Figures of a spreadsheet or CSV file as changes, each with its cell. Blank cells say nothing; rows of totals are checked against
 * their parts and not imported; what no table covers is left out and counted. Pure: the same file, mapping and registers give the same.
 * Proof, öre: amounts in the columns of figures = those that became changes + those left out, as they stand in the file.
 */
export function mapSheet(raw: SheetRaw, mapping: SheetMapping, registers: ImportRegisters): ImportReading {
  const tables = raw.sheets.flatMap((sheet) => {
    const table = mapping.tables.find((each) => each.sheet === sheet.name)
    return table === undefined ? [] : [readTable(sheet, table, registers)]
  })
  const unread = raw.sheets.filter((sheet) => mapping.tables.every((table) => table.sheet !== sheet.name) && numbersIn(sheet) > 0)
  const figures = tables.flatMap((table) => table.figures)
  const faults = [...tables.flatMap((table) => table.faults), ...givenTwice(figures)]
  const leftOut = [...tables.flatMap((table) => table.leftOut), ...unread.map((sheet) => ({ name: sheet.name, amount: null, count: numbersIn(sheet) }))]
  const read = tables.flatMap((table) => table.read)
  return {
    changes: figures.map((figure): PlacedChange => ({ change: changeOf(figure), place: figure.place })),
    faults,
    leftOut,
    proof:
      read.length === 0
        ? null
        : {
            read: totalOf(read),
            mapped: totalOf(tables.flatMap((table) => table.mapped)),
            leftOut: totalOf(leftOut.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
          },
  }
}
