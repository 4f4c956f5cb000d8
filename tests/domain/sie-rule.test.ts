import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import type { SieObject, SieRow } from '@/lib/domain/sie-ledger'
import { takeByRules, type SieCondition, type SieMapping, type SieRule } from '@/lib/domain/sie-rule'

const row = (account: string, objects: readonly SieObject[] = [], rest: Partial<SieRow> = {}): SieRow => ({
  measure: 'actual', year: 2020, account, objects, from: 3, to: 3, amount: ore(100), count: 1, line: 1, ...rest,
})
const rule = (fromAccount: string, toAccount: string, ...conditions: readonly SieCondition[]): SieRule => ({ fromAccount, toAccount, conditions, target: null })
const when = (match: SieCondition['match'], from: string, to = '', dimension = '1'): SieCondition => ({ dimension, match, from, to })
const mapping = (rules: readonly SieRule[], rest: Partial<SieMapping> = {}): SieMapping => ({ rules, division: '', months: null, budgetVersion: null, ...rest })
const taken = (rules: readonly SieRule[], of: SieRow) => takeByRules([of], mapping(rules), 2020)[0]?.rule

describe('which rule takes a sum', () => {
  it.each([
    ['4000', '4999', '4110', 0],
    ['4000', '4999', '41105', 0],
    ['4000', '4999', '49999', 0],
    ['4000', '4999', '5000', null],
    ['4000', '4999', '3999', null],
    ['5', '6', '6999', 0],
    ['5', '6', '7000', null],
    ['51', '', '5110', 0],
    ['51', '', '5210', null],
    ['', '51', '5110', 0],
    ['', '51', '4110', null],
    ['', '', '5110', null],
  ])('accounts %s–%s and %s', (from, to, account, expected) => {
    expect(taken([rule(from, to)], row(account))).toBe(expected)
  })

  it.each([
    [[when('exact', '410')], '410', 0],
    [[when('exact', '410')], '4101', null],
    [[when('exact', '')], '410', null],
    [[when('prefix', '41')], '410', 0],
    [[when('prefix', '41')], '42', null],
    [[when('prefix', '')], '42', null],
    [[when('range', '400', '419')], '410', 0],
    [[when('range', '400', '419')], '420', null],
    [[when('range', '41')], '410', 0],
    [[when('range', '', '41')], '410', 0],
    [[when('range', '')], '410', null],
    [[when('exact', '410', '', '6')], '410', null],
    [[when('prefix', '4'), when('exact', '411')], '410', null],
  ])('objects that meet %j', (conditions, code, expected) => {
    expect(taken([rule('', '', ...conditions)], row('5110', [['1', code]]))).toBe(expected)
  })

  it('is the first that fits, also for sums met before', () => {
    const rules = [rule('6', '6'), rule('5', '5', when('exact', '410')), rule('5', '5')]
    const rows = [row('5110', [['1', '410']]), row('5110', [['1', '420']]), row('5110', [['1', '410']]), row('7000'), row('7000')]
    expect(takeByRules(rows, mapping(rules), 2020).map((each) => each.rule)).toEqual([1, 2, 1, null, null])
  })
})

describe('what no rule is tried for', () => {
  const all = [rule('1', '8')]
  it.each([
    ['another year', row('5', [], { year: 2019 }), {}, 'year'],
    ['a month before', row('5', [], { from: 2, to: 2 }), { months: { from: 3, to: 8 } }, 'month'],
    ['a month after', row('5', [], { from: 9, to: 9 }), { months: { from: 3, to: 8 } }, 'month'],
    ['a year balance that goes outside', row('5', [], { from: 1, to: 8 }), { months: { from: 3, to: 8 } }, 'month'],
    ['a month within', row('5'), { months: { from: 3, to: 8 } }, null],
    ['a budget that is not read', row('5', [], { measure: 'budget' }), {}, 'budget'],
    ['a budget of any month', row('5', [], { measure: 'budget', from: 12, to: 12 }), { budgetVersion: 'b', months: { from: 3, to: 8 } }, null],
  ] as const)('%s', (_, of, rest, outside) => {
    expect(takeByRules([of], mapping(all, rest), 2020)).toEqual([{ row: of, rule: outside === null ? 0 : null, outside }])
  })
})
