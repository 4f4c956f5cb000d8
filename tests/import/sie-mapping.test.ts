import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SieMappingEditor } from '@/components/imports/sie-mapping-editor'
import { sieSums } from '@/components/imports/sie-sums'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import type { SieMapping } from '@/lib/domain/sie-rule'
import { mapSie } from '@/lib/import/sie/map-sie'
import { readSie } from '@/lib/import/sie/read-sie'
import { suggestSie } from '@/lib/import/sie/suggest-sie'
import { sieMappingSchema } from '@/lib/schemas/sie-mapping'
import type { SieRaw } from '@/lib/schemas/sie-raw'
import { sieColumnText } from '@/lib/text/import-sie'
import { streamOf } from './sie-text'

const line = (key: string, name: string, kind: 'item' | 'total' = 'item', aliases: readonly string[] = []) => ({ statement: 'net', key, name, kind, aliases, parentKey: null })
const REGISTERS: ImportRegisters = {
  year: 2020,
  municipalityCode: '0138',
  statements: [{ key: 'net', name: 'Nettokostnad', aliases: [] }],
  lines: [line('fosterHome', 'Familjehem'), line('aid', 'Ekonomiskt bistånd'), line('office', 'Material', 'item', ['Kontorsmateriel']), line('all', 'Summa', 'total')],
  indicators: [],
  categories: [],
  budgetVersions: [{ key: 'grant', name: 'Ram', aliases: [] }],
  vintages: [],
  lockedMonths: [],
}

async function read(text: string | Buffer): Promise<SieRaw> {
  const reading = await readSie(streamOf(Buffer.from(text)))
  if (!reading.ok) throw new Error(reading.reason.code)
  return reading.raw
}
const seed = (name: string) => read(readFileSync(join(import.meta.dirname, 'ok', name)))
const to = (fromAccount: string, toAccount: string, key: string | null, code?: string): SieMapping['rules'][number] => ({
  fromAccount,
  toAccount,
  conditions: code === undefined ? [] : [{ dimension: '1', match: 'exact', from: code, to: '' }],
  target: key === null ? null : { statement: 'net', line: key },
})
const mapping = (rules: SieMapping['rules'], rest: Partial<SieMapping> = {}): SieMapping => ({ rules, division: '', months: null, budgetVersion: null, ...rest })

const changes = (raw: SieRaw, rules: SieMapping, registers = REGISTERS) =>
  mapSie(raw, rules, registers).changes.map(({ change }) => ('line' in change && 'period' in change ? `${change.kind} ${change.line} ${change.period.from}–${change.period.to} ${change.amount}` : ''))

