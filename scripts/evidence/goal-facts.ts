import type { Assessment, AssessmentSubject, RatingLevel, RatingRule, Trend } from '@/lib/domain/assessment'
import type { CorrectiveMeasure } from '@/lib/domain/corrective-measure'
import type { Goal, GoalLevel } from '@/lib/domain/goal'
import { plainOperator, type FavourableDirection, type Indicator, type IndicatorValue, type MeasurementUnit, type TargetOperator } from '@/lib/domain/indicator'
import type { Period } from '@/lib/domain/period'
import type { Letter, Truth, TruthGoal, TruthIndicator } from './truth'

const LEVEL: Readonly<Record<Letter, RatingLevel>> = { G: 'met', A: 'partlyMet', R: 'notMet' }

export function levelOf(letter: Letter | null | undefined): RatingLevel | null {
  return letter === null || letter === undefined ? null : LEVEL[letter]
}

export function textOf(comment: string | readonly string[] | null | undefined): string | null {
  if (comment === null || comment === undefined) return null
  return typeof comment === 'string' ? comment : comment.join('\n')
}

export interface GoalFacts {
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
  readonly values: readonly IndicatorValue[]
  readonly measures: readonly CorrectiveMeasure[]
  readonly assessments: readonly Assessment[]
  /** Words of a trend column as printed, by indicator: `Ökat`, `Förbättrats`. */
  readonly trendWords: Readonly<Record<string, string>>
}

const OPERATOR: Readonly<Record<string, TargetOperator>> = { '<': 'lt', '<=': 'lte', '=': 'eq', '>=': 'gte', '>': 'gt' }
const UNIT: Readonly<Record<string, MeasurementUnit>> = {
  percent: 'percent',
  '%': 'percent',
  yes_no: 'yesNo',
  index: 'index',
  mkr: 'money',
  mnkr: 'money',
  tkr: 'money',
}

/** Lower is better where the target says so, or where less of it was wanted: sick leave, households on support, turnover. */
function directionOf(indicator: TruthIndicator, name: string): FavourableDirection {
  if (indicator.direction !== undefined) return indicator.direction
  const relation = indicator.target?.relation ?? indicator.targetOperator ?? ''
  if (relation.startsWith('<')) return 'lower'
  const target = indicator.target?.value ?? null
  return /sjukfrånvaro|minskat|minska|omsättning/i.test(name) || (target !== null && target < 0) ? 'lower' : 'higher'
}

function nameOf(node: { readonly name?: string; readonly title?: string; readonly id: string }): string {
  return node.name ?? node.title ?? node.id
}

function decimalsOf(value: number | null | undefined): number {
  return value === null || value === undefined ? 0 : (String(value).split('.')[1]?.length ?? 0)
}

/** Budget variances are rated by their sign; where the layout has an outcome and none is printed, people rate by what they know. */
function ruleOf(source: TruthIndicator, name: string): RatingRule | null {
  if (/^budgetavvikelse/i.test(name)) return { kind: 'sign' }
  return source.outcome !== undefined && (source.outcome?.value ?? null) === null ? { kind: 'manual' } : null
}

function indicatorOf(source: TruthIndicator): Indicator {
  const name = nameOf(source)
  const direction = directionOf(source, name)
  const target = source.targetYear ?? source.target?.value ?? null
  const period = source.targetPeriod ?? null
  const unit = UNIT[source.unit ?? source.outcome?.unit ?? source.target?.unit ?? ''] ?? 'number'
  const sumsUp = period !== null
  return {
    key: source.id,
    name,
    orgUnitKey: null,
    measurementUnit: unit,
    scale: Object.entries(source.scale ?? {}).map(([value, label]) => ({ value: Number(value), label })),
    decimals: decimalsOf(source.actual ?? source.outcome?.value),
    favourableDirection: direction,
    accumulation: sumsUp ? 'sum' : 'latest',
    frequency: 'interim',
    nationalCode: null,
    sensitive: false,
    ratingRule: ruleOf(source, name),
    targets:
      target === null
        ? []
        : [
            {
              fromMonth: 1,
              operator: OPERATOR[source.targetOperator ?? source.target?.relation ?? ''] ?? plainOperator(direction),
              fullYear: target,
              periodMethod: sumsUp ? 'given' : 'fullYear',
              periodTargets: [],
              note: null,
            },
          ],
  }
}

/** A printed period target is rounded; the exact one is used where it is the pro rata share of the year's (domain rule 5). */
function withPeriodTarget(indicator: Indicator, source: TruthIndicator, period: Period): Indicator {
  const printed = source.targetPeriod ?? null
  const [target] = indicator.targets
  if (printed === null || target === undefined || target.fullYear === null) return indicator
  const exact = (target.fullYear * (period.to - period.from + 1)) / 12
  const method = Math.round(exact) === printed ? 'proRata' : 'given'
  return { ...indicator, targets: [{ ...target, periodMethod: method, periodTargets: method === 'given' ? [{ to: period.to, value: printed }] : [] }] }
}

function valueOf(indicatorKey: string, period: Period, value: number, breakdown = ''): IndicatorValue {
  return {
    indicatorKey,
    period,
    breakdown,
    value,
    missing: null,
    answers: null,
    population: null,
    remark: null,
    carriedOverFrom: null,
    version: 1,
  }
}

export function assessment(subject: AssessmentSubject, subjectKey: string, changed: Partial<Assessment>): Assessment {
  const untouched = { level: null, reason: null, yearEndLevel: null, yearEndReason: null, trend: null, commentary: null }
  return { subject, subjectKey, orgUnitKey: '', month: 0, ...untouched, version: 1, ...changed }
}

