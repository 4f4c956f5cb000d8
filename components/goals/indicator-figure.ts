import type { Indicator, IndicatorValue, TargetInForce } from '@/lib/domain/indicator'
import { formatNumber, formatPercent } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'
import { targetTexts } from '@/lib/text/indicator'

const stepLabel = (indicator: Indicator, value: number) => indicator.scale.find((step) => step.value === value)?.label ?? null

/** A number in the indicator's own unit: 18,4 %, 2 017, Ja. */
export function figureText(indicator: Indicator, value: number): string {
  const label = stepLabel(indicator, value)
  if (label !== null) return label
  const { decimals } = indicator
  return indicator.measurementUnit === 'percent' ? formatPercent(value, { decimals }) : formatNumber(value, { decimals })
}

/** The value as printed, or the reason why there is none. */
export function valueText(indicator: Indicator, value: Pick<IndicatorValue, 'value' | 'missing'> | null): string {
  if (value === null) return goalText.noValue
  if (value.value !== null) return figureText(indicator, value.value)
  return value.missing === null ? goalText.noValue : goalText.missing(value.missing)
}

/** Under 2 555, perioden under 1 703. */
export function targetText(indicator: Indicator, target: TargetInForce | null): string {
  if (target === null) return goalText.noTarget
  const { fullYear, period } = targetTexts({
    type: 'target',
    operator: target.operator,
    fullYear: target.fullYear,
    period: target.period,
    unit: indicator.scale.length > 0 ? 'step' : indicator.measurementUnit === 'percent' ? 'percent' : 'number',
    stepLabel: target.fullYear === null ? null : stepLabel(indicator, target.fullYear),
    decimals: indicator.decimals,
  })
  return [fullYear, period].filter(Boolean).join(', ') || goalText.noTarget
}
