import type { Figure, FigureMeasure } from './figure'
import type { Gap, Meaning } from './meaning'
import type { Quantity } from '../language/quantity'

/** Whether words and figure point the same way; `unsaid` where the words do not tell. */
export type WordAgreement = 'agrees' | 'contradicts' | 'unsaid'

const SIGN_OF: Readonly<Partial<Record<Gap, 1 | -1>>> = { deficit: -1, surplus: 1 }
/** Goodness: positive is better for every gap and change of money (domain rule 1). */
const GOODNESS: Readonly<Partial<Record<Gap, 1 | -1>>> = { better: 1, worse: -1 }
const UP: Readonly<Partial<Record<Gap, 1 | -1>>> = { up: 1, above: 1, down: -1, below: -1 }

/** Measures whose sign says better or worse, over or under. */
const SIGNED: readonly FigureMeasure[] = [
  'variance',
  'yearVariance',
  'previousYearVariance',
  'forecastChange',
  'yearVarianceChange',
  'changeOnLastYear',
  'changeOnSamePeriodLastYear',
  'changeOnLastYearNetResult',
  'lastYearNetResult',
]
const CHANGES: readonly FigureMeasure[] = [
  'forecastChange',
  'yearVarianceChange',
  'changeOnLastYear',
  'changeOnSamePeriodLastYear',
  'changeOnLastYearNetResult',
  'budgetChange',
]

function compare(said: 1 | -1 | undefined, value: number): WordAgreement {
  if (said === undefined || value === 0) return 'unsaid'
  return Math.sign(value) === said ? 'agrees' : 'contradicts'
}

/** 'underskott' or a written minus against the sign of a variance or change. A sign in parentheses follows the amount before it. */
export function signAgreement(quantity: Quantity, meaning: Meaning, figure: Figure, inParentheses: boolean): WordAgreement {
  if (!SIGNED.includes(figure.measure)) return 'unsaid'
  const word = meaning.gap === null ? undefined : SIGN_OF[meaning.gap]
  if (word !== undefined && !CHANGES.includes(figure.measure)) return compare(word, figure.value)
  const isPlain = meaning.gap === null || meaning.gap === 'variance' || meaning.gap === 'change'
  const isSigned = quantity.signed && quantity.value !== 0 && isPlain && !inParentheses
  return isSigned ? compare(quantity.value > 0 ? 1 : -1, figure.value) : 'unsaid'
}

const LEVELS: readonly FigureMeasure[] = ['actual', 'forecast', 'effect']

/** More of an amount of the same subject is more of its sign: a larger cost is worse, a larger income better. */
function ofLevel(said: 1 | -1, figure: Figure, level: Figure | null): 1 | -1 | undefined {
  if (level === null || level.place.key !== figure.place.key || !LEVELS.includes(level.measure) || level.value === 0) return undefined
  return level.value > 0 === (said === 1) ? 1 : -1
}

/** What more or less of the moved thing does to the figure: more costs are worse, more to spend is more. */
function movement(gap: Gap, meaning: Meaning, figure: Figure, level: Figure | null): 1 | -1 | undefined {
  const said = UP[gap]
  if (said === undefined) return undefined
  const turned = said === 1 ? -1 : 1
  if (figure.measure === 'budgetChange') return said
  if (figure.measure === 'yearVarianceChange') return meaning.moved === 'deficit' ? turned : meaning.moved === 'surplus' ? said : undefined
  if (meaning.things.includes('cost') || meaning.things.includes('netCost')) return turned
  return meaning.things.includes('revenue') ? said : ofLevel(said, figure, level)
}

/**
 * 'förbättras', 'ökade kostnader' against the sign of a stored change: costs up is worse, a positive change is better.
 * @param level the amount before it in the sentence, if there is one
 */
export function directionAgreement(meaning: Meaning, figure: Figure, level: Figure | null): WordAgreement {
  if (meaning.gap === null || !SIGNED.concat('budgetChange').includes(figure.measure)) return 'unsaid'
  const goodness = GOODNESS[meaning.gap]
  if (goodness !== undefined) return compare(goodness, figure.value)
  return CHANGES.includes(figure.measure) ? compare(movement(meaning.gap, meaning, figure, level), figure.value) : 'unsaid'
}
