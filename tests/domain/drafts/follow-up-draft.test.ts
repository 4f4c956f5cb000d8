import { describe, expect, it } from 'vitest'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { Indicator } from '@/lib/domain/indicator'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Risk } from '@/lib/domain/risk'
import { APRIL, assessment, FACTS, indicator, target, value, yearOf } from '../checks/check-input'
import { ASSIGNMENTS, formWith, GOALS, money, PLACEMENTS, proposed, RISKS, sentences } from './draft-facts'

const FIRST = { previousReport: null }
const LAST_YEAR = { previousReport: { ...APRIL, key: '2025-12', period: { year: 2025, from: 1, to: 12 }, vintageKey: '2025-12' } } as const

/** A goal over indicators named A, B, … each with a set level, and values where they are given. */
function goal(levels: readonly RatingLevel[], changed: Partial<Indicator> = {}, values: ReportFacts['indicatorValues'] = []): Partial<ReportFacts> {
  const keys = levels.map((_, index) => String.fromCharCode(65 + index))
  return {
    plan: {
      ...FACTS.plan,
      goals: [{ key: 'g', parentKey: null, level: 'goalArea', name: 'Alla klarar skolan.', note: null, indicatorKeys: keys }],
    },
    indicators: keys.map((key) => indicator(key, { name: key, targets: [], ratingRule: { kind: 'manual' }, ...changed })),
    indicatorValues: values,
    assessments: levels.map((level, index) => assessment('indicator', keys[index] ?? '', { level })),
    previousAssessments: [],
  }
}

describe('goals', () => {
  const counts = (levels: readonly RatingLevel[]) => sentences(goal(levels), formWith(GOALS)).filter((each) => /indikator/.test(each))
  it.each<readonly [string, readonly RatingLevel[], readonly string[]]>([
    ['mixed', ['met', 'met', 'partlyMet', 'notMet'], ['Av 4 bedömda indikatorer är 2 uppfyllda, 1 delvis uppfylld och 1 inte uppfylld.']],
    ['two levels', ['met', 'notMet', 'notMet'], ['Av 3 bedömda indikatorer är 1 uppfylld och 2 inte uppfyllda.']],
    ['all met', ['met', 'met'], ['Alla 2 bedömda indikatorer är uppfyllda.']],
    ['all partly met', ['partlyMet', 'partlyMet'], ['Alla 2 bedömda indikatorer är delvis uppfyllda.']],
    ['none met', ['notMet', 'notMet'], ['Ingen av de 2 bedömda indikatorerna är uppfylld.']],
    ['one', ['partlyMet'], ['Bara 1 indikator är bedömd. Den är delvis uppfylld.']],
    ['one beside one that is not assessed', ['met', 'notAssessed'], ['Bara 1 indikator är bedömd. Den är uppfylld.', 'Ytterligare 1 indikator är ännu inte bedömd.']],
    ['several not assessed', ['notMet', 'notAssessed', 'notAssessed'], ['Bara 1 indikator är bedömd. Den är inte uppfylld.', 'Ytterligare 2 indikatorer är ännu inte bedömda.']],
    ['none assessed', ['notAssessed', 'notAssessed'], ['Ingen av de 2 indikatorerna är bedömd ännu.']],
    ['the only one not assessed', ['notAssessed'], ['Målen har 1 indikator, som ännu inte är bedömd.']],
    ['none', [], []],
  ])('%s', (_case, levels, expected) => {
    expect(counts(levels)).toEqual(expected)
  })

  it.each<readonly [string, readonly RatingLevel[], readonly string[]]>([
    ['one weighs', ['met', 'notMet'], ['Målet ”Alla klarar skolan” är delvis uppfyllt. Tyngst väger ”B”.']],
    ['two weigh', ['notMet', 'notMet'], ['Målet ”Alla klarar skolan” är inte uppfyllt. Tyngst väger ”A” och ”B”.']],
    ['partly met ones, where none is worse', ['met', 'partlyMet'], ['Målet ”Alla klarar skolan” är delvis uppfyllt. Tyngst väger ”B”.']],
    ['too many to name', ['notMet', 'notMet', 'notMet', 'notMet'], ['Målet ”Alla klarar skolan” är inte uppfyllt.']],
    ['met', ['met'], []],
  ])('a goal that is not quite met: %s', (_case, levels, expected) => {
    expect(sentences(goal(levels), formWith(GOALS)).filter((each) => each.startsWith('Målet'))).toEqual(expected)
  })
  it('a goal that a person has set lower than its indicators has nothing that weighs', () => {
    const facts = goal(['met'])
    const assessments = [...(facts.assessments ?? []), assessment('goal', 'g', { level: 'partlyMet', reason: 'x' })]
    expect(sentences({ ...facts, assessments }, formWith(GOALS))).toContain('Målet ”Alla klarar skolan” är delvis uppfyllt.')
  })

  it('values that have moved since the previous report', () => {
    const values = ['A', 'B', 'C', 'D'].flatMap((key) => [value(key, 4, 5), value(key, 8, 4)])
    const facts = (levels: readonly RatingLevel[], more = {}) => ({ ...goal(levels, {}, values), ...more })
    const moved = (levels: readonly RatingLevel[], more = {}) => sentences(facts(levels, more), formWith(GOALS)).filter((each) => each.startsWith('Sedan'))
    expect(moved(['met'])).toEqual(['Sedan april har utfallet förbättrats för 1 indikator: ”A”.'])
    expect(moved(['met', 'met', 'met'])).toEqual(['Sedan april har utfallet förbättrats för 3 indikatorer: ”A”, ”B” och ”C”.'])
    expect(moved(['met', 'met', 'met', 'met'])).toEqual(['Sedan april har utfallet förbättrats för 4 indikatorer.'])
    expect(moved(['met'], { indicatorValues: [value('A', 4, 5), value('A', 8, 6)] })).toEqual(['Sedan april har utfallet försämrats för 1 indikator: ”A”.'])
    expect(moved(['met'], FIRST)).toEqual([])
  })
})

