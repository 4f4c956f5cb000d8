import { assessmentOf, type Assessment, type ProposedLevel, type RatingLevel } from '../assessment'
import { indicatorFollowUp, proposedLevelOf } from '../follow-up'
import { finding, type CheckCode, type Finding, type Place, type Repair, type Severity } from '../finding'
import type { Indicator, TargetInForce } from '../indicator'
import { roundHalfAwayFromZero } from '../number'
import { isReached, needsReason } from '../rating'
import type { RatingCellView } from '../report-view'
import type { ReportFacts } from '../report-facts'
import type { CheckInput } from './check'
import { indicatorPlace, measurePlace } from './place'

/** A level that stands beside another: set, proposed or given elsewhere. */
interface Levels {
  readonly found: RatingCellView
  readonly expected: RatingCellView | { readonly type: 'empty' }
}

/** A level as a cell, with the proposal that it follows from or departs from. */
export function levelCell(level: RatingLevel, proposed: ProposedLevel | null = null, reason: string | null = null): RatingCellView {
  return { type: 'rating', level, proposed, reason }
}

/** A finding about a level; the repair is to set the expected one, where one is expected. */
export function levelFinding(code: CheckCode, severity: Severity, place: Place, levels: Levels): Finding {
  const repair: Repair = levels.expected.type === 'empty' ? { kind: 'enterValue' } : { kind: 'setLevel', level: levels.expected }
  return finding({ code, severity, place, ...levels, comparedWith: null, quote: null, repair })
}

/** Words are a reason; nothing and blanks are none. */
export function hasReason(assessment: Assessment | null): boolean {
  return (assessment?.reason ?? '').trim() !== ''
}

/** A level that a person has set against the proposal without saying why. */
function unexplained(assessment: Assessment | null, proposed: ProposedLevel | null, place: Place, code: CheckCode): readonly Finding[] {
  const level = assessment?.level ?? null
  if (level === null || proposed === null || hasReason(assessment) || !needsReason(level, proposed)) return []
  return [levelFinding(code, 'error', place, { found: levelCell(level, proposed), expected: levelCell(proposed.level, proposed) })]
}

/** The subjects of a kind whose level departs from what the rules propose, without a reason. */
export function againstProposal(
  facts: ReportFacts,
  code: CheckCode,
  subject: 'indicator' | 'goal' | 'correctiveMeasure',
  places: readonly Place[],
): readonly Finding[] {
  return places.flatMap((place) => {
    const proposed = proposedLevelOf(facts, subject, place.key)
    // Without a value there is no proposal to depart from: ratingWithoutValue asks what the level rests on.
    if (proposed?.basis.code === 'noValue') return []
    return unexplained(assessmentOf(facts.assessments, subject, place.key), proposed, place, code)
  })
}

/**
 * Rule: a set level that differs from the proposed one has a reason (domain rule 6). Sick leave 7,75 % against at most 7 % misses by
 * 10,7 % → not met; set to partly met without a reason → error, with a reason → nothing. Indicators and measures with indicators.
 */
export function ratingAgainstRule({ facts }: CheckInput): readonly Finding[] {
  return [
    ...againstProposal(facts, 'ratingAgainstRule', 'indicator', facts.indicators.map(indicatorPlace)),
    ...againstProposal(facts, 'ratingAgainstRule', 'correctiveMeasure', facts.correctiveMeasures.map(measurePlace)),
  ]
}

/**
 * Rule: a level rests on a value (domain, "Checks"), unless people alone rate the indicator. Met without any value: an error without a
 * reason, a question with one. 'met' for a plan that no unit has reported → question.
 */
export function ratingWithoutValue({ facts }: CheckInput): readonly Finding[] {
  return facts.indicators.flatMap((indicator) => {
    const { proposed, assessment } = indicatorFollowUp(facts, indicator)
    const level = assessment?.level ?? null
    if (level === null || level === 'notAssessed' || proposed.basis.code !== 'noValue') return []
    const severity = hasReason(assessment) ? 'question' : 'error'
    return [levelFinding('ratingWithoutValue', severity, indicatorPlace(indicator), { found: levelCell(level, proposed), expected: { type: 'empty' } })]
  })
}

/** A missed target that prints as the value: 9,96 beside 10 with one decimal. */
function printsAsTarget(indicator: Indicator, value: number, target: number): boolean {
  return roundHalfAwayFromZero(value, indicator.decimals) === roundHalfAwayFromZero(target, indicator.decimals)
}

/** What the value is compared with, where it misses it. */
function missedTarget(value: number | null, target: TargetInForce | null): { readonly value: number; readonly target: number } | null {
  const limit = target?.comparedWith ?? null
  if (target === null || limit === null || value === null || isReached(value, target.operator, limit)) return null
  return { value, target: limit }
}

/**
 * Rule: a value that misses its target is not met, however near (domain rule 6). 9,8 % called met at a 10 % target → question, where a
 * reason is given or nothing is proposed (else ratingAgainstRule tells). 9,96 % at 10 % printed as 10,0 and 10,0 but not met: a note.
 */
export function nearTargetCalledMet({ facts }: CheckInput): readonly Finding[] {
  return facts.indicators.flatMap((indicator) => {
    const { level, proposed, assessment, value, target } = indicatorFollowUp(facts, indicator)
    const missed = missedTarget(value?.value ?? null, target)
    if (missed === null) return []
    const levels = { found: levelCell(level, proposed), expected: levelCell(proposed.level, proposed) }
    const explained = hasReason(assessment) || proposed.basis.code === 'manual'
    if (assessment?.level === 'met' && explained) return [levelFinding('nearTargetCalledMet', 'question', indicatorPlace(indicator), levels)]
    if (level === 'met' || level === 'notAssessed' || !printsAsTarget(indicator, missed.value, missed.target)) return []
    return [levelFinding('nearTargetCalledMet', 'note', indicatorPlace(indicator), levels)]
  })
}
