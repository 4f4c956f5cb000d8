import type { RatingLevel } from '../assessment'
import type { CellView } from '../report-view'
import { isFigure, printedDifference } from './printed-difference'
import { isUntouched, textChange } from './text-change'
import type { ChangedDefinition, ChangedFigure, ChangedRating, ChangedText, ItemKind } from './version-change'
import type { RowSubject, VersionCell, VersionRow } from './version-row'
import { plainLines } from './word-token'

/** What the cells of a row tell of two versions. */
export interface RowChange {
  readonly ratings: readonly ChangedRating[]
  readonly figures: readonly ChangedFigure[]
  readonly texts: readonly ChangedText[]
  readonly definitions: readonly ChangedDefinition[]
}

/** How good a level is; null: it does not say. */
const GOODNESS: Readonly<Record<RatingLevel, number | null>> = { met: 2, partlyMet: 1, notMet: 0, notAssessed: null }

function directionOf(before: RatingLevel, after: RatingLevel): ChangedRating['direction'] {
  const [left, right] = [GOODNESS[before], GOODNESS[after]]
  if (left === null || right === null) return null
  return right > left ? 'better' : 'worse'
}

const ITEMS: readonly RowSubject[] = ['assignment', 'activity', 'annualCycleItem', 'correctiveMeasure']

/** Whether a row is an assignment, an activity or a measure. */
export function isItem(subject: RowSubject): subject is ItemKind {
  return ITEMS.includes(subject)
}

/** Whether a row's level and score are told with the thing itself. */
const isThing = (subject: RowSubject): boolean => subject === 'risk' || isItem(subject)

/** A cell that is hidden is compared with nothing: neither what it hides nor what stood there may be read from the other version. */
export function isHidden(cell: CellView): boolean {
  return cell.type === 'missing' && cell.reason === 'suppressed'
}

const HAS_ONE_LEVEL = 'rating'

function ratingChange(row: VersionRow, column: string, before: CellView, { place, column: label, cell: after }: VersionCell): readonly ChangedRating[] {
  if (before.type !== 'rating' || after.type !== 'rating' || before.level === after.level || isThing(row.subject)) return []
  const direction = directionOf(before.level, after.level)
  return [{ key: `${row.key}/${column}`, place, label: row.label, column: column === HAS_ONE_LEVEL ? null : label, before: before.level, after: after.level, direction }]
}

/** What a target asks: the year's, or the period's where there is none for the year. */
function targetAsked(cell: CellView): string {
  if (cell.type !== 'target') return ''
  const { operator, fullYear, period, unit, stepLabel } = cell
  return fullYear === null && period === null ? '' : JSON.stringify([operator, fullYear ?? period, unit, stepLabel])
}

function textOf(cell: CellView): string | null {
  if (cell.type === 'text') return cell.text
  return cell.type === 'empty' || cell.type === 'missing' ? '' : null
}

const NOTHING: RowChange = { ratings: [], figures: [], texts: [], definitions: [] }

function cellChange(row: VersionRow, column: string, beside: VersionCell, at: VersionCell): RowChange {
  const [before, after] = [beside.cell, at.cell]
  const key = `${row.key}/${column}`
  const { place } = at
  if (isHidden(before) || isHidden(after)) return NOTHING
  if (before.type === 'rating' || after.type === 'rating') return { ...NOTHING, ratings: ratingChange(row, column, before, at) }
  if (before.type === 'target' || after.type === 'target') {
    const isSame = targetAsked(before) === targetAsked(after)
    return isSame ? NOTHING : { ...NOTHING, definitions: [{ kind: 'target', key, place, label: row.label, before, after }] }
  }
  if (isFigure(before) || isFigure(after)) {
    const difference = printedDifference(before, after)
    const isSameStep = before.type === 'step' && after.type === 'step' && before.label === after.label
    const isTold = difference !== 0 && !isSameStep && !(row.subject === 'risk' && column === 'score')
    return isTold ? { ...NOTHING, figures: [{ key, place, row: row.label, column: at.column, before, after, difference }] } : NOTHING
  }
  const [from, to] = [textOf(before), textOf(after)]
  if (from === null || to === null) return NOTHING
  const paragraphs = textChange(plainLines(from), plainLines(to))
  const label = [row.label, at.column].filter((part) => part !== '').join(', ')
  return isUntouched(paragraphs) ? NOTHING : { ...NOTHING, texts: [{ key, kind: 'text', label, place, paragraphs }] }
}

/** Names of key figures hold the period and the report before: they are others in every report. */
function nameChange(before: VersionRow, after: VersionRow): readonly ChangedDefinition[] {
  if (before.label === after.label || after.subject === 'keyFigure') return []
  return [{ kind: 'name', key: after.key, place: after.place, label: after.label, before: before.label, after: after.label }]
}

/** What differs in a row that both versions have, in the columns that both have. A trend is itself a comparison and is not compared again. */
export function rowChange(before: VersionRow, after: VersionRow): RowChange {
  const changes = [...after.cells].flatMap(([column, at]): readonly RowChange[] => {
    const beside = before.cells.get(column)
    return beside === undefined ? [] : [cellChange(after, column, beside, at)]
  })
  return {
    ratings: changes.flatMap((change) => change.ratings),
    figures: changes.flatMap((change) => change.figures),
    texts: changes.flatMap((change) => change.texts),
    definitions: [...nameChange(before, after), ...changes.flatMap((change) => change.definitions)],
  }
}
