import { describe, expect, test } from 'vitest'
import { figureCell } from '@/lib/domain/checks/figure-cell'
import { textAgainstFigures } from '@/lib/domain/checks/text-against-figures'
import type { Passage } from '@/lib/domain/passage'
import { comment, FIGURES, passage } from '../figures/own-report'
import { checkInput } from './check-input'

function findings(...passages: readonly Passage[]) {
  return textAgainstFigures(checkInput({}, { passages, figures: FIGURES }))
}

function told(...passages: readonly Passage[]): readonly string[] {
  return findings(...passages).map(({ code, severity }) => `${severity} ${code}`)
}

/** Items of one list. */
function list(...texts: readonly string[]): readonly Passage[] {
  return texts.map((text) => passage(text, ['Ekonomi'], { kind: 'listItem' }))
}

describe('texts against figures', () => {
  test.each<[Passage, readonly string[]]>([
    [passage('Nämnden prognostiserar ett underskott om 3,2 mnkr.'), []],
    [passage('Nämnden prognostiserar ett underskott om 4,6 mnkr.'), ['error textNumber']],
    [passage('Nämnden prognostiserar ett underskott om 3,1 mnkr.'), ['question textNumber']],
    [passage('Nämnden prognostiserar ett underskott om 3,2 tkr.'), ['error textUnit']],
    [passage('Nämnden prognostiserar ett överskott om 3,2 mnkr.'), ['error textSign']],
    [passage('Nämnden prognostiserar ett underskott om 3,2 procent.'), ['error textUnit']],
    [passage('Nämnden prognostiserar ett underskott om 4,6 procent.'), ['error textNumber']],
    [passage('Nämnden prognostiserar ett underskott om 3 procent.'), ['error textNumber']],
    [passage('Nämnden prognostiserar ett underskott om två och en halv miljon kronor.'), ['question textNumber']],
    [passage('Personalomsättningen har minskat jämfört med 2024 och uppgår till 9,6 procent.'), []],
    [passage('Prognosen pekar på ett nollresultat.'), ['error textSign']],
    [passage('Hemtjänsten förbättrar sin prognos med 0,6 mnkr.'), ['error textDirection']],
    [passage('Prognosen är oförändrad.', ['Ekonomi', 'Funktionsstöd']), ['error textDirection']],
    [passage('Prognosen för daglig verksamhet är oförändrad.'), []],
    [passage('Prognosen är i stort sett oförändrad.'), []],
    [passage('Hemtjänstens utfall till och med augusti är 39,0 mnkr.'), ['question textNumber']],
    [passage('Nämndens utfall till och med augusti är 281,6 mnkr.'), []],
    [passage('Utfallet till och med augusti: 39,0 mnkr', ['Hemtjänst'], { kind: 'heading' }), []],
    [comment('sick', 'Sjukfrånvaron är 9,4 %.'), ['error textNumber']],
    [comment('short_days', 'Antalet vårddygn var 1 164.'), ['error textNumber']],
  ])('%o', (written, expected) => {
    expect(told(written)).toEqual(expected)
  })

  test('a finding says what is written, what should be, and where both stand', () => {
    const [found] = findings(passage('Utfallet är bra. Nämnden prognostiserar ett underskott om 4,6 mnkr för helåret.'))
    expect(found).toMatchObject({
      found: { type: 'text', text: '4,6 mnkr' },
      expected: { type: 'money', amount: -320_000_000, unit: 'mnkr', decimals: 1 },
      comparedWith: { kind: 'budgetLine', key: 'netCost/result' },
      quote: 'Nämnden prognostiserar ett underskott om 4,6 mnkr för helåret',
    })
  })
})

describe('parts of a whole in a list', () => {
  const whole = 'Effekten av värmeböljan uppskattas till 4,0 mnkr.'
  test.each<[readonly string[], readonly string[]]>([
    [[whole, 'Varav äldreomsorg - hemtjänst: 1,4 mnkr', 'Varav äldreomsorg - särskilt boende: 1,2 mnkr', 'Varav funktionsstöd: 1,4 mnkr'], []],
    [[whole, 'Varav äldreomsorg - hemtjänst: 1,3 mnkr', 'Varav äldreomsorg - särskilt boende: 1,2 mnkr'], ['question partsAgainstWhole']],
    [[whole, 'Varav äldreomsorg - hemtjänst: 1,3 mnkr', 'Varav äldreomsorg - särskilt boende: 0,4 mnkr'], ['error partsAgainstWhole']],
    [[whole, 'Varav bemanning: 3,1 mnkr', 'Varav lokaler: 2,2 mnkr'], ['error partsAgainstWhole']],
    [[whole, 'Varav bemanning: 1,1 mnkr', 'Varav lokaler: 0,2 mnkr'], []],
    [[whole, 'Arbetet fortsätter.', 'Varav bemanning: 9,9 mnkr'], []],
    [['Varav bemanning: 9,9 mnkr'], []],
    [['Nämnden prognostiserar ett underskott om 3,2 mnkr.', 'Varav äldreomsorg: 1,3 mnkr', 'Varav funktionsstöd: 1,9 mnkr'], []],
    [[whole, 'Varav 45 procent bemanning'], []],
  ])('%j', (texts, expected) => {
    expect(told(...list(...texts))).toEqual(expected)
  })

  test('parts in the sentence of their whole', () => {
    expect(told(passage('Effekten av värmeböljan uppskattas till 4,0 mnkr, varav 5,2 mnkr är bemanning.'))).toEqual(['error partsAgainstWhole'])
  })

  test('a list of another place has another whole', () => {
    const other = passage('Varav bemanning: 9,9 mnkr', ['Annat'], { kind: 'listItem', place: { kind: 'section', key: 'other', label: 'Annat' } })
    expect(told(...list(whole), other)).toEqual([])
  })
})

test.each([
  [{ unit: 'ore', value: -507_600_000 }, 5_000_000, { type: 'money', amount: -507_600_000, unit: 'mnkr', decimals: 1, sign: true }],
  [{ unit: 'ore', value: -507_600_000 }, 50_000, { type: 'money', amount: -507_600_000, unit: 'tkr', decimals: 0, sign: true }],
  [{ unit: 'percent', value: 7.27 }, 0.005, { type: 'percent', value: 7.27, decimals: 2, sign: false }],
  [{ unit: 'number', value: 2_017 }, 0.5, { type: 'number', value: 2_017, decimals: 0 }],
] as const)('%j beside a text with steps of %d', (figure, halfStep, expected) => {
  expect(figureCell(figure, halfStep)).toEqual(expected)
})
