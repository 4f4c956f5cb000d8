import { describe, expect, it } from 'vitest'
import type { FormBlock } from '@/lib/domain/form'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import { indicatorPeople } from '@/lib/domain/suppression/indicator-people'
import { hiddenValues } from '@/lib/domain/suppression/protect'
import { columns } from '../blocks/view-of'
import { AUGUST, FACTS, JULY } from '../report-2020-08'
import { hiddenIn, protectedWith, viewWith } from './hidden-of'
import { systemWords } from './system-words'

const block: FormBlock = {
  ...{ kind: 'goalTable', rootLevel: 'strategicGoal', title: 'Goals', rowHeader: '', legend: [] },
  columns: columns('actual', 'target', 'rating', 'yearEnd', 'trend', 'commentary'),
}

/** A target of at most 30 unless another is given; `null` for an indicator that nothing is compared with. */
function indicator(changed: Partial<Indicator>, atMost: number | null = 30): Indicator {
  const target = { fromMonth: 1, operator: 'lte', fullYear: atMost, periodMethod: 'fullYear', periodTargets: [], note: null } as const
  return {
    ...{ key: 'i', name: 'i', orgUnitKey: null, measurementUnit: 'number', scale: [], decimals: 0, favourableDirection: 'lower', accumulation: 'latest' },
    ...{ frequency: 'interim', nationalCode: null, sensitive: false, ratingRule: null, targets: atMost === null ? [] : [target] },
    ...changed,
  } as Indicator
}

function valueTo(to: number, value: number | null, changed: Partial<IndicatorValue> = {}): IndicatorValue {
  const period = { year: 2020, from: 1, to }
  return {
    ...{ indicatorKey: 'i', period, breakdown: '', value, missing: value === null ? 'notMeasuredYet' : null, answers: null, population: null, remark: null },
    ...{ carriedOverFrom: null, version: 1 },
    ...changed,
  } as IndicatorValue
}

function factsWith(one: Indicator, values: readonly IndicatorValue[]): ReportFacts {
  const goal = { key: 'g', parentKey: null, level: 'strategicGoal', name: 'g', note: null, indicatorKeys: ['i'] } as const
  return { ...FACTS, plan: { ...FACTS.plan, goals: [goal] }, indicators: [one], indicatorValues: values }
}

const percent = { measurementUnit: 'percent' } as const
const sensitive = { sensitive: true } as const
const sum = { sensitive: true, accumulation: 'sum' } as const

