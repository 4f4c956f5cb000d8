import { targetCell } from '../blocks/cells'
import { indicatorsOf } from '../follow-up'
import { finding, type CheckCode, type Finding, type Place, type Severity } from '../finding'
import { targetFor, type Indicator, type IndicatorTarget, type TargetInForce } from '../indicator'
import { roundHalfAwayFromZero } from '../number'
import type { CellView } from '../report-view'
import type { ReportFacts } from '../report-facts'
import type { CheckInput } from './check'
import { indicatorPlace } from './place'

const NONE: CellView = { type: 'empty' }

function aboutTarget(
  code: CheckCode,
  severity: Severity,
  indicator: Indicator,
  cells: { readonly found: CellView; readonly expected: CellView; readonly comparedWith: Place | null },
): Omit<Finding, 'id'> {
  return { code, severity, place: indicatorPlace(indicator), ...cells, quote: null, repair: { kind: 'correctFigure' } }
}

function sameName(a: Indicator, b: Indicator): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return plain(a.name) === plain(b.name)
}

/** Both measure the whole committee or the same unit: then they are one thing under two keys. */
function sameUnit(a: Indicator, b: Indicator): boolean {
  return a.orgUnitKey === null || b.orgUnitKey === null || a.orgUnitKey === b.orgUnitKey
}

function sameTarget(a: TargetInForce, b: TargetInForce): boolean {
  return a.operator === b.operator && a.fullYear === b.fullYear && a.comparedWith === b.comparedWith
}

/** Two indicators that are one thing by their national code (error) or their name (question), with different targets; else nothing. */
function conflict(a: Indicator, b: Indicator, facts: ReportFacts): readonly Finding[] {
  const sameCode = a.nationalCode !== null && a.nationalCode === b.nationalCode
  if (!sameUnit(a, b) || !(sameCode || sameName(a, b))) return []
  const [target, other] = [targetFor(a, facts.report.period), targetFor(b, facts.report.period)]
  if (target === null || other === null || sameTarget(target, other)) return []
  const cells = { found: targetCell(a, target), expected: targetCell(b, other), comparedWith: indicatorPlace(b) }
  return [finding(aboutTarget('twoTargets', sameCode ? 'error' : 'question', a, cells))]
}

/**
 * Rule: an indicator has one target; two with the same national code, or the same name, of the same unit must not differ
 * (domain, "Checks"). Sick leave at most 4 % in one place and at most 5 % in another: an error by code, a question by name.
 */
export function twoTargets({ facts }: CheckInput): readonly Finding[] {
  return facts.indicators.flatMap((a, index) => facts.indicators.slice(index + 1).flatMap((b) => conflict(a, b, facts)))
}

/** The last month before `to` whose pro rata or given target is this value as printed; null when it is none, or the right one. */
function monthOfTarget({ decimals }: Indicator, given: IndicatorTarget, value: number, to: number): number | null {
  const printed = (amount: number) => roundHalfAwayFromZero(amount, decimals)
  const proRataTo = (month: number) => (given.fullYear === null ? null : printed((given.fullYear * month) / 12))
  const givenTo = (month: number) => given.periodTargets.find((target) => target.to === month)?.value
  if (proRataTo(to) === printed(value)) return null
  const earlier = Array.from({ length: to - 1 }, (_, index) => to - 1 - index)
  return earlier.find((month) => proRataTo(month) === printed(value) || givenTo(month) === value) ?? null
}

function stale(indicator: Indicator, facts: ReportFacts): readonly Finding[] {
  const { period } = facts.report
  const given = indicator.targets.filter((target) => target.fromMonth <= period.to).findLast((target) => target.periodMethod === 'given')
  const inForce = targetFor(indicator, period)
  if (given === undefined || inForce === null || inForce.period === null || inForce.period === 0) return []
  const month = monthOfTarget(indicator, given, inForce.period, period.to)
  if (month === null) return []
  const proRata = given.fullYear === null ? null : (given.fullYear * period.to) / 12
  const expected = proRata === null ? NONE : targetCell(indicator, { ...inForce, period: proRata, comparedWith: proRata })
  return [
    finding({
      ...aboutTarget('stalePeriodTarget', 'question', indicator, { found: targetCell(indicator, inForce), expected, comparedWith: null }),
      beside: { kind: 'targetTo', month },
    }),
  ]
}

/**
 * Rule: a target of a sum grows with the months (domain rule 5), so a given target of the period that is that of an earlier month
 * is left over. 2 555 for the year and 1 490 for January–August: 1 490 is that of July, August would be 1 703.
 */
export function stalePeriodTarget({ facts }: CheckInput): readonly Finding[] {
  return facts.indicators.filter((indicator) => indicator.accumulation === 'sum').flatMap((indicator) => stale(indicator, facts))
}

/** A rule that compares with a target; bands, conditions, sign and manual rules need none. */
function needsTarget(indicator: Indicator, { plan }: ReportFacts): boolean {
  const { kind } = indicator.ratingRule ?? plan.ratingRule
  return kind === 'relativeTolerance' || kind === 'points'
}

const hasTarget = (target: TargetInForce | null) => target !== null && target.comparedWith !== null

/** The target that was in force in the previous report, and is not now. */
function lostTarget(indicator: Indicator, { previousReport }: ReportFacts): TargetInForce | null {
  const before = previousReport === null ? null : targetFor(indicator, previousReport.period)
  return hasTarget(before) ? before : null
}

/** An indicator beside it under the same goal that has a target. */
function siblingWithTarget(indicator: Indicator, facts: ReportFacts): Indicator | null {
  const goals = facts.plan.goals.filter((goal) => goal.indicatorKeys.includes(indicator.key))
  const siblings = indicatorsOf(facts, goals.flatMap((goal) => goal.indicatorKeys))
  return siblings.find((sibling) => hasTarget(targetFor(sibling, facts.report.period))) ?? null
}

function missing(indicator: Indicator, facts: ReportFacts): readonly Finding[] {
  const { period } = facts.report
  const now = targetFor(indicator, period)
  // A target for the year alone is no loss: the period has none of its own yet.
  if (hasTarget(now) || (now !== null && now.fullYear !== null)) return []
  const lost = lostTarget(indicator, facts)
  const sibling = lost === null ? siblingWithTarget(indicator, facts) : null
  if (lost === null && sibling === null) return []
  const cells = {
    found: targetCell(indicator, null),
    expected: lost === null ? NONE : targetCell(indicator, lost),
    comparedWith: sibling === null ? null : indicatorPlace(sibling),
  }
  return [finding({ ...aboutTarget('targetMissing', 'question', indicator, cells), repair: { kind: 'enterValue' } })]
}

/**
 * Rule: an indicator that is rated by its target has one: it had one in the previous report (`expected`), or an indicator beside it
 * under the same goal has one (`comparedWith`) (domain, "Checks"). 50 % in July, nothing in August → question.
 */
export function targetMissing({ facts }: CheckInput): readonly Finding[] {
  return facts.indicators.filter((indicator) => needsTarget(indicator, facts)).flatMap((indicator) => missing(indicator, facts))
}
