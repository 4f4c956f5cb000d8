import type { SheetCell } from '@/lib/schemas/sheet-raw'
import { DATE_WORDS } from '@/lib/text/lexicon/date'
import { SHEET_WORDS } from '@/lib/text/lexicon/sheet'
import { cellText, plainText } from './plain-text'

/** Months that a heading or a cell names; `year` is null when it names none. `isToDate`: "t.o.m. augusti", "ack aug". */
export interface NamedPeriod {
  readonly year: number | null
  readonly from: number
  readonly to: number
  readonly isToDate: boolean
}

const MONTHS: Readonly<Record<string, number>> = { ...DATE_WORDS.months, ...DATE_WORDS.shortMonths }

/** Whether one of some words stands by itself in a text that plainText has made plain. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => ` ${text.replace(/[\s(),;:/]+/g, ' ')} `.includes(` ${word.replace(/[\s(),;:/]+/g, ' ')} `))
}

/** 2020-08, 2020-08-31, 202008, 2020M08, 2020/8. */
function numericMonth(text: string): { readonly year: number; readonly month: number } | null {
  const [, year, month] = /^((?:19|20)\d\d)[-/.m ]?(0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?$/.exec(text) ?? []
  return year === undefined || month === undefined ? null : { year: Number(year), month: Number(month) }
}

/** A year in four digits, or in two after a month: aug 2020, aug-20, aug'20. */
function yearIn(text: string): number | null {
  const [, full] = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text) ?? []
  if (full !== undefined) return Number(full)
  const [, short] = /\p{Letter}[.]?[-' ](\d\d)$/u.exec(text) ?? []
  return short === undefined ? null : 2000 + Number(short)
}

function monthsNamed(text: string): readonly number[] {
  return (text.match(/\p{Letter}+/gu) ?? []).flatMap((word) => MONTHS[word] ?? [])
}

/**
 * The months that a text or date names: 'Utfall aug 2020' → August 2020, 'jan–aug' → January–August, 'T2' → May–August, 'helår' →
 * January–December, 'ack augusti' → August, to date. Null when it names none.
 */
export function readPeriod(cell: SheetCell | undefined): NamedPeriod | null {
  const text = plainText(cellText(cell))
  const numeric = numericMonth(text)
  if (numeric !== null) return { year: numeric.year, from: numeric.month, to: numeric.month, isToDate: false }
  const year = yearIn(text)
  const months = monthsNamed(text)
  const isToDate = hasWord(text, SHEET_WORDS.toDate)
  const [from, to = from] = months
  if (from !== undefined && to !== undefined) return months.length <= 2 && from <= to ? { year, from, to, isToDate: isToDate && months.length === 1 } : null
  const part = DATE_WORDS.partsOfYear.find(({ phrase }) => hasWord(text, [phrase]))
  if (part !== undefined) return { year, from: part.from, to: part.to, isToDate }
  return hasWord(text, SHEET_WORDS.wholeYear) ? { year, from: 1, to: 12, isToDate: false } : null
}

/** A month of a row: as readPeriod, and a plain number 1–12. */
export function readRowPeriod(cell: SheetCell | undefined): NamedPeriod | null {
  const month = Number(cellText(cell) || 'none')
  return Number.isInteger(month) && month >= 1 && month <= 12 ? { year: null, from: month, to: month, isToDate: false } : readPeriod(cell)
}