describe('which cells of an indicator are hidden, and why', () => {
  it.each<[string, Indicator, readonly IndicatorValue[], Readonly<Record<string, string>>]>([
    ['a small number that counts nobody', indicator({}), [valueTo(8, 3)], {}],
    ['a small count: the value, and the numbers of the proposal', indicator(sensitive), [valueTo(8, 3)], { 'g/i/actual': 'small', 'g/i/rating': 'ratingBasis' }],
    ['a level that tells whether it is 2 or 3', indicator(sensitive, 2), [valueTo(8, 3)], { 'g/i/actual': 'small', 'g/i/rating': 'rating' }],
    ['a count without a target is not assessed, and that tells nothing', indicator(sensitive, null), [valueTo(8, 3)], {
      'g/i/actual': 'small',
      'g/i/rating': 'ratingBasis',
    }],
    ['nothing recorded', indicator(sensitive), [], {}],
    ['not measured yet', indicator(sensitive), [valueTo(8, null)], {}],
    ['none', indicator(sensitive), [valueTo(8, 0)], {}],
    ['a mean of few answers', indicator({ measurementUnit: 'index' }), [valueTo(8, 83, { answers: 4 })], { 'g/i/actual': 'mean', 'g/i/rating': 'rating' }],
    [
      'a mean of few answers without a target',
      indicator({ measurementUnit: 'index' }, null),
      [valueTo(8, 83, { answers: 4 })],
      { 'g/i/actual': 'mean', 'g/i/rating': 'ratingBasis' },
    ],
    ['a mean of many answers', indicator({ measurementUnit: 'index' }), [valueTo(8, 83, { answers: 40 })], {}],
    ['a share of an unknown number of people', indicator(percent), [valueTo(8, 3)], {}],
    ['a share of nobody', indicator(percent), [valueTo(8, 0, { population: 0 })], {}],
    ['a share of few', indicator(percent), [valueTo(8, 100, { population: 4 })], { 'g/i/actual': 'percent', 'g/i/rating': 'rating' }],
    ['few in the share: 3 of 12', indicator(percent), [valueTo(8, 25, { population: 12 })], { 'g/i/actual': 'percent', 'g/i/rating': 'rating' }],
    ['few beside the share: all but 1 of 12', indicator(percent), [valueTo(8, 91.7, { answers: 12 })], { 'g/i/actual': 'percent', 'g/i/rating': 'rating' }],
    ['half of many', indicator(percent), [valueTo(8, 50, { population: 60 })], {}],
    [
      'the trend of a hidden count',
      indicator(sensitive),
      [valueTo(7, 9), valueTo(8, 3)],
      { 'g/i/actual': 'small', 'g/i/rating': 'ratingBasis', 'g/i/trend': 'trend' },
    ],
  ])('%s', (_, one, values, hidden) => {
    expect(hiddenIn(protectedWith(factsWith(one, values), [block]))).toEqual(hidden)
  })

  it('the level at year end that people have set goes with a level that tells', () => {
    const facts = factsWith(indicator(sensitive, 2), [valueTo(8, 3)])
    const set = { level: null, reason: null, yearEndLevel: 'met', yearEndReason: null, trend: null, commentary: null } as const
    const assessment = { subject: 'indicator', subjectKey: 'i', orgUnitKey: '', month: 0, version: 1, ...set } as const
    expect(hiddenIn(protectedWith({ ...facts, assessments: [assessment] }, [block]))).toEqual({
      'g/i/actual': 'small',
      'g/i/rating': 'rating',
      'g/i/yearEnd': 'rating',
    })
  })

  it('a form without the value has nothing to hide there', () => {
    const facts = factsWith(indicator(sensitive), [valueTo(8, 3)])
    expect(protectedWith(facts, [{ ...block, columns: columns('commentary') }]).hidden).toEqual([])
  })

  it('a level that stays loses the numbers that it rests on, and the reason for overriding them stays', () => {
    const { view } = protectedWith(factsWith(indicator(sensitive), [valueTo(8, 3)]), [block])
    expect(JSON.stringify(view)).toContain('{"type":"rating","level":"met","proposed":null,"reason":null}')
    expect(JSON.stringify(view)).not.toContain('"value":3')
  })

  it('tells the hidden numbers to whoever looks for them in texts', () => {
    const { hidden } = protectedWith(factsWith(indicator(sensitive), [valueTo(8, 3)]), [block])
    expect(hiddenValues(hidden)).toEqual([{ address: 'goalTable:strategicGoal/g/i/actual', table: 'Goals', row: 'i', column: 'actual', unit: 'number', value: 3 }])
    const share = protectedWith(factsWith(indicator(percent), [valueTo(8, 25, { population: 12 })]), [block])
    expect(hiddenValues(share.hidden)).toMatchObject([{ unit: 'percent', value: 25 }])
  })
})

