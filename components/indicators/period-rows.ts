import { figureText, targetText, valueText } from '@/components/goals/indicator-figure'
import { computedCell, STILL, type GridCell, type GridChange, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import type { RatingLevel } from '@/lib/domain/assessment'
import { indicatorFollowUp } from '@/lib/domain/follow-up'
import type { IndicatorEntry } from '@/lib/domain/goal-sheet'
import { valueFor, type Indicator, type IndicatorValue, type MissingReason } from '@/lib/domain/indicator'
import { accumulated, monthValues } from '@/lib/domain/indicator-months'
import type { IndicatorGroup } from '@/lib/domain/indicator-sheet'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import type { Period } from '@/lib/domain/period'
import { carriedOverText } from '@/lib/text/indicator'
import { indicatorPageText as text } from '@/lib/text/indicator-page'
import { READ_FIGURE, READ_WORDS, REASON_FORMAT, valueFormat } from './indicator-formats'
import { valueId, type IndicatorEditing } from './use-indicators'
import { cellState } from './value-cell'

/** What the rows are made of. */
export interface IndicatorSource {
  readonly editing: IndicatorEditing
  readonly groups: readonly IndicatorGroup[]
  /** Values of the same months of the year before. */
  readonly lastYear: readonly IndicatorValue[]
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly canEdit: (indicator: Indicator) => boolean
  readonly lockedMonths: readonly number[]
}

/** Key of a row's heading, which no indicator has: keys hold no colon. */
const headingKey = ({ goal }: IndicatorGroup) => `goal:${goal?.key ?? ''}`

/** The columns of the period: what there is to compare with, what is typed, and what is proposed. */
export function periodColumns({ year }: Period): GridColumn[] {
  const { columns } = text
  return [
    { ...READ_WORDS, key: 'target', label: columns.target, group: null },
    { ...READ_FIGURE, key: 'lastYear', label: columns.lastYear(year - 1), group: null },
    { ...READ_FIGURE, key: 'previous', label: columns.previous, group: null },
    { ...READ_FIGURE, key: 'value', label: columns.value, group: null },
    { ...REASON_FORMAT, key: 'missing', label: columns.missing, group: null },
    { ...READ_WORDS, key: 'proposed', label: columns.proposed, group: null },
  ]
}

/** What to know of the period's value: where it comes from, and whether its months make another. */
function valueRemark(indicator: Indicator, recorded: IndicatorValue | null, values: readonly IndicatorValue[], period: Period): string | null {
  if (recorded === null || recorded.value === null) return null
  if (recorded.fromMonths) return text.fromMonths
  if (recorded.carriedOverFrom !== null) return carriedOverText(recorded.carriedOverFrom)
  const made = period.from === period.to ? null : accumulated(indicator.accumulation, monthValues(values, indicator.key, period))
  const printed = (value: number) => roundHalfAwayFromZero(value, indicator.decimals)
  return made === null || printed(made) === printed(recorded.value) ? null : text.monthsDiffer(figureText(indicator, made))
}

function typedCells(source: IndicatorSource, indicator: Indicator, recorded: IndicatorValue | null): [GridCell, GridCell] {
  const { editing, canEdit } = source
  const { report, indicatorValues } = editing.facts
  const state = cellState(indicator, editing.queue.state.items.get(valueId({ indicatorKey: indicator.key, period: report.period })))
  const editable = canEdit(indicator)
  const isReason = recorded !== null && recorded.missing !== null
  const remark = editable ? valueRemark(indicator, recorded, indicatorValues, report.period) : text.readOnly
  const told = remark === null ? {} : { remark }
  return [
    { value: recorded?.value ?? null, editable, state: isReason ? STILL : state, format: formatOf(indicator), ...told },
    { value: recorded?.missing ?? null, editable, state: isReason ? state : STILL, ...(editable ? {} : told) },
  ]
}

const formats = new WeakMap<Indicator, ReturnType<typeof valueFormat>>()

/** One format an indicator, so that a row is drawn again only when its figures change. */
function formatOf(indicator: Indicator) {
  const known = formats.get(indicator) ?? valueFormat(indicator)
  formats.set(indicator, known)
  return known
}

/** Every indicator under its goal, with the values of the period. */
export function periodRows(source: IndicatorSource): GridRow[] {
  const { editing, groups, lastYear, words } = source
  const { facts } = editing
  const { period } = facts.report
  return groups.flatMap((group): GridRow[] => [
    { key: headingKey(group), label: group.goal?.name ?? text.noGoal, kind: 'heading', depth: 0, cells: [] },
    ...group.indicators.map((indicator): GridRow => {
      const { value, target, proposed } = indicatorFollowUp(facts, indicator)
      const before = facts.previousReport && valueFor(facts.indicatorValues, indicator.key, facts.previousReport.period)
      const then = valueFor(lastYear, indicator.key, { ...period, year: period.year - 1 })
      const read = (recorded: IndicatorValue | null) => computedCell(recorded === null ? null : valueText(indicator, recorded))
      const [typed, reason] = typedCells(source, indicator, value)
      return {
        key: indicator.key,
        label: indicator.name,
        kind: 'item',
        depth: 0,
        cells: [
          computedCell(target === null ? null : targetText(indicator, { ...target, fullYear: target.comparedWith, period: null })),
          read(then),
          read(before),
          typed,
          reason,
          computedCell(words[proposed.level]),
        ],
      }
    }),
  ])
}

/**
 * What changes in a row make of its entry: a value takes away the reason why there was none, and a reason the value. Where both come
 * at once, the value counts.
 */
export function enteredInRow(current: IndicatorEntry, changes: readonly GridChange[]): IndicatorEntry {
  const typed = (column: string) => changes.find(({ columnKey }) => columnKey === column)?.value
  const value = typed('value') as number | null | undefined
  const missing = typed('missing') as MissingReason | null | undefined
  if (value !== undefined && value !== null) return { value, missing: null }
  if (missing !== undefined && missing !== null) return { value: null, missing }
  return { value: value === undefined ? current.value : null, missing: missing === undefined ? current.missing : null }
}
