import type { RatingLevel } from '../assessment'
import { shownNumber } from '../suppression/view-cell'
import { isHidden, isItem } from './compare-rows'
import type { ChangedItem, ChangedRisk, RiskState } from './version-change'
import type { VersionRow } from './version-row'

type Pair = readonly [before: VersionRow | null, after: VersionRow | null]

/** A cell of each version, or nothing where one of them does not tell it or hides it. A version without the row tells what the other does. */
function toldBy([before, after]: Pair, column: string): boolean {
  return [before, after].every((row) => {
    if (row === null) return true
    const cell = row.cells.get(column)?.cell
    return cell !== undefined && !isHidden(cell)
  })
}

function levelIn(row: VersionRow, pair: Pair): RatingLevel | null {
  const cell = toldBy(pair, 'rating') ? row.cells.get('rating')?.cell : undefined
  return cell?.type === 'rating' ? cell.level : null
}

function riskState(row: VersionRow | null, pair: Pair): RiskState | null {
  if (row === null) return null
  const score = toldBy(pair, 'score') ? row.cells.get('score')?.cell : undefined
  return { state: row.isClosed ? 'closed' : 'open', score: score === undefined ? null : shownNumber(score), level: levelIn(row, pair) }
}

const placed = (before: VersionRow | null, after: VersionRow | null): VersionRow => (after ?? before) as VersionRow

/** A risk of either version; none where it is as it was. Open and scored 12 → open and scored 16 is one change. */
export function riskChange(before: VersionRow | null, after: VersionRow | null): readonly ChangedRisk[] {
  const { key, place, label } = placed(before, after)
  const states = { before: riskState(before, [before, after]), after: riskState(after, [before, after]) }
  return JSON.stringify(states.before) === JSON.stringify(states.after) ? [] : [{ key, place, label, ...states }]
}

/** An assignment, activity or measure of either version; none where its level is as it was, or the row is of something else. */
export function itemChange(before: VersionRow | null, after: VersionRow | null): readonly ChangedItem[] {
  const { key, place, label, subject } = placed(before, after)
  if (!isItem(subject)) return []
  const side = (row: VersionRow | null) => (row === null ? null : { level: levelIn(row, [before, after]) })
  const sides = { before: side(before), after: side(after) }
  return JSON.stringify(sides.before) === JSON.stringify(sides.after) ? [] : [{ kind: subject, key, place, label, ...sides }]
}
