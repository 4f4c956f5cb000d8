import type { RatingWords } from './cell'
import type { CellView, RatingCellView } from '@/lib/domain/report-view'
import { assessmentText, trendBase, trendMoved } from './assessment'
import { carriedOverText, targetTexts } from './indicator'

/** Words of the files of figures of an edition: what has no table in the report is given one here. */
export const editionDataText = {
  keyFigures: { title: 'Nyckeltal', rowHeader: 'Nyckeltal', value: 'Värde' },
  bridge: {
    rowHeader: 'Del',
    value: 'Belopp',
    previousVariance: 'Förra avvikelsen',
    forecastChange: 'Ändrad prognos',
    budgetChange: 'Ändrad budget',
    variance: 'Avvikelse nu',
  },
  comments: { rowHeader: 'Rad', amount: 'Avvikelse', comment: 'Kommentar' },
  rated: { rowHeader: 'Namn', rating: 'Bedömning', trend: 'Förändring', comment: 'Kommentar' },
  remark: (column: string) => `${column}, anmärkning`,
  workbook: {
    contents: 'Innehåll',
    back: 'Till innehållet',
    about: 'Om filen',
    edition: 'Utgåva',
    published: 'Publicerad',
    sha256: 'Kontrollsumma (SHA-256) för utgåvans siffror och texter',
    address: 'Fast adress',
    sheet: 'Blad',
    section: 'Avsnitt',
    table: 'Tabell',
    sums: 'Summor är formler där raderna över dem ger just den summan. Andra värden står som de är publicerade.',
    rounding: 'Värdena är oavrundade. Excel visar dem med rapportens decimaler.',
    unit: (unit: string) => `Belopp i ${unit}`,
    changes: 'Ändringar',
  },
}

function insteadOf(cell: RatingCellView, words: RatingWords): string | null {
  if (cell.reason === null || cell.proposed === null || cell.proposed.level === cell.level) return null
  return `${assessmentText.insteadOf(words[cell.proposed.level])} ${cell.reason}`
}

/** What a cell says besides its value: the reason of a level, what a trend is compared with, the target of the period. Null: nothing. */
export function cellRemark(cell: CellView, words: RatingWords): string | null {
  switch (cell.type) {
    case 'rating':
      return insteadOf(cell, words)
    case 'trend':
      return `${trendBase(cell.trend)}${trendMoved(cell.trend)}`
    case 'target':
      return cell.fullYear === null ? null : targetTexts(cell).period
    case 'number':
    case 'percent':
    case 'step':
      return cell.carriedOverFrom === undefined ? null : carriedOverText(cell.carriedOverFrom)
    case 'money':
    case 'text':
    case 'missing':
    case 'empty':
      return null
  }
}
