import { describe, expect, test } from 'vitest'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import { columnUnit } from '@/lib/domain/figures/table-register'
import { targetDeviation } from '@/lib/domain/figures/indicator-register'
import type { DataTable } from '@/lib/domain/data-table'
import { oreFromTkr, ORE_PER_TKR } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount, BudgetLine, Statement } from '@/lib/domain/statement'
import { amount, APRIL, AUGUST, budgetLine, checkInput, FACTS, FORM, indicator, target, value, volume } from '../checks/check-input'

function valueOf(facts: Partial<ReportFacts>, key: string, withView = false): number | undefined {
  const input = checkInput(facts)
  return figuresOf(input.facts, withView ? input.view : null).find((figure) => figure.key === key)?.value
}

function figure(facts: Partial<ReportFacts>, key: string) {
  return figuresOf({ ...FACTS, ...facts }).find((each) => each.key === key)
}

const tkr = (thousands: number) => thousands * ORE_PER_TKR

describe('figures of statements', () => {
  test.each([
    ['netCost/total#actual', -12_030],
    ['netCost/total#budget', -12_000],
    ['netCost/total#variance', -30],
    ['netCost/total#forecast', -18_050],
    ['netCost/total#yearBudget', -18_000],
    ['netCost/total#yearVariance', -50],
    ['netCost/total#previousForecast', -18_050],
    ['netCost/childYouth#forecastChange', -50],
    ['netCost/childYouth#previousYearVariance', -50],
    ['netCost/adults#yearVarianceChange', 50],
  ])('%s = %i tkr', (key, thousands) => {
    expect(valueOf({}, key)).toBe(tkr(thousands))
  })

  test('a budget decision is a figure, no decision is none', () => {
    const decided: Partial<ReportFacts> = {
      report: { ...AUGUST, budgetVersionKey: 'grant' },
      budgetVersions: [...FACTS.budgetVersions, { key: 'grant', name: 'Grant', decision: null, decidedOn: null }],
      budgetChanges: [{ key: 'c', statementKey: 'netCost', lineKey: 'adults', budgetVersionKey: 'grant', amount: oreFromTkr(-400), reason: '' }],
      amounts: FACTS.amounts.map((each) => (each.budgetVersionKey === null ? each : { ...each, budgetVersionKey: 'grant' })),
    }
    expect(valueOf(decided, 'netCost/total#budgetChange')).toBe(tkr(400))
    expect(valueOf(decided, 'netCost/childYouth#budgetChange')).toBeUndefined()
  })

  test('the variance in percent of the budget, and the share of areas within it', () => {
    expect(valueOf({}, 'netCost/total#budgetVariancePercent')).toBeCloseTo(-0.2778, 4)
    expect(valueOf({}, 'netCost/total#shareWithinBudget')).toBe(50)
  })

  test('last year carries its period', () => {
    const lastYear: Amount = { ...amount('netCost', 'adults', 1, 12, -5_900), period: { year: 2025, from: 1, to: 12 } }
    const facts = { amounts: [...FACTS.amounts, lastYear] }
    expect(figure(facts, 'netCost/adults#lastYear')).toMatchObject({ value: tkr(-5_900), period: { year: 2025, from: 1, to: 12 } })
    expect(figure(facts, 'netCost/adults#changeOnLastYear')?.value).toBe(tkr(-50))
  })

  test('effects in a forecast, with their change', () => {
    const forecasts = FACTS.forecasts.map((forecast) =>
      forecast.lineKey === 'adults'
        ? { ...forecast, effects: [{ key: 'covid', label: 'Covid-19 (effect)', amount: oreFromTkr(forecast.vintageKey === '2026-08' ? -300 : -200) }] }
        : forecast,
    )
    expect(figure({ forecasts }, 'netCost/adults/covid#effect')).toMatchObject({ value: tkr(-300), names: ['Covid-19 (effect)', 'Covid-19'], depth: 2 })
    expect(figure({ forecasts }, 'netCost/adults/covid#forecastChange')?.value).toBe(tkr(-100))
    const firstTime = forecasts.map((forecast) => (forecast.vintageKey === '2026-08' ? forecast : { ...forecast, effects: [] }))
    expect(figure({ forecasts: firstTime }, 'netCost/adults/covid#forecastChange')).toBeUndefined()
    expect(figure({ forecasts, previousReport: null }, 'netCost/adults/covid#effect')?.value).toBe(tkr(-300))
  })
})