describe('an indicator that misses its target', () => {
  const sick = (changed: Partial<Indicator>, values = [value('A', 4, 9), value('A', 8, 7.75)], more = {}) =>
    sentences({ ...goal(['notMet'], changed, values), ...more }, formWith(GOALS)).filter((each) => each.startsWith('Utfallet'))
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['value, target and the previous value', sick({ targets: [target({ fullYear: 7 })] }), ['Utfallet för ”A” är 7,8 % och målet är högst 7,0 %. I april var utfallet 9,0 %.']],
    ['the name as it is said', sick({ name: 'Sjukfrånvaro, (Ja=1).' }), ['Utfallet för ”Sjukfrånvaro” är 7,8 %. I april var utfallet 9,0 %.']],
    ['first report', sick({ targets: [target({ fullYear: 7, operator: 'lt' })] }, undefined, FIRST), ['Utfallet för ”A” är 7,8 % och målet är under 7,0 %.']],
    ['no value', sick({}, []), []],
    ['target without a number', sick({ targets: [target({ fullYear: null, operator: 'gte' })] }), ['Utfallet för ”A” är 7,8 %. I april var utfallet 9,0 %.']],
    [
      'previous value of last year',
      sick({ targets: [target({ fullYear: 7, operator: 'eq' })] }, [{ ...value('A', 12, 9), period: { year: 2025, from: 1, to: 12 } }, value('A', 8, 7.75)], LAST_YEAR),
      ['Utfallet för ”A” är 7,8 % och målet är 7,0 %. I december 2025 var utfallet 9,0 %.'],
    ],
    [
      'a sum against its target to date',
      sick({ measurementUnit: 'number', decimals: 0, accumulation: 'sum', targets: [target({ fullYear: 1500, periodMethod: 'proRata' })] }, [value('A', 4, 700), value('A', 8, 1264)]),
      ['Utfallet för ”A” är 1 264 och målet för perioden är högst 1 000. Till och med april var utfallet 700.'],
    ],
  ])('%s', (_case, said, expected) => {
    expect(said).toEqual(expected)
  })
  it('those that are not met come before those that are partly met; five are told', () => {
    const keys = ['A', 'B', 'C', 'D', 'E', 'F']
    const facts = goal(['partlyMet', 'notMet', 'notMet', 'notMet', 'notMet', 'notMet'], {}, keys.map((key) => value(key, 8, 4)))
    const told = proposed(facts, formWith(GOALS)).drafts.filter(({ sentence }) => sentence.kind === 'indicator')
    expect(told.map(({ subject }) => subject.key)).toEqual(['B', 'C', 'D', 'E', 'F'])
  })
})

describe('risks', () => {
  const risk = (key: string, changed: Partial<Risk> = {}): Risk => ({ ...(FACTS.risks[0] as Risk), key, title: `Risk ${key}.`, ...changed })
  const said = (risks: readonly Risk[], more = {}) => sentences({ risks, ...more }, formWith(RISKS))
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['one open', said([risk('a')]), ['Uppföljningen omfattar 1 öppen risk.', 'Högst riskvärde har ”Risk a”: 12 av 25.']],
    ['one new', said([risk('a'), risk('b', { openedIn: '2026-06', likelihood: 5 })]), ['Uppföljningen omfattar 2 öppna risker, varav 1 är ny sedan april.', 'Högst riskvärde har ”Risk b”: 20 av 25.']],
    ['two new, same score', said(['a', 'b'].map((key) => risk(key, { openedIn: '2026-06' }))), ['Uppföljningen omfattar 2 öppna risker, varav 2 är nya sedan april.', 'Högst riskvärde har ”Risk a” och ”Risk b”: 12 av 25.']],
    ['one closed', said([risk('a', { closedIn: '2026-07' })]), ['Sedan april har 1 risk avslutats.']],
    ['two closed', said(['a', 'b'].map((key) => risk(key, { closedIn: '2026-07' }))), ['Sedan april har 2 risker avslutats.']],
    ['three with the same score', said(['a', 'b', 'c'].map((key) => risk(key))), ['Uppföljningen omfattar 3 öppna risker.']],
    ['without scores, first report', said([risk('a', { likelihood: null, openedIn: '2026-06' })], FIRST), ['Uppföljningen omfattar 1 öppen risk.']],
    ['none', said([]), []],
  ])('%s', (_case, sentence, expected) => {
    expect(sentence).toEqual(expected)
  })
})

