import { expect, it } from 'vitest'
import { linkOffers, offeringOf } from '@/lib/domain/link-offer'
import type { Passage } from '@/lib/domain/passage'
import { searchable } from '@/lib/domain/suggest-figure'
import { namedFigure } from '@/lib/text/figure-name'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { FIGURES, passage, PERIOD } from './figures/own-report'

const EFFECT = { ...FIGURES.find(({ measure }) => measure === 'forecast'), key: 'placements:short/volume#effect', measure: 'effect' } as (typeof FIGURES)[number]
const OFFERING = offeringOf(searchable([...FIGURES, EFFECT].map((figure) => namedFigure(figure, PERIOD))), PERIOD, SWEDISH)

/** The numbers that are offered something, each with the figures, best first, and how the best would stand there. */
function told(...passages: readonly Passage[]): readonly (readonly string[])[] {
  return linkOffers(passages, OFFERING).map(({ asWritten, choices, passage: { text } }) => {
    const [first] = choices
    const reads = first === undefined ? '' : text.slice(0, first.start) + SWEDISH.printFigure(first.attrs) + text.slice(first.end)
    return [asWritten, reads.replaceAll('\u00a0', ' '), ...choices.map(({ named }) => named.figure.key)]
  })
}

it.each<[string, readonly (readonly string[])[]]>([
  [
    'Nämnden prognostiserar ett underskott om 3,2 mnkr för helåret.',
    [['3,2 mnkr', 'Nämnden prognostiserar ett underskott om 3,2 mnkr för helåret.', 'netCost/result#yearVariance']],
  ],
  [
    'Hemtjänstens prognos försämras med 610 tkr. Sjukfrånvaron är 7,4 procent.',
    [
      ['610 tkr', 'Hemtjänstens prognos försämras med 610 tkr. Sjukfrånvaron är 7,4 procent.', 'netCost/elderly.home#forecastChange'],
      ['7,4 procent', 'Hemtjänstens prognos försämras med 610 tkr. Sjukfrånvaron är 7,4 procent.', 'indicator:sick#value'],
    ],
  ],
  // What differs, says the opposite, has no unit or is not sure is told by the checks or by nobody.
  ['Nämnden prognostiserar ett underskott om 4,6 mnkr.', []],
  ['Nämnden prognostiserar ett överskott om 3,2 mnkr.', []],
  ['Hemtjänsten förbättrar sin prognos med 0,6 mnkr.', []],
  ['Antalet vårddygn på korttidsplats var 1 264.', []],
  ['Det regnade 3,2 mnkr.', []],
  ['Nämnden prognostiserar ett underskott om minst 3,2 mnkr.', []],
])('%s', (text, expected) => {
  expect(told(passage(text))).toMatchObject(expected)
})

it('others that have the number come after the best guess, three at most', () => {
  const [offer] = told(passage('Nämnden prognostiserar ett underskott om 1,3 mnkr för äldreomsorgen.', ['Äldreomsorg']))
  expect(offer?.slice(2)).toEqual(['netCost/elderly.total#yearVariance', 'netCost/elderly.home#variance'])
})

it('a number that is a figure already is offered nothing', () => {
  const text = 'Nämnden prognostiserar ett underskott om 3,2 mnkr.'
  const start = text.indexOf('3,2')
  expect(told(passage(text, ['Ekonomi'], { linked: [{ start, end: start + 3, figure: {} as never }] }))).toEqual([])
})

it('without headings the whole is guessed', () => {
  expect(told(passage('Nämnden prognostiserar ett underskott om 3,2 mnkr.', []))).toHaveLength(1)
})