/** Two business areas under one result, each with an effect line of the same name. */
function areas(sameStatement: boolean): Pick<ReportFacts, 'statements' | 'amounts' | 'forecasts' | 'committee'> {
  const lines = (area: string, rootKey: string | null): readonly BudgetLine[] => [
    budgetLine(`${area}.head`, rootKey, 'heading', { label: `Area ${area}` }),
    budgetLine(`${area}.total`, `${area}.head`, 'total', { label: `Net cost ${area}`, businessAreaKey: area }),
    budgetLine(`${area}.item`, `${area}.total`, 'item', { label: `Care (${area})`, businessAreaKey: area }),
    budgetLine(`${area}.covid`, `${area}.total`, 'item', { label: 'Covid effect', businessAreaKey: area }),
  ]
  const one: Statement = { key: 'netCost', kind: 'netCost', name: 'Net cost', lines: [budgetLine('result', null, 'total'), ...lines('a', 'result'), ...lines('b', 'result')] }
  const two = ['a', 'b'].map((area): Statement => ({ key: area, kind: 'netResult', name: `Area ${area}`, lines: lines(area, null) }))
  const statementOf = (area: string) => (sameStatement ? 'netCost' : area)
  const amounts = ['a', 'b'].flatMap((area, index) => [
    amount(statementOf(area), `${area}.item`, 1, 8, -1_000 - index),
    amount(statementOf(area), `${area}.covid`, 1, 8, -20 - 10 * index),
    amount(statementOf(area), `${area}.item`, 1, 8, -900, 'budget'),
    amount(statementOf(area), `${area}.covid`, 1, 8, 0, 'budget'),
  ])
  const businessAreas = [
    { key: 'a', name: 'Elderly care', serviceAreas: [] },
    { key: 'b', name: 'Disability', serviceAreas: [] },
  ]
  return { statements: sameStatement ? [one] : two, amounts, forecasts: [], committee: { ...FACTS.committee, businessAreas } }
}

describe('names of lines', () => {
  test('a total is also called by its heading and its business area, a line by its label without parentheses', () => {
    expect(figure(areas(true), 'netCost/a.total#actual')).toMatchObject({ names: ['Net cost a', 'Area a', 'Elderly care'], depth: 1 })
    expect(figure(areas(true), 'netCost/a.item#actual')).toMatchObject({
      names: ['Care (a)', 'Care'],
      under: ['Net cost a', 'Area a', 'Line result', 'Elderly care', 'Net cost'],
      depth: 2,
    })
  })
})

describe('sums that no table shows', () => {
  test('lines of one name in two areas', () => {
    expect(figure(areas(true), 'netCost/a.covid+netCost/b.covid#actual')).toMatchObject({ value: tkr(-50), combined: true, under: ['Net cost'] })
  })

  test('results of two statements without a common root', () => {
    expect(figure(areas(false), 'a/a.total+b/b.total#variance')).toMatchObject({ value: tkr(-251), names: ['Socialnämnden', 'Elderly care', 'Disability'], depth: -1 })
  })

  test('a result that two statements show is not added to itself', () => {
    const again = (statement: Statement): Statement => ({ ...statement, key: `${statement.key}Again` })
    const netCost = FACTS.statements.filter(({ key }) => key === 'netCost')
    const copy = <Row extends { readonly statementKey: string }>(rows: readonly Row[]): readonly Row[] =>
      rows.flatMap((row) => (row.statementKey === 'netCost' ? [row, { ...row, statementKey: 'netCostAgain' }] : []))
    const facts = { statements: [...netCost, ...netCost.map(again)], amounts: copy(FACTS.amounts), forecasts: copy(FACTS.forecasts) }
    expect(figuresOf({ ...FACTS, ...facts }).filter(({ combined }) => combined)).toEqual([])
  })
})

