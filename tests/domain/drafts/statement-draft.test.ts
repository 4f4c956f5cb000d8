import { describe, expect, it } from 'vitest'
import { AUGUST, budgetLine, FACTS } from '../checks/check-input'
import { formWith, money, sentences, STATEMENT, type LineAmounts } from './draft-facts'

const FORM = formWith(STATEMENT)

/** 100 mnkr to August and 150 in the year as budgeted and forecast, unless something else is said. */
const EVEN: LineAmounts = { actual: -100_000, budget: -100_000, forecast: -150_000, yearBudget: -150_000, previousForecast: -150_000 }
const FIRST = { previousReport: null }

describe('the result', () => {
  it.each<readonly [string, LineAmounts, object, readonly string[]]>([
    ['better, deficit', { forecast: -155_000, previousForecast: -155_100 }, {}, ['Prognosen förbättras med 0,1 mnkr sedan april och pekar på ett underskott på 5,0 mnkr för helåret.']],
    ['worse, surplus', { forecast: -149_000, previousForecast: -147_700 }, {}, ['Prognosen försämras med 1,3 mnkr sedan april och pekar på ett överskott på 1,0 mnkr för helåret.']],
    ['unchanged, deficit', { forecast: -152_000, previousForecast: -152_000 }, {}, ['Prognosen är oförändrad sedan april och pekar på ett underskott på 2,0 mnkr för helåret.']],
    ['a change that prints as 0', { forecast: -152_000, previousForecast: -152_040 }, {}, ['Prognosen är oförändrad sedan april och pekar på ett underskott på 2,0 mnkr för helåret.']],
    ['better, as budgeted', { previousForecast: -151_000 }, {}, ['Prognosen förbättras med 1,0 mnkr sedan april och pekar på ett nollresultat för helåret.']],
    ['first report of the year', { forecast: -152_000 }, FIRST, ['Prognosen pekar på ett underskott på 2,0 mnkr för helåret.']],
    ['after a report of last year', { forecast: -152_000 }, { previousReport: { ...AUGUST, key: '2025-12', period: { year: 2025, from: 1, to: 12 }, vintageKey: '2025-12' } }, ['Prognosen pekar på ett underskott på 2,0 mnkr för helåret.']],
    ['no earlier forecast', { forecast: -152_000, previousForecast: undefined as never }, {}, ['Prognosen pekar på ett underskott på 2,0 mnkr för helåret.']],
    ['no year budget', { yearBudget: undefined as never, previousForecast: -151_000 }, {}, ['Prognosen förbättras med 1,0 mnkr sedan april.']],
    ['no forecast', { forecast: undefined as never, yearBudget: undefined as never }, {}, []],
  ])('%s', (_case, line, changed, expected) => {
    const said = sentences({ ...money({ Hemtjänst: { ...EVEN, ...line } }), ...changed }, FORM)
    expect(said.filter((each) => each.startsWith('Prognosen'))).toEqual(expected)
  })

  it.each<readonly [string, LineAmounts, string]>([
    ['deficit', { actual: -105_100 }, 'Till och med augusti visar utfallet ett underskott på 5,1 mnkr mot budget.'],
    ['surplus', { actual: -98_000 }, 'Till och med augusti visar utfallet ett överskott på 2,0 mnkr mot budget.'],
    ['in balance', {}, 'Till och med augusti visar utfallet ett nollresultat mot budget.'],
  ])('to date: %s', (_case, line, expected) => {
    expect(sentences(money({ Hemtjänst: { ...EVEN, ...line } }), FORM)).toContain(expected)
  })

  it('without amounts says nothing', () => {
    expect(sentences(money({ Hemtjänst: {} }), FORM)).toEqual([])
    expect(sentences({ statements: [] }, FORM)).toEqual([])
  })

  it('of a month, of a year', () => {
    const line = { ...EVEN, actual: -101_000 }
    const january = { report: { ...AUGUST, period: { year: 2026, from: 1, to: 1 } }, ...FIRST, forecasts: [] }
    expect(sentences({ ...money({ Hemtjänst: line }, 'netCost', { to: 1 }), ...january }, FORM)).toEqual(['I januari visar utfallet ett underskott på 1,0 mnkr mot budget.'])
    const year = { report: { ...AUGUST, period: { year: 2026, from: 1, to: 12 } } }
    expect(sentences({ ...money({ Hemtjänst: { ...line, lastYear: [-100_400, 0] } }, 'netCost', { to: 12 }), ...year }, FORM)).toEqual([
      'Under året visar utfallet ett underskott på 1,0 mnkr mot budget.',
      'Bland verksamheterna väntas störst underskott för helåret inom Hemtjänst med 50,0 mnkr.',
      'Under året är nettokostnaden 0,6 mnkr högre än förra året.',
    ])
  })

  it('of a small committee is written in thousands', () => {
    const line = { actual: -700, budget: -640, forecast: -1020, yearBudget: -960, previousForecast: -1000 }
    expect(sentences(money({ Revision: line }), FORM).slice(0, 2)).toEqual([
      'Prognosen försämras med 20 tkr sedan april och pekar på ett underskott på 60 tkr för helåret.',
      'Till och med augusti visar utfallet ett underskott på 60 tkr mot budget.',
    ])
  })

  it('of a form with grants: grant and net cost', () => {
    const said = (line: LineAmounts) => sentences(money({ Hemtjänst: { ...EVEN, ...line } }, 'netResult'), FORM)
    expect(said({ actual: -98_200 })).toContain('Till och med augusti är nettokostnaden 98,2 mnkr mot ett anslag på 100,0 mnkr, ett överskott på 1,8 mnkr.')
    expect(said({})).toContain('Till och med augusti är nettokostnaden 100,0 mnkr mot ett anslag på 100,0 mnkr, ett nollresultat.')
    expect(said({ actual: 98_200, budget: 100_000 })).toContain('Till och med augusti visar utfallet ett underskott på 1,8 mnkr mot budget.')
  })
})