describe('assignments', () => {
  const assignments = (now: readonly RatingLevel[], before: readonly RatingLevel[] = [], more = {}) => {
    const key = (index: number) => `a${index}`
    const levels = (of: readonly RatingLevel[]) => of.map((level, index) => assessment('assignment', key(index), { level }))
    const all = now.map((_, index) => ({ ...FACTS.assignments[0], key: key(index) }) as never)
    const facts = { assignments: all, assessments: levels(now), previousAssessments: levels(before) }
    return sentences({ ...facts, ...more }, formWith(ASSIGNMENTS))
  }
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['mixed', assignments(['met', 'met', 'partlyMet']), ['Av 3 bedömda uppdrag är 2 genomförda och 1 delvis genomfört.']],
    ['all done', assignments(['met', 'met']), ['Alla 2 bedömda uppdrag är genomförda.']],
    ['none done', assignments(['notMet', 'notMet']), ['Inget av de 2 bedömda uppdragen är genomfört.']],
    ['one', assignments(['met']), ['Bara 1 uppdrag är bedömt. Det är genomfört.']],
    ['done since', assignments(['met', 'met', 'met'], ['partlyMet', 'notMet', 'met']), ['Alla 3 bedömda uppdrag är genomförda.', 'Sedan april har 2 uppdrag genomförts.']],
    ['not rated then: nobody knows', assignments(['met'], ['notAssessed']), ['Bara 1 uppdrag är bedömt. Det är genomfört.']],
    ['first report', assignments(['met', 'met'], ['notMet', 'notMet'], FIRST), ['Alla 2 bedömda uppdrag är genomförda.']],
    ['none rated', assignments(['notAssessed']), []],
    ['none', assignments([]), []],
  ])('%s', (_case, said, expected) => {
    expect(said).toEqual(expected)
  })
})

describe('placements', () => {
  const category = (key: string, serviceAreaKey: string | null) => ({ key, name: `HVB ${key}`, kind: 'price', serviceAreaKey }) as const
  const area = { actual: -100_000, budget: -100_000, forecast: -152_000, yearBudget: -150_000 }
  const said = (volumes: ReportFacts['placementVolumes'], serviceAreaKey: string | null = null, more: Partial<ReportFacts> = {}) =>
    sentences({ placementCategories: [category('ung', serviceAreaKey), category('vuxen', serviceAreaKey)], placementVolumes: volumes, ...more }, formWith(PLACEMENTS))
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['as budgeted', said(yearOf('ung', () => [4000, 2], [4000, 2])), []],
    ['nothing known', said([]), []],
    ['more placements, lower price', said(yearOf('ung', () => [3900, 4], [4000, 2])), ['Till och med augusti ger volymen för HVB ung ett underskott på 1,9 mnkr mot budget och priset ett överskott på 0,1 mnkr.']],
    ['price alone', said(yearOf('ung', () => [4100, 2], [4000, 2])), ['Till och med augusti ger priset för HVB ung ett underskott på 49 tkr mot budget.']],
    [
      'the forecast of the area, once',
      said([...yearOf('ung', () => [4000, 4], [4000, 2]), ...yearOf('vuxen', () => [4000, 5], [4000, 2])], 'Barn', money({ Barn: area })),
      [
        'Till och med augusti ger volymen för HVB vuxen ett underskott på 2,9 mnkr mot budget. Prognosen för Barn pekar på ett underskott på 2,0 mnkr för helåret.',
        'Till och med augusti ger volymen för HVB ung ett underskott på 1,9 mnkr mot budget.',
      ],
    ],
    ['an area without a forecast', said(yearOf('ung', () => [4000, 4], [4000, 2]), 'Barn', money({ Barn: { actual: -1 } })), ['Till och med augusti ger volymen för HVB ung ett underskott på 1,9 mnkr mot budget.']],
    ['an area without a line', said(yearOf('ung', () => [4000, 4], [4000, 2]), 'Vuxna', money({ Barn: area })), ['Till och med augusti ger volymen för HVB ung ett underskott på 1,9 mnkr mot budget.']],
  ])('%s', (_case, sentence, expected) => {
    expect(sentence).toEqual(expected)
  })
})