describe('figures of indicators', () => {
  test.each([
    ['indicator:sickLeave#value', 4.6],
    ['indicator:sickLeave#previousValue', 4.8],
    ['indicator:sickLeave#fullYearTarget', 5],
    ['indicator:sickLeave#targetDeviation', -8],
    ['indicator:sickLeave#previousTargetDeviation', -4],
  ])('%s = %d', (key, expected) => {
    expect(valueOf({}, key)).toBeCloseTo(expected, 6)
  })

  test('a pro-rated target and the deviation from it, unrounded', () => {
    expect(valueOf({}, 'indicator:careDays#periodTarget')).toBeCloseTo(486.667, 3)
    expect(valueOf({}, 'indicator:careDays#targetDeviation')).toBeCloseTo(-0.137, 3)
  })

  test('parts, answers and earlier periods', () => {
    const facts: Partial<ReportFacts> = {
      committee: { ...FACTS.committee, orgUnits: [{ key: 'u', name: 'Unit', parentKey: null, mergedIntoKey: null }] },
      indicators: [indicator('sickLeave', { name: 'Sick leave (%)', orgUnitKey: 'u' })],
      indicatorValues: [
        value('sickLeave', 8, 4.6, { answers: 31 }),
        value('sickLeave', 8, 3.1, { breakdown: 'North' }),
        value('sickLeave', 12, 5.2, { period: { year: 2025, from: 1, to: 12 } }),
        value('sickLeave', 7, 5.5),
        value('sickLeave', 7, 6.1, { period: { year: 2026, from: 7, to: 7 } }),
      ],
    }
    expect(figure(facts, 'indicator:sickLeave#answers')?.value).toBe(31)
    expect(figure(facts, 'indicator:sickLeave/North#value')).toMatchObject({ value: 3.1, names: ['North'], under: ['Sick leave (%)', 'Sick leave', 'Unit', 'Goal'] })
    expect(figure(facts, 'indicator:sickLeave@2025-12#previousValue')).toMatchObject({ value: 5.2, period: { year: 2025, from: 1, to: 12 } })
    expect(figure(facts, 'indicator:sickLeave@2026-7#previousValue')?.value, 'to July').toBe(5.5)
    expect(figure(facts, 'indicator:sickLeave@2026-7-7#previousValue')?.value, 'July alone').toBe(6.1)
    expect(figure({ ...facts, previousReport: null }, 'indicator:sickLeave#previousTargetDeviation')).toBeUndefined()
  })

  test('steps of a scale are no numbers to repeat, and without a target there is none', () => {
    const facts = { indicators: [indicator('plan', { measurementUnit: 'yesNo' }), indicator('bare', { targets: [] })], indicatorValues: [value('plan', 8, 1), value('bare', 8, 2)] }
    expect(figuresOf({ ...FACTS, ...facts }).map(({ key }) => key).filter((key) => key.startsWith('indicator'))).toEqual(['indicator:bare#value'])
    expect(figure({ indicators: [indicator('none', { targets: [target({ fullYear: null })] })], indicatorValues: [] }, 'indicator:none#fullYearTarget')).toBeUndefined()
  })

  test.each([
    [2_017, 1_703.33, 18.4],
    [null, 10, null],
    [5, null, null],
    [5, 0, null],
  ])('%s against %s deviates by %s percent', (actual, wanted, expected) => {
    const deviation = targetDeviation(actual, wanted)
    expect(deviation === null ? null : Math.round(deviation * 10) / 10).toBe(expected)
  })
})

describe('figures of placements', () => {
  test.each([
    ['placements:hvbYouth#placementDays', 730],
    ['placements:hvbYouth#fullYearPlacements', 2],
    ['placements:hvbYouth/toDate#placementDays', 486],
    ['placements:hvbYouth/budget#placementDays', 730],
    ['placements:hvbYouth/budget#cost', 2 * 365 * 4_000 * 100],
  ])('%s = %d', (key, expected) => {
    expect(valueOf({}, key)).toBe(expected)
  })

  test('a month that is missing leaves the sums to date out, care days are added where counted', () => {
    const without = FACTS.placementVolumes.filter(({ month }) => month !== 3)
    expect(valueOf({ placementVolumes: without }, 'placements:hvbYouth/toDate#placementDays')).toBeUndefined()
    const counted = FACTS.placementVolumes.map((each) => (each.measure === 'actual' ? { ...each, careDays: 10 } : each))
    expect(valueOf({ placementVolumes: counted }, 'placements:hvbYouth/toDate#careDays')).toBe(80)
    const share = { key: 'homes', name: 'Homes', kind: 'share', serviceAreaKey: null } as const
    expect(valueOf({ placementCategories: [share], placementVolumes: [volume('homes', 1, null, null)] }, 'placements:homes#placementDays')).toBeUndefined()
  })
})