describe('values of the same months of earlier years', () => {
  const earlier = columns('actual', 'samePeriodLastYear', 'samePeriodTwoYearsBefore')
  const list: FormBlock = { kind: 'indicatorTable', title: 'List', rowHeader: '', legend: [], columns: earlier }
  const before = (year: number, value: number | null, changed: Partial<IndicatorValue> = {}) =>
    valueTo(8, value, { period: { year, from: 1, to: 8 }, ...changed })
  const hidden = (one: Indicator, earlier: readonly IndicatorValue[]) =>
    hiddenIn(protectedWith({ ...factsWith(one, [valueTo(8, 30)]), earlierIndicatorValues: earlier }, [list]))

  it('small counts of any year are hidden', () => {
    expect(hidden(indicator(sensitive), [before(2019, 3), before(2018, 20)])).toEqual({ 'indicators/i/samePeriodLastYear': 'small' })
    expect(hidden(indicator(sensitive), [before(2019, 20), before(2018, 2)])).toEqual({ 'indicators/i/samePeriodTwoYearsBefore': 'small' })
  })

  it('so are shares of few', () => {
    expect(hidden(indicator(percent), [before(2019, 25, { population: 12 })])).toEqual({ 'indicators/i/samePeriodLastYear': 'percent' })
  })

  it('what counts nobody, or was not measured, is not', () => {
    expect(hidden(indicator({}), [before(2019, 3)])).toEqual({})
    expect(hidden(indicator(sensitive), [before(2019, null)])).toEqual({})
  })
})

describe('a count that grows through the year', () => {
  const july = (values: readonly IndicatorValue[]): ReportView =>
    protectedWith({ ...factsWith(indicator(sum), values), report: JULY, previousReport: null }, [block]).view
  const august = (values: readonly IndicatorValue[], earlier: readonly ReportView[]) =>
    hiddenIn(protectedWith({ ...factsWith(indicator(sum), values), report: AUGUST }, [block], earlier))

  it('20 to July and 22 to August give 2 in August: August is hidden', () => {
    const values = [valueTo(7, 20), valueTo(8, 22)]
    expect(august(values, [july(values)])).toEqual({ 'g/i/actual': 'cumulative', 'g/i/rating': 'rating', 'g/i/trend': 'trend' })
  })
  it('20 and 30 give 10: nothing is hidden', () => {
    const values = [valueTo(7, 20), valueTo(8, 30)]
    expect(august(values, [july(values)])).toEqual({})
  })
  it('July was never published: nothing to compare with', () => {
    expect(august([valueTo(7, 20), valueTo(8, 22)], [])).toEqual({})
  })
  it('a count that was corrected downwards grew by nobody', () => {
    expect(august([valueTo(7, 20), valueTo(8, 19)], [july([valueTo(7, 20)])])).toEqual({})
  })
  it('July was published as 20 and is 21 today: what it was is known, what is between counts people', () => {
    expect(august([valueTo(7, 21), valueTo(8, 40)], [july([valueTo(7, 20)])])).toEqual({})
  })
  it('a second edition with 22 where the first had 20 would tell 2: it is hidden', () => {
    const first = viewWith({ ...factsWith(indicator(sum), [valueTo(8, 20)]), report: AUGUST }, [block])
    expect(august([valueTo(8, 22)], [first])).toEqual({ 'g/i/actual': 'cumulative', 'g/i/rating': 'rating' })
  })
  it('an indicator that hangs in two places is one number, then and now', () => {
    const facts = factsWith(indicator(sum), [valueTo(8, 3)])
    const goals = [...facts.plan.goals, { key: 'h', parentKey: null, level: 'strategicGoal', name: 'h', note: null, indicatorKeys: ['i'] } as const]
    const twice = { ...facts, plan: { ...facts.plan, goals } }
    const { hidden } = protectedWith(twice, [block], [viewWith(facts, [block])])
    expect(hidden.map(({ address, exposed }) => [address.slice(address.indexOf('/') + 1), exposed])).toEqual([
      ['g/i/actual', true],
      ['g/i/rating', true],
      ['h/i/actual', true],
      ['h/i/rating', true],
    ])
  })
  it('a number that one table showed is known, whatever another left out', () => {
    const measure = { key: 'm', parentKey: null, text: 'm', effect: null, orgUnitKey: null, indicatorKeys: ['i'] }
    const facts = { ...factsWith(indicator(sum), [valueTo(8, 3)]), correctiveMeasures: [measure] }
    const without: FormBlock = { kind: 'correctiveMeasures', title: '', rowHeader: '', legend: [], columns: columns('commentary') }
    const prose: FormBlock = { kind: 'prose', sectionKey: 'p', required: false, instructions: null }
    const blocks = [prose, block, without]
    expect(protectedWith(facts, blocks, [viewWith(facts, blocks)]).hidden.map(({ exposed }) => exposed)).toEqual([true, true])
  })
  it('what an earlier edition shows can be hidden, but is known: it is marked', () => {
    const facts = factsWith(indicator(sum), [valueTo(8, 3)])
    const { hidden } = protectedWith(facts, [block], [viewWith(facts, [block])])
    expect(hidden.map(({ address, exposed }) => [address, exposed])).toEqual([
      ['goalTable:strategicGoal/g/i/actual', true],
      ['goalTable:strategicGoal/g/i/rating', true],
    ])
  })
})

