import type { CueMention } from './cue'
import type { Cue } from './figure-words'
import type { Segment, Span } from './segment'

/** A number that lies between two others: against budget (the first four), or a movement of something. */
export type Gap = 'deficit' | 'surplus' | 'zero' | 'variance' | Move
export type Move = 'better' | 'worse' | 'up' | 'down' | 'unchanged' | 'change' | 'above' | 'below'
/** What a gap is measured against. */
export type Base = 'budget' | 'previousForecast' | 'lastYear' | 'samePeriod' | 'target'
export type Thing = 'budget' | 'grant' | 'cost' | 'revenue' | 'netCost' | 'result' | 'target' | 'withinBudget'

/** What the words beside a number say it is. Null: they do not say. */
export interface Meaning {
  readonly gap: Gap | null
  /** What moves, where the gap is a movement of one: 'underskottet minskar med'. */
  readonly moved: Gap | null
  readonly base: Base | null
  readonly taken: 'forecast' | 'actual' | null
  readonly span: 'year' | 'period' | null
  readonly things: readonly Thing[]
  readonly end: Segment['end']
  /** A plus or minus is written. */
  readonly signed: boolean
  /** How much was taken over from words further away: 0 none, 1 from the sentence, 2 from before it. */
  readonly borrowed: 0 | 1 | 2
}

const AGAINST_BUDGET: readonly Gap[] = ['deficit', 'surplus', 'zero', 'variance']
const MOVES: readonly Gap[] = ['better', 'worse', 'up', 'down', 'unchanged', 'change', 'above', 'below']
const GAPS: readonly Cue[] = [...AGAINST_BUDGET, ...MOVES] as readonly Cue[]

const BASE_OF: Readonly<Partial<Record<Cue, Base>>> = {
  againstBudget: 'budget',
  againstPreviousForecast: 'previousForecast',
  previousReport: 'previousForecast',
  previousMonth: 'previousForecast',
  previousYear: 'lastYear',
  samePeriodLastYear: 'samePeriod',
}
const THINGS: readonly Cue[] = ['budget', 'grant', 'cost', 'revenue', 'netCost', 'result', 'target', 'withinBudget']

export function isMove(gap: Gap | null): gap is Move {
  return gap !== null && MOVES.includes(gap)
}

export function isAgainstBudget(gap: Gap | null): boolean {
  return gap !== null && AGAINST_BUDGET.includes(gap)
}

const isGap = (cue: Cue): cue is Gap => GAPS.includes(cue)
const isThing = (cue: Cue): cue is Thing => THINGS.includes(cue)

const within = ({ start, end }: Span, spans: readonly Span[]) => spans.some((span) => start >= span.start && end <= span.end)

/** Cues before a number, nearest first, then cues behind it. */
function nearest(segment: Segment, cues: readonly CueMention[]): { readonly lead: readonly CueMention[]; readonly trail: readonly CueMention[] } {
  return { lead: cues.filter((cue) => within(cue, segment.lead)).reverse(), trail: cues.filter((cue) => within(cue, [segment.trail])) }
}

function first<T>(mentions: readonly CueMention[], pick: (cue: Cue) => T | null): T | null {
  for (const { cue } of mentions) {
    const picked = pick(cue)
    if (picked !== null) return picked
  }
  return null
}

const baseOf = (cue: Cue): Base | null => BASE_OF[cue] ?? null
const takenOf = (cue: Cue) => (cue === 'forecast' || cue === 'actual' ? cue : null)
const spanOf = (cue: Cue) => (cue === 'fullYear' ? 'year' : cue === 'period' ? 'period' : null)

/** The gap nearest before the number, else behind it, and what it is a movement of. 'till' before the number makes a movement a level. */
function gapOf(segment: Segment, lead: readonly CueMention[], trail: readonly CueMention[]): Pick<Meaning, 'gap' | 'moved'> {
  const gaps = lead.map(({ cue }) => cue).filter(isGap)
  const behind = trail.map(({ cue }) => cue).filter(isGap)
  const gap = gaps[0] ?? behind[0] ?? null
  if (!isMove(gap)) return { gap, moved: null }
  const moved = gaps.find((each) => AGAINST_BUDGET.includes(each)) ?? null
  return segment.end === null ? { gap, moved } : { gap: moved, moved: null }
}

/** What a number means by its own words alone. */
export function ownMeaning(segment: Segment, cues: readonly CueMention[]): Meaning {
  const { quantity, isWord } = segment
  const around = nearest(segment, cues)
  const itself = isWord ? cues.filter((cue) => within(cue, [quantity])) : []
  const lead = [...itself, ...around.lead]
  const { trail } = around
  const near = [...lead, ...trail]
  return {
    ...gapOf(segment, lead, trail),
    base: first(near, baseOf),
    taken: first(near, takenOf),
    span: first(near, spanOf),
    things: [...new Set(near.map(({ cue }) => cue).filter(isThing))],
    end: segment.end,
    signed: quantity.signed,
    borrowed: 0,
  }
}

/** Nothing said at all about what the number is. */
function saysNothing({ gap, things, base, taken }: Meaning): boolean {
  return gap === null && things.length === 0 && base === null && taken === null
}

/**
 * Takes over what the words before leave unsaid. 'Utfallet visar ett underskott på 5,1 mnkr medan prognosen pekar på 9,5' → the second is
 * a deficit too. Where it is taken and over which months goes on; a gap only to a number that says nothing about itself.
 */
export function withEarlier(own: Meaning, earlier: Meaning, distance: 1 | 2): Meaning {
  const isBare = saysNothing({ ...own, taken: null }) && distance === 1
  const taken = own.taken ?? earlier.taken
  const span = own.span ?? (own.taken === null ? earlier.span : null)
  const gap = isBare ? earlier.gap : own.gap
  const isSame = taken === own.taken && span === own.span && gap === own.gap
  return {
    ...own,
    gap,
    moved: isBare ? earlier.moved : own.moved,
    base: isBare ? earlier.base : own.base,
    things: isBare ? earlier.things : own.things,
    taken,
    span,
    borrowed: isSame ? own.borrowed : distance,
  }
}

/** Cues of a heading or an earlier sentence as a meaning: only where and when it is about is taken from it. */
export function surroundingMeaning(cues: readonly CueMention[]): Meaning {
  const latest = [...cues].reverse()
  return { gap: null, moved: null, base: null, taken: first(latest, takenOf), span: first(latest, spanOf), things: [], end: null, signed: false, borrowed: 0 }
}
