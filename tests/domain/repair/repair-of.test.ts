import { describe, expect, it } from 'vitest'
import type { LinkedFigure } from '@/lib/domain/linked-figure'
import { finding, type Finding } from '@/lib/domain/finding'
import { repairContext, repairOf, repairPreviews } from '@/lib/domain/repair/repair-of'
import { runChecks } from '@/lib/domain/checks/run-checks'
import type { FindingRepair } from '@/lib/domain/repair/repair'
import type { RichText } from '@/lib/domain/rich-text'
import type { Passage } from '@/lib/domain/passage'
import { usualStyle } from '@/lib/domain/suggest-figure'
import { assessment, FACTS, value } from '../checks/check-input'
import { FIGURES } from '../figures/own-report'
import { paragraph, repairs, reportWith, textAfter } from './repair-report'

const plainly = (words: string) => words.replaceAll('\u00a0', ' ')

/** What each finding would be mended by, and how the text would read then. */
function told(...report: Parameters<typeof reportWith>): readonly string[] {
  return repairs(reportWith(...report)).map(({ finding, repair }) => plainly(`${finding.code} ${repair.kind} ${repair.from} > ${repair.to}: ${textAfter(repair)}`))
}

const only = (...report: Parameters<typeof reportWith>) => repairs(reportWith(...report))[0]?.repair

function bodyOf(repair: FindingRepair | undefined): RichText {
  if (repair?.target.kind !== 'section') throw new Error('No text is repaired')
  return repair.target.body
}

