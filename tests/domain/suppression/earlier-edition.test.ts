import { describe, expect, it } from 'vitest'
import type { DataTable } from '@/lib/domain/data-table'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import { AUGUST, FACTS, JULY } from '../report-2020-08'
import { column, hiddenIn, protectedWith, tableBlock, tableOf, viewWith } from './hidden-of'

const julyFacts = (table: DataTable): ReportFacts => ({ ...FACTS, report: JULY, previousReport: null, dataTables: [table] })
const augustFacts = (table: DataTable): ReportFacts => ({ ...FACTS, report: AUGUST, dataTables: [table] })
const july = (table: DataTable): ReportView => protectedWith(julyFacts(table), [tableBlock()]).view
const august = (table: DataTable, ...earlier: ReportView[]) => protectedWith(augustFacts(table), [tableBlock()], earlier)

const quarters = ['q1', 'q2', 'sum'].map((key) => column(key))

describe('what an earlier edition tells', () => {
  it('a sum of 20 that is 22 now tells the 2 that came', () => {
    const before = tableOf([column('n')], [['a', { n: 20 }]])
    const now = tableOf([column('n')], [['a', { n: 22 }]])
    expect(hiddenIn(august(now, july(before)))).toEqual({ 'a/n': 'cumulative' })
    expect(hiddenIn(august(now))).toEqual({})
  })
  it('a number that shrank tells of nobody who came', () => {
    expect(hiddenIn(august(tableOf([column('n')], [['a', { n: 18 }]]), july(tableOf([column('n')], [['a', { n: 20 }]]))))).toEqual({})
  })
  it('a difference of −3 that is −8 now counts nobody', () => {
    expect(hiddenIn(august(tableOf([column('n')], [['a', { n: -8 }]]), july(tableOf([column('n')], [['a', { n: -3 }]]))))).toEqual({})
  })
  it('a quarter that has come since is protected by its sum, not by a quarter that is known', () => {
    const before = tableOf(quarters, [['a', { q1: 30, q2: null, sum: 30 }]])
    const now = tableOf(quarters, [['a', { q1: 30, q2: 3, sum: 33 }]])
    expect(hiddenIn(august(now, july(before)))).toEqual({ 'a/q2': 'small', 'a/sum': 'columnTotal' })
  })
  it('what was hidden once stays hidden, though another choice would do now', () => {
    const rows = (a: number, b: number) => tableOf([column('n')], [['a', { n: a }], ['b', { n: b }], ['c', { n: 40 }], ['total', { n: a + b + 40 }]])
    expect(hiddenIn(protectedWith(julyFacts(rows(3, 9)), [tableBlock()]))).toEqual({ 'a/n': 'small', 'b/n': 'rowTotal' })
    expect(hiddenIn(august(rows(3, 9), july(rows(3, 9))))).toEqual({ 'a/n': 'small', 'b/n': 'hiddenBefore' })
  })
  it('a total that was hidden then and has grown since stays what it was', () => {
    const then = tableOf(quarters, [['a', { q1: 3, q2: null, sum: 3 }], ['b', { q1: 50, q2: null, sum: 50 }]])
    const now = tableOf(quarters, [['a', { q1: 3, q2: 20, sum: 23 }], ['b', { q1: 50, q2: 60, sum: 110 }]])
    expect(hiddenIn(august(now, july(then)))).toEqual({ 'a/q1': 'small', 'a/sum': 'hiddenBefore' })
  })
  it('a small count that was shown, or that can be computed from what was shown, is hidden and marked as known', () => {
    const table = tableOf([column('n')], [['a', { n: 3 }], ['b', { n: 9 }], ['total', { n: 12 }]])
    const shown = viewWith(julyFacts(table), [tableBlock()])
    const { hidden } = august(table, shown)
    expect(hidden.map(({ address, exposed }) => [address, exposed])).toEqual([['dataTable:t/a/n', true]])
    const only = JSON.parse(JSON.stringify(shown).replace('{"type":"number","value":3,"decimals":0}', '{"type":"missing","reason":"suppressed"}')) as ReportView
    expect(august(table, only).hidden.map(({ address, exposed }) => [address, exposed])).toEqual([['dataTable:t/a/n', true]])
  })
  it('a percentage of two unknowns told neither', () => {
    const table = tableOf([column('n'), column('of'), column('p', { type: 'percent' })], [['a', { n: 3, of: 50, p: 6 }], ['b', { n: 20, of: 80, p: 25 }]])
    const none = '{"type":"missing","reason":"suppressed"}'
    const shown = JSON.stringify(viewWith(julyFacts(table), [tableBlock()]))
    const without = shown.replace('{"type":"number","value":3,"decimals":0}', none).replace('{"type":"number","value":50,"decimals":0}', none)
    expect(august(table, JSON.parse(without) as ReportView).hidden.some(({ exposed }) => exposed)).toBe(false)
  })
  it('a percentage of one unknown told it', () => {
    const table = tableOf([column('n'), column('of'), column('p', { type: 'percent' })], [['a', { n: 3, of: 50, p: 6 }], ['b', { n: 20, of: 80, p: 25 }]])
    const shown = viewWith(julyFacts(table), [tableBlock()])
    const withoutCount = JSON.parse(JSON.stringify(shown).replace('{"type":"number","value":3,"decimals":0}', '{"type":"missing","reason":"none"}')) as ReportView
    expect(august(table, withoutCount).hidden.find(({ address }) => address === 'dataTable:t/a/n')?.exposed).toBe(false)
    const withoutBoth = JSON.parse(JSON.stringify(shown).replace('{"type":"number","value":3,"decimals":0}', '{"type":"missing","reason":"suppressed"}')) as ReportView
    expect(august(table, withoutBoth).hidden.find(({ address }) => address === 'dataTable:t/a/n')?.exposed).toBe(true)
  })
})
