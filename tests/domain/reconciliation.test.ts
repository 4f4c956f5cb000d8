import { describe, expect, it } from 'vitest'
import { oreFromTkr } from '@/lib/domain/money'
import { columnDifferences, NET_RESULT_COLUMNS, printedDifferences, statementsDisagree, type ComparedRow, type PrintedDifference } from '@/lib/domain/reconciliation'
import type { BudgetLine } from '@/lib/domain/statement'

type Figures = Partial<Record<keyof ComparedRow['figures'], number | null>>

function row(key: string, kind: BudgetLine['kind'], parentKey: string | null, figures: Figures, counted = true): ComparedRow {
  const line: BudgetLine = { key, parentKey, kind, label: key, counted, businessAreaKey: null, serviceAreaKey: null }
  const inOre = Object.entries(figures).map(([column, tkr]) => [column, tkr === null ? null : oreFromTkr(tkr)])
  return { line, figures: Object.fromEntries(inOre) as ComparedRow['figures'] }
}

const inTkr = (differences: readonly PrintedDifference[]) =>
  differences.map(({ line, column, printed, expected, difference, slackTkr, explained }) =>
    [line.key, column, printed / 1e5, expected / 1e5, difference / 1e5, slackTkr, explained].join(' '),
  )

describe('printed totals against printed rows', () => {
  it.each<[string, ComparedRow[], string[]]>([
    ['the same', [row('a', 'item', 't', { actual: -1 }), row('b', 'item', 't', { actual: -2 }), row('t', 'total', null, { actual: -3 })], []],
    [
      'unrounded amounts give another total than the printed rows: 1 tkr is explained',
      [row('a', 'item', 't', { actual: -100.4 }), row('b', 'item', 't', { actual: -100.4 }), row('t', 'total', null, { actual: -200.8 })],
      ['t actual -201 -200 -1 1 true'],
    ],
    [
      '2 tkr is not explained',
      [row('a', 'item', 't', { budget: -100 }), row('t', 'total', null, { budget: -102 })],
      ['t budget -102 -100 -2 1 false'],
    ],
    [
      '2 tkr is explained where a row is not counted among the areas',
      [row('a', 'item', 't', { budget: -100 }, false), row('t', 'total', null, { budget: -102 })],
      ['t budget -102 -100 -2 2 true'],
    ],
    [
      'of-which rows are part of their item, and a heading holds rows of the total',
      [
        row('h', 'heading', 't', {}),
        row('a', 'item', 'h', { forecast: 10 }),
        row('o', 'ofWhich', 'a', { forecast: 4 }),
        row('p', 'ofWhich', 't', { forecast: 4 }),
        row('t', 'total', null, { forecast: 10 }),
      ],
      [],
    ],
    [
      'a wrong area total differs itself, and so does the result above it',
      [
        row('a', 'item', 's', { actual: 10 }),
        row('s', 'total', 't', { actual: 15 }),
        row('b', 'item', 't', { actual: 1 }),
        row('t', 'total', null, { actual: 11 }),
      ],
      ['s actual 15 10 5 1 false', 't actual 11 16 -5 1 false'],
    ],
    [
      'blank rows add nothing; a blank total, and a total of blanks, are not compared',
      [
        row('a', 'item', 't', { actual: 10, budget: null, yearBudget: 3 }),
        row('b', 'item', 't', { actual: null, budget: null }),
        row('t', 'total', null, { actual: 10, budget: 0, yearBudget: null }),
      ],
      [],
    ],
  ])('%s', (_case, rows, expected) => {
    expect(inTkr(printedDifferences(rows))).toEqual(expected)
  })

  it('the order of the rows does not matter', () => {
    const rows = [row('a', 'item', 't', { actual: 1 }), row('b', 'item', 't', { actual: 2 }), row('t', 'total', null, { actual: 5 })]
    expect(inTkr(printedDifferences(rows.toReversed()))).toEqual(inTkr(printedDifferences(rows)))
  })
})

describe('printed variances and changes against the figures beside them', () => {
  it.each<[string, Figures, BudgetLine['kind'], string[]]>([
    ['−76 798 − (−75 724) is −1 074, printed −1 075', { forecast: -76_798, yearBudget: -75_724, yearVariance: -1075 }, 'item', ['a yearVariance -1075 -1074 -1 1 true']],
    ['the sign turned', { actual: -110, budget: -100, variance: 10 }, 'item', ['a variance 10 -10 20 1 false']],
    ['of-which rows have 2', { forecast: 404, previousForecast: 1183, forecastChange: -781 }, 'ofWhich', ['a forecastChange -781 -779 -2 2 true']],
    ['all blank', { variance: 3, actual: 3 }, 'item', []],
    ['the variance blank', { actual: 3, budget: 2, variance: null }, 'item', []],
  ])('%s', (_case, figures, kind, expected) => {
    expect(inTkr(columnDifferences([row('a', kind, null, figures)]))).toEqual(expected)
  })
})

describe('a statement of grant, net cost and net result', () => {
  it('is compared in its own columns', () => {
    const figures = { grant: 10_108, actual: -12_712, netResult: -2603, lastYearNetResult: -2216, changeOnLastYearNetResult: -387 }
    const rows = [row('adults', 'item', 't', figures), row('t', 'total', null, { ...figures, grant: 10_111 })]
    expect(inTkr(printedDifferences(rows, NET_RESULT_COLUMNS))).toEqual(['t grant 10111 10108 3 1 false'])
    expect(inTkr(columnDifferences(rows, NET_RESULT_COLUMNS))).toEqual(['adults netResult -2603 -2604 1 1 true', 't netResult -2603 -2601 -2 1 false'])
  })
})

describe('two statements of the same money', () => {
  const statement = (figures: Figures, counted = true) => [row('a', 'item', 't', {}, counted), row('t', 'total', null, figures)]

  it.each<[string, ComparedRow[], ComparedRow[], string[]]>([
    ['budget −168 502 and −168 501: explained', statement({ budget: -168_502, actual: 1 }), statement({ budget: -168_501, actual: 1 }), ['t budget -168502 -168501 -1 1 true']],
    ['3 apart: not explained', statement({ actual: 0 }), statement({ actual: 3 }), ['t actual 0 3 -3 1 false']],
    ['2 apart with rows that are not counted', statement({ actual: 0 }), statement({ actual: 2 }, false), ['t actual 0 2 -2 2 true']],
    ['one without a total', statement({ actual: 0 }), [row('a', 'item', null, { actual: 3 })], []],
    ['the other without a total', [], statement({ actual: 0 }), []],
  ])('%s', (_case, first, second, expected) => {
    expect(inTkr(statementsDisagree(first, second))).toEqual(expected)
  })
})
