import { expect, test } from 'vitest'
import { textAgainstFigures } from '@/lib/domain/checks/text-against-figures'
import type { Figure } from '@/lib/domain/figures/figure'
import type { Passage } from '@/lib/domain/passage'
import { comment, FIGURES, passage } from '../figures/own-report'
import { checkInput } from './check-input'

/** A value of last year stands before that of the previous report; a measure that has not moved at all. */
const STAFF = { place: { kind: 'indicator', key: 'turnover', label: 'Personalrörlighet' }, names: ['Personalrörlighet'], under: [], unit: 'percent', depth: 0, combined: false } as const
const MORE: readonly Figure[] = [
  { ...STAFF, key: 'indicator:turnover#value', measure: 'value', value: 9.6, period: null },
  { ...STAFF, key: 'indicator:turnover@2025-8#previousValue', measure: 'previousValue', value: 11.2, period: { year: 2025, from: 1, to: 4 } },
  { ...STAFF, key: 'indicator:turnover@2026-2#previousValue', measure: 'previousValue', value: 11.2, period: { year: 2026, from: 1, to: 2 } },
  { ...STAFF, key: 'indicator:turnover#previousValue', measure: 'previousValue', value: 9.6, period: { year: 2026, from: 1, to: 4 } },
]
const DECEMBER: readonly Figure[] = MORE.filter(({ key }) => key !== 'indicator:turnover#previousValue')

function told(written: Passage, figures: readonly Figure[] = [...FIGURES, ...MORE], previous = true): readonly string[] {
  const found = textAgainstFigures(checkInput(previous ? {} : { previousReport: null }, { passages: [written], figures }))
  return found.map(({ severity, code, quote }) => `${severity} ${code}: ${quote}`)
}

test.each<[Passage, readonly string[]]>([
  [passage('Sjukfrånvaron har ökat sedan april och är nu 7,4 procent.'), ['question textDirection: Sjukfrånvaron har ökat sedan april och är nu 7,4 procent.']],
  [passage('Sjukfrånvaron är 7,4 procent och har ökat sedan april.'), ['question textDirection: Sjukfrånvaron är 7,4 procent och har ökat sedan april.']],
  [passage('Sjukfrånvaron har ökat sedan april, den är 7,4 procent.'), ['question textDirection: Sjukfrånvaron har ökat sedan april, den är 7,4 procent']],
  [passage('Sjukfrånvaron har minskat sedan april och är nu 7,4 procent.'), []],
  [passage('Sjukfrånvaron har förbättrats sedan april och är nu 7,4 procent.'), []],
  [passage('Sjukfrånvaron har inte ökat sedan april och är nu 7,4 procent.'), []],
  [passage('Sjukfrånvaron har ökat och är nu 7,4 procent.'), []],
  [passage('Sjukfrånvaron har ökat sedan april och är nu 8,4 procent.'), []],
  [passage('Frånvaron bland vikarier har ökat sedan april och sjukfrånvaron är 7,4 procent.'), []],
  [passage('Sjukfrånvaron har ökat sedan april och minskat i juni, 7,4 procent.'), []],
  [passage('Sjukfrånvaron har ökat sedan april från 7,9 till 7,4 procent.'), ['error textDirection: ökat sedan april från 7,9 till 7,4 procent']],
  [passage('Personalrörligheten har ökat sedan april och är 9,6 procent.'), []],
  [passage('Volymökningen sedan april är 7,4 procent.'), []],
  [passage('Antalet sökande har ökat sedan april och är 7,4 procent.'), []],
  [comment('sick', 'Sjukfrånvaron har ökat sedan april och är nu 7,4 procent.'), ['question textDirection: Sjukfrånvaron har ökat sedan april och är nu 7,4 procent.']],
  [
    passage('Personalomsättningen har ökat jämfört med 2024 och uppgår till 9,6 procent.'),
    ['question textDirection: Personalomsättningen har ökat jämfört med 2024 och uppgår till 9,6 procent.'],
  ],
  [passage('Personalomsättningen har minskat jämfört med 2024 och uppgår till 9,6 procent.'), []],
  [passage('Personalomsättningen har förbättrats jämfört med 2024 och är 9,6 procent.'), []],
  [passage('Personalomsättningen har ökat under 2024 och är 9,6 procent.'), []],
  [passage('Personalomsättningen har ökat jämfört med 2019 och är 9,6 procent.'), []],
  [passage('Personalomsättningen har ökat jämfört med 2024, antalet vikarier är 9,6 procent.'), []],
  [passage('Personalomsättningen har ökat jämfört med 2024 och 2025 och är 9,6 procent.'), []],
  [passage('Personalomsättningen har ökat jämfört med 2024.'), []],
  [passage('Kostnaden för hyror har ökat jämfört med 2024 och är 9,6 procent.'), []],
  [passage('Hemtjänstens prognos har förbättrats sedan april.'), ['question textDirection: Hemtjänstens prognos har förbättrats sedan april.']],
  [passage('Hemtjänsten har förbättrats jämfört med föregående prognos.'), ['question textDirection: Hemtjänsten har förbättrats jämfört med föregående prognos.']],
  [passage('Hemtjänstens prognos har försämrats sedan april.'), []],
  [passage('Hemtjänstens prognos har försämrats sedan april, eftersom priserna har förbättrats.'), []],
  [passage('Hemtjänstens prognos har ökat sedan april.'), []],
  [passage('Hemtjänsten har förbättrats sedan april.'), []],
  [passage('Prognosen för daglig verksamhet har försämrats sedan april.'), []],
  [passage('Prognosen för hyror har förbättrats sedan april.'), []],
  [passage('Hemtjänstens prognos har förbättrats sedan april.', ['Ekonomi'], { kind: 'heading' }), []],
])('%o', (written, expected) => {
  expect(told(written)).toEqual(expected)
})

test('without a report before, or without its value, nothing is compared', () => {
  const written = passage('Sjukfrånvaron har ökat sedan april och är nu 7,4 procent.')
  expect(told(written, FIGURES, false)).toEqual([])
  expect(told(passage('Personalrörligheten har ökat sedan april och är 9,6 procent.'), DECEMBER)).toEqual([])
  expect(told(passage('Hemtjänstens prognos har förbättrats sedan april.'), [])).toEqual([])
})
