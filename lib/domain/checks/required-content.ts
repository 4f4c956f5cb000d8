import { blockViews } from '../blocks/block-views'
import { chartView } from '../charts/chart-view'
import { finding, type CheckCode, type Finding, type Place, type Severity } from '../finding'
import { placeholderFiller } from '../form-text'
import { isEmpty } from '../rich-text'
import type { BlockView, CellView, SectionView, TableView } from '../report-view'
import type { CheckInput } from './check'
import { linePlace, reportPlace, sectionPlace } from './place'

function missing(code: CheckCode, severity: Severity, place: Place, found: CellView): Omit<Finding, 'id'> {
  return { code, severity, place, found, expected: { type: 'empty' }, comparedWith: null, quote: null, repair: { kind: 'enterValue' } }
}

const NOTHING: CellView = { type: 'empty' }

/**
 * Rule: a section that the form requires has a text (domain, "Checks"): "Summary" is required and blank → error.
 */
export function emptyRequiredSection({ view }: CheckInput): readonly Finding[] {
  return view.sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.kind === 'prose')
      .filter(({ required, body }) => required && isEmpty(body))
      .map(({ sectionKey }) => finding(missing('emptyRequiredSection', 'error', sectionPlace(sectionKey, section.title), NOTHING))),
  )
}

/** A cell that says something: a figure or a level, not a mark for what is missing. */
function isFilled(cell: CellView): boolean {
  return cell.type !== 'empty' && cell.type !== 'missing' && (cell.type !== 'rating' || cell.level !== 'notAssessed')
}

function hasContent(sections: readonly SectionView[], block: TableView['block']): boolean {
  const isTable = (each: BlockView): each is TableView => each.kind === 'table' && each.block === block
  const tables = sections.flatMap((section) => section.blocks.filter(isTable))
  return tables.some((table) => table.rows.some((row) => row.cells.some(isFilled)))
}

/**
 * Rule: an interim or annual report follows up both goals and finance (domain, "Checks": the statutory checklist). A report with a net
 * cost table and no goal table, or with one that is blank throughout → question.
 */
export function goalsAndFinance({ facts, view }: CheckInput): readonly Finding[] {
  if (facts.report.kind === 'monthly') return []
  const missingParts = (['goalTable', 'statement'] as const).filter((block) => !hasContent(view.sections, block))
  return missingParts.map((block) =>
    finding({ ...missing('goalsAndFinance', 'question', reportPlace(facts.report), NOTHING), beside: { kind: 'column', column: block } }),
  )
}

/** Whether a block holds nothing that people have entered. Targets of the plan are no content; words of the form are never blank, and texts are judged by their own rule. */
function isBlank(block: BlockView): boolean {
  switch (block.kind) {
    case 'table':
      return !block.rows.some((row) => row.cells.some((cell) => cell.type !== 'target' && isFilled(cell)))
    case 'chart':
      return chartView(block) === null
    case 'ratedComments':
      return block.items.every(({ commentary }) => commentary === '')
    case 'amountComments':
      return block.items.length === 0
    case 'keyFigures':
      return !block.figures.some(({ cell }) => isFilled(cell))
    case 'bridge':
      return block.variance === null
    default:
      return false
  }
}

function titleOf(block: BlockView | undefined): string {
  if (block?.kind === 'chart') return block.table.title
  return block !== undefined && 'title' in block ? block.title : ''
}

/**
 * Rule: what the form requires is there (domain, "Checks"): a required table of risks without any risk, comments that nobody has written →
 * error, at the section (`found` is the block's title). Texts have a rule of their own.
 */
export function emptyRequiredBlock({ facts, form }: CheckInput): readonly Finding[] {
  const context = { facts, form, fill: placeholderFiller(form, facts.report, facts.previousReport) }
  return form.sections.flatMap((section) =>
    section.blocks
      .filter(({ kind, required }) => required === true && kind !== 'prose')
      .map((block) => blockViews(block, context))
      .filter((views) => views.every(isBlank))
      .map(([first]) => finding(missing('emptyRequiredBlock', 'error', sectionPlace(section.key, context.fill(section.title)), { type: 'text', text: titleOf(first) }))),
  )
}

/** Columns that every row needs; the others of these tables may stay blank, but not when most rows have something. */
const NEEDED: Readonly<Partial<Record<TableView['block'], readonly string[]>>> = {
  risks: ['type', 'score', 'actions'],
  assignments: ['issuer'],
}
const USUAL: Readonly<Partial<Record<TableView['block'], readonly string[]>>> = {
  assignments: ['aim', 'group', 'targetAreas'],
}

function blankCells(table: TableView, kind: 'risk' | 'assignment'): readonly Finding[] {
  return table.columns.flatMap((column, index) => {
    const blank = table.rows.filter((row) => !row.cells.slice(index, index + 1).some(isFilled))
    const usual = USUAL[table.block]?.includes(column.key) === true && blank.length * 2 < table.rows.length
    if (!usual && NEEDED[table.block]?.includes(column.key) !== true) return []
    return blank.slice(0, 1).map((row) =>
      finding({
        ...missing('missingCell', 'question', { kind, key: row.key, label: row.label }, { type: 'text', text: column.label }),
        beside: { kind: 'count', count: blank.length, of: table.rows.length },
      }),
    )
  })
}

/** Columns of a statement that are entered, by their keys in forms. */
const ENTERED: readonly string[] = ['actual', 'netCost', 'forecast']

/** Lines that people enter and that print something, but not what the report is about: one question a column, at the first line. */
function unenteredLines(table: TableView): readonly Finding[] {
  const statementKey = table.key.slice(table.key.indexOf(':') + 1)
  const lines = table.rows.filter((row) => row.kind === 'item' && row.cells.some(isFilled))
  return table.columns.flatMap((column, index) => {
    const blank = ENTERED.includes(column.key) ? lines.filter((row) => !row.cells.slice(index, index + 1).some(isFilled)) : []
    return blank.slice(0, 1).map((row) =>
      finding({
        ...missing('missingCell', 'question', linePlace({ key: statementKey }, row), { type: 'text', text: column.label }),
        beside: { kind: 'count', count: blank.length, of: lines.length },
      }),
    )
  })
}

/**
 * Rule: a printed column of risks or assignments that every row needs has no blanks (domain, "Checks"): type, score and actions of a
 * risk, issuer of an assignment (`found` is the column's name); an aim, group or target area only where more than half of the rows have one. 3 of 7 risks without a
 * type → one question, at the first of them. So has the actual and the forecast of each line of a statement that has a budget: 11 of 11
 * lines without an actual → one question.
 */
export function missingCell({ view }: CheckInput): readonly Finding[] {
  const tables = view.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table'))
  return tables.flatMap((table) => {
    if (table.block === 'risks') return blankCells(table, 'risk')
    if (table.block === 'statement') return unenteredLines(table)
    return table.block === 'assignments' ? blankCells(table, 'assignment') : []
  })
}
