import type { Claim } from '../figures/claim'
import type { Figure } from '../figures/figure'
import type { Binder } from '../figures/claims-in'
import type { Segment } from '../figures/segment'
import { namedAreas, type FigureIndex, type Subject } from '../figures/subject-index'
import { finding, type Finding } from '../finding'
import { compareNumbers } from '../number'
import type { Passage } from '../passage'
import { figureCell } from './figure-cell'

/** One part of a whole as a text names it. */
interface Part {
  readonly passage: Passage
  readonly segment: Segment
  readonly areas: readonly string[]
}

/** A whole and the parts that a list names after it. */
interface PartedWhole {
  readonly whole: Claim
  readonly parts: readonly Part[]
}

function partsOf(passage: Passage, { index, lexicon, segmentsOf }: Binder): readonly Part[] {
  const segments = segmentsOf(passage.text).flat()
  const named = segments.filter(({ isPart, inParentheses, quantity }) => isPart && !inParentheses && quantity.unit === 'ore')
  return named.map((segment) => ({ passage, segment, areas: namedAreas(index, passage.text, lexicon) }))
}

/** True for a list item that is a part from its first number on: 'Varav hemtjänst: 1,3 mnkr'. */
function beginsWithPart({ text }: Passage, { segmentsOf }: Binder): boolean {
  return segmentsOf(text).flat().slice(0, 1).some(({ isPart }) => isPart)
}

/** Wholes with the parts in their own text, and in the list items that follow; a list ends at the first item that is no part. */
function partedWholes(passages: readonly Passage[], claims: readonly Claim[], binder: Binder): readonly PartedWhole[] {
  const wholes: { whole: Claim; parts: Part[] }[] = []
  let open: { whole: Claim; parts: Part[] } | null = null
  for (const passage of passages) {
    const parts = partsOf(passage, binder)
    const isPart = beginsWithPart(passage, binder)
    const whole = isPart ? null : (claims.find((claim) => claim.passage === passage && claim.figure.unit === 'ore') ?? null)
    if (whole !== null) {
      open = { whole, parts: [...parts] }
      wholes.push(open)
    } else if (isPart && open?.whole.passage.place.key === passage.place.key) open.parts.push(...parts)
    else open = null
  }
  return wholes
}

/** The figure of the same name and measure in one area: the covid-19 effect of the one business area. */
function figureOfArea(index: FigureIndex, { subject, figure }: Claim, area: string): Figure | null {
  const isSame = (other: Subject) => !other.combined && other.labels[0] === subject.labels[0] && other.under.includes(area)
  return index.subjects.filter(isSame).flatMap(({ figures }) => figures.filter(({ measure }) => measure === figure.measure))[0] ?? null
}

function compare(figure: Figure, { whole }: PartedWhole, parts: readonly Part[], mustBeAll: boolean): readonly Finding[] {
  const sum = parts.reduce((total, { segment }) => total + Math.abs(segment.quantity.value), 0)
  const { halfStep } = whole.quantity
  const difference = sum - Math.abs(figure.value)
  const rounding = (parts.length + 1) * halfStep
  if (compareNumbers(Math.abs(difference), halfStep) <= 0) return []
  const isRounding = compareNumbers(Math.abs(difference), rounding) <= 0
  if (!isRounding && !mustBeAll && difference < 0) return []
  const signed = Math.sign(figure.value) * sum
  return [
    finding({
      code: 'partsAgainstWhole',
      severity: isRounding ? 'question' : 'error',
      place: whole.passage.place,
      found: figureCell(figure, halfStep),
      expected: figureCell({ unit: 'ore', value: signed }, halfStep),
      comparedWith: figure.place,
      quote: whole.quote,
      repair: { kind: 'rewrite' },
    }),
  ]
}

function findingsOf(parted: PartedWhole, index: FigureIndex): readonly Finding[] {
  const { whole, parts } = parted
  const areas = [...new Set(parts.flatMap((part) => part.areas))]
  // An area goes by several names (Äldreomsorg, Nettokostnad äldreomsorg); it is compared once.
  const figures = [...new Set(areas.map((area) => figureOfArea(index, whole, area)).filter((figure) => figure !== null))]
  const ofAreas = figures.flatMap((figure) => {
    const ofArea = parts.filter((part) => part.areas.some((area) => figure.under.includes(area)))
    return ofArea.length < 2 ? [] : compare(figure, parted, ofArea, true)
  })
  if (ofAreas.length > 0 || parts.length === 0) return ofAreas
  return compare(whole.figure, parted, parts, false)
}

/**
 * Parts in a list ('varav …') against the whole that is stored: all together, and those of each business area. Parts of one area named
 * as 2,4 + 0,3 + 0,4 + 0,4 = 3,5 mnkr beside 3 564 tkr: a question, since rounding explains it. More than the whole: an error.
 */
export function partsAgainstWhole(passages: readonly Passage[], claims: readonly Claim[], binder: Binder): readonly Finding[] {
  return partedWholes(passages, claims, binder).flatMap((parted) => findingsOf(parted, binder.index))
}
