import { describe, expect, test } from 'vitest'
import { CONFIDENT } from '@/lib/domain/figures/claim'
import { binderOf } from '@/lib/domain/figures/claims-in'
import { claimsOf } from '@/lib/domain/figures/claims-of'
import type { Passage } from '@/lib/domain/passage'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { comment, FIGURES, passage, PERIOD } from './own-report'

const ELDERLY = ['Ekonomi', 'Äldreomsorg']
const DISABILITY = ['Ekonomi', 'Funktionsstöd']

function claims(passages: readonly Passage[]) {
  return claimsOf(passages, binderOf(FIGURES, SWEDISH), PERIOD)
}

/** What is bound: the number as written, and the figure. */
function bound(...passages: readonly Passage[]): readonly string[] {
  return claims(passages).map(({ quantity, figure }) => `${quantity.asWritten} = ${figure.key.replace(/^netCost\//, '')}`)
}

function alarms(...passages: readonly Passage[]): readonly string[] {
  return claims(passages)
    .filter(({ agreement, sign, direction, confidence }) => confidence >= CONFIDENT && (['contradicts', 'thousandfold'].includes(agreement) || sign === 'contradicts' || direction === 'contradicts'))
    .map(({ quantity, figure, agreement }) => `${quantity.asWritten} ${agreement} ${figure.key}`)
}

