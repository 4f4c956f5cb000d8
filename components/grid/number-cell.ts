import { formatExact, formatNumber, MINUS } from '@/lib/text/format'
import { gridText } from '@/lib/text/grid'
import { numberFaultText, parseSvNumber } from '@/lib/text/parse-number'
import type { CellFormat } from './grid-model'

/** What numbers a cell takes, in the unit that people see. */
export interface NumberCell {
  readonly min: number | null
  readonly max: number
  /** Most decimals that are kept exactly. */
  readonly decimals: number
  readonly percent?: boolean
}

/** As ParsedCell, for a cell that holds numbers only. */
export type ParsedNumberCell = { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: string }

/** Reads a typed or pasted text; an empty one clears the cell. '−5 076' → −5076. Never guesses: what is unclear is a fault. */
export function readNumber(text: string, { min, max, decimals, percent = false }: NumberCell): ParsedNumberCell {
  const parsed = parseSvNumber(text, { percent })
  if (!parsed.ok) return parsed.fault === 'empty' ? { ok: true, value: null } : { ok: false, problem: numberFaultText(parsed.fault, text) }
  if (parsed.decimals > decimals) return { ok: false, problem: gridText.tooManyDecimals(decimals) }
  if (min !== null && parsed.value < min) return { ok: false, problem: gridText.negative }
  if (Math.abs(parsed.value) > max) return { ok: false, problem: gridText.above(formatNumber(max)) }
  return { ok: true, value: parsed.value }
}

/** The exact number as a spreadsheet reads it: without thousands' spaces, with a plain minus. −1234.5 → '-1234,5'. */
export function writeNumber(value: number | null): string {
  return value === null ? '' : formatExact(value).replace(MINUS, '-').replaceAll(/\s/g, '')
}

interface NumberFormat {
  /** Stored units in one that is typed: 100 000 öre in a tkr. */
  readonly unit: number
  readonly show: (value: number) => string
  /** Null: computed. */
  readonly cell: NumberCell | null
}

/** The format of cells with numbers: stored in whole units, typed and shown in larger ones. −507 600 000 öre, unit 100 000 → '-5076'. */
export function numberFormat({ unit, show, cell }: NumberFormat): CellFormat {
  return {
    format: (value) => (typeof value === 'number' ? show(value) : ''),
    edit: (value) => (typeof value === 'number' ? writeNumber(value / unit) : ''),
    parse:
      cell === null
        ? null
        : (text) => {
            const parsed = readNumber(text, cell)
            return parsed.ok && parsed.value !== null && unit > 1 ? { ok: true, value: Math.round(parsed.value * unit) } : parsed
          },
  }
}
