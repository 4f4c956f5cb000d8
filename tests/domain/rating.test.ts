import { describe, expect, it } from 'vitest'
import type { ProposedLevel, RatingBasis, RatingLevel, RatingRule, RollUpRule } from '@/lib/domain/assessment'
import type { FavourableDirection, TargetOperator } from '@/lib/domain/indicator'
import { effectiveLevel, isReached, needsReason, proposeLevel, rollUp, rollUpGoals } from '@/lib/domain/rating'

const TEN_PERCENT: RatingRule = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' }
const TEN_PERCENT_STRICT: RatingRule = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'notMet' }
const HALF_A_POINT: RatingRule = { kind: 'points', tolerance: 0.5, atLimit: 'partlyMet' }
const SCALE_1_TO_6: RatingRule = {
  kind: 'bands',
  decimals: 2,
  bands: [
    { from: 3, level: 'partlyMet' },
    { from: 5, level: 'met' },
    { from: 1, level: 'notMet' },
  ],
}
const SICK_LEAVE_BANDS: RatingRule = {
  kind: 'bands',
  decimals: 1,
  bands: [
    { from: 4, level: 'met' },
    { from: 6, level: 'partlyMet' },
    { from: 100, level: 'notMet' },
  ],
}
const BUDGET_CONDITIONS: RatingRule = {
  kind: 'conditions',
  conditions: [
    { operator: 'gte', value: 0, level: 'met' },
    { operator: 'gt', value: -1, level: 'partlyMet' },
  ],
  otherwise: 'notMet',
}
const BY_PEOPLE: RatingRule = { kind: 'manual' }
const BY_SIGN: RatingRule = { kind: 'sign' }

const ACTUAL_TARGET: [string, RatingRule, number | null, TargetOperator, number | null, FavourableDirection, RatingLevel, RatingBasis['code']][] = [
  ['care days, 18,4 % over a pro-rated target', TEN_PERCENT, 2017, 'lt', (2555 * 8) / 12, 'lower', 'notMet', 'beyondTolerance'],
  ['sick leave, 10,7 % over', TEN_PERCENT, 7.75, 'lte', 7, 'lower', 'notMet', 'beyondTolerance'],
  ['short sick leave below its limit', TEN_PERCENT, 3.94, 'lte', 4, 'lower', 'met', 'reached'],
  ['9,8 % over', TEN_PERCENT, 7.686, 'lte', 7, 'lower', 'partlyMet', 'withinTolerance'],
  ['exactly 10 % over, mild setting', TEN_PERCENT, 7.7, 'lte', 7, 'lower', 'partlyMet', 'atTolerance'],
  ['exactly 10 % over, strict setting', TEN_PERCENT_STRICT, 7.7, 'lte', 7, 'lower', 'notMet', 'atTolerance'],
  ['exactly 10 % short, mild setting', TEN_PERCENT, 45, 'gte', 50, 'higher', 'partlyMet', 'atTolerance'],
  ['yes/no, not in place', TEN_PERCENT, 0, 'gte', 1, 'higher', 'notMet', 'beyondTolerance'],
  ['equal to a target with <', TEN_PERCENT, 7, 'lt', 7, 'lower', 'met', 'reached'],
  ['equal to a target with >', TEN_PERCENT, 25, 'gt', 25, 'higher', 'met', 'reached'],
  ['equal but for floating-point noise', TEN_PERCENT, 0.1 + 0.2, 'lte', 0.3, 'lower', 'met', 'reached'],
  ['exactly a target with =', TEN_PERCENT, 100, 'eq', 100, 'higher', 'met', 'reached'],
  ['past a target with =', TEN_PERCENT, 105, 'eq', 100, 'higher', 'partlyMet', 'withinTolerance'],
  ['target 0, reached', TEN_PERCENT, 0, 'lte', 0, 'lower', 'met', 'zeroTargetReached'],
  ['target 0, missed', TEN_PERCENT, 0.1, 'lte', 0, 'lower', 'notMet', 'zeroTargetMissed'],
  ['negative target, 20 % short', TEN_PERCENT, -12, 'gte', -10, 'higher', 'notMet', 'beyondTolerance'],
  ['no value', TEN_PERCENT, null, 'gte', 1, 'higher', 'notAssessed', 'noValue'],
  ['no target', TEN_PERCENT, 1, 'gte', null, 'higher', 'notAssessed', 'noTarget'],
  ['points, reached', HALF_A_POINT, 4, 'lte', 4, 'lower', 'met', 'reached'],
  ['points, 0,2 over', HALF_A_POINT, 4.2, 'lte', 4, 'lower', 'partlyMet', 'withinTolerance'],
  ['points, 0,5 over', HALF_A_POINT, 4.5, 'lte', 4, 'lower', 'partlyMet', 'atTolerance'],
  ['points, 0,6 over', HALF_A_POINT, 4.6, 'lte', 4, 'lower', 'notMet', 'beyondTolerance'],
  ['points, target 0', HALF_A_POINT, 0.4, 'lte', 0, 'lower', 'partlyMet', 'withinTolerance'],
  ['points, no target', HALF_A_POINT, 4, 'lte', null, 'lower', 'notAssessed', 'noTarget'],
  ['scale, rounded up into the highest band', SCALE_1_TO_6, 4.996, 'gte', null, 'higher', 'met', 'inBand'],
  ['scale, middle band', SCALE_1_TO_6, 4.99, 'gte', null, 'higher', 'partlyMet', 'inBand'],
  ['scale, lowest band', SCALE_1_TO_6, 1, 'gte', null, 'higher', 'notMet', 'inBand'],
  ['scale, below all bands', SCALE_1_TO_6, 0.9, 'gte', null, 'higher', 'notAssessed', 'inBand'],
  ['bands where lower is favourable, best', SICK_LEAVE_BANDS, 4.04, 'lte', null, 'lower', 'met', 'inBand'],
  ['bands where lower is favourable, middle', SICK_LEAVE_BANDS, 4.05, 'lte', null, 'lower', 'partlyMet', 'inBand'],
  ['bands where lower is favourable, worst', SICK_LEAVE_BANDS, 7.75, 'lte', null, 'lower', 'notMet', 'inBand'],
  ['conditions, first', BUDGET_CONDITIONS, 0, 'gte', null, 'higher', 'met', 'condition'],
  ['conditions, second', BUDGET_CONDITIONS, -0.5, 'gte', null, 'higher', 'partlyMet', 'condition'],
  ['conditions, to the letter: −1 is not > −1', BUDGET_CONDITIONS, -1, 'gte', null, 'higher', 'notMet', 'condition'],
  ['deficit', BY_SIGN, -9490, 'gte', null, 'higher', 'notMet', 'deficit'],
  ['surplus', BY_SIGN, 1, 'gte', null, 'higher', 'met', 'noDeficit'],
  ['neither surplus nor deficit', BY_SIGN, 0, 'gte', null, 'higher', 'met', 'noDeficit'],
  ['excess where lower is favourable', BY_SIGN, 3, 'lte', null, 'lower', 'notMet', 'deficit'],
  ['left to people', BY_PEOPLE, 1, 'gte', 1, 'higher', 'notAssessed', 'manual'],
]

