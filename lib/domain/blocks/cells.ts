import type { FollowUp } from '../follow-up'
import type { Indicator, IndicatorValue, TargetInForce } from '../indicator'
import type { Ore } from '../money'
import type { CellView, RatingCellView } from '../report-view'
import type { CellOf } from './table'

const EMPTY: CellView = { type: 'empty' }

/** A figure belongs here, but there is none: marked, never a zero. */
export const MISSING: CellView = { type: 'missing', reason: 'none' }

export function moneyCell(amount: Ore | null, unit: 'tkr' | 'mnkr' | 'kr', decimals: number, sign = false): CellView {
  return amount === null ? MISSING : { type: 'money', amount, unit, decimals, sign }
}

export function numberCell(value: number | null, decimals: number): CellView {
  return value === null ? MISSING : { type: 'number', value, decimals }
}

/** @param value 18.4 means 18,4 % */
export function percentCell(value: number | null, decimals: number, sign = false): CellView {
  return value === null ? MISSING : { type: 'percent', value, decimals, sign }
}

/** Words, or an empty cell where nobody wrote any. */
export function textCell(text: string | null): CellView {
  return text === null || text.trim() === '' ? EMPTY : { type: 'text', text }
}

type FigureCell = Extract<CellView, { type: 'number' | 'percent' | 'step' }>

function stepLabel(indicator: Pick<Indicator, 'scale'>, value: number | null): string | null {
  return indicator.scale.find((step) => step.value === value)?.label ?? null
}

/** A number in an indicator's own unit and decimals; 2 on a scale is its step 'Ja'. */
export function valueCell(indicator: Pick<Indicator, 'scale' | 'measurementUnit' | 'decimals'>, value: number): FigureCell {
  const { decimals } = indicator
  const label = stepLabel(indicator, value)
  if (label !== null) return { type: 'step', value, label }
  if (indicator.measurementUnit === 'percent') return { type: 'percent', value, decimals, sign: false }
  return { type: 'number', value, decimals }
}

/**
 * An indicator's value in its own unit and decimals, or why there is none. Nothing recorded: not measured yet.
 * A value carried over from an earlier report tells its month.
 */
export function actualCell(indicator: Indicator, recorded: IndicatorValue | null): CellView {
  if (recorded === null) return { type: 'missing', reason: 'notMeasuredYet' }
  const { value } = recorded
  if (value === null) return { type: 'missing', reason: recorded.missing ?? 'none' }
  const { carriedOverFrom } = recorded
  return carriedOverFrom === null ? valueCell(indicator, value) : { ...valueCell(indicator, value), carriedOverFrom }
}

export function targetCell(indicator: Indicator, target: TargetInForce | null): CellView {
  if (target === null || (target.fullYear === null && target.period === null)) return MISSING
  const label = stepLabel(indicator, target.fullYear)
  const unit = label !== null ? 'step' : indicator.measurementUnit === 'percent' ? 'percent' : 'number'
  const { operator, fullYear, period } = target
  return { type: 'target', operator, fullYear, period, unit, stepLabel: label, decimals: indicator.decimals }
}

/** The level that holds, with the proposal, and the reason where a person has set another level than proposed. */
export function ratingCell({ level, proposed, assessment }: FollowUp): RatingCellView {
  const overridden = proposed !== null && proposed.level !== level
  return { type: 'rating', level, proposed, reason: overridden ? (assessment?.reason ?? null) : null }
}

/** What people expect at year end, with their reason and what the numbers point to. Nobody expects anything: empty, whatever is proposed. */
function yearEndCell({ assessment, yearEnd }: FollowUp): CellView {
  const level = assessment?.yearEndLevel ?? null
  return level === null ? EMPTY : { type: 'rating', level, proposed: yearEnd, reason: assessment?.yearEndReason ?? null }
}

/** Cells that every assessed row can have: rating, trend, yearEnd, commentary (after the note, if there is one). */
export function followUpCells(followUp: FollowUp, note: string | null = null): Readonly<Record<string, CellOf>> {
  const commentary = [note, followUp.assessment?.commentary ?? null].filter((text) => text !== null).join('\n')
  return {
    rating: () => ratingCell(followUp),
    trend: () => (followUp.trend === null ? EMPTY : { type: 'trend', trend: followUp.trend }),
    yearEnd: () => yearEndCell(followUp),
    commentary: () => textCell(commentary),
  }
}
