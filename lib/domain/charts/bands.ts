import type { DataTableColumn } from '../data-table'
import type { Indicator } from '../indicator'
import type { AppliedRule } from '../rating'
import type { ChartBand } from '../report-view'

type Direction = Indicator['favourableDirection']
type BandsRule = Extract<AppliedRule, { kind: 'bands' }>

/** Bands as they are read by the rating rule: from below where higher is favourable, up to and including `from` where lower is. */
function ruleBands({ bands }: Pick<BandsRule, 'bands'>, direction: Direction): readonly ChartBand[] {
  const rising = [...bands].sort((a, b) => a.from - b.from)
  return rising.map(({ level, from }, index) => {
    const beside = (at: number) => rising[at]?.from ?? null
    return direction === 'higher' ? { level, from, to: beside(index + 1) } : { level, from: beside(index - 1), to: from }
  })
}

/** Met from the target on, partly met within the tolerance of it, not met beyond. */
function toleranceBands(target: number, tolerance: number, direction: Direction): readonly ChartBand[] {
  if (direction === 'higher') {
    const limit = target - tolerance
    return [
      { level: 'notMet', from: null, to: limit },
      { level: 'partlyMet', from: limit, to: target },
      { level: 'met', from: target, to: null },
    ]
  }
  const limit = target + tolerance
  return [
    { level: 'met', from: null, to: target },
    { level: 'partlyMet', from: target, to: limit },
    { level: 'notMet', from: limit, to: null },
  ]
}

/**
 * The values of each level by the rule that rates an indicator, lowest first. At least 80 with a tolerance of a tenth → not met below
 * 72, partly met to 80, met from 80.
 * @param targets that the drawn values are compared with; where they differ, so do the limits, and no bands can be drawn
 * @returns empty for rules without limits (manual, conditions, steps of a scale), without a target and for a target of 0 with a share as tolerance
 */
export function ratingBands(rule: AppliedRule, targets: readonly (number | null)[], direction: Direction): readonly ChartBand[] {
  const [target = null] = targets
  const isOne = target !== null && targets.every((each) => each === target)
  switch (rule.kind) {
    case 'bands':
      return ruleBands(rule, direction)
    case 'relativeTolerance':
      return isOne && target !== 0 ? toleranceBands(target, rule.tolerance * Math.abs(target), direction) : []
    case 'points':
      return isOne ? toleranceBands(target, rule.tolerance, direction) : []
    case 'sign':
      return toleranceBands(0, 0, direction).filter(({ level }) => level !== 'partlyMet')
    default:
      return []
  }
}

/** The bands of the first column that rates another by its values: of a survey, what each answer between 1 and 6 means. */
export function columnBands(columns: readonly DataTableColumn[]): readonly ChartBand[] {
  const [first] = columns.flatMap(({ derived }) => (derived?.kind === 'level' ? [derived] : []))
  return first === undefined ? [] : ruleBands(first, first.favourableDirection)
}
