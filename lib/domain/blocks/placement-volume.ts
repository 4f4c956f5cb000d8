import { careDayTotal } from '../care-day'
import type { FormBlock, FormPlacementRow } from '../form'
import { monthsOf, wholeYear, type Period } from '../period'
import { placementCost, placementDays, placementTotal, type PlacementCategory, type PlacementTotal, type PlacementVolume } from '../placement'
import { effectsOver } from '../placement-effect'
import { budgetedVolumes, enteredVolumes, placementSheet } from '../placement-sheet'
import type { CellView, ColumnView, RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { restatementNotes } from './restatement-note'
import { notesOf } from './table'
import { MISSING, moneyCell, numberCell, percentCell } from './cells'

type PlacementBlock = Extract<FormBlock, { kind: 'placementVolumes' }>

const ROWS_OF_KIND: Readonly<Record<PlacementCategory['kind'], readonly FormPlacementRow['key'][]>> = {
  price: ['pricePerDay', 'placements', 'placementDays', 'careDays', 'cost', 'volumeEffect', 'priceEffect'],
  share: ['purchasedShare', 'contractedShare'],
}

/** A budget is what the outcome is compared with: it has no effects, and nobody counts its care days. */
const OUTCOME_ONLY: readonly FormPlacementRow['key'][] = ['careDays', 'volumeEffect', 'priceEffect']

/** A fraction of a placement is what full-year placements are about, so they have two decimals at least. */
const FULL_YEAR_DECIMALS = 2

/** The months of one category that a row tells about, beside their budget. */
interface RowMonths {
  readonly volumes: readonly PlacementVolume[]
  readonly budget: readonly PlacementVolume[]
  readonly year: number
}

/** The cell of a row for some months: one month, or all of the year. */
type PeriodCell = (months: RowMonths, period: Period, decimals: number) => CellView

const ofMonth =
  (cell: (volume: PlacementVolume, decimals: number) => CellView): PeriodCell =>
  ({ volumes }, { from }, decimals) => {
    const volume = volumes.find((each) => each.month === from)
    return volume === undefined ? MISSING : cell(volume, decimals)
  }

const ofTotal =
  (cell: (total: PlacementTotal, decimals: number) => CellView): PeriodCell =>
  ({ volumes }, period, decimals) =>
    cell(placementTotal(volumes, period), decimals)

const ofEffects =
  (effect: 'volumeEffect' | 'priceEffect'): PeriodCell =>
  ({ volumes, budget }, period, decimals) =>
    moneyCell(effectsOver({ outcome: volumes, budget }, period)?.[effect] ?? null, 'tkr', decimals)

const careDayCell: PeriodCell = ({ volumes }, period, decimals) => numberCell(careDayTotal(volumes, period)?.careDays ?? null, decimals)
const nothing: PeriodCell = () => ({ type: 'empty' })

/** How each row is printed in a month and in the year column. */
const ROW_CELLS: Readonly<Record<FormPlacementRow['key'], { readonly month: PeriodCell; readonly year: PeriodCell }>> = {
  pricePerDay: { month: ofMonth((volume, decimals) => moneyCell(volume.pricePerDay, 'kr', decimals)), year: nothing },
  placements: {
    month: ofMonth((volume, decimals) => numberCell(volume.placements, decimals)),
    year: ofTotal((total, decimals) => numberCell(total.fullYearPlacements, Math.max(decimals, FULL_YEAR_DECIMALS))),
  },
  placementDays: {
    month: ofMonth((volume, decimals) => numberCell(placementDays(volume), decimals)),
    year: ofTotal((total, decimals) => numberCell(total.placementDays, decimals)),
  },
  careDays: { month: careDayCell, year: careDayCell },
  cost: {
    month: ofMonth((volume, decimals) => moneyCell(placementCost(volume), 'tkr', decimals)),
    year: ofTotal((total, decimals) => moneyCell(total.cost, 'tkr', decimals)),
  },
  volumeEffect: { month: ofEffects('volumeEffect'), year: ofEffects('volumeEffect') },
  priceEffect: { month: ofEffects('priceEffect'), year: ofEffects('priceEffect') },
  purchasedShare: { month: ofMonth((volume, decimals) => percentCell(volume.purchasedShare, decimals)), year: nothing },
  contractedShare: { month: ofMonth((volume, decimals) => percentCell(volume.contractedShare, decimals)), year: nothing },
}

function rowView(row: FormPlacementRow, key: string, months: RowMonths, block: PlacementBlock, fill: BlockContext['fill']): RowView {
  const { month, year } = ROW_CELLS[row.key]
  const ofMonths = monthsOf(wholeYear(months.year)).map((each) => month(months, { year: months.year, from: each, to: each }, row.decimals))
  const cells = block.yearLabel === null ? ofMonths : [...ofMonths, year(months, wholeYear(months.year), row.decimals)]
  return { key, label: fill(row.label), kind: 'item', depth: 1, cells }
}

/** A heading and the rows below it, for actual and forecast or for budget. */
function part(name: 'outcome' | 'budget', months: RowMonths, category: PlacementCategory, block: PlacementBlock, { fill }: BlockContext): readonly RowView[] {
  const rows = block.rows.filter(({ key }) => ROWS_OF_KIND[category.kind].includes(key) && (name === 'outcome' || !OUTCOME_ONLY.includes(key)))
  return [
    { key: name, label: fill(name === 'outcome' ? block.outcomeLabel : block.budgetLabel), kind: 'heading', depth: 0, cells: [] },
    ...rows.map((row) => rowView(row, `${name}.${row.key}`, months, block, fill)),
  ]
}

function columnsOf(block: PlacementBlock, { facts, form, fill }: BlockContext): readonly ColumnView[] {
  const { period } = facts.report
  const months = monthsOf(wholeYear(period.year)).map((month): ColumnView => ({
    key: String(month),
    label: form.shortMonthNames[month - 1] ?? '',
    group: fill(month <= period.to ? block.actualLabel : block.forecastLabel),
    align: 'end',
  }))
  return block.yearLabel === null ? months : [...months, { key: 'year', label: fill(block.yearLabel), group: null, align: 'end' }]
}

function categoryTable(category: PlacementCategory, block: PlacementBlock, context: BlockContext): TableView {
  const { facts, fill } = context
  const sheet = placementSheet(facts)
  const { year } = sheet
  const [outcome, budget] = [enteredVolumes(sheet, category.key), budgetedVolumes(sheet, category.key)]
  const rows = block.rows.map((row) => ({ ...row, label: fill(row.label) }))
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
      ...part('outcome', { volumes: outcome, budget, year }, category, block, context),
      ...part('budget', { volumes: budget, budget, year }, category, block, context),
    ],
    ...notesOf(facts.previousReport?.title ?? null, restatementNotes(category, rows, facts)),
  }
}

/** One table per placement category: month by month, actual or forecast above budget. */
export function placementVolumesBlock(block: PlacementBlock, context: BlockContext): readonly TableView[] {
  return context.facts.placementCategories.map((category) => categoryTable(category, block, context))
}
