import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RatingLevel, RatingRule, RollUpRule } from '@/lib/domain/assessment'
import type { FavourableDirection, TargetOperator } from '@/lib/domain/indicator'
import { proposeLevel, rollUp, rollUpGoals, type AppliedRule } from '@/lib/domain/rating'

const LEVELS: readonly RatingLevel[] = ['notAssessed', 'notMet', 'partlyMet', 'met']
const rank = (level: RatingLevel) => LEVELS.indexOf(level)

/** Hundredths, so that values meet targets, tolerances and limits exactly and often. */
const figure = fc.integer({ min: -2_000, max: 2_000 }).map((hundredths) => hundredths / 100)
const atLimit = fc.constantFrom<'partlyMet' | 'notMet'>('partlyMet', 'notMet')
const tolerance = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const direction = fc.constantFrom<FavourableDirection>('higher', 'lower')
const OPERATORS: Readonly<Record<FavourableDirection, readonly TargetOperator[]>> = { higher: ['gt', 'gte'], lower: ['lt', 'lte'] }

/** Three limits from worst to best for levels in order: bands and conditions as a municipality would write them. */
function limitsFor(towards: FavourableDirection, limits: readonly number[]): readonly { value: number; level: RatingLevel }[] {
  const fromBest = limits.toSorted((a, b) => (towards === 'higher' ? b - a : a - b))
  const levels: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet']
  return levels.map((level, index) => ({ value: fromBest[index] ?? 0, level }))
}

const limits = fc.uniqueArray(figure, { minLength: 3, maxLength: 3 })

/** Every kind of rule in the shape that has an order from worse to better. */
function ruleOf(kind: AppliedRule['kind'], towards: FavourableDirection): fc.Arbitrary<AppliedRule> {
  switch (kind) {
    case 'relativeTolerance':
    case 'points':
      return fc.record({ kind: fc.constant(kind), tolerance, atLimit })
    case 'bands':
      return fc.record({ decimals: fc.nat(2), limits }).map((made): RatingRule => ({
        kind,
        decimals: made.decimals,
        bands: limitsFor(towards, made.limits).map(({ value, level }) => ({ from: value, level })),
      }))
    case 'conditions': {
      const operator = fc.constantFrom(...OPERATORS[towards])
      return fc.record({ operator, limits }).map((made): RatingRule => ({
        kind,
        conditions: limitsFor(towards, made.limits).map((limit) => ({ operator: made.operator, ...limit })),
        otherwise: 'notMet',
      }))
    }
    case 'steps':
      return figure.map((worst) => ({ kind, worst }))
    case 'sign':
    case 'manual':
      return fc.constant({ kind })
  }
}

const KINDS = ['relativeTolerance', 'points', 'bands', 'conditions', 'steps', 'sign', 'manual'] as const
const CASES = KINDS.flatMap((kind) => (['higher', 'lower'] as const).map((towards) => [kind, towards] as const))

describe('a better value never gives a worse level', () => {
  it.each(CASES)('%s, %s is favourable', (kind, towards) => {
    const operator = fc.constantFrom(...OPERATORS[towards])
    fc.assert(
      fc.property(ruleOf(kind, towards), operator, figure, figure, figure, (rule, compare, a, b, target) => {
        const [worse, better] = (towards === 'higher') === a < b ? [a, b] : [b, a]
        const level = (value: number) => rank(proposeLevel(rule, value, target, compare, towards).level)
        expect(level(better)).toBeGreaterThanOrEqual(level(worse))
      }),
    )
  })

  const toleranceRule = fc.constantFrom<'relativeTolerance' | 'points'>('relativeTolerance', 'points').chain((kind) => ruleOf(kind, 'higher'))

  it('with = as operator, a value nearer the target is the better one', () => {
    fc.assert(
      fc.property(toleranceRule, figure, figure, figure, (rule, a, b, target) => {
        const [worse, better] = Math.abs(a - target) > Math.abs(b - target) ? [a, b] : [b, a]
        const level = (value: number) => rank(proposeLevel(rule, value, target, 'eq', 'higher').level)
        expect(level(better)).toBeGreaterThanOrEqual(level(worse))
      }),
    )
  })
})

describe('a proposed level', () => {
  it('on the target is met, with every operator and in both directions', () => {
    const rule = fc.constantFrom<'relativeTolerance' | 'points' | 'steps'>('relativeTolerance', 'points', 'steps').chain((kind) => ruleOf(kind, 'higher'))
    fc.assert(
      fc.property(rule, fc.constantFrom<TargetOperator>('lt', 'lte', 'eq', 'gte', 'gt'), direction, figure, (each, operator, towards, target) => {
        expect(proposeLevel(each, target, target, operator, towards).level).toBe('met')
      }),
    )
  })

  it('is the same with all signs turned and the direction with them', () => {
    fc.assert(
      fc.property(ruleOf('relativeTolerance', 'higher'), figure, figure, (rule, value, target) => {
        const higher = proposeLevel(rule, value, target, 'gte', 'higher')
        const lower = proposeLevel(rule, -value, -target, 'lte', 'lower')
        expect(lower.level).toBe(higher.level)
      }),
    )
  })

  it('is not assessed without a value, whatever the rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS).chain((kind) => ruleOf(kind, 'higher')), figure, (rule, target) => {
        expect(proposeLevel(rule, null, target, 'gte', 'higher').level).toBe('notAssessed')
      }),
    )
  })
})

const rollUpRule = fc.oneof(
  fc.constantFrom<RollUpRule>({ kind: 'unanimous' }, { kind: 'worst' }, { kind: 'majority' }, { kind: 'manual' }),
  tolerance.map((share): RollUpRule => ({ kind: 'share', share })),
)
const levels = fc.array(fc.constantFrom(...LEVELS), { maxLength: 12 })

describe('a roll-up', () => {
  it('does not depend on the order of what is below', () => {
    const mixedUp = (inOrder: RatingLevel[]) => fc.shuffledSubarray(inOrder, { minLength: inOrder.length })
    const shuffled = levels.chain((inOrder) => fc.tuple(fc.constant(inOrder), mixedUp(inOrder)))
    fc.assert(
      fc.property(rollUpRule, shuffled, fc.constantFrom(null, ...LEVELS), (rule, [inOrder, mixed], budgetVariance) => {
        expect(rollUp(rule, mixed, budgetVariance)).toEqual(rollUp(rule, inOrder, budgetVariance))
        expect(rollUpGoals(rule, mixed)).toEqual(rollUpGoals(rule, inOrder))
      }),
    )
  })

  it('does not change with what is not assessed', () => {
    fc.assert(
      fc.property(rollUpRule, levels, (rule, below) => {
        expect(rollUp(rule, [...below, 'notAssessed'])).toEqual(rollUp(rule, below))
      }),
    )
  })

  it('never falls when one level below rises', () => {
    fc.assert(
      fc.property(rollUpRule, levels, fc.constantFrom<RatingLevel>('notMet', 'partlyMet'), (rule, others, level) => {
        const risen: RatingLevel = level === 'notMet' ? 'partlyMet' : 'met'
        expect(rank(rollUp(rule, [...others, risen]).level)).toBeGreaterThanOrEqual(rank(rollUp(rule, [...others, level]).level))
      }),
    )
  })
})