describe('a ledger becomes amounts of lines', () => {
  it('signs are turned, the first rule wins, and a line without transactions in a month has zero', async () => {
    const rules = mapping([to('1', '2', null), to('4', '4', 'fosterHome', '410'), to('6', '6', 'office'), to('4', '8', 'aid', '420')])
    const reading = mapSie(await seed('transactions.se'), rules, REGISTERS)
    expect(changes(await seed('transactions.se'), rules)).toEqual([
      'actual fosterHome 1–1 -1250000', 'actual fosterHome 2–2 0', 'actual aid 1–1 0', 'actual aid 2–2 -500000', 'actual office 1–1 0', 'actual office 2–2 -71940',
    ])
    expect(reading.leftOut).toEqual([
      { name: '1930 Bankkonto', amount: 1839925, count: 2 },
      { name: '2640 Ingående moms', amount: -17985, count: 1 },
    ])
    expect(reading.proof).toEqual({ read: 0, mapped: -1821940, leftOut: 1821940 })
    expect(reading.faults).toEqual([])
  })
  it('what no rule takes is named by account and objects', async () => {
    const { leftOut } = mapSie(await seed('transactions.se'), mapping([to('1', '5', null)]), REGISTERS)
    expect(leftOut.at(-1)).toEqual({ name: '2640 Ingående moms', amount: -17985, count: 1 })
    expect(leftOut.map(({ name }) => name)).toContain('6110 Kontorsmateriel, Ansvar 420 Ekonomiskt bistånd, Projekt P1 Statsbidrag psykisk hälsa')
  })
  it('other years, other months and unread budgets are left out with their sums; a budget goes to its version', async () => {
    const raw = await seed('month-balances.se')
    const { leftOut } = mapSie(raw, mapping([to('3', '8', 'aid')], { months: { from: 1, to: 2 } }), REGISTERS)
    expect(leftOut).toEqual([{ name: '#PBUDGET 2020', amount: -6200000, count: 2 }, { name: '#RAR 2019', amount: -4000000, count: 2 }, { name: '2020-03', amount: -2400000, count: 2 }])
    expect(changes(raw, mapping([to('5', '5', 'aid'), to('3', '3', 'office')], { budgetVersion: 'grant' }))).toEqual([
      'actual aid 1–1 -3000000', 'actual aid 2–2 -3050000', 'actual aid 3–3 -3100000', 'budget aid 1–1 -3100000', 'budget aid 2–2 -3100000',
      'actual office 1–1 700000', 'actual office 2–2 700000', 'actual office 3–3 700000',
    ])
  })
  it('year balances are one amount from January', async () => {
    expect(changes(await seed('year-balances.se'), mapping([to('4', '5', 'aid')]))).toEqual(['actual aid 1–12 -70034567'])
  })
  it('a rule to a line that is gone or computed, an unknown budget version and a file of other years are faults', async () => {
    const raw = await seed('two-years.se')
    const { faults } = mapSie(raw, mapping([to('4', '4', 'gone'), to('3', '3', 'all')], { budgetVersion: 'none' }), { ...REGISTERS, year: 2022 })
    expect(faults.map(({ code, place, found, expected }) => [code, place.column, found, expected])).toEqual([
      ['unknownLine', 'rule 1', 'gone', null],
      ['totalIsComputed', 'rule 2', 'Summa', null],
      ['unknownBudgetVersion', '#PBUDGET', 'none', 'Ram'],
      ['otherYear', '#RAR', '2018, 2019, 2020', '2022'],
    ])
  })
})

describe('rules to begin with', () => {
  it('follow names of objects and accounts, and leave out the balance sheet', async () => {
    const suggested = suggestSie(await seed('transactions.se'), { ...REGISTERS, lockedMonths: [1] })
    expect(suggested).toEqual(
      mapping([to('1', '2', null), to('6110', '6110', 'office'), to('3', '8', 'fosterHome', '410'), to('3', '8', 'aid', '420')], { months: { from: 2, to: 12 } }),
    )
    expect(sieMappingSchema.parse(suggested)).toEqual(suggested)
  })
  it('divide balances on the dimension that names lines, read to the date of the balances, and the last budget', async () => {
    const suggested = suggestSie(await seed('object-balances.se'), REGISTERS)
    expect(suggested).toMatchObject({ division: '20', months: { from: 1, to: 2 }, budgetVersion: 'grant' })
  })
})

const amount = fc.integer({ min: -9_999_999, max: 9_999_999 })
const transaction = fc.record({
  account: fc.constantFrom('1930', '3410', '4510', '45105', '6110'),
  objects: fc.constantFrom('', '1 "410"', '1 "420"', '6 "P1" 1 "410"'),
  amount,
})
const voucher = fc.record({
  year: fc.constantFrom(2019, 2020),
  month: fc.integer({ min: 1, max: 12 }),
  rows: fc.array(transaction, { minLength: 1, maxLength: 5 }),
})
const condition = fc.record({
  dimension: fc.constantFrom('1', '6'),
  match: fc.constantFrom('exact' as const, 'prefix' as const, 'range' as const),
  from: fc.constantFrom('4', '410', 'P1'),
  to: fc.constantFrom('', '419'),
})
const anyRule = fc.record({
  fromAccount: fc.constantFrom('', '1', '3', '45', '4510', '6'),
  toAccount: fc.constantFrom('', '3', '45', '6', '8'),
  conditions: fc.array(condition, { maxLength: 2 }),
  target: fc.option(fc.constantFrom({ statement: 'net', line: 'aid' }, { statement: 'net', line: 'office' })),
})
const anyMapping = fc.record({
  rules: fc.array(anyRule, { maxLength: 6 }),
  division: fc.constant(''),
  months: fc.constantFrom(null, { from: 3, to: 8 }),
  budgetVersion: fc.constant(null),
})
const kronor = (value: number) => (value / 100).toFixed(2)