describe('proposed level', () => {
  it.each(ACTUAL_TARGET)('%s', (_case, rule, value, operator, target, direction, level, code) => {
    const proposed = proposeLevel(rule, value, target, operator, direction)
    expect([proposed.level, proposed.basis.code]).toEqual([level, code])
  })

  it('tells the numbers that led there: 2 017 against 1 703⅓ is 18,4 % over, limit 10 %', () => {
    const { basis } = proposeLevel(TEN_PERCENT, 2017, (2555 * 8) / 12, 'lt', 'lower')
    expect(basis.deviation).toBeCloseTo(0.1841, 4)
    expect(basis).toMatchObject({ value: 2017, limit: 0.1 })
    expect(basis.inPoints).toBeUndefined()
  })

  it('tells points as points', () => {
    const { basis } = proposeLevel(HALF_A_POINT, 4.2, 4, 'lte', 'lower')
    expect(basis.deviation).toBeCloseTo(0.2)
    expect(basis).toMatchObject({ limit: 0.5, inPoints: true })
  })

  it('tells the band by its limit and the rounded value', () => {
    expect(proposeLevel(SCALE_1_TO_6, 4.996, null, 'gte', 'higher').basis).toMatchObject({ value: 5, limit: 5 })
  })
})

describe('reached', () => {
  it.each<[number, TargetOperator, number, boolean]>([
    [6.9, 'lt', 7, true],
    [7, 'lt', 7, true],
    [7.1, 'lt', 7, false],
    [7.1, 'lte', 7, false],
    [7, 'gte', 7, true],
    [6.9, 'gte', 7, false],
    [6.9, 'gt', 7, false],
    [7.1, 'gt', 7, true],
    [7.1, 'eq', 7, false],
  ])('%d %s %d', (value, operator, target, reached) => {
    expect(isReached(value, operator, target)).toBe(reached)
  })
})

