import { describe, expect, it } from 'vitest'
import { printedAgainstComputed } from '@/lib/domain/checks/printed-figure'
import type { PrintedFigure } from '@/lib/domain/checks/check'
import type { Figure, FigureMeasure, FigureUnit } from '@/lib/domain/figures/figure'
import { oreFromTkr } from '@/lib/domain/money'
import { checkInput } from './check-input'
import { told } from './told'

function figure(key: string, measure: FigureMeasure, unit: FigureUnit, value: number): Figure {
  const kind = key.includes('/') ? 'budgetLine' : 'indicator'
  return { key: `${key}#${measure}`, place: { kind, key, label: key }, measure, unit, value, names: [], under: [], depth: 0, period: null, combined: false }
}

const FIGURES = [
  figure('netCost/total', 'actual', 'ore', oreFromTkr(-168_496)),
  figure('netCost/total', 'forecast', 'ore', oreFromTkr(-168_495)),
  figure('netCost/area', 'actual', 'ore', oreFromTkr(-500)),
  figure('sickLeave', 'value', 'percent', 7.75),
  figure('assignments', 'count', 'number', 9),
]

function printed(figureKey: string, value: number, halfStep = 50_000, slack = 100_000): PrintedFigure {
  return { figureKey, value, halfStep, slack }
}

describe('a printed figure against the computed one', () => {
  it.each([
    { what: 'the same, rounded', printed: [printed('netCost/total#actual', oreFromTkr(-168_496))], found: [] },
    { what: 'half a tkr away rounds to it', printed: [printed('netCost/area#actual', oreFromTkr(-500.5))], found: [] },
    { what: 'one that is not computed', printed: [printed('netCost/other#actual', 1)], found: [] },
    {
      what: 'what the slack explains, once per statement',
      printed: [printed('netCost/total#actual', oreFromTkr(-168_497)), printed('netCost/area#actual', oreFromTkr(-501))],
      found: ['note netCost/total: -168497 tkr, -168496 tkr (2)'],
    },
    {
      what: 'beyond the slack, each',
      printed: [printed('netCost/total#actual', oreFromTkr(-168_498)), printed('netCost/area#actual', oreFromTkr(-510))],
      found: ['error netCost/total: -168498 tkr, -168496 tkr (actual)', 'error netCost/area: -510 tkr, -500 tkr (actual)'],
    },
    {
      what: 'a percentage with its decimals, in a place of its own',
      printed: [printed('sickLeave#value', 7.9, 0.05, 0.1), printed('netCost/total#actual', oreFromTkr(-168_497))],
      found: ['note sickLeave: 7.9 %, 7.75 % (1)', 'note netCost/total: -168497 tkr, -168496 tkr (1)'],
    },
    { what: 'a count of rows', printed: [printed('assignments#count', 8, 0.5, 0)], found: ['error assignments: 8, 9 (count)'] },
  ])('$what', ({ printed: figures, found }) => {
    expect(told(printedAgainstComputed, checkInput({}, { figures: FIGURES, printed: figures }))).toEqual(found)
  })

  it('a count beside its rows is a total of them', () => {
    const [found] = printedAgainstComputed(checkInput({}, { figures: FIGURES, printed: [printed('assignments#count', 8, 0.5, 0)] }))
    expect([found?.code, found?.found]).toEqual(['totalAgainstParts', { type: 'number', value: 8, decimals: 0 }])
  })

  it('shows as many decimals as were printed', () => {
    const [found] = printedAgainstComputed(checkInput({}, { figures: FIGURES, printed: [printed('sickLeave#value', 7.9, 0.05, 0)] }))
    expect(found?.found).toMatchObject({ type: 'percent', decimals: 1 })
  })
})