describe('what the row of an indicator tells', () => {
  const told = (one: Indicator, values: readonly IndicatorValue[], blocks: readonly FormBlock[] = [block]) => {
    const facts = factsWith(one, values)
    const words = systemWords(indicatorPeople(viewWith(facts, blocks), facts))
    const short = (lines: readonly string[]) => lines.map((line) => line.replaceAll('indicator:i/1-8', '8').replaceAll('goalTable:strategicGoal/g/i/', ''))
    return { quantities: short(words.quantities), cells: short(words.cells) }
  }
  const nothing = { quantities: [], cells: [] }
  const before = (...months: readonly number[]) =>
    months.flatMap((month) => ['', '#counted', '#rest', '#base'].map((name) => `indicator:i/1-${month}${name}`)).join(', ')
  const trend = `trend trend - of 8, ${before(1, 2, 3, 4, 5, 6, 7)}`

  it('a count: itself, its levels, and the trend from any month before', () => {
    expect(told(indicator(sensitive), [valueTo(8, 3)])).toEqual({
      quantities: ['8 3'],
      cells: ['actual count 3 of 8', 'actual mean 3 of 8', 'rating ratingBasis - of 8', 'yearEnd ratingBasis - of 8', trend],
    })
  })
  it('a count of answers: both', () => {
    const { quantities, cells } = told(indicator(sensitive), [valueTo(8, 3, { answers: 12 })])
    expect(quantities).toEqual(['8 3', '8#base 12'])
    expect(cells.slice(0, 2)).toEqual(['actual count 3 of 8', 'actual mean 3 of 8, 8#base'])
  })
  it('a percentage: those in it, those not, all of them; answers go before a population', () => {
    const { quantities, cells } = told(indicator(percent), [valueTo(8, 25, { answers: 12, population: 40 })])
    expect(quantities).toEqual(['8#counted 3', '8#rest 9', '8#base 12'])
    expect(cells[0]).toBe('actual percent 25 of 8#counted, 8#rest, 8#base')
    expect(told(indicator(percent), [valueTo(8, 25, { population: 40 })]).quantities).toEqual(['8#counted 10', '8#rest 30', '8#base 40'])
  })
  it('a mean: its answers', () => {
    const { quantities, cells } = told(indicator({ measurementUnit: 'index' }), [valueTo(8, 83, { answers: 4 })])
    expect([quantities, cells[0]]).toEqual([['8#base 4'], 'actual mean 83 of 8#base'])
  })
  it.each<[string, Indicator, readonly IndicatorValue[]]>([
    ['a number that counts nobody', indicator({}), [valueTo(8, 3)]],
    ['a sensitive index without answers', indicator({ sensitive: true, measurementUnit: 'index' }), [valueTo(8, 83)]],
    ['a share of nobody', indicator(percent), [valueTo(8, 25, { answers: 0 })]],
    ['a share of an unknown number', indicator({ ...percent, sensitive: true }), [valueTo(8, 25)]],
    ['no value', indicator(sensitive), [valueTo(8, null, { answers: 12 })]],
    ['another indicator', { ...indicator(sensitive), key: 'ii' } as Indicator, [valueTo(8, 3, { indicatorKey: 'ii' })]],
    ['another period', indicator(sensitive), [valueTo(7, 3)]],
  ])('nothing: %s', (_, one, values) => {
    expect(told(one, values)).toEqual(nothing)
  })
  it('nothing in tables that hold no indicators', () => {
    const facts = factsWith({ ...indicator(sensitive), key: 'netCost' } as Indicator, [valueTo(8, 3, { indicatorKey: 'netCost' })])
    const tables = viewWith(facts, [block]).sections.flatMap(({ blocks }) => blocks)
    const statement = tables.map((each) => (each.kind === 'table' ? { ...each, block: 'statement', rows: each.rows.map((row) => ({ ...row, key: 'g/netCost' })) } : each))
    const view = { ...viewWith(facts, []), sections: [{ key: 's', level: 2, title: 'S', blocks: statement }] } as unknown as ReportView
    expect(systemWords(indicatorPeople(view, facts))).toEqual({ quantities: [], cells: [], relations: [] })
  })
  it('only a sum of the year grows from month to month', () => {
    const facts = (one: Indicator) => factsWith(one, [valueTo(8, 3)])
    const cumulative = (one: Indicator) => indicatorPeople(viewWith(facts(one), [block]), facts(one)).quantities.map((quantity) => quantity.cumulative)
    expect(cumulative(indicator(sum))).toEqual([{ series: 'i/1', to: 8 }])
    expect(cumulative(indicator(sensitive))).toEqual([undefined])
  })

  it.each([
    ['ten more would still be met', 20, 30, 'ratingBasis'],
    ['ten more would be partly met', 21, 30, 'rating'],
    ['one more would be partly met', 30, 30, 'rating'],
    ['ten fewer would be partly met: 33 is within the tolerance', 43, 30, 'rating'],
    ['ten fewer would still not be met', 44, 30, 'ratingBasis'],
    ['none would be met', 9, 0, 'rating'],
  ])('the level of a count: %s', (_, value, atMost, telling) => {
    expect(told(indicator(sensitive, atMost), [valueTo(8, value)]).cells[2]).toBe(`rating ${telling} - of 8`)
  })
})

