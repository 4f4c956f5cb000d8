import { percentCell } from '../blocks/cells'
import type { Figure } from '../figures/figure'
import { cuesIn } from '../figures/cue'
import { finding, type Finding } from '../finding'
import { targetFor, valueFor, type Indicator } from '../indicator'
import { roundHalfAwayFromZero } from '../number'
import type { CheckInput } from './check'
import { indicatorPlace } from './place'

/** Variances of the whole of each statement in percent of its year budget. */
function wholeVariances(figures: readonly Figure[]): readonly Figure[] {
  const variances = figures.filter(({ measure }) => measure === 'budgetVariancePercent')
  const top = Math.min(...variances.map(({ depth }) => depth))
  return variances.filter(({ depth }) => depth === top)
}

/** Named as a variance without saying which way: 'Budgetavvikelse', but not 'Underskott mot budget'. */
function isVariance({ name, measurementUnit }: Indicator, { lexicon }: CheckInput): boolean {
  const cues = cuesIn(name, lexicon).map(({ cue }) => cue)
  const isOfBudget = cues.includes('variance') && (cues.includes('againstBudget') || cues.includes('budget'))
  return measurementUnit === 'percent' && isOfBudget && !cues.includes('deficit') && !cues.includes('surplus')
}

/**
 * Rule: a variance has a sign, plus is better (domain rule 1). An indicator that repeats the budget variance of the whole with the
 * opposite sign has lost it → error: 4,0 % where the forecast is 4,0 % over. With the right sign, but without a target that tells which
 * way is good, nobody who reads 3,1 % can tell: a question, +3,1 %.
 */
export function varianceWithoutSign(input: CheckInput): readonly Finding[] {
  const { facts, figures } = input
  const wholes = wholeVariances(figures)
  return facts.indicators.filter((indicator) => isVariance(indicator, input)).flatMap((indicator) => {
    const value = valueFor(facts.indicatorValues, indicator.key, facts.report.period)?.value ?? null
    const { decimals } = indicator
    const size = (of: number) => Math.abs(roundHalfAwayFromZero(of, decimals))
    const same = value === null || value === 0 ? undefined : wholes.find((whole) => size(whole.value) === size(value))
    if (value === null || same === undefined) return []
    const isTurned = Math.sign(value) !== Math.sign(same.value)
    const isTold = value < 0 || (targetFor(indicator, facts.report.period)?.comparedWith ?? null) !== null
    if (!isTurned && isTold) return []
    return [
      finding({
        code: 'textSign',
        severity: isTurned ? 'error' : 'question',
        place: indicatorPlace(indicator),
        found: percentCell(value, decimals),
        expected: percentCell(same.value, decimals, true),
        comparedWith: same.place,
        quote: indicator.name,
        repair: { kind: 'correctFigure' },
      }),
    ]
  })
}
