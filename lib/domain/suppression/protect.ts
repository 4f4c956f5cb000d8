import type { BlockView, CellView, ReportView, TableView } from '../report-view'
import { chooseHidden, type HiddenQuantities, type HidingReason } from './choose-hidden'
import type { PeopleFacts } from './people-facts'
import { cellAddress, type PeopleCell, type Telling } from './people-system'
import { reportPeople } from './report-people'
import { cellsByAddress, shownNumber } from './view-cell'

/** What a published report is protected by. */
export interface SuppressionRules {
  /** Counts of more than none and fewer than this are hidden; the municipality's own (5 unless set). 0 and 1 hide nothing. */
  readonly threshold: number
  /** The facts that the view was built from. */
  readonly facts: PeopleFacts
  /** What is public already: the views of the editions of the committee's year, this report's own among them. */
  readonly earlier: readonly ReportView[]
}

/** Why a cell is hidden: its count is small, it would give away another, or it follows from a hidden count. */
export type CellReason = HidingReason | { readonly kind: 'follows'; readonly telling: Exclude<Telling, 'count'>; readonly from: string }

/** A cell that was hidden, for authors; never in a published file. */
export interface HiddenCell {
  readonly address: string
  readonly table: string
  readonly row: string
  readonly column: string
  /** What stood there. */
  readonly cell: CellView
  readonly reason: CellReason
  /** An earlier edition tells it all the same. */
  readonly exposed: boolean
}

export interface ProtectedView {
  readonly view: ReportView
  readonly hidden: readonly HiddenCell[]
}

const SUPPRESSED: CellView = { type: 'missing', reason: 'suppressed' }

/** What is left of a cell: of a level that tells nothing its level, without the number and the author's reason that it rests on. */
function coveredCell(cell: CellView, tellings: ReadonlySet<Telling>): CellView {
  const onlyBasis = [...tellings].every((telling) => telling === 'ratingBasis')
  return cell.type === 'rating' && onlyBasis ? { ...cell, proposed: null } : SUPPRESSED
}

/** A cell that shows nothing has nothing to hide. */
function tells(cell: CellView): boolean {
  if (cell.type === 'rating') return cell.level !== 'notAssessed' || cell.proposed !== null
  return cell.type !== 'missing' && cell.type !== 'empty'
}

function reasonOf({ telling, about }: PeopleCell, { reasons }: HiddenQuantities): CellReason | null {
  const from = about.find((key) => reasons.has(key))
  if (from === undefined) return null
  return telling === 'count' ? (reasons.get(from) ?? null) : { kind: 'follows', telling, from }
}

/** Reasons by address; a count's own reason goes before what follows from others. */
function reasonsByAddress(cells: readonly PeopleCell[], hidden: HiddenQuantities): ReadonlyMap<string, { reason: CellReason; tellings: Set<Telling> }> {
  const reasons = new Map<string, { reason: CellReason; tellings: Set<Telling> }>()
  for (const cell of cells) {
    const reason = reasonOf(cell, hidden)
    if (reason === null) continue
    const known = reasons.get(cell.address)
    if (known === undefined) reasons.set(cell.address, { reason, tellings: new Set([cell.telling]) })
    else known.tellings.add(cell.telling)
  }
  return reasons
}

function covered(table: TableView, cells: ReadonlyMap<string, CellView>): TableView {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => cells.get(cellAddress(table.key, row.key, table.columns[index]?.key ?? '')) ?? cell),
  }))
  return { ...table, rows }
}

/**
 * The view as it may be published: a small count of people shows `..` (missing, suppressed), and so does every cell from which one
 * could be recomputed. The same input gives the same output; what is protected stays as it is when it is protected again; a view
 * without small counts comes back unchanged. Source: "Small counts" of the domain. 2 placements at a threshold of 5 → `..`, and with
 * them the month's placement days and cost, and the year's sums.
 */
export function protect(view: ReportView, { threshold, facts, earlier }: SuppressionRules): ProtectedView {
  const people = reportPeople(view, facts, earlier)
  const chosen = chooseHidden(people, threshold)
  const reasons = reasonsByAddress(people.cells, chosen)
  const placed = cellsByAddress(view)
  const cells = new Map<string, CellView>()
  const hidden: HiddenCell[] = []
  for (const [address, { reason, tellings }] of [...reasons].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = placed.get(address)
    if (at === undefined || !tells(at.cell)) continue
    const cover = coveredCell(at.cell, tellings)
    if (cover.type === 'rating' && at.cell.type === 'rating' && at.cell.proposed === null) continue
    cells.set(address, cover)
    const exposed = (people.cells.find((each) => each.address === address)?.about ?? []).some((key) => chosen.exposed.has(key))
    hidden.push({ address, table: at.table.title, row: at.row.label, column: at.columnLabel, cell: at.cell, reason, exposed })
  }
  if (hidden.length === 0) return { view, hidden }
  const block = (each: BlockView): BlockView => (each.kind === 'table' ? covered(each, cells) : each)
  return { view: { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) }, hidden }
}

/** A hidden number, for the check that looks for it in texts. */
export interface HiddenValue {
  readonly address: string
  readonly row: string
  readonly column: string
  readonly unit: 'ore' | 'percent' | 'number'
  readonly value: number
}

/** The numbers that were hidden, with the names that stood beside them. A text that repeats one tells what the table does not. */
export function hiddenValues(hidden: readonly HiddenCell[]): readonly HiddenValue[] {
  return hidden.flatMap(({ address, row, column, cell }) => {
    const value = shownNumber(cell)
    const unit = cell.type === 'money' ? 'ore' : cell.type === 'percent' ? 'percent' : 'number'
    return value === null ? [] : [{ address, row, column, unit, value }]
  })
}