interface AnyVoucher {
  readonly year: number
  readonly month: number
  readonly rows: readonly { readonly account: string; readonly objects: string; readonly amount: number }[]
}

function fileOf(vouchers: readonly AnyVoucher[]): string {
  const head = ['#FLAGGA 0', '#SIETYP 4', '#RAR 0 20200101 20201231', '#RAR -1 20190101 20191231']
  const bodies = vouchers.flatMap(({ year, month, rows }, index) => {
    const balance = { account: '1930', objects: '', amount: -rows.reduce((sum, row) => sum + row.amount, 0) }
    const lines = [...rows, balance].map((row) => `#TRANS ${row.account} {${row.objects}} ${kronor(row.amount)}`)
    return [`#VER A ${index} ${year}${String(month).padStart(2, '0')}15`, '{', ...lines, '}']
  })
  return [...head, ...bodies].join('\n')
}

describe('laws of the mapping', () => {
  it('nothing is dropped or doubled, whatever the transactions and the rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(voucher, { minLength: 1, maxLength: 8 }), anyMapping, async (vouchers, rules) => {
        const raw = await read(fileOf(vouchers))
        const { proof, changes: mapped, leftOut } = mapSie(raw, rules, REGISTERS)
        const all = vouchers.flatMap(({ rows }) => rows)
        const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((total, each) => total + (each ?? 0), 0)
        expect(proof).not.toBeNull()
        expect((proof?.mapped ?? 0) + (proof?.leftOut ?? 0)).toBe(proof?.read)
        expect(sum(mapped.map(({ change }) => ('amount' in change ? change.amount : 0)))).toBe(proof?.mapped)
        expect(sum(leftOut.map((each) => each.amount))).toBe(proof?.leftOut)
        expect(raw.transactions).toBe(all.length + vouchers.length)
        const count = ledgerCount(raw)
        expect(count).toBe(raw.transactions)
        const sums = sieSums(raw.figures, rules, 2020)
        expect([sums.mapped.amount, sums.read.amount]).toEqual([proof?.mapped, proof?.read])
        expect(sums.notCounted.amount + sums.outside.amount + sums.unmapped.amount).toBe(proof?.leftOut)
      }),
      { numRuns: 150 },
    )
  })
  it('the order of vouchers and rows does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(voucher, { minLength: 1, maxLength: 8 }), anyMapping, fc.integer(), async (vouchers, rules, turn) => {
        const turned = vouchers.map(({ rows, ...rest }) => ({ ...rest, rows: [...rows].reverse() }))
        const at = Math.abs(turn) % vouchers.length
        const other = await read(fileOf([...turned.slice(at), ...turned.slice(0, at)]))
        const { changes: mapped, proof, leftOut } = mapSie(await read(fileOf(vouchers)), rules, REGISTERS)
        const again = mapSie(other, rules, REGISTERS)
        expect(again.changes.map(({ change }) => change)).toEqual(mapped.map(({ change }) => change))
        expect([again.proof, again.leftOut]).toEqual([proof, leftOut])
      }),
      { numRuns: 100 },
    )
  })
})

function ledgerCount(raw: SieRaw): number {
  return raw.figures.flatMap(({ cells }) => cells).reduce((sum, [, , count]) => sum + count, 0)
}

describe('the editor of rules', () => {
  it('shows what each rule takes and what none takes', async () => {
    const summary = await seed('transactions.se')
    const props = { summary, registers: REGISTERS, onChange: () => undefined, mapping: mapping([to('4', '4', 'fosterHome', '410')]) }
    const html = renderToStaticMarkup(createElement(SieMappingEditor, props)).replaceAll('\u00a0', ' ')
    for (const words of ['SIE typ 4', 'UTF-8', '−12 500 kr', '6110 Kontorsmateriel, Ansvar 420', 'Summan stämmer på öret', 'Familjehem']) expect(html).toContain(words)
  })
  it.each([
    ['#TRANS amount', '#TRANS, belopp'],
    ['#VER A 12', '#VER A 12'],
    ['rule 3', 'regel 3'],
    ['account', 'konto'],
    ['#PSALDO 4510 202001', '#PSALDO 4510 202001'],
  ])('%s is said as %s', (column, words) => {
    expect(sieColumnText(column)).toBe(words)
  })
})
