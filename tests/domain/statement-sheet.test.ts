import { describe, expect, it } from 'vitest'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { lineFigures } from '@/lib/domain/statement-figures'
import { actualTail, forecastInVintage, sheetBridge, statementSheet, withActual, withForecast, type StatementSheet } from '@/lib/domain/statement-sheet'
import { FACTS } from './report-2020-08'

function sheetOf(facts: ReportFacts = FACTS): StatementSheet {
  const sheet = statementSheet(facts, 'netCost')
  if (sheet === null) throw new Error('No sheet')
  return sheet
}

const withoutTotals: ReportFacts = {
  ...FACTS,
  statements: FACTS.statements.map((each) => ({ ...each, lines: each.lines.filter((line) => line.kind !== 'total') })),
}
const LINE = 'ai.integration'

function figures({ input }: Pick<StatementSheet, 'input'>) {
  const line = input.statement.lines.find((each) => each.key === LINE)
  return line && lineFigures(input, line)
}

describe('a statement to be filled in', () => {
  it('holds the amounts and forecasts of its own statement', () => {
    const { input, budgetChange } = sheetOf()
    expect(new Set([...input.amounts, ...input.forecasts].map((each) => each.statementKey))).toEqual(new Set(['netCost']))
    expect(budgetChange).toBe(oreFromTkr(-6600))
  })

  it('is none when the facts lack the statement', () => {
    expect(statementSheet(FACTS, 'unknown')).toBeNull()
  })

  it('has no budget change and no bridge without a total', () => {
    expect(sheetOf(withoutTotals).budgetChange).toBeNull()
    expect(sheetBridge(sheetOf(withoutTotals))).toBeNull()
  })

  it('has the bridge of its last total', () => {
    expect(sheetBridge(sheetOf())).toMatchObject({ budgetChange: oreFromTkr(6600), forecastChange: oreFromTkr(115), variance: oreFromTkr(-9488) })
  })
})

describe('a typed value to date', () => {
  const { input } = sheetOf()

  it('is stored in the open interval and read back to date', () => {
    expect(figures({ input: withActual(input, LINE, oreFromTkr(-150)) })?.actual).toBe(oreFromTkr(-150))
    expect(actualTail(input, LINE)?.period).toEqual({ year: 2020, from: 8, to: 8 })
  })

  it('takes the version of what it replaces, and 0 where nothing stands', () => {
    const emptied = withActual(input, LINE, null)
    expect(figures({ input: emptied })?.actual).toBeNull()
    expect(actualTail(withActual(input, LINE, oreFromTkr(1)), LINE)?.current?.version).toBe(1)
    expect(actualTail(withActual(emptied, LINE, oreFromTkr(1)), LINE)?.current?.version).toBe(0)
  })

  it('has no place after a gap: nothing changes', () => {
    const gap = { ...input, amounts: input.amounts.filter((each) => each.lineKey !== LINE || each.period.from !== 1) }
    expect(withActual(gap, LINE, oreFromTkr(1))).toBe(gap)
  })

  it('is not put among the months of last year', () => {
    const lastYear = input.amounts.filter((each) => each.lineKey === LINE).map((each) => ({ ...each, period: { ...each.period, year: 2019 } }))
    expect(actualTail({ ...input, amounts: lastYear }, LINE)?.period).toEqual({ year: 2020, from: 1, to: 8 })
  })
})

describe('a typed forecast', () => {
  const { input } = sheetOf()

  it('replaces the one of this vintage and keeps its comment', () => {
    const commented = { ...input, forecasts: input.forecasts.map((each) => ({ ...each, comment: 'Fler elever' })) }
    expect(forecastInVintage(withForecast(commented, LINE, oreFromTkr(-9)), LINE)).toMatchObject({ fullYear: oreFromTkr(-9), comment: 'Fler elever', version: 1 })
  })

  it('can be taken away, and made where none was', () => {
    const emptied = withForecast(input, LINE, null)
    expect(forecastInVintage(emptied, LINE)).toBeNull()
    expect(forecastInVintage(withForecast(emptied, LINE, oreFromTkr(-9)), LINE)).toMatchObject({ comment: null, effects: [], version: 0, method: 'entered' })
  })
})
