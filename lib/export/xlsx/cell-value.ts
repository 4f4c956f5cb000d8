import type { CellStyle } from 'hucre/xlsx'
import type { CellView, ReportView } from '@/lib/domain/report-view'
import { cellText } from '@/lib/text/cell'
import { targetTexts } from '@/lib/text/indicator'

/** Öre in a unit. */
const ORE_PER = { tkr: 100_000, mnkr: 100_000_000, kr: 100 } as const

/** A value of a spreadsheet with how it is shown; null: nothing stands there. */
export interface SheetValue {
  readonly value: number | string | null
  readonly format: string | null
}

/** Excel's code of a number: thousands apart, fixed decimals, a plus where the report prints one. */
function formatOf({ decimals, sign = false }: { readonly decimals: number; readonly sign?: boolean }, after = ''): string {
  const number = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${after}`
  return sign ? `+${number};-${number};${number}` : number
}

/** What binary arithmetic has added is taken away: 18.4 % is 0.184 and not 0.18400000000000002. */
function asMeant(value: number): number {
  return Number(value.toPrecision(15))
}

/** Words that XML can hold, no longer than Excel takes. */
export function sheetText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').slice(0, 32_767)
}

/**
 * A cell as a typed value: money unrounded in its unit (the öre 507 612 345 in tkr → 5076.12345), percent as a share (18.4 → 0.184), words
 * as words.
 * @param unit unit that the table's header has said, which the cell does not repeat
 */
export function sheetValue(cell: CellView, unit: string | null, words: Pick<ReportView, 'ratingWords' | 'missingWords'>): SheetValue {
  switch (cell.type) {
    case 'money':
      return { value: asMeant(cell.amount / ORE_PER[cell.unit]), format: formatOf(cell, cell.unit === unit ? '' : `" ${cell.unit}"`) }
    case 'number':
      return { value: cell.value, format: formatOf(cell) }
    case 'percent':
      return { value: asMeant(cell.value / 100), format: formatOf(cell, '%') }
    case 'target':
      return { value: targetTexts(cell).fullYear ?? targetTexts(cell).period, format: null }
    case 'missing':
      return { value: words.missingWords[cell.reason], format: null }
    case 'empty':
      return { value: null, format: null }
    case 'step':
    case 'rating':
    case 'trend':
    case 'text':
      return { value: sheetText(cellText(cell, words.ratingWords)), format: null }
  }
}

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const
const THIN = { style: 'thin', color: { rgb: '1C1F22' } } as const

const FONT = { name: 'Calibri', size: 11 } as const
const BOLD = { ...FONT, bold: true } as const

/** Looks of the workbook's cells. */
export const LOOK = {
  title: { font: { ...BOLD, size: 14 } },
  link: { font: { ...FONT, color: { rgb: '00507D' }, underline: true } },
  muted: { font: { ...FONT, color: { rgb: '575C61' } } },
  label: { font: BOLD },
  header: { font: BOLD, fill: GREY, alignment: { wrapText: true, vertical: 'bottom' }, border: { bottom: THIN } },
  plain: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Readonly<Record<string, CellStyle>>

/** Look of a row's cells: totals under a line and bold, headings and goals bold. */
export function rowLook(row: { readonly kind: string; readonly strong?: boolean }): CellStyle {
  const bold = row.kind === 'total' || row.kind === 'heading' || row.strong === true
  return { ...LOOK.plain, ...(bold ? { font: BOLD } : {}), ...(row.kind === 'total' ? { border: { top: THIN } } : {}) }
}
