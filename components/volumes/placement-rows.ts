import { computedCell, STILL, type CellFormat, type CellState, type GridCell, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import { numberFormat, type NumberCell } from '@/components/grid/number-cell'
import type { ItemState } from '@/components/save/save-queue'
import { ORE_PER_KRONA, ORE_PER_TKR, type Ore } from '@/lib/domain/money'
import type { PlacementCategory } from '@/lib/domain/placement'
import {
  budgetedCost,
  budgetedVolume,
  budgetedYear,
  enteredVolume,
  enteredYear,
  monthCost,
  type PlacementField,
  type PlacementSheet,
} from '@/lib/domain/placement-sheet'
import { errorCodeText } from '@/lib/text/error'
import { formatExact, formatMoney, formatNumber } from '@/lib/text/format'
import { placementText } from '@/lib/text/placement'
import { saveQueueText } from '@/lib/text/save-queue'
import { volumeId, type VolumeFields } from './volume-fields'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** Fields of each kind of category, in the order of the rows. */
const FIELDS: Readonly<Record<PlacementCategory['kind'], readonly PlacementField[]>> = {
  price: ['pricePerDay', 'placements'],
  share: ['purchasedShare', 'contractedShare'],
}

const LIMITS: Readonly<Record<PlacementField, NumberCell>> = {
  pricePerDay: { min: 0, max: 1_000_000, decimals: 2 },
  placements: { min: 0, max: 100_000, decimals: 4 },
  purchasedShare: { min: 0, max: 100, decimals: 4, percent: true },
  contractedShare: { min: 0, max: 100, decimals: 4, percent: true },
}

/** Price is stored in öre and typed in kronor; everything else is typed as it is stored. */
const perUnit = (field: PlacementField) => (field === 'pricePerDay' ? ORE_PER_KRONA : 1)

function formatOf(field: PlacementField): CellFormat {
  const unit = perUnit(field)
  const decimals = field === 'pricePerDay' ? 0 : 1
  const show = (value: number) => (field === 'placements' ? formatExact(value) : formatNumber(value / unit, { decimals }))
  return numberFormat({ unit, show, cell: LIMITS[field] })
}

const FORMATS: Readonly<Record<PlacementField, CellFormat>> = {
  pricePerDay: formatOf('pricePerDay'),
  placements: formatOf('placements'),
  purchasedShare: formatOf('purchasedShare'),
  contractedShare: formatOf('contractedShare'),
}

const COST = numberFormat({ unit: ORE_PER_TKR, show: (value) => formatMoney(value as Ore, 'tkr'), cell: null })

/** Twelve months and the year. The columns have no format of their own: each row has its unit. */
export function placementColumns(toMonth: number): GridColumn[] {
  const months = MONTHS.map((month) => ({
    ...COST,
    key: String(month),
    label: placementText.month(month),
    group: month <= toMonth ? placementText.actual : placementText.forecast,
  }))
  return [...months, { ...COST, key: 'year', label: placementText.year, group: null }]
}

/** Key of a row that takes input, and back. */
export const rowKeyOf = (categoryKey: string, field: PlacementField) => `${categoryKey}|${field}`

export function readRowKey(rowKey: string): { readonly categoryKey: string; readonly field: PlacementField } {
  const [categoryKey = '', field = ''] = rowKey.split('|')
  return { categoryKey, field: field as PlacementField }
}

/** How a row that takes input is written; null for rows that are computed. */
export function inputFormat(rowKey: string): CellFormat | null {
  const { categoryKey, field } = readRowKey(rowKey)
  return rowKey === rowKeyOf(categoryKey, field) && field in FORMATS ? FORMATS[field] : null
}

function cellState(item: ItemState<VolumeFields> | undefined, field: PlacementField): CellState {
  if (!item || !concerns(item, field)) return STILL
  switch (item.kind) {
    case 'refused':
      return { kind: 'refused', message: errorCodeText(item.code) }
    case 'conflict': {
      const theirs = FORMATS[field].format(item.theirs?.[field] ?? null) || saveQueueText.conflict.empty
      return { kind: 'conflict', message: saveQueueText.conflict.cell(theirs, item.by.name, item.by.at) }
    }
    default:
      return { kind: item.kind }
  }
}

/** A month is refused or in conflict as a whole; the mark stands at the fields that were typed. */
function concerns(item: ItemState<VolumeFields>, field: PlacementField): boolean {
  if (item.kind === 'conflict') return item.mine[field] !== undefined
  return item.kind !== 'refused' || item.value[field] !== undefined
}

interface RowSource {
  readonly sheet: PlacementSheet
  readonly items: ReadonlyMap<string, ItemState<VolumeFields>>
  readonly canEdit: boolean
}

function enteredRow({ sheet, items, canEdit }: RowSource, category: PlacementCategory, field: PlacementField): GridRow {
  const months = MONTHS.map((month): GridCell => ({
    value: enteredVolume(sheet, category.key, month)?.[field] ?? null,
    editable: canEdit,
    state: cellState(items.get(volumeId({ categoryKey: category.key, month })), field),
  }))
  const year = field === 'placements' ? enteredYear(sheet, category.key).fullYearPlacements : null
  return {
    key: rowKeyOf(category.key, field),
    label: placementText.field(field),
    kind: 'item',
    depth: 1,
    format: FORMATS[field],
    cells: [...months, computedCell(year)],
  }
}

function budgetRow(sheet: PlacementSheet, category: PlacementCategory, field: PlacementField): GridRow {
  const months = MONTHS.map((month) => computedCell(budgetedVolume(sheet, category.key, month)?.[field] ?? null))
  const year = field === 'placements' ? budgetedYear(sheet, category.key).fullYearPlacements : null
  return {
    key: `${rowKeyOf(category.key, field)}|budget`,
    label: placementText.budgetOf(field),
    kind: 'ofWhich',
    depth: 1,
    format: FORMATS[field],
    cells: [...months, computedCell(year)],
  }
}

function costRows(sheet: PlacementSheet, category: PlacementCategory): GridRow[] {
  const row = (key: string, label: string, kind: GridRow['kind'], months: (number | null)[], year: number | null): GridRow => ({
    key: `${category.key}|${key}`,
    label,
    kind,
    depth: 1,
    format: COST,
    cells: [...months, year].map(computedCell),
  })
  const { key } = category
  const entered = MONTHS.map((month) => monthCost(sheet, key, month))
  const budgeted = MONTHS.map((month) => budgetedCost(sheet, key, month))
  return [
    row('cost', placementText.cost, 'item', entered, enteredYear(sheet, key).cost),
    row('budgetCost', placementText.budgetCost, 'ofWhich', budgeted, budgetedYear(sheet, key).cost),
  ]
}

/** A heading per category; below it what is typed, with the budget beneath, and the cost that follows. */
export function placementRows(source: RowSource): GridRow[] {
  return source.sheet.categories.flatMap((category) => {
    const heading: GridRow = { key: category.key, label: category.name, kind: 'heading', depth: 0, cells: [] }
    const fields = FIELDS[category.kind].flatMap((field) => [enteredRow(source, category, field), budgetRow(source.sheet, category, field)])
    return [heading, ...fields, ...(category.kind === 'price' ? costRows(source.sheet, category) : [])]
  })
}

/** The fields of a month in words, for the conflict dialogue. */
export function volumeText(fields: VolumeFields): string {
  const typed = Object.keys(fields) as PlacementField[]
  return typed
    .filter((field) => fields[field] !== undefined)
    .map((field) => `${placementText.field(field)}: ${FORMATS[field].format(fields[field] ?? null) || saveQueueText.conflict.empty}`)
    .join('\n')
}