describe('the overview counts levels', () => {
  const overview: FormBlock = { kind: 'overview', rootLevel: 'strategicGoal', title: '', rowHeader: '', columns: columns('rating', 'met', 'notMet', 'indicators'), legend: [], totalLabel: 'All' }

  it('where a level tells its number, the counts of the goal and their sum are hidden too', () => {
    const hidden = hiddenIn(protectedWith(factsWith(indicator(sensitive, 2), [valueTo(8, 3)]), [overview, block]))
    expect(hidden).toMatchObject({ 'g/met': 'rating', 'g/notMet': 'rating', 'total/met': 'rating', 'total/notMet': 'rating', 'g/i/rating': 'rating' })
    expect(Object.keys(hidden)).not.toContain('g/indicators')
  })

  it('a level that tells nothing leaves them, and so does an indicator of no goal of the overview', () => {
    expect(Object.keys(hiddenIn(protectedWith(factsWith(indicator(sensitive), [valueTo(8, 3)]), [overview, block])))).toEqual(['g/i/actual', 'g/i/rating'])
    const facts = factsWith(indicator(sensitive, 2), [valueTo(8, 3)])
    const elsewhere = { ...overview, rootLevel: 'goalArea' } as const
    expect(Object.keys(hiddenIn(protectedWith(facts, [elsewhere, block])))).toEqual(['g/i/actual', 'g/i/rating'])
  })
})
