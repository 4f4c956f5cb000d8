import type { SheetCell } from '@/lib/schemas/sheet-raw'

/** How people's spaces, case and dashes are taken away before two texts are compared. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ').trim().toLocaleLowerCase('sv')
}

/** A cell as text, for names and headings; empty for a blank. A number without decimals may be a name (an account, a year). */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  if ('percent' in cell) return `${cell.percent} %`
  if ('date' in cell) return cell.date
  return 'error' in cell ? cell.error : `=${cell.uncomputed}`
}

/** What stands in a cell, shortened, for a fault; null for a blank. */
export function foundText(cell: SheetCell | undefined): string | null {
  const text = cellText(cell)
  return text === '' ? null : text.slice(0, 80)
}

const NUMBER_TEXT = /^[-\u2212\u2013+]?[\d\s\u00a0\u202f]*\d([,.]\d+)?\s*%?$/

/** Whether a cell looks like a number; a CSV file has only texts. */
export function looksLikeNumber(cell: SheetCell | undefined): boolean {
  if (typeof cell === 'string') return NUMBER_TEXT.test(cell.trim())
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null && 'percent' in cell)
}
