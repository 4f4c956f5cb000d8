import type { RatingLevel } from '../assessment'
import type { Finding, Place, Severity } from '../finding'
import { attainmentIn, type AttainmentMention } from '../language/attainment'
import type { Lexicon } from '../language/lexicon'
import { sentencesOf } from '../language/sentence'
import { tokensOf } from '../language/token'
import { mentionsIn } from '../language/word-mention'
import type { Passage } from '../passage'
import type { CheckInput } from './check'
import { goalOf, ratedBelow, ratedGoal, type RatedPlace } from './rated-subject'
import { textFinding } from './text-finding'

/** A comment of so few words speaks of what it stands beside, without naming it: 'Ej uppnått'. */
const SHORT_COMMENT = 6
const WRITTEN = ['prose', 'listItem', 'commentary']

/** Kinds of places that are reached or not, and those that are work: done, begun, late. A measure is both. */
const REACHED_PLACES = ['goal', 'indicator', 'correctiveMeasure', 'section']
const WORK_PLACES = ['correctiveMeasure', 'risk', 'assignment', 'activity']

/**
 * Whether words of attainment are about the thing itself, not about some work in it. 'Mötena har genomförts' says little about the
 * whole; denied or late it does.
 */
function isAboutThing({ kind, negated }: AttainmentMention, sentence: string, place: Place, lexicon: Lexicon): boolean {
  if (kind === 'reached' || kind === 'partly' || kind === 'either') {
    const tokens = tokensOf(sentence)
    return REACHED_PLACES.includes(place.kind) && (tokens.length <= SHORT_COMMENT || mentionsIn(tokens, lexicon.goalNouns).length > 0)
  }
  return WORK_PLACES.includes(place.kind) && (kind === 'late' ? !negated : negated)
}

function disagrees({ levels }: AttainmentMention, level: RatingLevel): boolean {
  return level !== 'notAssessed' && !levels.some((agreed) => agreed === level)
}

/** What the words disagree with: the thing's own level first, then, when they say 'reached', anything below it. */
function conflict(mention: AttainmentMention, own: RatedPlace | null, below: readonly RatedPlace[]): RatedPlace | null {
  if (own !== null && disagrees(mention, own.level)) return own
  return mention.kind === 'reached' && !mention.negated ? (below.find(({ level }) => disagrees(mention, level)) ?? null) : null
}

/** A unit that is named has come further, or less far, than the whole. */
function namesUnit({ committee }: CheckInput['facts'], sentence: string): boolean {
  return committee.orgUnits.some(({ name }) => sentence.toLowerCase().includes(name.toLowerCase()))
}

/** Certain only where the text says the opposite of the thing's own level: reached over not met. */
function severityOf(mention: AttainmentMention, isOwn: boolean, level: RatingLevel): Severity {
  return isOwn && mention.kind === 'reached' && !mention.negated && level === 'notMet' ? 'error' : 'question'
}

function passageFindings(passage: Passage, { facts, lexicon }: CheckInput): readonly Finding[] {
  const { place, level, text: whole } = passage
  const goal = goalOf(facts, passage)
  // A unit has its own level of a goal: what lies below the goal is not the unit's.
  const isOfUnit = goal !== null && level !== null && level !== ratedGoal(facts, goal).level
  const own = level !== null ? { place, level } : goal === null ? null : ratedGoal(facts, goal)
  const below = goal === null || isOfUnit ? [] : ratedBelow(facts, goal)
  const aboutWhole = sentencesOf(whole, lexicon).filter(({ text }) => isOfUnit || !namesUnit(facts, text))
  return aboutWhole.flatMap(({ text }) =>
    attainmentIn(text, lexicon)
      .filter((mention) => !mention.expected && isAboutThing(mention, text, place, lexicon))
      .flatMap((mention) => {
        const rated = conflict(mention, own, below)
        if (rated === null) return []
        const expected = { type: 'rating', level: rated.level, proposed: null, reason: null } as const
        const comparedWith = rated.place === place ? null : rated.place
        return [textFinding('textAgainstRating', severityOf(mention, rated === own, rated.level), { place, quote: text, expected, comparedWith })]
      }),
  )
}

/**
 * Rule: a comment agrees with the level of what it comments on, and 'reached' with everything below a goal (domain, "Checks").
 * 'Nämndmålet är uppfyllt' above an indicator of 28 % against 80 % (not met) → a finding; an error over the goal's own level.
 * Words about year end ('bedöms uppnås') are about another level and are left alone.
 */
export function textAgainstRating(input: CheckInput): readonly Finding[] {
  return input.passages.filter(({ kind }) => WRITTEN.includes(kind)).flatMap((passage) => passageFindings(passage, input))
}
