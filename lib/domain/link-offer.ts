import { agreementOf, unitsFit } from './figures/agreement'
import { CONFIDENT, type Claim } from './figures/claim'
import { binderOf, type Binder } from './figures/claims-in'
import { claimsOf } from './figures/claims-of'
import type { Figure } from './figures/figure'
import type { Lexicon } from './language/lexicon'
import type { Passage } from './passage'
import type { Period } from './period'
import { linkedNumber, type LinkedNumber } from './repair/number-repair'
import { suggestFigures, type NamedFigure, type SearchableFigure } from './suggest-figure'

/** A typed number that repeats figures of the report, best guess first. */
export interface LinkOffer {
  readonly passage: Passage
  /** The number with its unit, as typed. */
  readonly asWritten: string
  /** Never empty: each figure as it would stand in the number's place, with its name. */
  readonly choices: readonly (LinkedNumber & { readonly named: NamedFigure })[]
}

/** What typed numbers are bound with; made once per fetch of the figures. */
export interface Offering {
  readonly binder: Binder
  readonly figures: readonly SearchableFigure[]
  readonly period: Period
}

/** Figures that one number is offered. */
const MOST = 3

/** Counts are too many and too small, and parts of an effect too, to be told from a typed number alone. */
function canBeTold({ key, unit, measure }: Figure): boolean {
  return unit !== 'number' && measure !== 'count' && !/^placements:.*#effect$/.test(key)
}

/** Prepares figures for linkOffers. */
export function offeringOf(figures: readonly SearchableFigure[], period: Period, lexicon: Lexicon): Offering {
  const known = figures.filter(({ figure }) => canBeTold(figure))
  return { binder: binderOf(known.map(({ figure }) => figure), lexicon), figures: known, period }
}

/** Surely the figure, and in agreement with it: what differs is told by the checks, not offered. */
function isSure({ agreement, confidence, sign, direction, quantity }: Claim): boolean {
  const agrees = agreement === 'exact' || agreement === 'rounded'
  return agrees && confidence >= CONFIDENT && sign !== 'contradicts' && direction !== 'contradicts' && quantity.unit !== 'number'
}

function isLinked({ passage: { linked = [] }, quantity }: Claim): boolean {
  return linked.some(({ start, end }) => quantity.start < end && start < quantity.end)
}

/** Others that have the number too, by what the section and the sentence speak of. */
function others(claim: Claim, { figures }: Offering): readonly NamedFigure[] {
  const { quantity, passage, figure } = claim
  const fitting = figures.filter((each) => each.figure !== figure && unitsFit(quantity, each.figure) && ['exact', 'rounded'].includes(agreementOf(quantity, each.figure)))
  return suggestFigures(fitting, { query: '', section: passage.headings.at(-1) ?? '', before: passage.text.slice(0, quantity.start) }, MOST).best
}

/**
 * The typed numbers of the passages that surely repeat a figure, with the figures that each may be, best first. 'ett underskott om 3,2 mnkr'
 * beside −3 200 tkr → the full-year variance, as 3,2. Numbers that are figures already, that differ, or have no unit are left out.
 */
export function linkOffers(passages: readonly Passage[], offering: Offering): readonly LinkOffer[] {
  const { binder, figures, period } = offering
  const claims = claimsOf(passages, binder, period).filter((claim) => isSure(claim) && !isLinked(claim))
  return claims.flatMap((claim) => {
    const best = figures.filter(({ figure }) => figure === claim.figure)
    const choices = [...best, ...others(claim, offering)].slice(0, MOST).flatMap((named) => {
      const linked = linkedNumber({ ...claim, figure: named.figure })
      return linked === null ? [] : [{ ...linked, named }]
    })
    return choices.length === 0 ? [] : [{ passage: claim.passage, asWritten: claim.quantity.asWritten, choices }]
  })
}