/** Each sentence with the figures of its numbers, in order. */
const BOUND: readonly (readonly [Passage, readonly string[]])[] = [
  [passage('Nämnden prognostiserar ett underskott om 3,2 mnkr för helåret.'), ['3,2 mnkr = result#yearVariance']],
  [passage('Helårsprognosen visar -3,2 mnkr.'), ['-3,2 mnkr = result#yearVariance']],
  [passage('Budgetavvikelsen uppgår till -3,2 mnkr på helår.'), ['-3,2 mnkr = result#yearVariance']],
  [passage('Efter augusti redovisas en negativ avvikelse mot budget på 2,4 mnkr.'), ['2,4 mnkr = result#variance']],
  [passage('Utfallet till och med augusti visar ett underskott på 2,4 miljoner kronor.'), ['2,4 miljoner kronor = result#variance']],
  [passage('Resultatet för perioden är ett underskott på 2 370 tkr jämfört med budget.'), ['2 370 tkr = result#variance']],
  [passage('Prognosen har försämrats med 0,3 mnkr sedan föregående rapport.'), ['0,3 mnkr = result#forecastChange']],
  [passage('Jämfört med föregående prognos är det en försämring med 0,3 mnkr.'), ['0,3 mnkr = result#forecastChange']],
  [passage('Avvikelse mot föregående prognos: -0,3 mnkr'), ['-0,3 mnkr = result#forecastChange']],
  [passage('Nettokostnaden bedöms uppgå till 281,6 mnkr, vilket är 3,2 mnkr sämre än budget.'), ['281,6 mnkr = result#forecast', '3,2 mnkr = result#yearVariance']],
  [passage('Nettokostnaderna uppgick till 184,3 mnkr för perioden.'), ['184,3 mnkr = result#actual']],
  [passage('Årets budget är 278,4 mnkr.'), ['278,4 mnkr = result#yearBudget']],
  [passage('Nettokostnaden har ökat med 8,3 mnkr jämfört med samma period föregående år.'), ['8,3 mnkr = result#changeOnSamePeriodLastYear']],
  [passage('Avvikelse mot föregående års utfall: -13,5 mnkr'), ['-13,5 mnkr = result#changeOnLastYear']],
  [passage('Nämnden har fått en ramförstärkning på 2,4 mnkr.'), ['2,4 mnkr = result#budgetChange']],
  [passage('Underskottet har minskat med 2,1 mnkr sedan förra rapporten.'), ['2,1 mnkr = result#yearVarianceChange']],
  [passage('Utfallet visar ett underskott på 2,4 mnkr medan prognosen pekar på 3,2 mnkr.'), ['2,4 mnkr = result#variance', '3,2 mnkr = result#yearVariance']],
  [passage('Nämndens prognos är ett underskott på 3,2 mnkr, varav hemtjänst 2,1 mnkr.'), ['3,2 mnkr = result#yearVariance', '2,1 mnkr = elderly.home#yearVariance']],
  [passage('Underskottet motsvarar 1,1 procent av budget.'), ['1,1 procent = result#budgetVariancePercent']],
  [passage('Hälften av områdena bedriver sin verksamhet inom budgetram.'), ['Hälften = result#shareWithinBudget']],
  [passage('Prognosen är ett underskott på drygt 3 mnkr.'), ['3 mnkr = result#yearVariance']],
  [passage('Hemtjänsten prognostiserar ett underskott på 2,1 mnkr.'), ['2,1 mnkr = elderly.home#yearVariance']],
  [passage('Hemtjänstens prognos försämras med 0,6 mnkr på grund av fler beviljade timmar.'), ['0,6 mnkr = elderly.home#forecastChange']],
  [passage('För hemtjänsten har kostnaderna ökat med 2,8 mnkr mot samma period i fjol.'), ['2,8 mnkr = elderly.home#changeOnSamePeriodLastYear']],
  [passage('För hemtjänsten, trots hemtjänstens hemtjänstbilar, har kostnaderna ökat med 2,8 mnkr mot samma period i fjol.'), ['2,8 mnkr = elderly.home#changeOnSamePeriodLastYear']],
  [passage('Särskilt boende visar ett överskott på 0,6 mnkr efter augusti.'), ['0,6 mnkr = elderly.care#variance']],
  [passage('Särskilt boende förbättrar sin prognos med 1,1 mnkr genom lägre vikariekostnader.'), ['1,1 mnkr = elderly.care#forecastChange']],
  [passage('Personlig assistans beräknas ge ett underskott på 2,0 mnkr.'), ['2,0 mnkr = disability.assistance#yearVariance']],
  [passage('Inom personlig assistans är prognosen -2,0 mnkr, en försämring med 0,8 mnkr.'), ['-2,0 mnkr = disability.assistance#yearVariance', '0,8 mnkr = disability.assistance#forecastChange']],
  [passage('Prognosen för daglig verksamhet är oförändrad.'), ['oförändrad = disability.daily#forecastChange']],
  [passage('Prognosen förbättras med 0,5 mnkr.', ELDERLY), ['0,5 mnkr = elderly.total#forecastChange']],
  [passage('Avvikelsen mot budget är -1,3 mnkr.', ELDERLY), ['-1,3 mnkr = elderly.total#yearVariance']],
  [passage('Området visar ett underskott på 1,7 mnkr för perioden och 1,9 mnkr på helår.', DISABILITY), ['1,7 mnkr = disability.total#variance', '1,9 mnkr = disability.total#yearVariance']],
  [passage('Totalt pekar prognosen på ett underskott om 1,9 mnkr (-0,8 mnkr).', DISABILITY), ['1,9 mnkr = disability.total#yearVariance', '-0,8 mnkr = disability.total#forecastChange']],
  [passage('Hemtjänst: -2,1 mnkr jämfört med budget', ELDERLY), ['-2,1 mnkr = elderly.home#yearVariance']],
  [passage('Hemtjänsten har tilldelats 1,5 mnkr.', ELDERLY), ['1,5 mnkr = elderly.home#budgetChange']],
  [passage('Sjukfrånvaron har minskat från 7,9 procent till 7,4 procent.', ['Medarbetare']), ['7,9 procent = indicator:sick#previousValue', '7,4 procent = indicator:sick#value']],
  [passage('Sjukfrånvaron uppgår till 7,4 procent.', ['Medarbetare']), ['7,4 procent = indicator:sick#value']],
  [comment('sick', 'Utfallet är 7,4 % mot målet 6,5 %.'), ['7,4 % = indicator:sick#value', '6,5 % = indicator:sick#fullYearTarget']],
  [comment('satisfied', 'Av 214 svarande är 86 procent nöjda, vilket är en ökning med 4 procentenheter.'), ['214 svarande = indicator:satisfied#answers', '86 procent = indicator:satisfied#value']],
  [comment('satisfied', 'Område Norr når 91 procent och Område Söder 78 procent.'), ['91 procent = indicator:satisfied/Område Norr#value', '78 procent = indicator:satisfied/Område Söder#value']],
  [comment('short_days', 'Antalet vårddygn överstiger målet med 26 %.'), ['26 % = indicator:short_days#targetDeviation']],
  [comment('sick', 'Utfallet är 7,4 % (7,9 % föregående rapport).'), ['7,4 % = indicator:sick#value', '7,9 % = indicator:sick#previousValue']],
  [
    passage('Värmeböljan beräknas kosta 2,6 mnkr, vilket är en ökning mot föregående prognos med 0,3 mnkr.', ELDERLY),
    ['2,6 mnkr = elderly.heat#forecast', '0,3 mnkr = elderly.heat#forecastChange'],
  ],
  [passage('Effekten av värmeböljan uppskattas till 4,0 mnkr (+0,4 mnkr).'), ['4,0 mnkr = elderly.heat+netCost/disability.heat#forecast', '+0,4 mnkr = elderly.heat+netCost/disability.heat#forecastChange']],
  [
    passage('Statsbidraget för värmeböljan beräknas till 0,8 mnkr. Nya villkor försämrar prognosen med 0,5 mnkr.', ELDERLY),
    ['0,8 mnkr = elderly.grant#forecast', '0,5 mnkr = elderly.grant#forecastChange'],
  ],
  [passage('Äldreomsorgen har fått ett ökat anslag med 2,4 mnkr, varav 1,5 mnkr går till fler timmar.'), ['2,4 mnkr = elderly.total#budgetChange', '1,5 mnkr = elderly.home#budgetChange']],
  [passage('I ansökan för äldreomsorgen ingår 1,9 mnkr, varav 0,8 mnkr bedöms som säkra.'), ['0,8 mnkr = elderly.grant#forecast']],
  [comment('short', 'Kategorin ger 2 214 dygn, vilket motsvarar 6,1 helårsplaceringar.'), ['2 214 dygn = placements:short#placementDays', '6,1 helårsplaceringar = placements:short#fullYearPlacements']],
  [passage('Av dem är 8 uppdrag genomförda.', ['Uppdrag']), ['8 uppdrag = assignmentCounts/met#count']],
  [passage('Andelen brukare som är nöjda med hemtjänsten ska vara minst 85 procent', [], { kind: 'name', place: { kind: 'indicator', key: 'satisfied', label: '' } }), ['85 procent = indicator:satisfied#fullYearTarget']],
  [passage('Nettokostnaden är 13,5 mnkr högre än 2025.'), ['13,5 mnkr = result#changeOnLastYear']],
  [passage('Övriga insatser visar ett överskott på 0,3 mnkr för perioden.', ELDERLY), ['0,3 mnkr = elderly.other#variance']],
  [
    passage('Personalomsättningen var 11,2 procent 2025 och är nu 9,6 procent.', ['Medarbetare']),
    ['11,2 procent = table:turnover/Personalomsättning/2025#cell', '9,6 procent = table:turnover/Personalomsättning/2026#cell'],
  ],
  [comment('sick', 'Utfallet är 7,4 % (7,9 % i april 2026).'), ['7,4 % = indicator:sick#value', '7,9 % = indicator:sick#previousValue']],
  [comment('short_days', 'Hittills har 1 264 vårddygn använts.'), ['1 264 vårddygn = indicator:short_days#value']],
  [passage('Personalomsättningen var 11,2 procent år 2025.', ['Medarbetare']), ['11,2 procent = table:turnover/Personalomsättning/2025#cell']],
  [passage('Personalomsättningen är 9,6 procent, en minskning från 11,2 procent 2025.', ['Medarbetare']), ['9,6 procent = table:turnover/Personalomsättning/2026#cell', '11,2 procent = table:turnover/Personalomsättning/2025#cell']],
  [passage('Nöjdheten med bemötande är 93 procent.', ['Brukarundersökning']), ['93 procent = table:survey/Bemötande/2026#cell']],
]