const TURNOVER: DataTable = {
  key: 'turnover',
  kind: 'yearSeries',
  title: 'Turnover (percent)',
  source: null,
  columns: [
    { key: 'note', label: 'Note', type: 'text', decimals: 0 },
    { key: '2025', label: '2025', type: 'percent', decimals: 1 },
  ],
  rows: [{ key: 'all', label: 'All units (sum)', cells: { note: 3, 2025: 11.2 } }],
}
const SERIES: DataTable = {
  key: 'series',
  kind: 'yearSeries',
  title: 'Result of the home, mkr',
  source: null,
  columns: [{ key: 'value', label: 'Value', type: 'number', decimals: 1 }],
  rows: [
    { key: '1', label: '2024', cells: { value: -7.6 } },
    { key: '2', label: '2025', cells: { value: null } },
  ],
}

describe('figures of tables', () => {
  test('a cell is named by its row; a row that is a year by its table', () => {
    expect(figure({ dataTables: [TURNOVER] }, 'table:turnover/all/2025#cell')).toMatchObject({
      unit: 'percent',
      names: ['All units (sum)', 'All units'],
      under: ['2025', 'Turnover'],
      period: { year: 2025, from: 1, to: 12 },
    })
    expect(figure({ dataTables: [SERIES] }, 'table:series/1/value#cell')).toMatchObject({ unit: 'ore', value: -760_000_000, names: ['Result of the home, mkr'], under: ['2024', 'Value'] })
    expect(figure({ dataTables: [SERIES] }, 'table:series/2/value#cell')).toBeUndefined()
  })

  test('a cell without a year is of the report itself', () => {
    const counts = { ...SERIES, key: 'counts', title: 'Visits', rows: [{ key: 'all', label: 'Day', cells: { value: 12 } }] }
    expect(figure({ dataTables: [counts] }, 'table:counts/all/value#cell')).toMatchObject({ value: 12, unit: 'number', period: null, under: ['Value', 'Visits'] })
  })

  test('a number in a column of texts is no figure', () => {
    expect(figure({ dataTables: [TURNOVER] }, 'table:turnover/all/note#cell')).toBeUndefined()
  })

  test.each([
    ['Cost, mnkr', 'ore', 100_000_000],
    ['Cost, tkr', 'ore', 100_000],
    ['Answers', 'number', 1],
  ] as const)('numbers of "%s" are %s', (title, unit, factor) => {
    expect(columnUnit({ ...SERIES, title }, 'number')).toEqual({ unit, factor })
    expect(columnUnit({ ...SERIES, title }, 'percent')).toEqual({ unit: 'percent', factor: 1 })
  })

  test('counts of assignments come from the view', () => {
    const form = {
      ...FORM,
      sections: [
        {
          key: 's',
          level: 2,
          title: 'S',
          blocks: [
            { kind: 'assignmentCounts', title: 'Assignments', rowHeader: 'Level', countLabel: 'Count', totalLabel: 'Total' },
            { kind: 'statement', statementKey: 'netCost', title: 'Net cost', rowHeader: 'Line', columns: [], legend: [] },
          ],
        },
      ],
    } as const
    const { facts, view } = checkInput({}, { form })
    const counts = figuresOf(facts, view).filter(({ measure }) => measure === 'count')
    expect(counts.map(({ key, value: count, depth }) => [key, count, depth])).toEqual([
      ['assignmentCounts/met#count', 1, 1],
      ['assignmentCounts/partlyMet#count', 0, 1],
      ['assignmentCounts/notMet#count', 0, 1],
      ['assignmentCounts/total#count', 1, 0],
    ])
  })
})

test('keys are unique', () => {
  const keys = figuresOf({ ...FACTS, ...areas(true), previousReport: APRIL, dataTables: [TURNOVER, SERIES] }).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