describe('the budget', () => {
  const change = { key: 'c', statementKey: 'netCost', lineKey: 'Hemtjänst', budgetVersionKey: 'budget', amount: -660_000_000, reason: '' } as never
  const april = { ...AUGUST, key: '2026-04', period: { year: 2026, from: 1, to: 4 }, vintageKey: '2026-04', budgetVersionKey: 'first' } as const
  const versions = [{ key: 'first', name: '', decision: null, decidedOn: '2025-11-01' }, { key: 'budget', name: '', decision: null, decidedOn: '2026-06-01' }]
  it('raised since the previous report', () => {
    const said = sentences({ ...money({ Hemtjänst: EVEN }), previousReport: april, budgetVersions: versions, budgetChanges: [change] }, FORM)
    expect(said).toContain('Sedan april har budgeten ökat med 6,6 mnkr.')
  })
  it('raised by less than is printed', () => {
    const little = { ...(change as object), amount: -1_000_000 } as never
    const said = sentences({ ...money({ Hemtjänst: EVEN }), previousReport: april, budgetVersions: versions, budgetChanges: [little] }, FORM)
    expect(said.filter((each) => each.includes('budgeten'))).toEqual([])
  })
})

describe('the lines that weigh most', () => {
  const line = (variance: number, change = 0): LineAmounts => ({ ...EVEN, forecast: -150_000 + variance, previousForecast: -150_000 + variance - change })
  const largest = (lines: Readonly<Record<string, LineAmounts>>, changed = {}) =>
    sentences({ ...money(lines), ...changed }, FORM).filter((each) => each.includes('störst') || each.includes('mest'))
  it('three at most each way, none that is small beside the largest', () => {
    const lines = { A: line(-5000), B: line(-3000), C: line(-1000), D: line(-2000), E: line(4000), F: line(700), G: line(0) }
    expect(largest(lines)).toEqual([
      'Bland verksamheterna väntas störst underskott för helåret inom A med 5,0 mnkr, B med 3,0 mnkr och D med 2,0 mnkr.',
      'Bland verksamheterna väntas störst överskott för helåret inom E med 4,0 mnkr.',
    ])
  })
  it('changed forecasts, and lines that are not counted', () => {
    expect(largest({ A: line(0, 1300), B: line(0, -900), 'Pandemi*': line(-3600) })).toEqual([
      'Utöver verksamheterna väntas störst underskott för helåret inom Pandemi med 3,6 mnkr.',
      'Sedan april försämras prognosen mest för B med 0,9 mnkr.',
      'Sedan april förbättras prognosen mest för A med 1,3 mnkr.',
    ])
  })
  it('are not named where one is missing, two share a name, or there is no earlier report', () => {
    expect(largest({ A: line(-5000), B: { ...line(0), yearBudget: undefined as never } })).toEqual([])
    expect(largest({ A: line(-5000), 'A*': line(0) })).toHaveLength(1)
    expect(largest({ A: line(-5000), ' A': line(0) })).toHaveLength(1)
    expect(largest({ A: line(0, 1300) }, FIRST)).toEqual([])
  })
  it('of an income statement are items', () => {
    const facts = money({ Personal: line(-2000) }, 'incomeStatement')
    expect(sentences(facts, FORM)).toContain('Bland posterna väntas störst underskott för helåret inom Personal med 2,0 mnkr.')
  })
  it('two of the same name', () => {
    const facts = money({ A: line(-5000), B: line(-2000) })
    const statements = facts.statements.map((each) => ({ ...each, lines: each.lines.map((one) => (one.key === 'B' ? { ...one, label: 'A' } : one)) }))
    expect(sentences({ ...facts, statements }, FORM).filter((each) => each.includes('störst'))).toEqual([])
  })
})