describe('numbers of texts are bound to the figures that they repeat', () => {
  test.each(BOUND.map(([written, expected]) => ({ text: written.text, written, expected })))('$text', ({ written, expected }) => {
    expect(bound(written)).toEqual(expected)
    expect(alarms(written)).toEqual([])
  })
})

/** Sentences whose numbers repeat nothing that is stored, though other figures stand close. */
const SILENT: readonly Passage[] = [
  passage('Underskottet beror främst på ökade lokalkostnader med 1,4 mnkr och högre priser på livsmedel med 0,6 mnkr.'),
  passage('Inom nattpatrullen prognostiseras ett underskott på 0,9 mnkr.', ELDERLY),
  passage('Åtgärdsplanen beräknas ge en besparing på 4,5 mnkr nästa år.'),
  passage('Kostnaden för inhyrd personal uppgår till 5,7 mnkr.'),
  passage('Statsbidraget för en äldreomsorgslyft uppgår till 2,9 mnkr.'),
  passage('Nämnden har ansökt om 3,8 mnkr i statsbidrag.'),
  passage('Från och med 2024 höjdes ersättningen med 2,5 procent.'),
  passage('PO-tillägget har ökat från 39,25 procent till 44,53 procent.'),
  passage('Arbetslösheten i kommunen är 5,9 procent.', ['Omvärld']),
  passage('Exklusive engångsposter är underskottet 1,1 mnkr.'),
  passage('Två av fem enheter har rekryterat nya chefer.', ['Medarbetare']),
  passage('Utredningstiden får vara högst fyra månader.'),
  passage('Köpta platser visar ett överskott på 0,7 mnkr.', DISABILITY),
  passage('Enheten Lyktan har en sjukfrånvaro på 11,3 procent.', ['Medarbetare']),
  passage('Inom Lyktan har läget förvärrats. Sjukfrånvaron ligger på över 15 procent.', ['Medarbetare']),
  passage('Underskottet 2024 var 6,1 mnkr.'),
  passage('I april var underskottet 1,1 mnkr.'),
  passage('Volymökningen medför ett underskott på 1,8 mnkr.'),
  passage('Personalkostnaderna visar ett underskott på 1,8 mnkr.'),
  passage('Ansökan omfattar 5,1 mnkr (+0,9 mnkr).'),
  passage('Av underskottet på 3,2 mnkr avser 0,9 mnkr hyror, varav 0,2 mnkr el.'),
  passage('Hemtjänst 4,4 mnkr', ['Ekonomi', 'Särskilt boende']),
  passage('Minst 90 procent av de anställda ska ha en utvecklingsplan.', ['Sjukfrånvaro']),
  passage('Målet är att minska kostnaderna med 10 mnkr till 2028.'),
  passage('Långtidsfrånvaron har ökat med nästan en procent.', ['Medarbetare']),
]