const UNANIMOUS: RollUpRule = { kind: 'unanimous' }
const MORE_THAN_HALF: RollUpRule = { kind: 'share', share: 0.5 }
const ROLL_UPS: [string, RollUpRule, RatingLevel[], RatingLevel, RatingBasis['code']][] = [
  ['all met', UNANIMOUS, ['met', 'met'], 'met', 'allEqual'],
  ['all not met', UNANIMOUS, ['notMet'], 'notMet', 'allEqual'],
  ['mixed', UNANIMOUS, ['met', 'notMet'], 'partlyMet', 'mixed'],
  ['not assessed is left out', UNANIMOUS, ['met', 'notAssessed'], 'met', 'allEqual'],
  ['nothing rated', UNANIMOUS, ['notAssessed'], 'notAssessed', 'nothingRated'],
  ['nothing below', MORE_THAN_HALF, [], 'notAssessed', 'nothingRated'],
  ['worst', { kind: 'worst' }, ['met', 'partlyMet', 'met'], 'partlyMet', 'worst'],
  ['majority', { kind: 'majority' }, ['met', 'met', 'notMet'], 'met', 'majority'],
  ['no majority', { kind: 'majority' }, ['met', 'notMet'], 'partlyMet', 'mixed'],
  ['more than half met', MORE_THAN_HALF, ['met', 'met', 'notMet'], 'met', 'share'],
  ['half met', MORE_THAN_HALF, ['met', 'notMet'], 'partlyMet', 'share'],
  ['left to people', { kind: 'manual' }, ['met'], 'notAssessed', 'manual'],
]

describe('level rolled up', () => {
  it.each(ROLL_UPS)('%s', (_case, rule, levels, level, code) => {
    const proposed = rollUp(rule, levels)
    expect([proposed.level, proposed.basis.code]).toEqual([level, code])
  })

  it('a budget variance that is not met decides the share rule, and no other', () => {
    expect(rollUp(MORE_THAN_HALF, ['met', 'met', 'met'], 'notMet')).toMatchObject({ level: 'notMet', basis: { code: 'deficit' } })
    expect(rollUp(MORE_THAN_HALF, ['met', 'met', 'met'], 'met').level).toBe('met')
    expect(rollUp(UNANIMOUS, ['met'], 'notMet').level).toBe('met')
  })

  it('tells how many of the rated levels are met', () => {
    expect(rollUp(MORE_THAN_HALF, ['met', 'notMet', 'met', 'notAssessed']).basis).toMatchObject({ value: 2, target: 3, limit: 0.5 })
  })
})

describe('level of a goal over goals', () => {
  it.each<[string, RollUpRule, RatingLevel[], RatingLevel, RatingBasis['code']]>([
    ['one goal that is not met, share rule', MORE_THAN_HALF, ['notMet'], 'notMet', 'allEqual'],
    ['one rated goal, share rule', MORE_THAN_HALF, ['partlyMet', 'notAssessed'], 'partlyMet', 'allEqual'],
    ['goals that differ, share rule', MORE_THAN_HALF, ['met', 'met', 'notMet'], 'met', 'share'],
    ['goals that agree, worst', { kind: 'worst' }, ['met', 'met'], 'met', 'worst'],
    ['nothing rated', MORE_THAN_HALF, ['notAssessed'], 'notAssessed', 'nothingRated'],
    ['left to people', { kind: 'manual' }, ['met'], 'notAssessed', 'manual'],
  ])('%s', (_case, rule, levels, level, code) => {
    const proposed = rollUpGoals(rule, levels)
    expect([proposed.level, proposed.basis.code]).toEqual([level, code])
  })
})

describe('a person sets the level', () => {
  const notMet: ProposedLevel = proposeLevel(TEN_PERCENT, 7.75, 7, 'lte', 'lower')
  const leftToPeople = proposeLevel(BY_PEOPLE, 1, 1, 'gte', 'higher')

  it('which goes before the proposal', () => {
    expect(effectiveLevel({ level: 'partlyMet' }, notMet)).toBe('partlyMet')
    expect(effectiveLevel({ level: null }, notMet)).toBe('notMet')
    expect(effectiveLevel(null, notMet)).toBe('notMet')
  })

  it.each<[string, RatingLevel | null, ProposedLevel | null, boolean]>([
    ['another level than proposed', 'partlyMet', notMet, true],
    ['not assessed over a rated proposal', 'notAssessed', notMet, true],
    ['the proposed level', 'notMet', notMet, false],
    ['no level: the proposal stands', null, notMet, false],
    ['a rule that leaves it to people', 'met', leftToPeople, false],
    ['nothing proposed', 'met', null, false],
  ])('reason for %s', (_case, level, proposed, needed) => {
    expect(needsReason(level, proposed)).toBe(needed)
  })
})