describe('last year', () => {
  const against = (lastYear: LineAmounts['lastYear'], line: LineAmounts = {}) =>
    sentences(money({ Hemtjänst: { ...EVEN, ...line, lastYear } as LineAmounts }), FORM).filter((each) => each.includes('förra'))
  it.each<readonly [string, LineAmounts['lastYear'], LineAmounts, readonly string[]]>([
    ['dearer', [-91_700, -136_500], {}, ['Till och med augusti är nettokostnaden 8,3 mnkr högre än samma period förra året.', 'För helåret väntas nettokostnaden bli 13,5 mnkr högre än förra årets utfall.']],
    ['cheaper', [-101_000, -152_000], {}, ['Till och med augusti är nettokostnaden 1,0 mnkr lägre än samma period förra året.', 'För helåret väntas nettokostnaden bli 2,0 mnkr lägre än förra årets utfall.']],
    ['the same', [-100_000, -150_000], {}, ['Till och med augusti är nettokostnaden oförändrad jämfört med samma period förra året.', 'För helåret väntas nettokostnaden bli oförändrad jämfört med förra årets utfall.']],
    ['a revenue then', [100, -150_000], {}, ['För helåret väntas nettokostnaden bli oförändrad jämfört med förra årets utfall.']],
    ['unknown', undefined, {}, []],
  ])('%s', (_case, lastYear, line, expected) => {
    expect(against(lastYear, line)).toEqual(expected)
  })
})

describe('several results in one text', () => {
  const line: LineAmounts = { ...EVEN, forecast: -152_000 }
  const both = () => {
    const [a, b] = [money({ Hemtjänst: line }), money({ Skola: { ...line, actual: -90_000, forecast: -140_000 } }, 'netCost', { key: 'other' })]
    return {
      statements: [...a.statements, ...b.statements],
      lastYearStatements: [],
      amounts: [...a.amounts, ...b.amounts],
      forecasts: [...a.forecasts, ...b.forecasts],
    }
  }
  const form = formWith(STATEMENT, { ...STATEMENT, statementKey: 'other' } as typeof STATEMENT)
  it('are named', () => {
    expect(sentences(both(), form).filter((each) => each.startsWith('Prognosen'))).toEqual([
      'Prognosen för Resultat netCost försämras med 2,0 mnkr sedan april och pekar på ett underskott på 2,0 mnkr för helåret.',
      'Prognosen för Resultat other förbättras med 10,0 mnkr sedan april och pekar på ett överskott på 10,0 mnkr för helåret.',
    ])
    expect(sentences(both(), form, 'first').slice(0, 2)).toEqual(sentences(both(), form).filter((each) => each.startsWith('Prognosen')))
  })
  it('the same result split in another way is said once', () => {
    const [a, b] = [money({ Hemtjänst: line }), money({ Personal: line }, 'incomeStatement', { key: 'other' })]
    const [amounts, forecasts] = [[...a.amounts, ...b.amounts], [...a.forecasts, ...b.forecasts]]
    const facts = { ...both(), statements: [...a.statements, ...b.statements], amounts, forecasts }
    expect(sentences(facts, form).filter((each) => each.startsWith('Prognosen'))).toHaveLength(1)
  })
})

describe('a section that only a title tells about', () => {
  const facts = money({ Hemtjänst: { ...EVEN, forecast: -152_000 } })
  const statements = [{ ...facts.statements[0], lines: [...(facts.statements[0]?.lines ?? []), budgetLine('x', null, 'item', { label: 'Vård & omsorg' })] }] as never
  const titled = (title: string) => {
    const form = formWith()
    return { ...form, sections: form.sections.map((section) => (section.key === 'section' ? { ...section, title } : section)) }
  }
  it.each([
    ['Resultat - netCost', 5],
    ['Vård & omsorg', 0],
    ['Övrigt', 0],
    ['&', 0],
  ])('%s', (title, count) => {
    const said = sentences({ ...FACTS, ...facts, statements, previousReport: null }, titled(title))
    expect(said.length > 0).toBe(count > 0)
  })
})
