import type { TargetOperator } from '@/lib/domain/indicator'
import type { CellView } from '@/lib/domain/report-view'
import { formatNumber, formatPercent } from './format'

/** Words, not signs: read aloud alike everywhere, and < is easily taken for an arrow. */
const OPERATOR: Record<TargetOperator, string> = { lt: 'under', lte: 'högst', eq: '', gte: 'minst', gt: 'över' }

type Target = Extract<CellView, { type: 'target' }>

/** One side of a target: 'under 2 555', 'minst 90 %', 'minst Ja' for a step with its label. */
function limitText(target: Target, value: number): string {
  const figure =
    target.unit === 'step' && target.stepLabel !== null
      ? target.stepLabel
      : target.unit === 'percent'
        ? formatPercent(value, { decimals: target.decimals })
        : formatNumber(value, { decimals: target.decimals })
  return `${OPERATOR[target.operator]} ${figure}`.trim()
}

/** The target of the full year and, where it differs, of the period; null when there is none. */
export function targetTexts(target: Target): { readonly fullYear: string | null; readonly period: string | null } {
  return {
    fullYear: target.fullYear === null ? null : limitText(target, target.fullYear),
    period: target.period === null ? null : `perioden ${limitText(target, target.period)}`,
  }
}
