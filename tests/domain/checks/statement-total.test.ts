import { describe, expect, it } from 'vitest'
import { statementAgainstStatement, totalAgainstRows } from '@/lib/domain/checks/statement-total'
import type { ReportForm } from '@/lib/domain/form'
import { ore } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount, BudgetLine } from '@/lib/domain/statement'
import { amount, budgetLine, checkInput, FACTS, FORM } from './check-input'
import { told } from './told'

/** The amounts with so many tkr more in the last actual of a line. */
function withActual(lineKey: string, tkr: number): Pick<ReportFacts, 'amounts'> {
  const more = (each: Amount) => ({ ...each, amount: ore(each.amount + tkr * 100_000) })
  return { amounts: FACTS.amounts.map((each) => (each.lineKey === lineKey && each.measure === 'actual' && each.period.from === 5 ? more(each) : each)) }
}

function withLines(statementKey: string, lines: readonly BudgetLine[], amounts: readonly Amount[] = []): Partial<ReportFacts> {
  const statements = FACTS.statements.map((each) => (each.key === statementKey ? { ...each, lines: [...each.lines, ...lines] } : each))
  return { statements, amounts: [...FACTS.amounts, ...amounts] }
}

const ROUNDED = withActual('childYouth', -0.4).amounts.map((each) =>
  each.lineKey === 'adults' && each.measure === 'actual' && each.period.from === 5 ? { ...each, amount: ore(each.amount - 40_000) } : each,
)

describe('a total against its rows', () => {
  it('rounding is one note per statement, with the number of cells', () => {
    expect(told(totalAgainstRows, checkInput({ amounts: ROUNDED }))).toEqual(['note netCost/total: -12031 tkr, -12030 tkr (2)'])
  })

  it('a variance beside its columns is rounded as well', () => {
    const amounts = FACTS.amounts.map((each) => {
      const apart = each.lineKey !== 'childYouth' ? 0 : each.measure === 'actual' && each.period.from === 5 ? -40_000 : each.period.to === 8 ? 40_000 : 0
      return { ...each, amount: ore(each.amount + (each.measure === 'actual' && each.period.from === 1 ? 0 : apart)) }
    })
    expect(told(totalAgainstRows, checkInput({ amounts }))).toEqual(['note netCost/childYouth: -51 tkr, -50 tkr (2)'])
  })

  it.each([
    { what: 'that the form does not print', shown: (key: string) => key !== 'actual' && key !== 'variance', decimals: 0 },
    { what: 'with decimals', shown: () => true, decimals: 1 },
  ])('no columns are compared $what', ({ shown, decimals }) => {
    const form: ReportForm = {
      ...FORM,
      sections: FORM.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'statement'
            ? {
                ...block,
                columns: block.columns.filter(({ key }) => shown(key)).map((column) => ({ ...column, decimals })),
              }
            : block,
        ),
      })),
    }
    expect(told(totalAgainstRows, checkInput({ amounts: ROUNDED }, { form }))).toEqual([])
  })

  it.each([
    { what: 'more than its item', tkr: [400, 300], found: ['question incomeStatement/stateGrant: 2700 tkr, 1990 tkr <> incomeStatement/income (actual)'] },
    { what: 'the item and its slack', tkr: [-8, 0], found: [] },
    { what: 'another sign than its item', tkr: [-5000, 0], found: [] },
  ])('of-which lines: $what', ({ tkr: [first, second], found }) => {
    const lines = [budgetLine('stateGrant', 'income', 'ofWhich'), budgetLine('otherGrant', 'income', 'ofWhich')]
    const amounts = [amount('incomeStatement', 'stateGrant', 1, 8, 2000 + (first ?? 0)), amount('incomeStatement', 'otherGrant', 1, 8, second ?? 0)]
    expect(told(totalAgainstRows, checkInput(withLines('incomeStatement', lines, amounts)))).toEqual(found)
  })

  it('of-which lines of net cost may be more than their item, which revenue has made smaller', () => {
    const facts = withLines('netCost', [budgetLine('staff', 'adults', 'ofWhich')], [amount('netCost', 'staff', 1, 8, -9000)])
    expect(told(totalAgainstRows, checkInput(facts))).toEqual([])
  })
})

const AREA = { businessAreaKey: 'care' }

/** Both statements with their lines in one area below the result. */
const WITH_AREAS: Partial<ReportFacts> = {
  statements: FACTS.statements.map((statement) => ({
    ...statement,
    lines: statement.lines.flatMap((line) =>
      line.parentKey === null ? [line, budgetLine(`${line.key}.area`, line.key, 'total', AREA)] : [{ ...line, ...AREA, parentKey: `${line.parentKey}.area` }],
    ),
  })),
}

describe('a statement against the other', () => {
  it.each([
    { what: 'the same money', facts: {}, found: [] },
    { what: 'apart by rounding', facts: withActual('adults', 1), found: ['note incomeStatement/result: -12030 tkr, -12029 tkr <> netCost (1)'] },
    { what: 'apart by more', facts: withActual('adults', 100), found: ['error incomeStatement/result: -12030 tkr, -11930 tkr <> netCost (actual)'] },
    {
      what: 'apart in an area: not told again for the result',
      facts: { ...WITH_AREAS, ...withActual('adults', 100) },
      found: ['error incomeStatement/result.area: -12030 tkr, -11930 tkr <> netCost (actual)'],
    },
    {
      what: 'apart by rounding in an area: the result is so too',
      facts: { ...WITH_AREAS, ...withActual('adults', 1) },
      found: ['note incomeStatement/result.area: -12030 tkr, -12029 tkr <> netCost (2)'],
    },
    { what: 'only one statement', facts: { statements: FACTS.statements.slice(0, 1) }, found: [] },
  ])('$what', ({ facts, found }) => {
    expect(told(statementAgainstStatement, checkInput(facts))).toEqual(found)
  })
})
