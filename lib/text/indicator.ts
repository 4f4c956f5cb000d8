import type { MissingReason, TargetOperator } from '@/lib/domain/indicator'
import type { Month } from '@/lib/domain/period'
import type { CellView } from '@/lib/domain/report-view'
import { formatMonth, formatNumber, formatPercent } from './format'

/** Words, not signs: read aloud alike everywhere, and < is easily taken for an arrow. */
const OPERATOR: Record<TargetOperator, string> = { lt: 'under', lte: 'högst', eq: '', gte: 'minst', gt: 'över' }

type Target = Extract<CellView, { type: 'target' }>

/** One side of a target: 'under 2 555', 'minst 90 %', 'minst Ja' for a step with its label. */
function limitText(target: Target, value: number): string {
  if (target.unit === 'step' && target.stepLabel !== null) return target.stepLabel
  const format = { decimals: target.decimals }
  const figure = target.unit === 'percent' ? formatPercent(value, format) : formatNumber(value, format)
  return `${OPERATOR[target.operator]} ${figure}`.trim()
}

/** The target of the full year and, where it differs, of the period; null when there is none. */
export function targetTexts(target: Target): { readonly fullYear: string | null; readonly period: string | null } {
  return {
    fullYear: target.fullYear === null ? null : limitText(target, target.fullYear),
    period: target.period === null ? null : `perioden: ${limitText(target, target.period)}`,
  }
}

/** Beside a value that was carried over from an earlier report, what it is about: 'från juli 2020'. */
export function carriedOverText(from: Month): string {
  return `från ${formatMonth(from)}`
}

const MISSING: Record<MissingReason, string> = {
  notMeasuredYet: 'inte mätt än',
  tooFewAnswers: 'för få svar',
  notApplicable: 'inte aktuellt',
  suppressed: 'dolt av sekretesskäl',
  none: 'uppgift saknas',
}

/** Why there is no value, in words, for the choice and for reading aloud where a form prints a mark such as '..'. */
export function missingText(reason: MissingReason): string {
  return MISSING[reason]
}