/** Printed trend. "none" beside trends of others means that no arrow stands there. */
function trendOf(printed: string | null | undefined, base: string | null): Trend | null {
  if (base === null || printed === undefined || printed === null) return null
  if (printed === 'better' || printed === 'worse') return { direction: null, goodness: printed, base }
  return printed === 'none' ? { direction: null, goodness: 'unchanged', base } : null
}

/** Collects the facts of goals and indicators while the tree is walked. */
class Collector {
  readonly goals: Goal[] = []
  readonly indicators: Indicator[] = []
  readonly values: IndicatorValue[] = []
  readonly measures: CorrectiveMeasure[] = []
  readonly assessments: Assessment[] = []
  readonly trendWords: Record<string, string> = {}
  private readonly replaced = new Map<string, string>()

  constructor(
    private readonly period: Period,
    private readonly base: string | null,
  ) {}

  private assess(subject: AssessmentSubject, node: TruthGoal | TruthIndicator): void {
    const level = levelOf(node.publishedRating ?? node.rating)
    const bullets = 'commentBullets' in node ? (node.commentBullets ?? []) : []
    const commentary = [textOf(node.comment), ...bullets].filter((text) => text !== null).join('\n')
    const trend = trendOf(node.trend, this.base)
    if (level === null && commentary === '' && trend === null) return
    this.assessments.push(assessment(subject, node.id, { level, trend, commentary: commentary === '' ? null : commentary }))
  }

  /** The same indicator in two places is stored once, unless its figures differ from place to place. */
  private addIndicator(source: TruthIndicator): string {
    const same = this.indicators.find((each) => each.key === source.sameAs)
    const value = this.values.find((each) => each.indicatorKey === source.sameAs && each.breakdown === '')?.value ?? null
    const made = withPeriodTarget(indicatorOf(source), source, this.period)
    if (same !== undefined && value === (source.actual ?? null) && JSON.stringify(same.targets) === JSON.stringify(made.targets)) {
      return same.key
    }
    this.indicators.push(made)
    const actual = source.actual ?? source.outcome?.value ?? null
    if (actual !== null) this.values.push(valueOf(source.id, this.period, actual))
    for (const part of source.breakdown ?? []) this.values.push(valueOf(source.id, this.period, part.value, part.area))
    if (source.trend !== null && source.trend !== undefined && /^[A-ZÅÄÖ]/.test(source.trend)) this.trendWords[source.id] = source.trend
    this.assess('indicator', source)
    return source.id
  }

  addGoal(node: TruthGoal, parentKey: string | null, level: GoalLevel): void {
    const children = [...(node.committeeGoals ?? []), ...(node.goals ?? [])]
    const indicatorKeys = (node.indicators ?? []).map((indicator) => this.addIndicator(indicator))
    const note = node.ratingNote?.startsWith('picture') === true ? null : (node.ratingNote ?? null)
    this.goals.push({ key: node.id, parentKey, level, name: nameOf(node), note, indicatorKeys })
    this.assess('goal', node)
    for (const [index, unit] of (node.unitResults ?? []).entries()) {
      const orgUnitKey = unit.unit ?? unit.name ?? String(index + 1)
      this.assessments.push({ ...assessment('unitResult', node.id, { level: levelOf(unit.rating) }), orgUnitKey })
    }
    for (const child of children) this.addGoal(child, node.id, 'committeeGoal')
  }

  addMeasure(node: TruthGoal, parentKey: string | null): void {
    const indicatorKeys = (node.indicators ?? []).map((indicator) => this.addIndicator(indicator))
    this.measures.push({ key: node.id, parentKey, text: nameOf(node), effect: null, orgUnitKey: null, indicatorKeys })
    this.assess('correctiveMeasure', node)
    for (const child of node.subMeasures ?? []) this.addMeasure(child, node.id)
  }
}

/** Key of a strategic goal without an id of its own. */
function withId(goal: TruthGoal, areaNumber: number, index: number): TruthGoal {
  return (goal.id as string | undefined) === undefined ? { ...goal, id: `area-${areaNumber}-strategic-${index + 1}` } : goal
}

/** The goal trees of either layout. A goal area's overview rating is the assessment of the area. */
export function goalFacts(truth: Truth, period: Period, base: string | null): GoalFacts {
  const collector = new Collector(period, base)
  for (const goal of truth.strategicGoals ?? []) collector.addGoal(goal, null, 'strategicGoal')
  for (const goal of truth.baseConditions ?? []) collector.addGoal(goal, null, 'baseCondition')
  for (const area of truth.goalAreas ?? []) {
    const key = `area-${area.number}`
    const { overviewRating } = area
    collector.addGoal({ id: key, name: area.name, rating: overviewRating ?? null }, null, 'goalArea')
    for (const [index, goal] of area.strategicGoals.entries()) collector.addGoal(withId(goal, area.number, index), key, 'strategicGoal')
  }
  for (const measure of truth.actionPlan?.measures ?? []) collector.addMeasure(measure, null)
  return collector
}

/** What is known of the report before: values to its last month, and its levels. */
export function beforeFacts(truth: Truth, period: Period): { readonly values: readonly IndicatorValue[]; readonly assessments: readonly Assessment[] } {
  const before = truth.before
  if (before === undefined) return { values: [], assessments: [] }
  const subject = (key: string): AssessmentSubject => (/^m\d/.test(key) ? 'correctiveMeasure' : /g\d/.test(key) ? 'goal' : 'indicator')
  return {
    values: Object.entries(before.values).map(([key, value]) => valueOf(key, period, value)),
    assessments: Object.entries(before.levels).map(([key, letter]) => assessment(subject(key), key, { level: levelOf(letter) })),
  }
}
