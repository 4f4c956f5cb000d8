import type { Passage } from '../passage'
import { areasAmong, mentionsAmong, type FigureIndex, type Mention, type NameMatch, type Subject } from './subject-index'

/** The words around a number from near to far; each list holds naming words, lower case. */
export interface Surroundings {
  /** Of the number itself. */
  readonly own: readonly string[]
  /** Of the same sentence before it. */
  readonly sentence: readonly string[]
  /** Of the sentence or list item before. */
  readonly before: readonly string[]
  /** Of the headings, outermost first. */
  readonly headings: readonly (readonly string[])[]
  /** Says that the whole is meant: hela, totala, nämnden. */
  readonly saysWhole: boolean
  readonly placeKey: Passage['place']['key']
  /** Own words that neither a figure nor a report's common phrases explain: the number may be about them. */
  readonly hasOtherThing: (taken: ReadonlySet<string>) => boolean
  /** Subject of the number before, for a number in parentheses behind it. */
  readonly bracketed: Subject | null
}

/** How sure a subject is that is named so far away; the second number comes with full coverage. */
const OWN: readonly [number, number] = [0.75, 0.25]
const IN_SENTENCE: readonly [number, number] = [0.7, 0.22]
const BEFORE: readonly [number, number] = [0.6, 0.2]
const IN_HEADING: readonly [number, number] = [0.7, 0.18]
/** Headings further out say less. */
const OUTER_HEADING = 0.08
/** The line or indicator that the text is a comment on. */
const AT_PLACE = 0.95
const BRACKETED = 0.95
/** Nobody is named: the result of the whole. */
const DEFAULT = 0.85
/** Another subject is named nearer. */
const OTHER_NAMED = 0.45
const OTHER_NAMED_AT_PLACE = 0.6
/** The sentence before names somebody: the whole is meant less. */
const BEFORE_NAMED = 0.75
/** The heading is about something else than the number names: the number is about both together, which nothing is stored of. */
const OTHER_HEADING = 0.7
/** Some thing is named that nothing is stored about. */
const OTHER_THING = 0.6
const OTHER_THING_BESIDE_NAME = 0.75
/** In a comment many words are about its own thing. */
const OTHER_THING_AT_PLACE = 0.8
/** The same name stands in several areas, and this is not the one that is spoken of. */
const OTHER_AREA = 0.6
/** Of several figures of one name the sum is meant less than the one at hand, unless no area is spoken of. */
const PART_OF_SUM = 0.9

function score([least, more]: readonly [number, number], { coverage }: NameMatch): number {
  return least + more * coverage
}

/** Business areas that the words around are about: the nearest words that name any. */
function areasAround(index: FigureIndex, { own, sentence, before, headings }: Surroundings): readonly string[] {
  for (const words of [own, sentence, before, ...[...headings].reverse()]) {
    const named = areasAmong(index, words)
    if (named.length > 0) return named
  }
  return []
}

/** 1 for a subject of the area at hand; less for one of another area, or for a sum over areas where one is spoken of. */
function areaFactor(subject: Subject, areas: readonly string[]): number {
  const isSpokenOf = (labels: readonly string[]) => labels.some((label) => areas.includes(label))
  if (areas.length === 0) return subject.combined || subject.under.length <= 1 ? 1 : PART_OF_SUM
  return isSpokenOf(subject.under) || isSpokenOf(subject.labels) ? 1 : OTHER_AREA
}

/** Scores of subjects that a heading names, nearest heading first. */
function headingScores(index: FigureIndex, headings: Surroundings['headings']): ReadonlyMap<Subject, number> {
  const scores = new Map<Subject, number>()
  for (const [distance, words] of [...headings].reverse().entries()) {
    for (const { subject, match } of mentionsAmong(index, words)) {
      scores.set(subject, Math.max(scores.get(subject) ?? 0, score(IN_HEADING, match) - OUTER_HEADING * distance))
    }
  }
  return scores
}

function named(mentions: readonly Mention[], weights: readonly [number, number]): ReadonlyMap<Subject, Mention & { readonly score: number }> {
  return new Map(mentions.map((mention) => [mention.subject, { ...mention, score: score(weights, mention.match) }]))
}

/** The whole of the statements: what a text without a subject is about. */
function wholes(index: FigureIndex): ReadonlySet<Subject> {
  const lines = index.subjects.filter(({ figures }) => figures.some(({ place }) => place.kind === 'budgetLine'))
  const top = Math.min(...lines.map(({ depth }) => depth))
  return new Set(lines.filter(({ depth }) => depth === top))
}

/** A subject that stands for itself in a heading takes the place of the whole. */
function defaultScore(isWhole: boolean, headings: ReadonlyMap<Subject, number>): number {
  if (!isWhole) return 0
  return headings.size === 0 ? DEFAULT : DEFAULT * OTHER_THING
}

/** One is, or stands under, the other. */
function areRelated(a: Subject, b: Subject): boolean {
  const isOver = (over: Subject, below: Subject) => over.labels.some((label) => below.under.includes(label) || below.labels.includes(label))
  return isOver(a, b) || isOver(b, a)
}

/** How sure it is, from 0 to 1, that the words around a number speak of each subject. Subjects that nothing speaks for are left out. */
export function subjectEvidence(index: FigureIndex, around: Surroundings): ReadonlyMap<Subject, number> {
  const own = named(mentionsAmong(index, around.own), OWN)
  const sentence = named(mentionsAmong(index, around.sentence), IN_SENTENCE)
  const before = named(mentionsAmong(index, around.before), BEFORE)
  const headings = headingScores(index, around.headings)
  const areas = areasAround(index, around)
  const whole = wholes(index)
  const nearest = mentionsAmong(index, around.headings.slice(-1).flat())
  const isUnderOther = (subject: Subject) => nearest.length > 0 && !nearest.some((mention) => areRelated(mention.subject, subject))
  const evidence = new Map<Subject, number>()
  for (const subject of index.subjects) {
    const near = own.get(subject)
    const elsewhere = Math.max(sentence.get(subject)?.score ?? 0, (before.get(subject)?.score ?? 0) * (sentence.size > 0 ? OTHER_NAMED : 1))
    const atPlace = subject.placeKey === around.placeKey ? AT_PLACE : 0
    const bracketed = subject === around.bracketed ? BRACKETED : 0
    const byDefault = Math.max(headings.get(subject) ?? 0, defaultScore(whole.has(subject), headings))
    const unsaid = byDefault * (sentence.size > 0 ? OTHER_NAMED : before.size > 0 ? BEFORE_NAMED : 1)
    const far = Math.max(elsewhere, unsaid) * (own.size > 0 && !around.saysWhole ? OTHER_NAMED : 1) * (around.hasOtherThing(new Set()) ? OTHER_THING : 1)
    const besideName = own.size > 0 ? OTHER_NAMED_AT_PLACE : 1
    const place = atPlace * besideName * (around.hasOtherThing(near?.match.taken ?? new Set()) ? OTHER_THING_AT_PLACE : 1)
    const beside = (match: NameMatch) =>
      (around.hasOtherThing(match.taken) ? OTHER_THING_BESIDE_NAME : 1) * (isUnderOther(subject) ? OTHER_HEADING : 1)
    const nearScore = near === undefined ? 0 : near.score * beside(near.match)
    const best = Math.max(nearScore, place, bracketed, far) * areaFactor(subject, areas)
    if (best > 0) evidence.set(subject, best)
  }
  return evidence
}