describe('a number or word of a text', () => {
  it.each<[string, readonly string[]]>([
    ['Nämnden prognostiserar ett underskott om 3,2 mnkr.', []],
    [
      'Nämnden prognostiserar ett underskott om 4,6 mnkr.',
      ['textNumber link 4,6 mnkr > 3,2 mnkr: Nämnden prognostiserar ett underskott om 3,2 mnkr.'],
    ],
    [
      'Nämnden prognostiserar ett underskott om ca 3 100 tkr.',
      [],
    ],
    [
      'Nämnden prognostiserar ett underskott om 4 600 tkr.',
      ['textNumber link 4 600 tkr > 3 200 tkr: Nämnden prognostiserar ett underskott om 3 200 tkr.'],
    ],
    [
      'Nämnden prognostiserar ett underskott om 3,1 mnkr.',
      ['textNumber link 3,1 mnkr > 3,2 mnkr: Nämnden prognostiserar ett underskott om 3,2 mnkr.'],
    ],
    [
      'Nämnden prognostiserar ett underskott om 3,2 tkr.',
      ['textUnit link 3,2 tkr > 3,2 mnkr: Nämnden prognostiserar ett underskott om 3,2 mnkr.'],
    ],
    [
      'Nämnden prognostiserar ett överskott om 3,2 mnkr.',
      ['textSign word överskott > underskott: Nämnden prognostiserar ett underskott om 3,2 mnkr.'],
    ],
    ['Prognosen pekar på ett nollresultat.', []],
    [
      'Hemtjänsten förbättrar sin prognos med 0,6 mnkr.',
      ['textDirection word förbättrar > försämrar: Hemtjänsten försämrar sin prognos med 0,6 mnkr.'],
    ],
    [
      'Nämndens avvikelse för helåret är +3,2 mnkr.',
      ['textSign link +3,2 mnkr > −3,2 mnkr: Nämndens avvikelse för helåret är −3,2 mnkr.'],
    ],
    ['Antalet har ökat från 5,9 till 5,2 procent.', ['textDirection word ökat > minskat: Antalet har minskat från 5,9 till 5,2 procent.']],
    ['Sjukfrånvaron är 9,4 procent.', ['textNumber link 9,4 procent > 7,4 procent: Sjukfrånvaron är 7,4 procent.']],
    ['Nämnden prognostiserar ett underskott om minst 4,6 mnkr.', []],
    [
      'Nämnden prognostiserar ett underskott om 4.6 mnkr. Resorna kostar 9.5 mnkr.',
      [
        'textNumber link 4.6 mnkr > 3,2 mnkr: Nämnden prognostiserar ett underskott om 3,2 mnkr. Resorna kostar 9.5 mnkr.',
        'numberFormat format 4.6 mnkr > 4,6 mnkr: Nämnden prognostiserar ett underskott om 4,6 mnkr. Resorna kostar 9,5 mnkr.',
      ],
    ],
    ['Nämnden prognostiserar ett underskott om fyra miljoner kronor.', []],
    ['Nämnden prognostiserar ett underskott om 0,1 miljarder kronor.', []],
    ['Överskottet i nämndens prognos är 3,2 mnkr.', ['textSign word Överskottet > Underskottet: Underskottet i nämndens prognos är 3,2 mnkr.']],
    ['Antalet vårddygn på korttidsplats var 1 164.', ['textNumber link 1 164 > 1 264: Antalet vårddygn på korttidsplats var 1 264.']],
    // Rounded half away from zero the figure is 0,8: no unit makes 0,7 of it.
    ['Prognosen för funktionsstöd försämras med 0,7 tkr.', []],
    ['Hemtjänsten stärks med 0,6 mnkr jämfört med föregående prognos.', []],
    ['Nämndens avvikelse för helåret är \u22124,6 mnkr.', ['textNumber link −4,6 mnkr > −3,2 mnkr: Nämndens avvikelse för helåret är −3,2 mnkr.']],
    // One word is said of two numbers, and is right for the second.
    ['Prognosen för hemtjänsten förbättras med 0,6 mnkr och för särskilt boende med 1,1 mnkr.', []],
    ['Nämndens prognos visar inget överskott om 3,2 mnkr.', []],
    ['Prognosförbättringen för hemtjänsten är 0,6 mnkr.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('keeps what is bold, and nothing else becomes it', () => {
    const bold = [{ type: 'bold' }] as const
    const repair = only(
      paragraph({ type: 'text', text: 'Nämnden prognostiserar ett ' }, { type: 'text', text: 'underskott om 4,6 mnkr', marks: bold }, { type: 'text', text: '.' }),
    )
    expect(bodyOf(repair).content).toMatchObject([
      { content: [{}, { text: 'underskott om ', marks: bold }, { type: 'figure', marks: bold, attrs: { figure: 'netCost/result#yearVariance' } }, { text: ' mnkr', marks: bold }, {}] },
    ])
  })
  it('that is half bold is left to people', () => {
    const text = paragraph({ type: 'text', text: 'Nämnden prognostiserar ett underskott om 4' }, { type: 'text', text: ',6 mnkr.', marks: [{ type: 'bold' }] })
    expect(told(text)).toEqual([])
  })
  it('in a text that came from the report before is left: writing there would confirm all of it', () => {
    expect(told('Nämnden prognostiserar ett underskott om 4,6 mnkr.', {}, true)).toEqual([])
  })
  it.each<[string, Partial<Finding>]>([
    ['that repeats no figure', { code: 'textSign', quote: 'Läget är gott.' }],
    ['that is said in two words', { code: 'textDirection', quote: 'Det ökar och minskar.' }],
    ['that is not quoted', { code: 'textDirection', quote: null }],
    ['of a level that is none', { code: 'ratingAgainstRule' }],
  ])('%s is left to people', (_, changed) => {
    const context = repairContext(reportWith('Läget är gott. Det ökar och minskar.'))
    const empty = { type: 'empty' } as const
    const place = { kind: 'section', key: 'summary', label: 'Ekonomi' } as const
    const made = finding({ code: 'textSign', severity: 'error', place, found: empty, expected: empty, comparedWith: null, quote: null, repair: { kind: 'rewrite' }, ...changed })
    expect(repairOf(made, context)).toBeNull()
  })
  it('of a footnote is left to people', () => {
    const note = { type: 'footnote', attrs: { text: 'Nämnden prognostiserar ett underskott om 4,6 mnkr.' } } as const
    expect(told(paragraph({ type: 'text', text: 'Se not.' }, note))).toEqual([])
  })
  it('said twice is changed in both lines', () => {
    const line = { type: 'paragraph', content: [{ type: 'text', text: 'Nämnden prognostiserar ett överskott om 3,2 mnkr.' }] } as const
    const note = { type: 'footnote', attrs: { text: 'So far' } } as const
    const repair = only({ type: 'doc', content: [line, { type: 'bulletList', content: [{ type: 'listItem', content: [{ ...line, content: [...line.content, note] }] }] }] })
    expect(repair).toMatchObject({ count: 2 })
    expect(repair && textAfter(repair).match(/underskott/g)).toHaveLength(2)
  })
})

describe('a linked figure that has moved', () => {
  const figure = FIGURES.find(({ key }) => key === 'netCost/result#yearVariance')
  const attrs: LinkedFigure = { figure: 'netCost/result#yearVariance', style: usualStyle({ unit: 'ore', value: 0 }), seen: -280_000_000 }

  it('is confirmed as read', () => {
    const input = reportWith(paragraph({ type: 'text', text: 'Avvikelsen är ' }, { type: 'figure', attrs }, { type: 'text', text: '.' }))
    // The small report of the checks has no such line: the value is put in as the report would have it.
    const value = figure?.value ?? null
    const printed = input.view.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'prose'
          ? { ...block, body: { ...block.body, content: block.body.content.map((line) => ({ ...line, content: [{ type: 'text', text: 'Avvikelsen är ' }, { type: 'figure', attrs: { ...attrs, value } }] })) } }
          : block,
      ),
    })) as unknown as typeof input.view.sections
    const range = { start: 14, end: 23, figure: { ...attrs, value } }
    const moved = { ...range, figure: { ...range.figure, seen: -100_000_000 } }
    const passages = input.passages.map((passage) => (passage.kind === 'prose' && passage.place.key === 'summary' ? { ...passage, text: 'Avvikelsen är −3,2\u00a0mnkr', linked: [range] } : passage)).concat(
      { ...input.passages[0], linked: undefined } as Passage,
      { ...input.passages[0], text: 'Utfallet är \u22123,2\u00a0mnkr', linked: [moved] } as Passage,
    )
    const [found] = repairs({ ...input, view: { ...input.view, sections: printed }, passages })
    expect(found?.repair).toMatchObject({ kind: 'confirm', from: '−2,8\u00a0mnkr', to: '−3,2\u00a0mnkr' })
    expect(bodyOf(found?.repair).content).toMatchObject([{ content: [{}, { attrs: { seen: value } }] }])
  })
  it('is not confirmed where it is gone', () => {
    expect(told(paragraph({ type: 'text', text: 'Avvikelsen är ' }, { type: 'figure', attrs }))).toEqual([])
  })
})

