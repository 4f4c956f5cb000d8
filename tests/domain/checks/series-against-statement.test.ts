import { describe, expect, test } from 'vitest'
import { seriesAgainstStatement } from '@/lib/domain/checks/series-against-statement'
import type { DataTable } from '@/lib/domain/data-table'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import { ORE_PER_TKR } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount } from '@/lib/domain/statement'
import { amount, AUGUST, budgetLine, checkInput } from './check-input'

/** Results of a home in two statements: this year −9 817 − 1 257 tkr, last year −17 480 − 689 tkr. */
const RESULTS = [
  ['authority', -9_817, -17_480],
  ['own', -1_257, -689],
] as const

function statements(kind: 'netResult' | 'netCost'): Pick<ReportFacts, 'statements' | 'amounts' | 'forecasts'> {
  const actual = (key: string, year: number, tkr: number): Amount => ({ ...amount(key, 'home', 1, 12, tkr), period: { year, from: 1, to: 12 } })
  const noBudget = (key: string, year: number): Amount => ({ ...amount(key, 'home', 1, 12, 0, 'budget'), period: { year, from: 1, to: 12 } })
  return {
    statements: RESULTS.map(([key]) => ({
      key,
      kind,
      name: key,
      lines: [budgetLine('total', null, 'total', { label: 'Totalt Solgården' }), budgetLine('home', 'total', 'item', { label: 'Boende' })],
    })),
    amounts: RESULTS.flatMap(([key, now, before]) => [actual(key, 2026, now), actual(key, 2025, before), noBudget(key, 2026), noBudget(key, 2025)]),
    forecasts: [],
  }
}

function series(title: string, values: Readonly<Record<number, number>>): DataTable {
  return {
    key: 'series',
    kind: 'yearSeries',
    title,
    source: null,
    columns: [{ key: 'value', label: 'Value', type: 'number', decimals: 1 }],
    rows: Object.entries(values).map(([label, value]) => ({ key: label, label, cells: { value } })),
  }
}

function told(table: DataTable, facts: Partial<ReportFacts>) {
  const changed = { report: { ...AUGUST, period: { year: 2026, from: 1, to: 12 } }, dataTables: [table], ...facts }
  const input = checkInput(changed)
  return seriesAgainstStatement({ ...input, figures: figuresOf(input.facts) }).map(({ severity, quote, expected }) => ({
    severity,
    year: quote,
    tkr: expected.type === 'money' ? Math.round(expected.amount / ORE_PER_TKR) : null,
  }))
}

const RESULT = 'Resultat för Solgården, mkr'

describe('a year series against the statement that its caption names', () => {
  test.each([
    [RESULT, { 2024: -3, 2025: -18.2, 2026: -11.1 }, []],
    [RESULT, { 2026: -11.5 }, [{ severity: 'error', year: '2026', tkr: -11_074 }]],
    [RESULT, { 2025: -7.6 }, [{ severity: 'error', year: '2025', tkr: -18_169 }]],
    [RESULT, { 2026: -11.2 }, [{ severity: 'question', year: '2026', tkr: -11_074 }]],
    ['Solgården, mkr', { 2026: -99 }, []],
    ['Resultat för Björkbacken, mkr', { 2026: -99 }, []],
    ['Besök på Solgården', { 2026: 99 }, []],
  ])('%s %j', (title, values, expected) => {
    expect(told(series(title, values), statements('netResult'))).toEqual(expected)
  })

  test.each([
    [{ 2025: -18.2, 2026: -11.1 }, []],
    [{ 2026: -14.4 }, [{ severity: 'error', year: '2026', tkr: -11_074 }]],
  ])('costs %j', (values, expected) => {
    expect(told(series('Nettokostnad för Solgården, mkr', values), statements('netCost'))).toEqual(expected)
  })

  test.each([
    [{ kind: 'changeOnRow', of: 'value', base: 'above' }, 0],
    [{ kind: 'mean', of: ['value'] }, 0],
    [{ kind: 'sum', of: ['value'] }, 1],
  ] as const)('a column computed as %j', (derived, wrong) => {
    const table = series(RESULT, { 2025: -18.2, 2026: -11.5 })
    const columns = [{ ...table.columns[0], people: 'none' }, { key: 'computed', label: 'Computed', type: 'number', decimals: 1, derived }] as DataTable['columns']
    // The typed column is wrong once in every case; cells of computed columns can be stored beside it.
    const rows = table.rows.map((row) => ({ ...row, cells: { ...row.cells, computed: row.label === '2026' ? 6.7 : null } }))
    expect(told({ ...table, columns, rows }, statements('netResult'))).toHaveLength(1 + wrong)
  })

  test.each(['Resultat', 'Nettokostnad'])('before December the year is the forecast: %s', (word) => {
    const facts = statements('netCost')
    const forecasts = RESULTS.map(([statementKey]) => ({
      vintageKey: '2026-08' as const,
      statementKey,
      lineKey: 'home',
      fullYear: facts.amounts[0]?.amount ?? (0 as never),
      method: 'entered' as const,
      comment: null,
      effects: [],
      version: 1,
    }))
    const found = told(series(`${word} för Solgården, mkr`, { 2026: -44 }), { ...facts, forecasts, report: AUGUST })
    expect(found).toEqual([{ severity: 'error', year: '2026', tkr: -19_634 }])
  })
})
