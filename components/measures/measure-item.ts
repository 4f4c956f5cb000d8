import type { FollowUpItem } from '@/components/follow-up/follow-up-list'
import { valueText } from '@/components/goals/indicator-figure'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { CorrectiveMeasure } from '@/lib/domain/corrective-measure'
import { indicatorFollowUp, indicatorsOf, type FollowUpFacts } from '@/lib/domain/follow-up'
import type { OrgUnit } from '@/lib/domain/municipality'
import { measureText } from '@/lib/text/measure'

/** A corrective measure as a line to follow up: effect and unit beside the text; below, its indicators with value and level. */
export function measureItem(
  measure: CorrectiveMeasure,
  facts: FollowUpFacts,
  units: readonly OrgUnit[],
  words: Readonly<Record<RatingLevel, string>>,
): FollowUpItem {
  const unit = units.find(({ key }) => key === measure.orgUnitKey)
  const parent = facts.correctiveMeasures.find(({ key }) => key === measure.parentKey)
  const hung = indicatorsOf(facts, measure.indicatorKeys).map((indicator) => ({ indicator, standing: indicatorFollowUp(facts, indicator) }))
  return {
    subject: 'correctiveMeasure',
    key: measure.key,
    title: measure.text,
    facts: [
      ...(parent === undefined ? [] : [measureText.below(parent.text)]),
      ...(measure.effect === null ? [] : [measureText.effectFact(measure.effect)]),
      ...(unit === undefined ? [] : [unit.name]),
    ],
    details: hung.map(({ indicator, standing }) => ({
      label: measureText.indicator,
      text: measureText.indicatorText(indicator.name, valueText(indicator, standing.value), words[standing.level]),
    })),
  }
}
