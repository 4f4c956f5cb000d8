import { describe, expect, it } from 'vitest'
import { commentDuties, uncommentedLines, type CommentLimits } from '@/lib/domain/comment-duty'
import { oreFromTkr } from '@/lib/domain/money'
import type { StatementInput } from '@/lib/domain/statement-figures'
import { statementInput } from '@/lib/domain/statement-input'
import { FACTS } from './report-2020-08'

const LIMITS: CommentLimits = { forecastChangeToComment: oreFromTkr(300), varianceToComment: oreFromTkr(1000) }

function netCost(changed: Partial<StatementInput> = {}): StatementInput {
  const input = statementInput(FACTS, 'netCost')
  if (input === null) throw new Error('No net cost')
  return { ...input, ...changed }
}

const told = (input: StatementInput, limits = LIMITS) => commentDuties(input, limits).map(({ line, reasons }) => `${line.key}: ${reasons.join(' ')}`)

describe('lines that must be commented', () => {
  it('August 2020: eleven rows, for a change of 0,3 mnkr, a variance of 1,0 mnkr or both', () => {
    expect(told(netCost())).toEqual([
      'ifo.common: forecastChange yearVariance',
      'ifo.substanceAbuse: forecastChange',
      'ifo.childYouth: yearVariance',
      'ifo.economicAid: forecastChange',
      'ifo.socialPsychiatry: forecastChange yearVariance',
      'ifo.unaccompanied: yearVariance',
      'ifo.covid: forecastChange yearVariance',
      'ifo.stateGrant: forecastChange',
      'ai.integration: yearVariance',
      'ai.covid: yearVariance',
      'ai.unfunded: yearVariance',
    ])
  })

  it.each([
    ['exactly at the limit it is', 867, true],
    ['one öre below it is not', 867.000_01, false],
  ])('a change of −867 tkr: %s', (_case, limit, asked) => {
    const rows = told(netCost(), { ...LIMITS, forecastChangeToComment: oreFromTkr(limit) })
    expect(rows.includes('ifo.substanceAbuse: forecastChange')).toBe(asked)
  })

  it('what is not known asks for nothing', () => {
    expect(told(netCost({ forecasts: [] }))).toEqual([])
    expect(told(netCost({ previousVintageKey: null, amounts: [] }))).toEqual([])
  })

  it('totals, headings and of-which lines are not asked for', () => {
    const input = statementInput(FACTS, 'incomeStatement')
    expect(input && told(input)).toEqual([
      'ifo.income: forecastChange yearVariance',
      'ifo.personnel: yearVariance',
      'ifo.purchased: forecastChange yearVariance',
      'ifo.other: yearVariance',
      'ai.income: yearVariance',
      'ai.personnel: forecastChange',
      'ai.other: forecastChange',
    ])
  })
})

describe('lines that wait for their comment', () => {
  const comments: Readonly<Record<string, string>> = { 'ifo.covid': 'Fler sjuka', 'ifo.common': '  ', 'ifo.familyLaw': 'Liten' }
  const written = (vintageKey: string) =>
    netCost({ forecasts: FACTS.forecasts.map((each) => ({ ...each, comment: each.vintageKey === vintageKey ? (comments[each.lineKey] ?? null) : null })) })

  it('are all but those with words in this vintage', () => {
    expect(uncommentedLines(written('2020-08'), LIMITS)).toHaveLength(10)
    expect(uncommentedLines(written('2020-08'), LIMITS).map(({ line }) => line.key)).toContain('ifo.common')
    expect(uncommentedLines(written('2020-07'), LIMITS)).toHaveLength(11)
  })
})
