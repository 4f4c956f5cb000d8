import type { ImportFaultCode } from '@/lib/domain/import-reading'
import { monthOf, type Period } from '@/lib/domain/period'
import type { SheetCell } from '@/lib/schemas/sheet-raw'
import type { Figure } from './figure'
import { foundText } from './plain-text'
import { readAmount, readAnswers, readIndicatorValue, readPlacementValue, type CellReading } from './read-value'
import { budgetVersionOf, vintageOf, type FigureScope } from './row-scope'
import type { RowSubject } from './row-subject'
import { cellAt, columnsAs, placeOf, tell, textAs, type TableReading } from './table-reading'

/** Longest comment that is stored. */
const LONGEST_COMMENT = 8_000

interface FigureCell {
  readonly reading: TableReading
  readonly row: number
  readonly column: number
  readonly cell: SheetCell
  readonly scope: FigureScope
}

function tellCell({ reading, row, column, cell }: FigureCell, code: ImportFaultCode, expected: string | null): null {
  tell(reading, { place: placeOf(reading, row + 1, column), code, found: foundText(cell), expected })
  return null
}

function valueOf<Value>(figureCell: FigureCell, read: CellReading<Value>): Value | null {
  return read.ok ? read.value : tellCell(figureCell, read.code, read.expected)
}

/** The months of a figure; null when neither heading, row nor sheet says them. */
function periodOf({ reading, column, scope }: FigureCell): Period | null {
  const { year } = reading.registers
  if (scope.period !== null) return { year, ...scope.period }
  const heading = cellAt(reading.sheet, reading.table.headerRow - 1, column)
  tell(reading, { place: placeOf(reading, reading.table.headerRow, column), code: 'notAWholeMonth', found: foundText(heading), expected: monthOf(year, 1) })
  return null
}

function commentOf(reading: TableReading, row: number): string | null {
  const named = textAs(reading, row, 'comment')
  if (named === null) return null
  if (named.text.length <= LONGEST_COMMENT) return named.text
  tell(reading, { place: placeOf(reading, row + 1, named.column), code: 'tooLong', found: named.text.slice(0, 80), expected: String(LONGEST_COMMENT) })
  return null
}

function lineFigure(figureCell: FigureCell, { line }: Extract<RowSubject, { kind: 'line' }>): Figure | null {
  const { reading, row, column, cell, scope } = figureCell
  const place = placeOf(reading, row + 1, column)
  const amount = valueOf(figureCell, readAmount(cell, reading.table))
  if (scope.measure === 'forecast') {
    const vintage = vintageOf(reading, row)
    return amount === null || vintage === null ? null : { kind: 'forecast', line, vintage, amount, comment: commentOf(reading, row), place }
  }
  const period = periodOf(figureCell)
  const budgetVersion = scope.measure === 'budget' ? budgetVersionOf(reading, row) : null
  if (amount === null || period === null || (scope.measure === 'budget' && budgetVersion === null)) return null
  return { kind: 'amount', line, measure: scope.measure, budgetVersion, period, amount, place }
}

function answersOf(reading: TableReading, row: number): number | null {
  const [column] = columnsAs(reading, 'answers')
  const cell = column === undefined ? null : cellAt(reading.sheet, row, column)
  if (column === undefined || cell === null) return null
  const read = readAnswers(cell)
  if (read.ok) return read.value
  tell(reading, { place: placeOf(reading, row + 1, column), code: read.code, found: foundText(cell), expected: read.expected })
  return null
}

function indicatorFigure(figureCell: FigureCell, { indicator }: Extract<RowSubject, { kind: 'indicator' }>): Figure | null {
  const { reading, row, column, cell, scope } = figureCell
  // A target is no value: only what was measured is imported.
  if (scope.measure !== 'actual') return tellCell(figureCell, 'unknownColumn', null)
  const value = valueOf(figureCell, readIndicatorValue(cell, indicator))
  const period = periodOf(figureCell)
  if (value === null || period === null) return null
  const breakdown = textAs(reading, row, 'breakdown')?.text.slice(0, 200) ?? ''
  return { kind: 'indicator', indicator, period, breakdown, ...value, answers: answersOf(reading, row), place: placeOf(reading, row + 1, column) }
}

function placementFigure(figureCell: FigureCell, { category }: Extract<RowSubject, { kind: 'category' }>): Figure | null {
  const { reading, row, column, cell, scope } = figureCell
  const { field, measure } = scope
  if (field === null) return tellCell(figureCell, 'unknownColumn', null)
  const value = valueOf(figureCell, readPlacementValue(cell, field))
  const period = periodOf(figureCell)
  if (value === null || period === null) return null
  if (period.from !== period.to) return tellCell(figureCell, 'notAWholeMonth', monthOf(period.year, 1))
  const vintage = measure === 'forecast' ? vintageOf(reading, row) : null
  if (measure === 'forecast' && vintage === null) return null
  return { kind: 'placement', category, month: monthOf(period.year, period.to), measure, vintage, field, value, place: placeOf(reading, row + 1, column) }
}

/** The figure of one cell, tied to its subject; null when something is wrong, which has been told. */
export function readFigure(figureCell: FigureCell, subject: RowSubject): Figure | null {
  switch (subject.kind) {
    case 'line':
      return lineFigure(figureCell, subject)
    case 'indicator':
      return indicatorFigure(figureCell, subject)
    case 'category':
      return placementFigure(figureCell, subject)
  }
}
