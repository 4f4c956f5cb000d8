import { describe, expect, it } from 'vitest'
import { stalePeriodTarget, targetMissing, twoTargets } from '@/lib/domain/checks/target'
import type { Indicator } from '@/lib/domain/indicator'
import { checkInput, FACTS, indicator, target } from './check-input'
import { told } from './told'

const at = (fullYear: number | null) => [target({ fullYear })]

describe('two targets of one thing', () => {
  const four = (changed: Partial<Indicator>) => indicator('other', { name: 'Other', targets: at(4), ...changed })
  const five = (changed: Partial<Indicator>) => indicator('one', { name: 'Sick leave', targets: at(5), ...changed })
  it.each([
    { what: 'another name', a: {}, b: {}, found: [] },
    { what: 'the same name but for signs', a: {}, b: { name: 'SICK-LEAVE' }, found: ['question one: lte 5/null, lte 4/null <> other'] },
    { what: 'the same national code', a: { nationalCode: 'U1' }, b: { nationalCode: 'U1' }, found: ['error one: lte 5/null, lte 4/null <> other'] },
    { what: 'the same name, the same target', a: {}, b: { name: 'Sick leave', targets: at(5) }, found: [] },
    { what: 'another operator', a: {}, b: { name: 'Sick leave', targets: [target({ fullYear: 5, operator: 'lt' })] }, found: ['question one: lte 5/null, lt 5/null <> other'] },
    {
      what: 'another target of the period',
      a: {},
      b: { name: 'Sick leave', targets: [target({ fullYear: 5, periodMethod: 'proRata' })] },
      found: ['question one: lte 5/null, lte 5/3.3333333333333335 <> other'],
    },
    { what: 'of two units', a: { orgUnitKey: 'a' }, b: { orgUnitKey: 'b', name: 'Sick leave' }, found: [] },
    { what: 'of one unit', a: { orgUnitKey: 'a' }, b: { orgUnitKey: 'a', name: 'Sick leave' }, found: ['question one: lte 5/null, lte 4/null <> other'] },
    { what: 'of a unit and of all', a: { orgUnitKey: 'a' }, b: { name: 'Sick leave' }, found: ['question one: lte 5/null, lte 4/null <> other'] },
    { what: 'one without a target', a: { targets: [] }, b: { name: 'Sick leave' }, found: [] },
    { what: 'the other without a target', a: {}, b: { name: 'Sick leave', targets: [] }, found: [] },
  ])('$what', ({ a, b, found }) => {
    expect(told(twoTargets, checkInput({ indicators: [five(a), four(b)] }))).toEqual(found)
  })
})

describe('a target of the period that is left over', () => {
  const given = (fullYear: number | null, periodTargets: { to: number; value: number }[]) => [target({ operator: 'lt', fullYear, periodMethod: 'given', periodTargets })]
  it.each([
    { what: 'that of July', targets: given(2555, [{ to: 8, value: 1490 }]), found: ['question days: lt 2555/1490, lt 2555/1703.3333333333333 (7)'] },
    { what: 'that of August', targets: given(2555, [{ to: 8, value: 1703 }]), found: [] },
    { what: 'one of its own', targets: given(2555, [{ to: 8, value: 1600 }]), found: [] },
    { what: 'the same as was given for April', targets: given(2555, [{ to: 4, value: 700 }, { to: 8, value: 700 }]), found: ['question days: lt 2555/700, lt 2555/1703.3333333333333 (4)'] },
    { what: 'without a target for the year', targets: given(null, [{ to: 4, value: 700 }, { to: 8, value: 700 }]), found: ['question days: lt null/700,  (4)'] },
    { what: 'a target of 0', targets: given(0, [{ to: 8, value: 0 }, { to: 4, value: 0 }]), found: [] },
    { what: 'none for the period', targets: given(2555, []), found: [] },
    { what: '0 of a year with a target', targets: given(2555, [{ to: 8, value: 0 }]), found: [] },
    { what: 'pro rata', targets: [target({ fullYear: 2555, periodMethod: 'proRata' })], found: [] },
    { what: 'none at all', targets: [], found: [] },
    { what: 'not yet in force', targets: [{ ...given(2555, [{ to: 8, value: 1490 }])[0], fromMonth: 9 } as never], found: [] },
  ])('$what', ({ targets, found }) => {
    const days = indicator('days', { accumulation: 'sum', measurementUnit: 'number', decimals: 0, targets })
    expect(told(stalePeriodTarget, checkInput({ indicators: [days] }))).toEqual(found)
  })

  it('a level does not grow with the months', () => {
    const share = indicator('share', { targets: given(100, [{ to: 8, value: 50 }]) })
    expect(told(stalePeriodTarget, checkInput({ indicators: [share] }))).toEqual([])
  })
})

describe('a target that is missing', () => {
  const NONE: Indicator['targets'] = []
  const lost = [target({ fullYear: 50 }), target({ fromMonth: 6, fullYear: null })]
  const goals = FACTS.plan.goals.map((goal) => (goal.key === 'goal' ? { ...goal, indicatorKeys: ['sickLeave', 'kkik'] } : goal))
  it.each([
    { what: 'one beside it has one', changed: { targets: NONE }, found: ['question kkik: none,  <> sickLeave'] },
    { what: 'it had one', changed: { targets: lost }, found: ['question kkik: none, lte 50/null'] },
    { what: 'it has one', changed: {}, found: [] },
    { what: 'it has one for the year, and none given for the period', changed: { targets: [target({ fullYear: 50, periodMethod: 'given' })] }, found: [] },
    { what: 'rated by its sign', changed: { targets: NONE, ratingRule: { kind: 'sign' } }, found: [] },
    { what: 'rated by points', changed: { targets: NONE, ratingRule: { kind: 'points', tolerance: 1, atLimit: 'notMet' } }, found: ['question kkik: none,  <> sickLeave'] },
  ] as const)('$what', ({ changed, found }) => {
    const indicators = [...FACTS.indicators, indicator('kkik', changed)]
    expect(told(targetMissing, checkInput({ indicators, plan: { ...FACTS.plan, goals } }))).toEqual(found)
  })

  it('under a goal of its own, in the first report, nothing says that there was one', () => {
    const indicators = [...FACTS.indicators, indicator('kkik', { targets: lost })]
    expect(told(targetMissing, checkInput({ indicators, previousReport: null }))).toEqual([])
  })
})
