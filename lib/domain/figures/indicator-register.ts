import { targetFor, type Indicator, type IndicatorValue } from '../indicator'
import type { Period } from '../period'
import type { ReportFacts } from '../report-facts'
import type { Figure, FigureUnit } from './figure'
import { figureOf, spokenName, type FigureSubject } from './figure-of'

/** Units whose numbers a text repeats; steps of a scale (Ja = 1) and money without a scale are no such numbers. */
const UNIT_OF: Readonly<Partial<Record<Indicator['measurementUnit'], FigureUnit>>> = { percent: 'percent', number: 'number', index: 'number', scale: 'number' }

/** How far a value lies from its target in percent of it: 2 017 against 1 703,33 = 18,4. Null without a target or with target 0. */
export function targetDeviation(value: number | null, target: number | null): number | null {
  return value === null || target === null || target === 0 ? null : (100 * (value - target)) / Math.abs(target)
}

function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.from === b.from && a.to === b.to
}

function subjectOf(facts: ReportFacts, indicator: Indicator): FigureSubject {
  const unit = facts.committee.orgUnits.filter(({ key }) => key === indicator.orgUnitKey)
  const goals = facts.plan.goals.filter(({ indicatorKeys }) => indicatorKeys.includes(indicator.key))
  return {
    key: `indicator:${indicator.key}`,
    place: { kind: 'indicator', key: indicator.key, label: indicator.name },
    names: [...new Set([indicator.name, spokenName(indicator.name)])],
    under: [...unit, ...goals].map(({ name }) => name),
    depth: 0,
    combined: false,
  }
}

/** Values of a breakdown (unit, question, area) stand under the indicator. */
function breakdownOf(subject: FigureSubject, breakdown: string): FigureSubject {
  if (breakdown === '') return subject
  return { ...subject, key: `${subject.key}/${breakdown}`, names: [breakdown], under: [...subject.names, ...subject.under], depth: 1 }
}

/** Values, of the report's period first; those of other periods carry theirs in the key. */
function valueFigures(facts: ReportFacts, subject: FigureSubject, unit: FigureUnit, values: readonly IndicatorValue[]): readonly Figure[] {
  const { report, previousReport } = facts
  return values.flatMap(({ breakdown, value, answers, period }) => {
    const of = breakdownOf(subject, breakdown)
    if (samePeriod(period, report.period)) return [...figureOf(of, 'value', unit, value), ...figureOf(of, 'answers', 'number', answers)]
    if (previousReport !== null && samePeriod(period, previousReport.period)) return figureOf(of, 'previousValue', unit, value, period)
    const when = period.from === 1 ? `${period.year}-${period.to}` : `${period.year}-${period.from}-${period.to}`
    return figureOf({ ...of, key: `${of.key}@${when}` }, 'previousValue', unit, value, period)
  })
}

function targetFigures(facts: ReportFacts, indicator: Indicator, subject: FigureSubject, unit: FigureUnit): readonly Figure[] {
  const { report, previousReport } = facts
  const whole = facts.indicatorValues.filter(({ indicatorKey, breakdown }) => indicatorKey === indicator.key && breakdown === '')
  const deviationIn = (period: Period) => {
    const value = whole.find((each) => samePeriod(each.period, period))?.value ?? null
    return targetDeviation(value, targetFor(indicator, period)?.comparedWith ?? null)
  }
  const target = targetFor(indicator, report.period)
  return [
    ...figureOf(subject, 'fullYearTarget', unit, target?.fullYear ?? null),
    ...figureOf(subject, 'periodTarget', unit, target?.period ?? null),
    ...figureOf(subject, 'targetDeviation', 'percent', deviationIn(report.period)),
    ...figureOf(subject, 'previousTargetDeviation', 'percent', previousReport === null ? null : deviationIn(previousReport.period), previousReport?.period),
  ]
}

function figuresOfIndicator(facts: ReportFacts, indicator: Indicator): readonly Figure[] {
  const unit = UNIT_OF[indicator.measurementUnit]
  if (unit === undefined) return []
  const subject = subjectOf(facts, indicator)
  const values = facts.indicatorValues.filter(({ indicatorKey }) => indicatorKey === indicator.key)
  return [...valueFigures(facts, subject, unit, values), ...targetFigures(facts, indicator, subject, unit)]
}

/**
 * Values, targets and deviations of all indicators. 2 017 care days against < 1 703 in the period: `indicator:hvb_days#value` = 2 017,
 * `#periodTarget` = 1 703,33, `#targetDeviation` = 18,4 percent.
 */
export function indicatorFigures(facts: ReportFacts): readonly Figure[] {
  return facts.indicators.flatMap((indicator) => figuresOfIndicator(facts, indicator))
}
