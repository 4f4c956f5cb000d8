import { expect, test } from 'vitest'
import type { Figure, FigureMeasure } from '@/lib/domain/figures/figure'
import { figureQuery, namedFigure } from '@/lib/text/figure-name'

const PERIOD = { year: 2020, from: 1, to: 8 }

function figure(key: string, changed: Partial<Figure> = {}): Figure {
  const measure = key.slice(key.indexOf('#') + 1) as FigureMeasure
  return { key, place: { kind: 'budgetLine', key, label: 'Hemtjänst' }, measure, unit: 'ore', value: 1, names: ['Hemtjänst'], under: [], period: null, depth: 0, combined: false, ...changed }
}

test.each([
  [figure('a/b#yearVariance'), 'Hemtjänst: avvikelse helår', '2020'],
  [figure('a/b#actual'), 'Hemtjänst: utfall', 'januari–augusti 2020'],
  [figure('a/b#lastYear', { period: { year: 2019, from: 1, to: 12 } }), 'Hemtjänst: utfall förra året', '2019'],
  [figure('goals:strategicGoal/met#count'), 'Indikatorer under strategiska mål: antal, uppfyllda', 'januari–augusti 2020'],
  [figure('risks/open#count'), 'Risker: antal, öppna', 'januari–augusti 2020'],
  [figure('table:t/r/c#count'), 'Hemtjänst: antal', 'januari–augusti 2020'],
  [figure('placements:hvb/price#effect'), 'Hemtjänst: effekt av pris', 'januari–augusti 2020'],
  [figure('table:t/r/c#cell', { under: ['Brukare', 'Volymer'] }), 'Hemtjänst: Brukare', 'januari–augusti 2020'],
  [figure('table:t/r/c#cell', { names: [] }), ': tabellvärde', 'januari–augusti 2020'],
])('%j is called %s', (each, name, period) => {
  expect(namedFigure(each, PERIOD)).toEqual({ figure: each, name, period })
})

test.each([
  ['9,5 mnkr', '9,5'],
  ['−12 345 tkr', '−12345'],
  ['18,4 %', '18,4'],
  ['social kronobergs', 'social kronobergs'],
  ['2020 01', '2020 01'],
])('%s searches for %s', (typed, query) => {
  expect(figureQuery(typed).trim()).toBe(query)
})
