import { describe, expect, it } from 'vitest'
import type { RatingLevel } from '@/lib/domain/assessment'
import { followUpOf, proposedLevelOf } from '@/lib/domain/follow-up'
import { oreFromTkr } from '@/lib/domain/money'
import { areasWithinBudget, lineFigures, statementRows, type StatementFigures, type StatementInput } from '@/lib/domain/statement-figures'
import { OF_WHICH_SLACK_TKR, reconciles, SLACK_TKR } from '@/lib/domain/variance'
import ratings from '@/tests/fixtures/ratings-2020-08.json'
import { assessment, AUGUST, FACTS, JULY, PRINTED, PUBLISHED_LEVELS, type PrintedFigures, type PrintedRow } from './report-2020-08'

function inputOf(kind: 'incomeStatement' | 'netCost'): StatementInput {
  const statement = FACTS.statements.find((each) => each.kind === kind)
  if (statement === undefined) throw new Error(`No statement ${kind}`)
  const { period, budgetVersionKey, vintageKey } = AUGUST
  return { statement, amounts: FACTS.amounts, forecasts: FACTS.forecasts, period, budgetVersionKey, vintageKey, previousVintageKey: JULY.vintageKey }
}

const COLUMNS = ['actual', 'budget', 'variance', 'forecast', 'yearBudget', 'yearVariance', 'forecastChange'] as const

/** Rule 2: 1 tkr, or 2 where rows that are not counted among the areas (the of-which rows of net cost) are in the sum. */
function slackOf(row: PrintedRow, rows: readonly PrintedRow[]): number {
  const holdsUncounted = row.kind === 'total' && rows.some((other) => !other.counted)
  return row.kind === 'ofWhich' || holdsUncounted ? OF_WHICH_SLACK_TKR : SLACK_TKR
}

function differences(row: PrintedRow, figures: StatementFigures, slack: number): readonly string[] {
  return COLUMNS.flatMap((column) => {
    const printed: PrintedFigures[typeof column] = row.printed[column]
    const computed = figures[column]
    if (printed === null) return []
    const agrees = computed !== null && reconciles(computed, oreFromTkr(printed), slack)
    return agrees ? [] : [`${column}: printed ${printed}, computed ${computed}`]
  })
}

describe.each(['incomeStatement', 'netCost'] as const)('%s of August 2020', (kind) => {
  const rows = PRINTED[kind]
  const input = inputOf(kind)
  const computed = new Map(statementRows(input).map((row) => [row.line.key, row.figures]))

  it.each(rows.map((row) => [row.key, row] as const))('%s comes out as printed, within the slack', (key, row) => {
    const figures = computed.get(key)
    expect(figures).toBeDefined()
    expect(figures && differences(row, figures, slackOf(row, rows))).toEqual([])
  })

  it('prints the committee last', () => {
    expect(statementRows(input).at(-1)?.line.key).toBe('asn.result')
  })
})

describe('statement against statement', () => {
  it('the result of the income statement is the total of net cost, within the slack', () => {
    const result = (kind: 'incomeStatement' | 'netCost') => {
      const input = inputOf(kind)
      const total = input.statement.lines.find((line) => line.key === 'asn.result')
      if (total === undefined) throw new Error('No total')
      return lineFigures(input, total)
    }
    const [income, net] = [result('incomeStatement'), result('netCost')]
    const apart = COLUMNS.filter((column) => {
      const [a, b] = [income[column], net[column]]
      return a === null || b === null || !reconciles(a, b, OF_WHICH_SLACK_TKR)
    })
    // Only whole tkr are published, so the sums of the printed rows lie further apart (118 and 115) than the printed totals (117 and 116).
    expect(apart).toEqual(['forecastChange'])
  })

  it('60 % of the areas are within budget', () => {
    expect(areasWithinBudget(inputOf('netCost'))).toBe(60)
  })
})

describe('ratings of August 2020', () => {
  const rated = ratings.indicators.filter((row) => row.value !== null && row.published !== 'notAssessed')
  const proposed = (key: string) => proposedLevelOf(FACTS, 'indicator', key)?.level

  it('32 of 37 follow the rule', () => {
    const following = rated.filter((row) => proposed(row.key) === row.published)
    expect([following.length, rated.length]).toEqual([32, 37])
  })

  it.each<[string, RatingLevel, RatingLevel]>([
    ['dv_competence_plan', 'notMet', 'partlyMet'],
    ['dv_followup_gender', 'met', 'partlyMet'],
    ['sick_total', 'notMet', 'partlyMet'],
    ['sick_short', 'met', 'partlyMet'],
    ['sick_long', 'notMet', 'partlyMet'],
  ])('%s: %s by the rule, %s by people', (key, byRule, byPeople) => {
    expect([proposed(key), PUBLISHED_LEVELS.get(key)]).toEqual([byRule, byPeople])
  })

  it('goals: 6 of 6 published levels follow from their indicators as published', () => {
    const assessments = ratings.indicators.map((row) => assessment('indicator', row.key, { level: PUBLISHED_LEVELS.get(row.key) ?? null }))
    const published = ratings.goals.filter((goal) => goal.published !== 'notAssessed')
    const levels = published.map((goal) => followUpOf({ ...FACTS, assessments }, 'goal', goal.key).level)
    expect(levels).toEqual(published.map((goal) => goal.published))
    expect(levels).toHaveLength(6)
  })

  it('measures with indicators: 3 of 3 published levels follow from them', () => {
    const hangsOn = (key: string) => ratings.indicators.filter((row) => row.hangsOn === key).map((row) => row.key)
    const correctiveMeasures = ['m1', 'm2', 'm3'].map((key) => ({ key, parentKey: null, text: key, effect: null, orgUnitKey: null, indicatorKeys: hangsOn(key) }))
    const levels = correctiveMeasures.map(({ key }) => followUpOf({ ...FACTS, correctiveMeasures }, 'correctiveMeasure', key).level)
    expect(levels).toEqual(['notMet', 'met', 'met'])
  })

  it('goals that people leave unrated over a rated indicator: the budget goal, proposed not met', () => {
    const unrated = assessment('goal', 'bg1', { level: 'notAssessed', reason: 'Bedöms för helåret' })
    expect(followUpOf({ ...FACTS, assessments: [unrated] }, 'goal', 'bg1')).toMatchObject({ level: 'notAssessed', proposed: { level: 'notMet' } })
  })
})
