import { tableAnchor } from '../reference'
import type { BlockView, CellView, ReportView, RowView, SectionView, TableView } from '../report-view'
import type { ItemKind, VersionPlace } from './version-change'

/** What a row is about; `comment`: words on a line of a statement; `other`: lines, months, answers. */
export type RowSubject = 'goal' | 'indicator' | 'unitResult' | 'risk' | 'comment' | 'keyFigure' | 'other' | ItemKind

/** A cell with where it stands and what its column is called. */
export interface VersionCell {
  readonly place: VersionPlace
  readonly column: string
  readonly cell: CellView
}

/** One thing of a report with everything that its tables say of it; an indicator in three tables is one. */
export interface VersionRow {
  readonly key: string
  readonly subject: RowSubject
  readonly label: string
  readonly place: VersionPlace
  /** Key of the table where it is first. */
  readonly table: string
  /** Of a risk: it stands among the closed ones. */
  readonly isClosed: boolean
  /** By column key. */
  readonly cells: ReadonlyMap<string, VersionCell>
}

/** The rows of a version by key, in the order of the report. */
export type VersionRows = ReadonlyMap<string, VersionRow>

/** The subject of a row by itself; rows with a slash are indicators or units below it. */
const SUBJECTS: Partial<Readonly<Record<TableView['block'], RowSubject>>> = {
  overview: 'goal',
  goalTable: 'goal',
  qualityGoals: 'goal',
  indicatorTable: 'indicator',
  correctiveMeasures: 'correctiveMeasure',
  risks: 'risk',
  closedRisks: 'risk',
  activities: 'activity',
  annualCycle: 'annualCycleItem',
  assignments: 'assignment',
}

const UNIT = '/unit:'

/** What a row is about, and its key, which is the same in every table and form. */
function identity(table: TableView, { key, kind }: RowView): Pick<VersionRow, 'key' | 'subject'> {
  const subject = SUBJECTS[table.block]
  if (subject === undefined || kind === 'total') return { key: `${table.key}/${key}`, subject: 'other' }
  if (key.includes(UNIT)) return { key: `unitResult:${key}`, subject: 'unitResult' }
  const below = key.lastIndexOf('/')
  return below < 0 ? { key: `${subject}:${key}`, subject } : { key: `indicator:${key.slice(below + 1)}`, subject: 'indicator' }
}

/** A unit's result is called after its goal too. */
function nameOf({ key, label }: RowView, { rows }: TableView): string {
  const goal = rows.find((row) => key.startsWith(row.key + UNIT))
  return goal === undefined ? label : `${goal.label}: ${label}`
}

function tableRows(table: TableView, section: SectionView): readonly VersionRow[] {
  const place = { anchor: tableAnchor(table.key), title: table.title || section.title }
  return table.rows.flatMap((row): readonly VersionRow[] => {
    if (row.cells.length === 0) return []
    const cells = table.columns.flatMap((column, index): [string, VersionCell][] => {
      const cell = row.cells[index]
      const name = [column.group, column.label].filter((part) => part !== null && part !== '').join(', ')
      return cell === undefined ? [] : [[column.key, { place, column: name, cell }]]
    })
    return [{ ...identity(table, row), label: nameOf(row, table), place, table: table.key, isClosed: table.block === 'closedRisks', cells: new Map(cells) }]
  })
}

/** Rows of a block that is no table: one cell each, but a rated comment, which has its level beside. */
function looseRows(block: BlockView, section: SectionView): readonly VersionRow[] {
  const place = { anchor: section.key, title: section.title }
  const row = (key: string, label: string, subject: RowSubject, cells: Readonly<Record<string, CellView>>): VersionRow => ({
    key,
    subject,
    label: label || section.title,
    place,
    table: block.kind,
    isClosed: false,
    cells: new Map(Object.entries(cells).map(([column, cell]) => [column, { place, column: '', cell }])),
  })
  switch (block.kind) {
    case 'keyFigures':
      return block.figures.map(({ key, label, cell }) => row(`keyFigure:${key}`, label, 'keyFigure', { value: cell }))
    case 'amountComments':
      return block.items.map(({ lineKey, label, comment }) => row(`comment:${lineKey}`, label, 'comment', { comment: { type: 'text', text: comment } }))
    case 'ratedComments':
      return block.items.map(({ key, label, rating, commentary }) => row(`rated:${key}`, label, 'other', { rating, commentary: { type: 'text', text: commentary } }))
    default:
      return []
  }
}

/** The key that a thing with a level and a comment has in the tables, which alone tell what it is; its own where none has it. */
function keyInTables(key: string, rows: VersionRows): string {
  const subjects = [...new Set(Object.values(SUBJECTS))]
  return subjects.map((subject) => key.replace('rated:', `${subject}:`)).find((known) => rows.has(known)) ?? key
}

/** Everything of a report that has cells, by key, in the order of the report. What is said twice of a thing is kept once. */
export function versionRows(view: ReportView): VersionRows {
  const rows = new Map<string, VersionRow>()
  const add = (row: VersionRow) => {
    const known = rows.get(row.key)
    rows.set(row.key, known === undefined ? row : { ...known, cells: new Map([...row.cells, ...known.cells]) })
  }
  const placed = view.sections.flatMap((section) => section.blocks.map((block) => ({ block, section })))
  for (const { block, section } of placed) if (block.kind === 'table') tableRows(block, section).forEach(add)
  for (const { block, section } of placed) looseRows(block, section).forEach((row) => add({ ...row, key: keyInTables(row.key, rows) }))
  return rows
}
