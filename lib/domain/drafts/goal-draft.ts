import { goalPlace, indicatorPlace } from '../checks/place'
import { spokenName } from '../figures/figure-of'
import { goalsBelow, indicatorsBelow, indicatorsMoved, type GoalRoot } from '../figures/follow-up-register'
import { followUpOf, indicatorsOf } from '../follow-up'
import type { Place } from '../finding'
import type { Goal } from '../goal'
import { targetFor, type Indicator } from '../indicator'
import { printed, sincePrevious, type DraftContext, type Writing } from './draft-figure'
import { counted, countedLevels } from './level-draft'
import type { DraftSentence, SentenceDraft } from './sentence-draft'

/** More names than this are not read in a sentence: then the number alone is said. */
const NAMED = 3
/** Goals and indicators that get a sentence of their own; the rest are in the table. */
const TOLD = 5

/** 'Aktuell plan inom våld i nära relationer, (Ja=1, Nej=0).' → 'Aktuell plan inom våld i nära relationer'. */
function nameOf(label: string): string {
  return spokenName(label).replace(/[\s.,:;]+$/, '')
}

function counts(context: DraftContext, root: GoalRoot): readonly DraftSentence[] {
  const key = `goals:${root}`
  const [rated, notAssessed] = [counted(context, `${key}/rated`), counted(context, `${key}/notAssessed`)]
  return [
    ...(rated === null ? [] : [{ kind: 'indicatorLevels', rated, levels: countedLevels(context, key) } as const]),
    ...(notAssessed === null ? [] : [{ kind: 'indicatorsNotAssessed', count: notAssessed, all: rated === null } as const]),
  ]
}

function moved(context: DraftContext, root: GoalRoot): readonly DraftSentence[] {
  const since = sincePrevious(context.facts)
  if (since === null) return []
  return (['better', 'worse'] as const).flatMap((goodness) => {
    const count = counted(context, `goals:${root}/${goodness}`)
    const names = indicatorsMoved(context.facts, root, goodness).map(({ name }) => nameOf(name))
    return count === null ? [] : [{ kind: 'indicatorsMoved', since, goodness, count, names: names.length > NAMED ? [] : names } as const]
  })
}

/** A goal with indicators that is not quite met, and which of them are the furthest from it. */
function goalSentence({ facts }: DraftContext, goal: Goal): readonly DraftSentence[] {
  const { level } = followUpOf(facts, 'goal', goal.key)
  if (goal.indicatorKeys.length === 0 || (level !== 'partlyMet' && level !== 'notMet')) return []
  const holding = (held: 'partlyMet' | 'notMet') =>
    indicatorsOf(facts, goal.indicatorKeys).filter((indicator) => followUpOf(facts, 'indicator', indicator.key).level === held)
  const worst = [holding('notMet'), holding('partlyMet')].find((indicators) => indicators.length > 0) ?? []
  return [{ kind: 'goal', name: nameOf(goal.name), level, weighs: worst.length > NAMED ? [] : worst.map(({ name }) => nameOf(name)) }]
}

/** The value of an indicator against its target, and what it was in the previous report. */
function indicatorSentence(context: DraftContext, indicator: Indicator): readonly DraftSentence[] {
  const key = `indicator:${indicator.key}`
  const { report } = context.facts
  const inPercent = indicator.measurementUnit === 'percent'
  const writing: Writing = { unit: inPercent ? 'percent' : 'number', decimals: indicator.decimals, unitShown: inPercent, sign: 'minus' }
  const value = printed(context, `${key}#value`, writing)
  if (value === null) return []
  const target = targetFor(indicator, report.period)
  const ofPeriod = typeof target?.period === 'number'
  const figure = printed(context, `${key}#${ofPeriod ? 'periodTarget' : 'fullYearTarget'}`, writing)
  const since = sincePrevious(context.facts)
  const previous = printed(context, `${key}#previousValue`, writing)
  return [
    {
      kind: 'indicator',
      name: nameOf(indicator.name),
      value,
      target: target === null || figure === null ? null : { operator: target.operator, figure, ofPeriod },
      previous: since === null || previous === null ? null : { since, figure: previous, toDate: indicator.accumulation === 'sum' },
    },
  ]
}

const RANK = { notMet: 0, partlyMet: 1 } as const

/** The indicators that do not reach their target, the furthest first. */
function missed({ facts }: DraftContext, root: GoalRoot): readonly Indicator[] {
  return indicatorsBelow(facts, root)
    .flatMap((indicator) => {
      const { level } = followUpOf(facts, 'indicator', indicator.key)
      return level === 'partlyMet' || level === 'notMet' ? [{ indicator, rank: RANK[level] }] : []
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ indicator }) => indicator)
}

/**
 * Sentences about the goals below one level of the tree: how many indicators hold each level, which have moved since the previous report,
 * the goals that are not quite met and what weighs, and the indicators that miss their target. 28 of 31 rated indicators met.
 */
export function goalDrafts(context: DraftContext, root: GoalRoot): readonly SentenceDraft[] {
  const whole: Place = { kind: 'report', key: root, label: context.facts.plan.name }
  const about = (subject: Place, sentences: readonly DraftSentence[]) => sentences.map((sentence) => ({ subject, sentence }))
  const told = [
    ...about(whole, [...counts(context, root), ...moved(context, root)]),
    ...goalsBelow(context.facts.plan.goals, root).flatMap((goal) => about(goalPlace(goal), goalSentence(context, goal))).slice(0, TOLD),
    ...missed(context, root).flatMap((indicator) => about(indicatorPlace(indicator), indicatorSentence(context, indicator))).slice(0, TOLD),
  ]
  return told.map((draft, index) => ({ ...draft, key: `${draft.subject.key} ${draft.sentence.kind} ${index}` }))
}
