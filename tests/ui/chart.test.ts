import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChartFigure } from '@/components/chart/chart-figure'
import { across, column, down, lines, part, slot } from '@/components/chart/place'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { ChartBand, ChartBlockView } from '@/lib/domain/report-view'
import { RATING_WORDS } from '@/lib/text/assessment'
import { missingWords } from '@/lib/text/chart-words'
import { chartBlock, MISSING, number, row, SUPPRESSED, tkr } from '../domain/charts/chart-of'

function html(block: ChartBlockView): string {
  const view = chartView(block)
  if (view === null) throw new Error('Nothing is drawn.')
  const words = { ratingWords: RATING_WORDS, missingWords }
  return renderToStaticMarkup(createElement(ChartFigure, { id: 'c', view, words, under: '' })).replaceAll(/[\u00a0\u202f]/g, ' ')
}

const BANDS: readonly ChartBand[] = [
  { level: 'notMet', from: null, to: 3 },
  { level: 'met', from: 3, to: null },
]
const percent = (value: number) => ({ type: 'percent', value, decimals: 1, sign: false }) as const

const CHARTS: readonly (readonly [string, ChartBlockView, string, readonly string[]])[] = [
  [
    'the history of an indicator',
    chartBlock(
      'indicatorHistory',
      ['actual', 'target'],
      [row('januari–april', [percent(4.6), percent(5)]), row('januari–maj', [SUPPRESSED, percent(5)]), row('januari–augusti', [percent(2.7), percent(5)])],
      { bands: BANDS },
    ),
    'Från 4,6 % för januari–april till 2,7 % för januari–augusti. Målet för januari–augusti är 5,0 %. Perioder utan värde är luckor i linjen. Axeln börjar inte vid noll.',
    ['4,6', '2,7', 'Grön', 'jan'],
  ],
  [
    'forecasts of the year',
    chartBlock('forecastVintages', ['variance', 'yearVariance', 'low', 'high'], [
      row('januari–april', [tkr(-4000), tkr(-16_207), MISSING, MISSING]),
      row('januari–augusti', [tkr(0), tkr(9490), tkr(-2000), tkr(15_000)]),
    ]),
    'Prognosen efter januari–augusti är att helåret blir 9 490 tkr bättre än budget. Prognosen efter januari–april var 16 207 tkr sämre än budget. ' +
      'Utfallet för januari–augusti är som budget. Med 80 procents säkerhet hamnar helåret mellan 2 000 tkr sämre än budget och 15 000 tkr bättre än budget.',
    ['−16 207', '9 490', '80 procents intervall', 'Budget'],
  ],
  [
    'actual against budget',
    chartBlock('actualAgainstBudget', ['actual', 'budget', 'variance'], [
      row('Area', [], { kind: 'heading' }),
      row('Barn', [tkr(-68), tkr(-62), tkr(-6)]),
      row('Vuxna', [tkr(-10), tkr(-12), tkr(2)]),
      row('Ny', [MISSING, tkr(-1), MISSING]),
    ]),
    '1 av 2 ligger sämre än budget. Störst underskott har Barn: −6 tkr. Störst överskott har Vuxna: 2 tkr.',
    ['−68', '−6', '+2', 'saknas', 'Area'],
  ],
  [
    'volumes month by month',
    chartBlock(
      'placementVolumes',
      ['7', '8', '9'],
      [row('Antal', [number(9), SUPPRESSED, number(6)], { key: 'outcome.placements' }), row('Budget', [number(7), number(7), MISSING], { key: 'budget.placements' })],
      { ticks: ['jan', 'feb', 'mar'], actualTo: 2 },
    ),
    'Utfallet i januari är 9 mot budgeterade 7. Prognosen för mars är 6. Månader utan uppgift saknar stapel.',
    ['9', '6', 'varav prognos', 'Budget'],
  ],
  [
    'the matrix of risks',
    chartBlock('riskMatrix', ['likelihood', 'impact'], [
      row('Personal', [number(4), number(5)]),
      row('Lokaler', [number(5), number(4)]),
      row('Okänd', [MISSING, number(4)]),
      ...Array.from({ length: 5 }, (_, index) => row(`Risk ${index}`, [number(1), number(1)])),
    ]),
    '7 risker är värderade. Högst riskvärde, 20, har nummer 1 och 2. En risk är inte värderad.',
    ['Personal', 'riskvärde 20', 'Sannolikhet', 'Konsekvens'],
  ],
  [
    'a strip of answers',
    chartBlock('surveyStrip', ['m2', 'm8'], [row('Jag trivs med mitt arbete här', [number(4, 1), number(2.5, 1)]), row('Jag hinner', [number(5, 1), MISSING])], {
      bands: [{ level: 'notMet', from: 0, to: 3 }, { level: 'met', from: 3, to: null }],
    }),
    'the m8: lägst är ”Jag trivs med mitt arbete här” med 2,5, högst ”Jag trivs med mitt arbete här” med 2,5.',
    ['Grön', '2,5', 'Jag hinner'],
  ],
]

describe.each(CHARTS)('%s without script', (_, block, sentence, said) => {
  const page = html(block)

  it('is an image with a name, its message in words, and a table', () => {
    expect(page).toContain('<svg role="img" aria-label="A chart" aria-describedby="c-sentence" width="100%"')
    expect(page).toContain(`<p id="c-sentence" class="chart-sentence">${sentence}</p>`)
    expect(page).toMatch(/<details><summary>Visa tabell<\/summary>.*<table.*<\/table>.*<\/details>/s)
  })

  it('says its numbers beside the marks, in the same file every time, without styles of its own', () => {
    const picture = page.slice(0, page.indexOf('<details>'))
    expect(said.filter((text) => !picture.includes(text))).toEqual([])
    expect(page).not.toMatch(/NaN|undefined|Infinity| style="|\[object/)
    expect(html(block)).toBe(page)
  })
})

describe('places in a picture', () => {
  it('are in percent across, after what is kept for the axis', () => {
    expect(slot(0, 2)).toEqual({ from: '13%', middle: '34.75%', to: '56.5%' })
    expect(slot(1, 2, 83).to).toBe('83%')
    expect(part(0, 2, 0.5)).toEqual({ x: '23.88%', width: '21.75%' })
    expect(column(1, 2, 0)).toEqual({ x: '50%', middle: '75%', width: '50%' })
  })

  it('are in pixels down, and from zero to the right also for costs', () => {
    const axis = { ticks: [0, 5, 10], cut: false }
    expect([down(axis, 10, 20, 120), down(axis, 0, 20, 120), down(axis, 2.5, 20, 120)]).toEqual([20, 120, 95])
    expect([across({ low: -200, high: 0 }, 0, 50), across({ low: -200, high: 0 }, -100, 50), across({ low: 0, high: 0 }, 0, 50)]).toEqual([0, 25, 0])
    expect(across({ low: -10, high: 30 }, 0, 40)).toBe(10)
  })

  it('words stand on as few lines as they fit', () => {
    expect(lines('Jag kan rekommendera min arbetsplats', 20)).toEqual(['Jag kan rekommendera', 'min arbetsplats'])
    expect(lines('Arbetsmarknadsåtgärder', 8)).toEqual(['Arbetsmarknadsåtgärder'])
  })
})
