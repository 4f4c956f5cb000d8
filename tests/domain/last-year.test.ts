import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import type { Amount, BudgetLine, Statement } from '@/lib/domain/statement'
import { lineFigures, statementRows, type StatementFigures, type StatementInput } from '@/lib/domain/statement-figures'

const line = (key: string, kind: BudgetLine['kind'] = 'item', parentKey: string | null = 'total'): BudgetLine => ({
  key,
  parentKey,
  kind,
  label: key,
  counted: true,
  businessAreaKey: null,
  serviceAreaKey: null,
})
const statementWith = (...keys: string[]): Statement => ({
  key: 'netCost',
  kind: 'netCost',
  name: '',
  lines: [line('total', 'total', null), ...keys.map((key) => line(key))],
})

function amount(year: number, lineKey: string, measure: Amount['measure'], from: number, to: number, value: number, versionKey = 'original'): Amount {
  const budgetVersionKey = measure === 'budget' ? versionKey : null
  return { statementKey: 'netCost', lineKey, measure, budgetVersionKey, period: { year, from, to }, amount: ore(value), version: 1 }
}

const THIS_YEAR = [
  amount(2023, 'care', 'actual', 1, 4, -40),
  amount(2023, 'care', 'budget', 1, 4, -44),
  amount(2023, 'care', 'budget', 5, 12, -86),
  amount(2023, 'housing', 'actual', 1, 4, 9),
]
const LAST_YEAR = [
  amount(2022, 'care', 'actual', 1, 4, -35),
  amount(2022, 'care', 'actual', 5, 12, -75),
  amount(2022, 'care', 'budget', 1, 12, -100),
  amount(2022, 'closed', 'actual', 1, 4, -5),
  amount(2022, 'closed', 'actual', 5, 12, -2),
]
const forecast = (lineKey: string, value: number): StatementInput['forecasts'][number] => ({
  vintageKey: '2023-04',
  statementKey: 'netCost',
  lineKey,
  fullYear: ore(value),
  method: 'entered',
  comment: null,
  effects: [],
  version: 1,
})
const INPUT: StatementInput = {
  statement: statementWith('care', 'housing'),
  lastYearStatement: statementWith('care', 'closed'),
  amounts: [...THIS_YEAR, ...LAST_YEAR],
  forecasts: [forecast('care', -125), forecast('housing', 20)],
  period: { year: 2023, from: 1, to: 4 },
  budgetVersionKey: 'original',
  vintageKey: '2023-04',
  previousVintageKey: null,
}

function figuresOf(key: string, changed: Partial<StatementInput> = {}): StatementFigures {
  const input = { ...INPUT, ...changed }
  const found = input.statement.lines.find((each) => each.key === key)
  if (found === undefined) throw new Error(`No line ${key}`)
  return lineFigures(input, found)
}

const december: Partial<StatementInput> = {
  period: { year: 2023, from: 1, to: 12 },
  amounts: [...INPUT.amounts, amount(2023, 'care', 'actual', 5, 12, -80), amount(2023, 'housing', 'actual', 5, 12, 1)],
  forecasts: [],
}

describe('last year', () => {
  it('is compared to date and for the whole year; a worse year is negative', () => {
    expect(figuresOf('care')).toMatchObject({
      actual: -40,
      yearBudget: -130,
      samePeriodLastYear: -35,
      changeOnSamePeriodLastYear: -5,
      lastYear: -110,
      changeOnLastYear: -15,
    })
  })

  it('is missing for a line that did not exist', () => {
    expect(figuresOf('housing')).toMatchObject({ actual: 9, samePeriodLastYear: null, changeOnSamePeriodLastYear: null, lastYear: null, changeOnLastYear: null })
  })

  it('is in a total with the lines that have been closed since', () => {
    expect(figuresOf('total')).toMatchObject({ actual: -31, samePeriodLastYear: -40, lastYear: -117, changeOnLastYear: 12 })
  })

  it.each<[string, Partial<StatementInput>, number | null]>([
    ['the statement was not kept', { lastYearStatement: undefined }, -110],
    ['the total is new', { lastYearStatement: { ...statementWith('care', 'closed'), lines: [line('care', 'item', null)] } }, -110],
    ['a month is missing in one line', { amounts: INPUT.amounts.filter((each) => each.amount !== -2) }, null],
    ['nothing is stored', { amounts: THIS_YEAR }, null],
  ])('of a total when %s', (_case, changed, lastYear) => {
    expect(figuresOf('total', changed).lastYear).toBe(lastYear)
  })

  it('to date is missing when last year is known only as a whole, and the whole year is not', () => {
    const amounts = [...THIS_YEAR, amount(2022, 'care', 'actual', 1, 12, -110)]
    expect(figuresOf('care', { amounts })).toMatchObject({ samePeriodLastYear: null, lastYear: -110 })
  })

  it('is compared with the actual in December, where there is no forecast any more', () => {
    expect(figuresOf('care', december)).toMatchObject({ forecast: null, actual: -120, changeOnLastYear: -10 })
    expect(figuresOf('care', { forecasts: [] })).toMatchObject({ forecast: null, changeOnLastYear: null })
  })

  it('is never mixed into this year, nor this year into it', () => {
    const value = fc.integer({ min: -1e12, max: 1e12 })
    fc.assert(
      fc.property(value, value, (then, now) => {
        const amounts = [amount(2022, 'care', 'actual', 1, 4, then), amount(2023, 'care', 'actual', 1, 4, now)]
        expect(figuresOf('care', { amounts })).toMatchObject({ actual: now, samePeriodLastYear: then })
      }),
    )
  })
})

