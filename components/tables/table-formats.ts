import type { CellFormat } from '@/components/grid/grid-model'
import { numberFormat } from '@/components/grid/number-cell'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { DataTableColumn } from '@/lib/domain/data-table'
import { CELL_LEVELS } from '@/lib/domain/data-table-entry'
import type { RatingWords } from '@/lib/text/cell'
import { dataTableText, levelInCell } from '@/lib/text/data-table'
import { formatNumber } from '@/lib/text/format'

const MOST_CHARACTERS = 600

const TEXT: CellFormat = {
  align: 'start',
  format: (value) => String(value ?? ''),
  edit: (value) => String(value ?? ''),
  parse: (text) => {
    if (text.length > MOST_CHARACTERS) return { ok: false, problem: dataTableText.tooLong(MOST_CHARACTERS) }
    return { ok: true, value: text === '' ? null : text }
  },
}

const isLevel = (value: unknown): value is RatingLevel => CELL_LEVELS.some((level) => level === value)

/** Levels are written as the report's words, with or without their shape: 'gul' and '▲ Gul' are the same. */
function ratingFormat(words: RatingWords): CellFormat {
  const plain = (text: string) => text.replace(/^[^\p{L}]+/u, '').toLocaleLowerCase('sv')
  return {
    align: 'start',
    format: (value) => (isLevel(value) ? levelInCell(value, words) : ''),
    edit: (value) => (isLevel(value) ? words[value] : ''),
    parse: (text) => {
      if (text === '') return { ok: true, value: null }
      const level = CELL_LEVELS.find((each) => plain(words[each]) === plain(text))
      return level === undefined ? { ok: false, problem: dataTableText.levels(CELL_LEVELS.map((each) => words[each])) } : { ok: true, value: level }
    },
  }
}

const LARGEST = 99_999_999_999

/** How a column of a data table is read and written; a derived one is only read. */
export function columnFormat({ type, decimals, derived }: DataTableColumn, words: RatingWords): CellFormat {
  const typed = (): CellFormat => {
    switch (type) {
      case 'text':
        return TEXT
      case 'rating':
        return ratingFormat(words)
      case 'number':
      case 'percent':
        return numberFormat({
          unit: 1,
          show: (value) => formatNumber(value, { decimals }),
          cell: { min: null, max: LARGEST, decimals: 6, percent: type === 'percent' },
        })
    }
  }
  return derived === undefined ? typed() : { ...typed(), parse: null }
}
