import { proposedIndicatorLevel, targetFor, valueFor } from '@/lib/domain/indicator'
import { proposedLevelOf } from '@/lib/domain/follow-up'
import { ORE_PER_TKR, type Ore } from '@/lib/domain/money'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import { areasWithinBudget, statementRows, type StatementFigures, type StatementInput } from '@/lib/domain/statement-figures'
import { lastTotal, type BudgetLine, type Statement } from '@/lib/domain/statement'
import { budgetVariancePercent, OF_WHICH_SLACK_TKR, SLACK_TKR } from '@/lib/domain/variance'
import { assessmentOf } from '@/lib/domain/assessment'
import type { Comparison } from './comparison'
import type { EvidenceReport } from './report'
import type { PrintedMeasure, PrintedRow, StatementFacts } from './statement-facts'

/** What is computed for a printed measure; the net result of a grant is the variance of its net cost. */
export const FIGURE_OF: Readonly<Record<PrintedMeasure, keyof StatementFigures>> = {
  actual: 'actual',
  budget: 'budget',
  variance: 'variance',
  forecast: 'forecast',
  yearBudget: 'yearBudget',
  yearVariance: 'yearVariance',
  forecastChange: 'forecastChange',
  changeOnLastYear: 'changeOnLastYear',
  grant: 'grant',
  netResult: 'variance',
  lastYearNetResult: 'lastYearNetResult',
  changeOnLastYearNetResult: 'changeOnLastYearNetResult',
}

const VARIANCES: readonly PrintedMeasure[] = ['variance', 'yearVariance', 'netResult']
const CHANGES: readonly PrintedMeasure[] = ['forecastChange', 'changeOnLastYear', 'changeOnLastYearNetResult']
/** Of a row these were taken from the print themselves, so that only those of totals say anything. */
const TAKEN_FROM_PRINT: readonly PrintedMeasure[] = ['actual', 'budget', 'grant', 'forecast', 'yearBudget', 'lastYearNetResult', 'forecastChange', 'changeOnLastYear']

function inTkr(amount: Ore | null): number | null {
  return amount === null ? null : roundHalfAwayFromZero(amount / ORE_PER_TKR, 0)
}

function inputOf({ facts }: EvidenceReport, statement: Statement): StatementInput {
  return {
    statement,
    amounts: facts.amounts,
    forecasts: facts.forecasts,
    period: facts.report.period,
    budgetVersionKey: facts.report.budgetVersionKey,
    vintageKey: facts.report.vintageKey,
    previousVintageKey: facts.previousReport?.vintageKey ?? null,
  }
}

/** Of-which rows, and totals over rows that stand apart from the areas, may differ by 2; all others by 1 (domain rule 2). */
export function slackOf(statement: Statement, line: BudgetLine): number {
  const apart = (parent: BudgetLine): boolean =>
    statement.lines.some((child) => child.parentKey === parent.key && (!child.counted || child.kind === 'ofWhich' || apart(child)))
  return line.kind === 'ofWhich' || (line.kind === 'total' && apart(line)) ? OF_WHICH_SLACK_TKR : SLACK_TKR
}

function kindOf(measure: PrintedMeasure, isTotal: boolean): Comparison['what'] | null {
  if (!isTotal && TAKEN_FROM_PRINT.includes(measure)) return null
  if (VARIANCES.includes(measure)) return 'variance'
  return CHANGES.includes(measure) ? 'change' : 'total'
}

function ofRow(report: EvidenceReport, { statement }: StatementFacts, line: BudgetLine, printed: PrintedRow, figures: StatementFigures): readonly Comparison[] {
  return Object.entries(printed.tkr).flatMap(([name, published]) => {
    const measure = name as PrintedMeasure
    const what = kindOf(measure, line.kind === 'total')
    if (what === null) return []
    const computed = inTkr(figures[FIGURE_OF[measure]])
    return [{ what, where: `${report.id} ${statement.key}/${line.label} ${measure}`, published, computed, slack: slackOf(statement, line) }]
  })
}

/** Every cell of every printed statement that follows from others. */
export function statementComparisons(report: EvidenceReport): readonly Comparison[] {
  return report.statements.flatMap((each) =>
    statementRows(inputOf(report, each.statement)).flatMap(({ line, figures }) => {
      const printed = each.rows.find((row) => row.key === line.key)
      return printed === undefined ? [] : ofRow(report, each, line, printed, figures)
    }),
  )
}

