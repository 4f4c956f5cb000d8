import type { FormBlock, FormPlacementRow } from '../form'
import { placementCost, placementDays, placementYear, type PlacementCategory, type PlacementVolume } from '../placement'
import type { CellView, ColumnView, RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { MISSING, moneyCell, numberCell, percentCell } from './cells'

type PlacementBlock = Extract<FormBlock, { kind: 'placementVolumes' }>

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

const ROWS_OF_KIND: Readonly<Record<PlacementCategory['kind'], readonly FormPlacementRow['key'][]>> = {
  price: ['pricePerDay', 'placements', 'placementDays', 'cost'],
  share: ['purchasedShare', 'contractedShare'],
}

/** Actuals up to the report's last month, then the forecast of its vintage. */
function outcomeOf(volumes: readonly PlacementVolume[], { facts }: BlockContext): readonly PlacementVolume[] {
  const { period, vintageKey } = facts.report
  return volumes.filter((volume) =>
    volume.month <= period.to ? volume.measure === 'actual' : volume.measure === 'forecast' && volume.vintageKey === vintageKey,
  )
}

function monthCell(row: FormPlacementRow, volume: PlacementVolume | undefined): CellView {
  if (volume === undefined) return MISSING
  switch (row.key) {
    case 'pricePerDay':
      return moneyCell(volume.pricePerDay, 'kr', row.decimals)
    case 'placements':
      return numberCell(volume.placements, row.decimals)
    case 'placementDays':
      return numberCell(placementDays(volume), row.decimals)
    case 'cost':
      return moneyCell(placementCost(volume), 'tkr', row.decimals)
    case 'purchasedShare':
      return percentCell(volume.purchasedShare, row.decimals)
    case 'contractedShare':
      return percentCell(volume.contractedShare, row.decimals)
  }
}

/** A fraction of a placement is what full-year placements are about, so they have two decimals at least. */
const FULL_YEAR_DECIMALS = 2

function yearCell(row: FormPlacementRow, volumes: readonly PlacementVolume[], year: number): CellView {
  const total = placementYear(volumes, year)
  switch (row.key) {
    case 'placements':
      return numberCell(total.fullYearPlacements, Math.max(row.decimals, FULL_YEAR_DECIMALS))
    case 'placementDays':
      return numberCell(total.placementDays, row.decimals)
    case 'cost':
      return moneyCell(total.cost, 'tkr', row.decimals)
    default:
      return { type: 'empty' }
  }
}

/** A heading and the rows below it, for actual and forecast or for budget. */
function part(
  name: 'outcome' | 'budget',
  label: string,
  volumes: readonly PlacementVolume[],
  category: PlacementCategory,
  block: PlacementBlock,
  { facts, fill }: BlockContext,
): readonly RowView[] {
  const { year } = facts.report.period
  const rows = block.rows.filter((row) => ROWS_OF_KIND[category.kind].includes(row.key))
  return [
    { key: name, label: fill(label), kind: 'heading', depth: 0, cells: [] },
    ...rows.map((row): RowView => {
      const months = MONTHS.map((month) => monthCell(row, volumes.find((volume) => volume.month === month)))
      const cells = block.yearLabel === null ? months : [...months, yearCell(row, volumes, year)]
      return { key: `${name}.${row.key}`, label: fill(row.label), kind: 'item', depth: 1, cells }
    }),
  ]
}

function columnsOf(block: PlacementBlock, { facts, form, fill }: BlockContext): readonly ColumnView[] {
  const months = MONTHS.map((month, index): ColumnView => ({
    key: String(month),
    label: form.shortMonthNames[index] ?? '',
    group: fill(month <= facts.report.period.to ? block.actualLabel : block.forecastLabel),
    align: 'end',
  }))
  return block.yearLabel === null ? months : [...months, { key: 'year', label: fill(block.yearLabel), group: null, align: 'end' }]
}

function categoryTable(category: PlacementCategory, block: PlacementBlock, context: BlockContext): TableView {
  const { facts, fill } = context
  const { year } = facts.report.period
  const volumes = facts.placementVolumes.filter((volume) => volume.categoryKey === category.key && volume.year === year)
  const budget = volumes.filter((volume) => volume.measure === 'budget')
  return {
    kind: 'table',
    key: `placementVolumes:${category.key}`,
    block: 'placementVolumes',
    title: block.title.includes('{category}') ? fill(block.title).replace('{category}', category.name) : category.name,
    unit: null,
    legend: block.legend.map(fill),
    rowHeader: fill(block.rowHeader),
    columns: columnsOf(block, context),
    rows: [
      ...part('outcome', block.outcomeLabel, outcomeOf(volumes, context), category, block, context),
      ...part('budget', block.budgetLabel, budget, category, block, context),
    ],
  }
}

/** One table per placement category: month by month, actual or forecast above budget. */
export function placementVolumesBlock(block: PlacementBlock, context: BlockContext): readonly TableView[] {
  return context.facts.placementCategories.map((category) => categoryTable(category, block, context))
}