describe('net result', () => {
  it('is grant + net cost, and the variance', () => {
    expect(figuresOf('care')).toMatchObject({ budget: -44, grant: 44, actual: -40, netResult: 4, variance: 4 })
    expect(figuresOf('housing')).toMatchObject({ grant: null, netResult: null })
  })

  it('of last year is of the whole year, against the last budget of that year whatever it was called', () => {
    expect(figuresOf('care').lastYearNetResult).toBe(-10)
    const renamed = [...INPUT.amounts.filter((each) => each.measure === 'actual'), amount(2022, 'care', 'budget', 1, 12, -100, 'autumn')]
    expect(figuresOf('care', { amounts: renamed }).lastYearNetResult).toBe(-10)
  })

  it('changes from whole year to whole year: by the forecast before December, by the actual in it', () => {
    expect(figuresOf('care').changeOnLastYearNetResult).toBe(-125 + 130 + 10)
    expect(figuresOf('care', december).changeOnLastYearNetResult).toBe(-120 + 130 + 10)
  })
})

describe('figures of a whole statement', () => {
  const tkr = fc.integer({ min: -1e11, max: 1e11 })

  it('are those of its lines, one by one', () => {
    for (const row of statementRows(INPUT)) expect(row.figures).toEqual(lineFigures(INPUT, row.line))
  })

  it('any split of a year into intervals gives the same sums to date', () => {
    const months = fc.array(tkr, { minLength: 12, maxLength: 12 })
    const cuts = fc.uniqueArray(fc.integer({ min: 2, max: 12 }))
    fc.assert(
      fc.property(months, cuts, fc.constantFrom(2022, 2023), (amounts, starts, year) => {
        const from = [1, 5, ...starts].filter((start, index, all) => all.indexOf(start) === index).sort((a, b) => a - b)
        const split = from.map((start, index) => {
          const end = (from[index + 1] ?? 13) - 1
          return amount(year, 'care', 'actual', start, end, amounts.slice(start - 1, end).reduce((sum, each) => sum + each, 0))
        })
        const whole = amounts.map((each, index) => amount(year, 'care', 'actual', index + 1, index + 1, each))
        expect(figuresOf('total', { amounts: split })).toEqual(figuresOf('total', { amounts: whole }))
      }),
    )
  })

  it('turn with the signs', () => {
    fc.assert(
      fc.property(fc.array(tkr, { minLength: INPUT.amounts.length, maxLength: INPUT.amounts.length }), (values) => {
        const signed = (sign: 1 | -1): StatementInput => ({
          ...INPUT,
          amounts: INPUT.amounts.map((each, index) => ({ ...each, amount: ore(sign * (values[index] ?? 0)) })),
          forecasts: INPUT.forecasts.map((each) => ({ ...each, fullYear: ore(sign * each.fullYear) })),
        })
        const turned = (figures: StatementFigures) => Object.entries(figures).map(([key, value]) => [key, value === null ? null : ore(0 - value)])
        expect(Object.entries(figuresOf('total', signed(-1)))).toEqual(turned(figuresOf('total', signed(1))))
      }),
    )
  })

  it('do not depend on the order of amounts, forecasts or lines', () => {
    const turned: Partial<StatementInput> = {
      statement: { ...INPUT.statement, lines: INPUT.statement.lines.toReversed() },
      amounts: INPUT.amounts.toReversed(),
      forecasts: INPUT.forecasts.toReversed(),
    }
    expect(figuresOf('total', turned)).toEqual(figuresOf('total'))
  })
})
