import { MISSING, numberCell, percentCell } from '../blocks/cells'
import type { FormColumn } from '../form'
import { monthsOf, wholeYear } from '../period'
import type { PlacementCategory, PlacementVolume } from '../placement'
import { budgetedVolume, enteredVolume, type PlacementSheet } from '../placement-sheet'
import type { CellView, ChartBlockView, RowView } from '../report-view'
import { chartTable, type ChartWords } from './chart-words'

/** Row of the report's own table of the category, which the same protection holds for. */
const ROW = { price: 'placements', share: 'purchasedShare' } as const

function volumeCell(kind: PlacementCategory['kind'], volume: PlacementVolume | null, decimals: number): CellView {
  if (volume === null) return MISSING
  return kind === 'price' ? numberCell(volume.placements, decimals) : percentCell(volume.purchasedShare, decimals)
}

/**
 * Twelve months of a placement category: a row `outcome` (actual, then forecast) and a row `budget` (where the words name one), a
 * column for each month. Number of placements, or in percent the share that is purchased.
 */
export function placementVolumes(sheet: PlacementSheet, category: PlacementCategory, words: ChartWords): ChartBlockView {
  const months = monthsOf(wholeYear(sheet.year))
  const row = ({ key, label, decimals }: FormColumn): RowView => ({
    key: `${key}.${ROW[category.kind]}`,
    label: words.fill(label),
    kind: 'item',
    depth: 0,
    cells: months.map((month) => {
      const volume = key === 'budget' ? budgetedVolume(sheet, category.key, month) : enteredVolume(sheet, category.key, month)
      return volumeCell(category.kind, volume, decimals)
    }),
  })
  const columns = months.map((month): FormColumn => ({ key: String(month), label: words.tick(month), group: null, decimals: 0 }))
  const rows = words.columns.filter(({ key }) => key === 'outcome' || key === 'budget').map(row)
  const table = chartTable({ key: `placementVolumes:${category.key}`, block: 'placementVolumes', unit: null }, category.name, { ...words, columns }, rows)
  return {
    kind: 'chart',
    chart: 'placementVolumes',
    table: { ...table, columns: table.columns.map((column) => ({ ...column, align: 'end' })) },
    ticks: months.map(words.tick),
    actualTo: sheet.toMonth,
    bands: [],
  }
}
