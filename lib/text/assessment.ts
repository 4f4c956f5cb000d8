import type { RatingBasis, RatingLevel, Trend } from '@/lib/domain/assessment'
import { formatExact, formatMonth, formatNumber, formatPercent, HARD_SPACE } from './format'
import { missingText } from './indicator'

/** Words of the levels where no form says otherwise. */
export const RATING_WORDS: Readonly<Record<RatingLevel, string>> = { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' }

export const assessmentText = {
  proposal: 'Förslag',
  yearEndProposal: 'Förslag vid årets slut',
  /** Before the reason of a level that a person has set against the proposal. */
  insteadOf: (proposedWord: string) => `Förslaget var ${proposedWord.toLocaleLowerCase('sv')}.`,
}

/** '18,4 % över målet', '0,2 enheter under målet'. */
function deviationText({ deviation, inPoints }: RatingBasis): string {
  if (deviation === null || deviation === 0) return 'på målet'
  const size = Math.abs(deviation)
  const side = deviation > 0 ? 'över' : 'under'
  return inPoints ? `${formatExact(Number(size.toFixed(4)))}${HARD_SPACE}enheter ${side} målet` : `${formatPercent(size * 100, { decimals: 1 })} ${side} målet`
}

function limitText({ limit, inPoints }: RatingBasis): string {
  if (limit === null) return ''
  return inPoints ? `; gräns ${formatExact(limit)}${HARD_SPACE}enheter` : `; gräns ${formatExact(Number((limit * 100).toFixed(4)))}${HARD_SPACE}%`
}

function countText({ value, target }: RatingBasis): string {
  return value === null || target === null ? '' : `${formatNumber(value)} av ${formatNumber(target)} är uppfyllda`
}

const orNothing = (value: number | null) => (value === null ? '' : formatExact(value))

/** What the full-year value behind a level at year end rests on, and which earlier month a value is about. */
function provenanceText({ projection, value, carriedOverFrom }: RatingBasis): string {
  const projected = projection === 'runRate' && value !== null ? `; i samma takt blir året ${formatNumber(value, { decimals: 1 })}` : ''
  const unchanged = projection === 'asToday' ? '; om värdet står sig' : ''
  const carried = carriedOverFrom === undefined ? '' : `; värdet är från ${formatMonth(carriedOverFrom)}`
  return projected + unchanged + carried
}

/**
 * Why a level is proposed, in one clause without a full stop.
 * beyondTolerance with deviation 0,1841 and limit 0,1 → '18,4 % över målet; gräns 10 %'.
 * A value carried over adds its month: '; värdet är från juli 2020'.
 */
export function basisText(basis: RatingBasis): string {
  return ruleText(basis) + provenanceText(basis)
}

function ruleText(basis: RatingBasis): string {
  switch (basis.code) {
    case 'reached':
      return basis.deviation === null || basis.deviation === 0 ? 'målet är nått' : `målet är nått, ${deviationText(basis)}`
    case 'withinTolerance':
    case 'beyondTolerance':
      return deviationText(basis) + limitText(basis)
    case 'atTolerance':
      return `${deviationText(basis)}, precis på gränsen`
    case 'zeroTargetReached':
      return 'målet 0 är nått'
    case 'zeroTargetMissed':
      return 'målet 0 är inte nått'
    case 'betweenSteps':
      return 'en bit på väg mot målet'
    case 'worstStep':
      return 'målet är inte nått'
    case 'inBand':
      return basis.limit === null ? `${orNothing(basis.value)} ligger utanför skalan` : `${orNothing(basis.value)} ligger i intervallet från ${orNothing(basis.limit)}`
    case 'condition':
      return basis.limit === null ? 'inget av villkoren gäller' : `villkoret vid ${orNothing(basis.limit)} gäller`
    case 'deficit':
      return 'underskott'
    case 'noDeficit':
      return 'inget underskott'
    case 'noValue':
      return basis.missing === undefined ? 'inget utfall än' : `inget utfall: ${missingText(basis.missing)}`
    case 'noTarget':
      return 'inget mål för perioden'
    case 'manual':
      return 'bedöms av den som svarar för målet'
    case 'allEqual':
      return 'alla är lika bedömda'
    case 'mixed':
      return `${countText(basis)}, blandat`
    case 'worst':
      return 'den sämsta bedömningen avgör'
    case 'majority':
      return `fler än hälften; ${countText(basis)}`
    case 'share':
      return countText(basis)
    case 'nothingRated':
      return 'inget är bedömt än'
  }
}

const GOODNESS = { better: 'Bättre', worse: 'Sämre', unchanged: 'Oförändrat' } as const

/** Short word of a trend: 'Bättre'. */
export function trendWord(trend: Trend): string {
  return GOODNESS[trend.goodness]
}

/** What it is compared with: 'än i delårsrapport 1'. */
export function trendBase(trend: Trend): string {
  return `${trend.goodness === 'unchanged' ? 'sedan' : 'än i'} ${trend.base}`
}

/** Which way the number has moved, for those who do not see the arrow: ', värdet har minskat'. */
export function trendMoved(trend: Trend): string {
  return trend.direction === 'up' ? ', värdet har ökat' : trend.direction === 'down' ? ', värdet har minskat' : ''
}
