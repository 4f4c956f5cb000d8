import { describe, expect, it } from 'vitest'
import { dutyOfChange, missingOf, partsOf, type LatestChange } from '@/lib/domain/done-mark'
import type { Duty } from '@/lib/domain/duty'

const unit = (key: string) => ({ key, name: key, parentKey: null, mergedIntoKey: null })
const duty = (key: string, responsible: string | null, lacks: Duty['lacks'] = null): Duty => ({ subject: 'risk', key, orgUnitKey: '', responsible, title: key, lacks })
const by = (time: string) => ({ name: 'Eva', at: `2020-09-01T${time}:00.000Z` })

describe('the duty that a change is about', () => {
  it.each([
    ['assessment', '2020-08:risk:r1', 'risk:r1'],
    ['assessment', '2020-08:unitResult:cg1:barn', 'unitResult:cg1:barn'],
    ['indicatorValue', 'hvb_days:2020-1--8', 'indicator:hvb_days'],
    ['risk', '2020:r1', 'risk:r1'],
    ['riskAction', '2020:r1:a2', 'risk:r1'],
    ['assignment', '2020:u1', 'assignment:u1'],
    ['activity', '2020:x1', 'activity:x1'],
    ['annualCycleItem', '2020:c1', 'annualCycleItem:c1'],
    ['correctiveMeasure', '2020:m1', 'correctiveMeasure:m1'],
    ['amount', 'netCost:barn:2020-08--2020-08', null],
    ['riskAction', '2020', 'risk:'],
  ])('%s %s → %s', (subject, key, expected) => {
    expect(dutyOfChange(subject, key)).toBe(expected)
  })
})

describe('parts', () => {
  const duties = [duty('r1', 'barn'), duty('r2', 'barn', 'level'), duty('r3', null, 'level')]
  const changes: readonly LatestChange[] = [
    { duty: 'risk:r1', by: by('14:05') },
    { duty: 'risk:r2', by: by('13:00') },
    { duty: null, by: by('12:00') },
  ]

  it('one per unit that owes something, the controllers last; a unit without duties only when it is marked', () => {
    expect(partsOf(duties, [unit('barn'), unit('vuxen')], [], []).map(({ unit: of }) => of?.key ?? null)).toEqual(['barn', null])
    expect(partsOf(duties, [unit('barn'), unit('vuxen')], [{ orgUnitKey: 'vuxen', by: by('10:00') }], []).map(({ unit: of }) => of?.key ?? null)).toEqual(['barn', 'vuxen', null])
  })
  it('a comment after the mark shows; figures are the controllers’', () => {
    const [barn, controllers] = partsOf(duties, [unit('barn')], [{ orgUnitKey: 'barn', by: by('14:00') }, { orgUnitKey: '', by: by('14:00') }], changes)
    expect(barn).toMatchObject({ latest: by('14:05'), changedAfter: true, mark: { by: by('14:00') } })
    expect(barn?.missing.map(({ key }) => key)).toEqual(['r2'])
    expect(controllers).toMatchObject({ latest: by('12:00'), changedAfter: false })
  })
  it('nothing changed, nothing marked', () => {
    expect(partsOf(duties, [], [{ orgUnitKey: '', by: by('14:00') }], [])).toMatchObject([{ unit: null, latest: null, changedAfter: false }])
    expect(partsOf(duties, [], [], changes)).toMatchObject([{ mark: null, changedAfter: false }])
  })
})

it('what is missing, one by one; a step is nothing missing', () => {
  expect(
    missingOf([
      { kind: 'missing', what: 'risk', names: ['r1', 'r2'], place: 'uppgifter' },
      { kind: 'step', event: 'submit', place: 'rapport' },
    ]),
  ).toEqual([
    { id: 'risk:r1', what: 'risk', name: 'r1' },
    { id: 'risk:r2', what: 'risk', name: 'r2' },
  ])
})