/** Percentages that the reports print as indicators of their own: areas within budget (rule 10), budget variance (rule 9). */
function percentages(report: EvidenceReport): readonly Comparison[] {
  const { facts } = report
  const statement = facts.statements.find((each) => each.kind === 'netCost')
  if (statement === undefined) return []
  const input = inputOf(report, statement)
  const total = lastTotal(statement)
  const last = total === null ? undefined : statementRows(input).find((row) => row.line.key === total.key)
  return facts.indicators.flatMap((indicator): readonly Comparison[] => {
    const published = valueFor(facts.indicatorValues, indicator.key, facts.report.period)?.value ?? null
    if (published === null) return []
    const where = `${report.id} ${indicator.name}`
    if (/inom budgetram/i.test(indicator.name)) return [{ what: 'percentage', where, published, computed: areasWithinBudget(input), slack: 0.5 } as const]
    if (!/^budgetavvikelse/i.test(indicator.name) || last === undefined) return []
    const exact = budgetVariancePercent(last.figures.forecast, last.figures.yearBudget)
    return [{ what: 'percentage', where, published, computed: exact === null ? null : Math.abs(roundHalfAwayFromZero(exact, 1)), slack: 0 } as const]
  })
}

/** Printed period targets: the pro rata share, rounded (rule 5). */
function periodTargets(report: EvidenceReport): readonly Comparison[] {
  const { truth, facts } = report
  const goals = (truth.strategicGoals ?? []).flatMap((goal) => goal.committeeGoals ?? [])
  const sources = [...goals, ...(truth.actionPlan?.measures ?? [])].flatMap((goal) => goal.indicators ?? [])
  return sources.flatMap((source) => {
    const indicator = facts.indicators.find((each) => each.key === source.id)
    if (indicator === undefined || source.targetPeriod === null || source.targetPeriod === undefined) return []
    const exact = targetFor(indicator, facts.report.period)?.period ?? null
    const computed = exact === null ? null : roundHalfAwayFromZero(exact, 0)
    return [{ what: 'target', where: `${report.id} ${indicator.name}`, published: source.targetPeriod, computed, slack: 0 } as const]
  })
}

/** Every published figure that follows from others, beside the computed one. */
export function figureComparisons(report: EvidenceReport): readonly Comparison[] {
  return [...statementComparisons(report), ...percentages(report), ...periodTargets(report)]
}

/** Published levels of indicators with a value and a target, beside the level that the rule gives. */
export function ratingComparisons(report: EvidenceReport): readonly Comparison[] {
  const { facts } = report
  return facts.indicators.flatMap((indicator) => {
    const published = assessmentOf(facts.assessments, 'indicator', indicator.key)?.level ?? null
    const value = valueFor(facts.indicatorValues, indicator.key, facts.report.period)
    if (published === null || value === null || value.value === null) return []
    const { level } = proposedIndicatorLevel(indicator, facts.plan.ratingRule, value.value, facts.report.period)
    return [{ what: 'rating', where: `${report.id} ${indicator.name}`, published, computed: level, slack: 0 } as const]
  })
}

/** Published levels of goals and measures with rated indicators below, beside the level that the roll-up rule gives. */
export function rollUpComparisons(report: EvidenceReport): readonly Comparison[] {
  const { facts } = report
  const subjects = [
    ...facts.plan.goals.map((goal) => ({ subject: 'goal', key: goal.key, name: goal.name, indicatorKeys: goal.indicatorKeys }) as const),
    ...facts.correctiveMeasures.map((measure) => ({ subject: 'correctiveMeasure', key: measure.key, name: measure.text, indicatorKeys: measure.indicatorKeys }) as const),
  ]
  return subjects.flatMap(({ subject, key, name, indicatorKeys }) => {
    const published = assessmentOf(facts.assessments, subject, key)?.level ?? null
    const rated = indicatorKeys.some((indicatorKey) => (assessmentOf(facts.assessments, 'indicator', indicatorKey)?.level ?? null) !== null)
    if (published === null || !rated) return []
    const computed = proposedLevelOf(facts, subject, key)?.level ?? 'notAssessed'
    return [{ what: 'roll-up', where: `${report.id} ${name}`, published, computed, slack: 0 } as const]
  })
}
