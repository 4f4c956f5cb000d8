import type { FormSelector } from '../form'
import type { OrgUnit } from '../municipality'
import type { Statement } from '../statement'

/** What a thing can be told by. */
interface Selectable {
  readonly key: string
  readonly orgUnitKey?: string | null
  readonly businessAreaKey?: string | null
  readonly group?: string | null
}

/** A unit with the units that it is a part of. */
function withUnitsAbove(unitKey: string | null, units: readonly OrgUnit[]): readonly (string | null)[] {
  const above = units.find(({ key }) => key === unitKey)?.parentKey ?? null
  return above === null ? [unitKey] : [unitKey, ...withUnitsAbove(above, units)]
}

function holds(wanted: readonly string[] | undefined, found: readonly (string | null)[]): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.some((each) => found.includes(each))
}

/**
 * Whether a block is about a thing: every condition of its selector holds, see FormSelector. A risk of the unit `child`, which is a part
 * of `care`, is among those of the units ['care'].
 * @param selector null or left out: the block is about everything
 */
export function isSelected(selector: FormSelector | null | undefined, thing: Selectable, units: readonly OrgUnit[]): boolean {
  if (selector === null || selector === undefined) return true
  return (
    holds(selector.keys, [thing.key]) &&
    holds(selector.orgUnits, withUnitsAbove(thing.orgUnitKey ?? null, units)) &&
    holds(selector.businessAreas, [thing.businessAreaKey ?? null]) &&
    holds(selector.groups, [thing.group ?? null])
  )
}

/** Whether a block is about a budget line: the line is selected, or one above it. */
export function isLineSelected(selector: FormSelector | null | undefined, statement: Statement, lineKey: string): boolean {
  const line = statement.lines.find(({ key }) => key === lineKey)
  if (line === undefined) return false
  return isSelected(selector, line, []) || (line.parentKey !== null && isLineSelected(selector, statement, line.parentKey))
}

/** Key of a table that counts or sums what is selected, so that two of them are two: `assignmentCounts:school`. */
export function selectedKey(base: string, selector: FormSelector | null | undefined): string {
  const { keys = [], orgUnits = [], businessAreas = [], groups = [] } = selector ?? {}
  return [base, ...keys, ...orgUnits, ...businessAreas, ...groups].join(':')
}