describe('numbers that repeat nothing raise no alarm', () => {
  test.each(SILENT.map((written) => ({ text: written.text, written })))('$text', ({ written }) => {
    expect(alarms(written)).toEqual([])
  })
})

test('in December the whole year is the year to date', () => {
  const december = { year: 2026, from: 1, to: 12 }
  const [claim] = claimsOf([passage('Årets resultat blev ett underskott mot budget på 2,4 mnkr.')], binderOf(FIGURES.filter(({ measure }) => measure === 'variance'), SWEDISH), december)
  expect(claim?.figure.key).toBe('netCost/result#variance')
})

/** Sentences with one mistake each. */
const WRONG: readonly (readonly [Passage, string])[] = [
  [passage('Nämnden prognostiserar ett underskott om 4,6 mnkr för helåret.'), '4,6 mnkr contradicts netCost/result#yearVariance'],
  [passage('Nämnden prognostiserar ett överskott om 3,2 mnkr för helåret.'), '3,2 mnkr exact netCost/result#yearVariance'],
  [passage('Prognosen har förbättrats med 0,3 mnkr sedan föregående rapport.'), '0,3 mnkr exact netCost/result#forecastChange'],
  [passage('Nämnden prognostiserar ett underskott om 3,2 tkr för helåret.'), '3,2 tkr thousandfold netCost/result#yearVariance'],
  [passage('Prognosen pekar på ett nollresultat.'), 'nollresultat contradicts netCost/result#yearVariance'],
  [passage('Prognosen är oförändrad.', DISABILITY), 'oförändrad contradicts netCost/disability.total#forecastChange'],
  [passage('Hemtjänsten prognostiserar ett underskott på 3,9 mnkr.'), '3,9 mnkr contradicts netCost/elderly.home#yearVariance'],
  [passage('Hemtjänsten förbättrar sin prognos med 0,6 mnkr.'), '0,6 mnkr rounded netCost/elderly.home#forecastChange'],
  [passage('Särskilt boende visar ett underskott på 0,6 mnkr efter augusti.'), '0,6 mnkr rounded netCost/elderly.care#variance'],
  [passage('Avvikelsen mot budget är -2,7 mnkr.', ELDERLY), '-2,7 mnkr contradicts netCost/elderly.total#yearVariance'],
  [comment('sick', 'Sjukfrånvaron är 9,4 %.'), '9,4 % contradicts indicator:sick#value'],
  [comment('short_days', 'Antalet vårddygn överstiger målet med 41 %.'), '41 % contradicts indicator:short_days#targetDeviation'],
  [passage('Nettokostnaden har minskat med 8,3 mnkr jämfört med samma period föregående år.'), '8,3 mnkr exact netCost/result#changeOnSamePeriodLastYear'],
]

describe('contradictions are found', () => {
  test.each(WRONG.map(([written, alarm]) => ({ text: written.text, written, alarm })))('$text', ({ written, alarm }) => {
    expect(alarms(written)).toEqual([alarm])
  })
})

test('the numbers of a name are no numbers of the text, unless the name is all there is', () => {
  const named = FIGURES.filter(({ key }) => key.startsWith('placements:short')).map((figure) => ({ ...figure, names: ['HVB 13-20 år', 'HVB2'] }))
  const binder = binderOf(named, SWEDISH)
  const numbers = (text: string) => binder.segmentsOf(text).flat().map(({ quantity }) => quantity.asWritten)
  expect(numbers('Nu finns 5 barn på HVB 13–20 år, 3 barn på HVB.')).toEqual(['5 barn', '3 barn'])
  expect(numbers('HVB 13-20 år')).toEqual(['13-20 år'])
})
