import type { RatingLevel } from '../assessment'
import { followUpOf } from '../follow-up'
import type { Finding } from '../finding'
import { monthOf } from '../period'
import { isOpen, type ActionStatus, type Risk } from '../risk'
import type { CheckInput } from './check'
import { riskPlace } from './place'
import { hasReason, levelCell, levelFinding } from './rating-rule'

/**
 * Which levels the actions of a risk allow, under every wording of the legend that is in use: met is done (or as planned), partly met is
 * under way, not met is not begun. Whether going on as planned is enough for met, legends say differently, so it is allowed.
 */
function allowedLevels(statuses: readonly ActionStatus[]): readonly RatingLevel[] {
  const counted = statuses.filter((status) => status !== 'cancelled')
  const begun = counted.filter((status) => status !== 'notStarted')
  if (begun.length === 0) return ['notMet']
  if (begun.length < counted.length) return ['partlyMet', 'notMet']
  return counted.every((status) => status === 'done') ? ['met'] : ['met', 'partlyMet']
}

function against(risk: Risk, input: CheckInput): readonly Finding[] {
  const { level, assessment } = followUpOf(input.facts, 'risk', risk.key)
  const [expected, ...others] = allowedLevels(risk.actions.map((action) => action.status))
  const uncounted = risk.actions.every((action) => action.status === 'cancelled')
  if (uncounted || expected === undefined || level === 'notAssessed' || [expected, ...others].includes(level) || hasReason(assessment)) return []
  return [levelFinding('ratingAgainstLegend', 'question', riskPlace(risk), { found: levelCell(level), expected: levelCell(expected) })]
}

/**
 * Rule: the level of a risk says how far its actions have come, as the legend of the form has it (domain, "Checks"). Met though one of
 * three actions is not begun → question, partly met expected. Only where the form prints a legend for risks; a reason explains.
 */
export function ratingAgainstLegend(input: CheckInput): readonly Finding[] {
  const { facts, form } = input
  const explained = form.sections.flatMap((section) => section.blocks).some((block) => block.kind === 'risks' && block.legend.length > 0)
  const { year, to } = facts.report.period
  return explained ? facts.risks.filter((risk) => isOpen(risk, monthOf(year, to))).flatMap((risk) => against(risk, input)) : []
}