describe('a comment', () => {
  const said = { indicators: FACTS.indicators.map((each) => (each.key === 'sickLeave' ? { ...each, name: 'Sjukfrånvaro' } : each)) }
  const commented = (changed: Parameters<typeof assessment>[2]) => ({ ...said, assessments: [assessment('goal', 'goal', {}), assessment('indicator', 'sickLeave', changed)] })

  it.each([
    ['its commentary', { commentary: 'Sjukfrånvaron kostar 1.5 mnkr.' }, '{"commentary":"Sjukfrånvaron kostar 1,5 mnkr."}'],
    ['its commentary, which holds no figures', { commentary: 'Sjukfrånvaron är 9,4 procent.' }, '{"commentary":"Sjukfrånvaron är 7,4 procent."}', 'textNumber number 9,4 procent > 7,4 procent'],
    ['its reason', { commentary: 'As planned.', reason: 'Sjukfrånvaron kostar 1.5 mnkr.' }, '{"reason":"Sjukfrånvaron kostar 1,5 mnkr."}'],
  ])('is mended in %s', (_, changed, expected, change = 'numberFormat format 1.5 mnkr > 1,5 mnkr') => {
    expect(told('Läget är gott.', commented(changed))).toEqual([`${change}: ${expected}`])
  })
  it('that stands elsewhere, on a value, is left to people', () => {
    const remarked = { ...commented({}), indicatorValues: [value('sickLeave', 8, 4, { remark: 'Kostar 1.5 mnkr.' })] }
    expect(told('Läget är gott.', remarked)).toEqual([])
    expect(told('Läget är gott.', { ...remarked, assessments: [] })).toEqual([])
    const forecasts = FACTS.forecasts.map((forecast) => ({ ...forecast, comment: 'Kostar 1.5 mnkr.' }))
    expect(told('Läget är gott.', { forecasts })).toEqual([])
  })
})

describe('a level', () => {
  const missed = { indicatorValues: [value('sickLeave', 8, 9)] }

  it('that departs from the proposal without a reason follows it', () => {
    const facts = { ...missed, assessments: [assessment('indicator', 'sickLeave', { level: 'met' })] }
    expect(told('Läget är gott.', facts)).toContain('ratingAgainstRule level met > notMet: {"level":"notMet"}')
  })
  it('of the overview alone is left to people', () => {
    const strip = assessment('monthlyStripCell', 'goal', { level: 'notMet', month: 8 })
    const input = reportWith('Läget är gott.', { assessments: [strip, assessment('goal', 'goal', { level: 'met', reason: 'Known' })] })
    expect(runChecks(input).map(({ code }) => code)).toContain('overviewAgainstGoal')
    expect(repairs(input)).toEqual([])
  })
})

it('previews are kept by finding', () => {
  const input = reportWith('Nämnden prognostiserar ett underskott om 4,6 mnkr.')
  const previews = repairPreviews(runChecks(input), input)
  expect([...previews.values()]).toEqual([{ kind: 'link', from: '4,6 mnkr', to: '3,2 mnkr', count: 1 }])
})
