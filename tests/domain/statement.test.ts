import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore, type Ore } from '@/lib/domain/money'
import { addedRows, itemsBelow, lastTotal, lineAmount, lineKeysWithin, outermostHeading, printOrder, type BudgetLine, type BudgetLineKind, type RecordedAmount, type Statement } from '@/lib/domain/statement'

function line(key: string, parentKey: string | null, kind: BudgetLineKind): BudgetLine {
  return { key, parentKey, kind, label: key, counted: true, businessAreaKey: null, serviceAreaKey: null }
}

const INCOME_STATEMENT: Statement = {
  key: 'incomeStatement',
  kind: 'incomeStatement',
  name: '',
  lines: [
    line('result', null, 'total'),
    line('ifo', 'result', 'heading'),
    line('income', 'ifo', 'item'),
    line('stateGrant', 'income', 'ofWhich'),
    line('costs', 'ifo', 'total'),
    line('personnel', 'costs', 'item'),
    line('purchased', 'costs', 'item'),
  ],
}

function lineOf(key: string): BudgetLine {
  const found = INCOME_STATEMENT.lines.find((each) => each.key === key)
  if (found === undefined) throw new Error(`No line ${key}`)
  return found
}

describe('print order', () => {
  it('puts a total after its lines, a heading before, an of-which line after its item', () => {
    const printed = printOrder(INCOME_STATEMENT).map(({ line: { key }, depth }) => `${depth} ${key}`)
    expect(printed).toEqual(['0 ifo', '1 income', '2 stateGrant', '1 personnel', '1 purchased', '1 costs', '0 result'])
  })

  it('a printed total is added up from the rows directly below it, through headings', () => {
    expect(addedRows(INCOME_STATEMENT, lineOf('result')).map((each) => each.key)).toEqual(['income', 'costs'])
  })

  it('ends with the last total', () => {
    expect(lastTotal(INCOME_STATEMENT)?.key).toBe('result')
    expect(lastTotal({ ...INCOME_STATEMENT, lines: [line('a', null, 'item')] })).toBeNull()
  })
})

describe('lines below', () => {
  it.each([
    ['purchased', 'ifo'],
    ['stateGrant', 'ifo'],
    ['ifo', null],
    ['result', null],
  ])('the outermost heading above %s is %s', (key, heading) => {
    expect(outermostHeading(INCOME_STATEMENT, lineOf(key))?.key ?? null).toBe(heading)
  })

  it.each([
    ['result', ['income', 'personnel', 'purchased']],
    ['ifo', ['income', 'personnel', 'purchased']],
    ['costs', ['personnel', 'purchased']],
    ['income', ['income']],
    ['stateGrant', []],
  ])('items of %s', (key, items) => {
    expect(itemsBelow(INCOME_STATEMENT, lineOf(key)).map((item) => item.key)).toEqual(items)
  })

  it('keys within a line include its of-which lines and itself', () => {
    expect(lineKeysWithin(INCOME_STATEMENT, 'ifo')).toEqual(['ifo', 'income', 'stateGrant', 'costs', 'personnel', 'purchased'])
  })
})

describe('amount of a line', () => {
  const recorded: Record<string, RecordedAmount> = { income: ore(700), stateGrant: ore(40), personnel: ore(-500), purchased: ore(-300) }
  const amountOf = (key: string, changed: Record<string, RecordedAmount> = {}) =>
    lineAmount(INCOME_STATEMENT, lineOf(key), (lineKey) => ({ ...recorded, ...changed })[lineKey] ?? null)

  it.each<[string, string, Record<string, RecordedAmount>, number | null]>([
    ['an item is its own', 'income', {}, 700],
    ['an of-which line is its own', 'stateGrant', {}, 40],
    ['a heading has none', 'ifo', {}, null],
    ['a total is the sum of its items, of-which lines not added', 'result', {}, -100],
    ['an item never recorded is left out of the total', 'costs', { purchased: null }, -500],
    ['a total of nothing recorded is missing, not zero', 'costs', { personnel: null, purchased: null }, null],
    ['an incomplete item is missing', 'purchased', { purchased: 'incomplete' }, null],
    ['an incomplete item makes its totals missing', 'result', { purchased: 'incomplete' }, null],
  ])('%s', (_case, key, changed, amount) => {
    expect(amountOf(key, changed)).toBe(amount)
  })

  it('a total does not depend on the order of its lines, nor turns with anything but the signs', () => {
    const tkr = fc.integer({ min: -1e11, max: 1e11 })
    fc.assert(
      fc.property(tkr, tkr, tkr, (income, personnel, purchased) => {
        const amounts: Record<string, number> = { income, personnel, purchased }
        const total = (statement: Statement, sign: 1 | -1): Ore | null => lineAmount(statement, lineOf('result'), (key) => ore(sign * (amounts[key] ?? 0)))
        const reversed: Statement = { ...INCOME_STATEMENT, lines: INCOME_STATEMENT.lines.toReversed() }
        expect(total(reversed, 1)).toBe(total(INCOME_STATEMENT, 1))
        expect(total(INCOME_STATEMENT, -1)).toBe(0 - Number(total(INCOME_STATEMENT, 1)))
      }),
    )
  })
})
