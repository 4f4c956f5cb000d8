import { amountsOf, amountToDate } from '../amount'
import { actualCell, moneyCell } from '../blocks/cells'
import { finding, type CheckCode, type Finding, type Place } from '../finding'
import { valueFor, type Indicator, type IndicatorValue } from '../indicator'
import { compareNumbers } from '../number'
import { monthsIn } from '../period'
import type { Report } from '../report'
import type { ReportFacts } from '../report-facts'
import type { CellView } from '../report-view'
import { previousReportOfYear } from '../statement-input'
import type { CheckInput } from './check'
import { indicatorPlace, linePlace, reportPlace } from './place'

/** The previous report of the year, where it ends earlier; else nothing has passed. */
function earlierReport(facts: ReportFacts): Report | null {
  const previous = previousReportOfYear(facts)
  return previous !== null && previous.period.to < facts.report.period.to ? previous : null
}

function told(code: CheckCode, place: Place, cells: { readonly found: CellView; readonly expected: CellView }, base: Report): Finding {
  return finding({ code, severity: 'question', place, ...cells, comparedWith: reportPlace(base), quote: null, repair: { kind: 'correctFigure' } })
}

function unchangedLines({ statements, amounts, report }: ReportFacts, base: Report): readonly Finding[] {
  return statements.flatMap((statement) =>
    statement.lines.flatMap((line) => {
      const { year } = report.period
      const selector = { statementKey: statement.key, lineKey: line.key, measure: 'actual', year, budgetVersionKey: null } as const
      const toDate = (month: number) => amountToDate(amountsOf(amounts, selector), year, month)
      const now = toDate(report.period.to)
      if (now === null || now === 0 || now !== toDate(base.period.to)) return []
      return [told('unchangedSinceBase', linePlace(statement, line), { found: moneyCell(now, 'tkr', 0), expected: { type: 'empty' } }, base)]
    }),
  )
}

/** An indicator with its values of the previous report and of this one. */
interface Pair {
  readonly indicator: Indicator
  readonly before: IndicatorValue & { readonly value: number }
  readonly now: IndicatorValue & { readonly value: number }
}

function hasValue(recorded: IndicatorValue | null): recorded is IndicatorValue & { readonly value: number } {
  return recorded !== null && recorded.value !== null
}

/** Values that were measured anew: one that is said to be carried over is known to be the same. */
function pairs({ indicators, indicatorValues, report }: ReportFacts, base: Report): readonly Pair[] {
  return indicators.flatMap((indicator) => {
    const before = valueFor(indicatorValues, indicator.key, base.period)
    const now = valueFor(indicatorValues, indicator.key, report.period)
    return hasValue(before) && hasValue(now) && now.carriedOverFrom === null ? [{ indicator, before, now }] : []
  })
}

/**
 * Rule: what grows with the months has grown since the previous report (domain, "Checks"): the actual of a line, and an indicator that
 * is a sum. −188 tkr to July and −188 tkr to August → question. 0 may stay 0; a value marked as carried over is not asked about.
 */
export function unchangedSinceBase({ facts }: CheckInput): readonly Finding[] {
  const base = earlierReport(facts)
  if (base === null) return []
  const unchanged = pairs(facts, base).filter(({ indicator, before, now }) => indicator.accumulation === 'sum' && now.value !== 0 && before.value === now.value)
  return [
    ...unchangedLines(facts, base),
    ...unchanged.map(({ indicator, now }) =>
      told('unchangedSinceBase', indicatorPlace(indicator), { found: actualCell(indicator, now), expected: { type: 'empty' } }, base),
    ),
  ]
}

/** What the months since the previous report must have given: the difference of sums; of means, weighted by their months. */
function sinceBase({ indicator, before, now }: Pair): number | null {
  switch (indicator.accumulation) {
    case 'sum':
      return now.value - before.value
    case 'mean':
      return now.value * monthsIn(now.period) - before.value * monthsIn(before.period)
    case 'latest':
    case 'yearOnly':
      return null
  }
}

/**
 * Rule: no month of a count or a percentage is negative (domain, "Checks"). A mean of 9,00 % for January–July and 7,75 % for
 * January–August would make August 8 × 7,75 − 7 × 9,00 = −1 % → question. A sum that has fallen, 240 to 236, likewise. Money may fall.
 */
export function impliedNegativeMonth({ facts }: CheckInput): readonly Finding[] {
  const base = earlierReport(facts)
  if (base === null) return []
  return pairs(facts, base)
    .filter((pair) => pair.indicator.measurementUnit !== 'money' && compareNumbers(sinceBase(pair) ?? 0, 0) < 0)
    .map(({ indicator, before, now }) =>
      told('impliedNegativeMonth', indicatorPlace(indicator), { found: actualCell(indicator, now), expected: actualCell(indicator, before) }, base),
    )
}
