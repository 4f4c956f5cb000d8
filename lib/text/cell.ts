import type { RatingLevel } from '@/lib/domain/assessment'
import type { CellView } from '@/lib/domain/report-view'
import { trendWord } from './assessment'
import { bindUnits, formatMoneyUnit, formatNumber, formatPercent } from './format'
import { missingText, targetTexts } from './indicator'

/** Words of the levels, as the report's form prints them. */
export type RatingWords = Readonly<Record<RatingLevel, string>>

/**
 * A figure as text: '−5 076 tkr', '18,4 %', 'Nästan alla'. Null for what is not a figure.
 * @param money formatMoney where a table's header has said the unit
 */
export function figureText(cell: CellView, money: typeof formatMoneyUnit = formatMoneyUnit): string | null {
  switch (cell.type) {
    case 'money':
      return money(cell.amount, cell.unit, cell)
    case 'number':
      return formatNumber(cell.value, cell)
    case 'percent':
      return formatPercent(cell.value, cell)
    case 'step':
      return cell.label
    default:
      return null
  }
}

/**
 * A cell in running text, with its unit: '−5 076 tkr', '18,4 %', 'under 2 555, perioden: under 1 703', 'Gul'.
 * Empty for a cell where nothing belongs.
 */
export function cellText(cell: CellView, words: RatingWords): string {
  switch (cell.type) {
    case 'target': {
      const { fullYear, period } = targetTexts(cell)
      return [fullYear, period].filter((part) => part !== null).join(', ')
    }
    case 'rating':
      return words[cell.level]
    case 'trend':
      return trendWord(cell.trend)
    case 'text':
      return bindUnits(cell.text)
    case 'missing':
      return missingText(cell.reason)
    default:
      return figureText(cell) ?? ''
  }
}
