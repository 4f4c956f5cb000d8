import type { BlockView, CellView, ReportView, RowView, TableView } from '../report-view'
import { mapInline, type PrintedInline, type PrintedText } from '../rich-text'
import { chooseHidden, type HiddenQuantities, type HidingReason } from './choose-hidden'
import { hidesFigure } from './hidden-figure'
import { cellAddress, type PeopleCell, type Telling, type PeopleFacts } from './people-system'
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

/**
 * What a cell becomes: of a level that tells nothing only the numbers that it rests on are taken away; the author's reason, which is
 * text, stays. Null for a cell that has nothing to hide.
 */
function coverFor(cell: CellView, tellings: ReadonlySet<Telling>): CellView | null {
  if (cell.type === 'missing' || cell.type === 'empty') return null
  if (cell.type !== 'rating') return SUPPRESSED
  if (![...tellings].every((telling) => telling === 'ratingBasis')) return SUPPRESSED
  return cell.proposed === null ? null : { ...cell, proposed: null }
}

/** Why a cell is to be hidden, how it tells, and whether it is known anyway. */
interface Hiding {
  readonly reason: CellReason
  readonly tellings: Set<Telling>
  readonly exposed: boolean
}

function reasonOf({ telling, about }: PeopleCell, { reasons }: HiddenQuantities): CellReason | null {
  const found = about.flatMap((key): CellReason[] => {
    const reason = reasons.get(key)
    if (reason === undefined) return []
    return telling === 'count' ? [reason] : [{ kind: 'follows', telling, from: key }]
  })
  return found[0] ?? null
}

/** What is to be hidden, by address; a count's own reason goes before what follows from others. */
function hidingByAddress(cells: readonly PeopleCell[], hidden: HiddenQuantities): ReadonlyMap<string, Hiding> {
  const hiding = new Map<string, Hiding>()
  for (const cell of cells) {
    const reason = reasonOf(cell, hidden)
    if (reason === null) continue
    const known = hiding.get(cell.address)
    if (known !== undefined) known.tellings.add(cell.telling)
    else hiding.set(cell.address, { reason, tellings: new Set([cell.telling]), exposed: cell.about.some((key) => hidden.exposed.has(key)) })
  }
  return hiding
}

function covered(table: TableView, covers: ReadonlyMap<string, CellView>): TableView {
  const addresses = (row: RowView) => table.columns.map(({ key }) => cellAddress(table.key, row.key, key))
  const rows = table.rows.map((row) => {
    const columns = addresses(row)
    return { ...row, cells: row.cells.map((cell, index) => covers.get(columns[index] as string) ?? cell) }
  })
  return { ...table, rows }
}

/** A text tells no hidden number, nor what a figure was when its author last looked. */
function protectedText(body: PrintedText, isHidden: (key: string) => boolean): PrintedText {
  return mapInline(body, (inline): PrintedInline => {
    if (inline.type !== 'figure') return inline
    const value = isHidden(inline.attrs.figure) ? null : inline.attrs.value
    return { ...inline, attrs: { ...inline.attrs, value, seen: value ?? 0 } }
  })
}

/**
 * The view as it may be published: a small count of people shows `..` (missing, suppressed), and so does every cell from which one
 * could be recomputed, and the figures of texts that repeat it. The same input gives the same output; what is protected stays as it is when it is protected again; a view
 * without small counts comes back unchanged. Source: "Small counts" of the domain. 2 placements at a threshold of 5 → `..`, and with
 * them the month's placement days and cost, and the year's sums.
 */
export function protect(view: ReportView, { threshold, facts, earlier }: SuppressionRules): ProtectedView {
  const people = reportPeople(view, facts, earlier)
  const chosen = chooseHidden(people, threshold)
  const placed = cellsByAddress(view)
  const covers = new Map<string, CellView>()
  const hidden: HiddenCell[] = []
  for (const [address, { reason, tellings, exposed }] of [...hidingByAddress(people.cells, chosen)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = placed.get(address)
    const cover = at === undefined ? null : coverFor(at.cell, tellings)
    if (at === undefined || cover === null) continue
    covers.set(address, cover)
    hidden.push({ address, table: at.table.title, row: at.row.label, column: at.columnLabel, cell: at.cell, reason, exposed })
  }
  const isHidden = hidesFigure([...covers.keys()])
  const block = (each: BlockView): BlockView => {
    if (each.kind === 'table') return covered(each, covers)
    if (each.kind === 'chart') return { ...each, table: covered(each.table, covers) }
    return each.kind === 'prose' ? { ...each, body: protectedText(each.body, isHidden) } : each
  }
  return { view: { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) }, hidden }
}

/** A hidden number, for the check that looks for it in texts. */
export interface HiddenValue {
  readonly address: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly unit: 'ore' | 'percent' | 'number'
  readonly value: number
}

/** The numbers that were hidden, with the names that stood beside them. A text that repeats one tells what the table does not. */
export function hiddenValues(hidden: readonly HiddenCell[]): readonly HiddenValue[] {
  return hidden.flatMap(({ address, table, row, column, cell }) => {
    const value = shownNumber(cell)
    const unit = cell.type === 'money' ? 'ore' : cell.type === 'percent' ? 'percent' : 'number'
    return value === null ? [] : [{ address, table, row, column, unit, value }]
  })
}
