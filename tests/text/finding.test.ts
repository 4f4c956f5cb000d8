import { describe, expect, it } from 'vitest'
import type { ProposedLevel, RatingLevel } from '@/lib/domain/assessment'
import { CHECK_GROUPS, finding, type CheckCode, type Finding, type Place } from '@/lib/domain/finding'
import { ore } from '@/lib/domain/money'
import type { CellView } from '@/lib/domain/report-view'
import { RATING_WORDS } from '@/lib/text/assessment'
import { findingQuote, findingSentence, findingText, findingTitle, repairSentence } from '@/lib/text/finding'

const CODES = Object.keys(CHECK_GROUPS) as CheckCode[]

const EMPTY: CellView = { type: 'empty' }
const tkr = (amount: number): CellView => ({ type: 'money', amount: ore(amount * 100_000), unit: 'tkr', decimals: 0, sign: false })
const mnkr = (amount: number): CellView => ({ type: 'money', amount: ore(Math.round(amount * 100_000_000)), unit: 'mnkr', decimals: 1, sign: false })
const number = (value: number, decimals = 0): CellView => ({ type: 'number', value, decimals })
const percent = (value: number, decimals = 1): CellView => ({ type: 'percent', value, decimals, sign: false })
const kr = (amount: number): CellView => ({ type: 'money', amount: ore(amount * 100), unit: 'kr', decimals: 0, sign: false })
const target = (fullYear: number, period: number | null): Extract<CellView, { type: 'target' }> => ({ type: 'target', operator: 'lt', fullYear, period, unit: 'number', stepLabel: null, decimals: 0 })
const text = (words: string): CellView => ({ type: 'text', text: words })
const level = (rated: RatingLevel, proposed: ProposedLevel | null = null): CellView => ({ type: 'rating', level: rated, proposed, reason: null })

const PLACES = {
  sickLeave: { kind: 'indicator', key: 'sick_total', label: 'Sjukfrånvaro' },
  goal: { kind: 'goal', key: 'safety', label: 'Trygg omsorg' },
  careDays: { kind: 'indicator', key: 'care_days', label: 'Vårddygn HVB' },
  children: { kind: 'budgetLine', key: 'netCost/ifo.barn', label: 'Barn och unga' },
  summary: { kind: 'section', key: 'summary', label: 'Sammanfattning' },
  risk: { kind: 'risk', key: 'staffing', label: 'Bemanning' },
  survey: { kind: 'dataTable', key: 'survey', label: 'Brukarenkät' },
  report: { kind: 'report', key: '2020-08', label: 'Delårsrapport augusti' },
} as const satisfies Record<string, Place>

function of(code: CheckCode, place: keyof typeof PLACES, found: CellView, expected: CellView, rest: Partial<Finding> = {}): Finding {
  return finding({ code, severity: 'error', place: PLACES[place], found, expected, comparedWith: null, quote: null, repair: { kind: 'correctFigure' }, ...rest })
}

/** Hard spaces are kept apart from soft ones: a figure never breaks from its unit. */
const shown = (sentence: string) => sentence.replaceAll('\u00a0', '~')

const ruleSaysNotMet: ProposedLevel = {
  level: 'notMet',
  basis: { code: 'beyondTolerance', value: 7.75, target: 7, deviation: 0.107142857, limit: 0.1 },
}

const mixed: ProposedLevel = { level: 'partlyMet', basis: { code: 'mixed', value: 8, target: 10, deviation: null, limit: null } }

const CASES: readonly (readonly [Finding, string])[] = [
  [
    of('ratingAgainstRule', 'sickLeave', level('partlyMet'), level('notMet', ruleSaysNotMet)),
    'Sjukfrånvaro: bedömningen är Gul, men utfallet 7,75 mot målet 7 ger Röd enligt regeln (10,7~% över målet; gräns 10~%).',
  ],
  [
    of('ratingAgainstRule', 'sickLeave', level('met'), level('notAssessed')),
    'Sjukfrånvaro: bedömningen är Grön, men regeln ger Ej bedömd.',
  ],
  [
    of('nearTargetCalledMet', 'sickLeave', level('met'), level('partlyMet', { level: 'partlyMet', basis: { ...ruleSaysNotMet.basis, code: 'withinTolerance', value: 7.686, deviation: 0.098 } })),
    'Sjukfrånvaro: bedömningen är Grön, men utfallet når inte målet (9,8~% över målet; gräns 10~%).',
  ],
  [of('overviewAgainstGoal', 'goal', level('met'), level('notMet')), 'Trygg omsorg: i översikten står Grön, men målet självt är bedömt som Röd.'],
  [of('ratingWithoutValue', 'sickLeave', level('met'), EMPTY), 'Sjukfrånvaro: bedömningen är Grön, men det finns inget utfall som den bygger på.'],
  [
    of('overviewAgainstGoal', 'goal', level('met', mixed), level('partlyMet', mixed)),
    'Trygg omsorg: målet är bedömt som Grön, men det som ligger under målet ger Gul (8 av 10 är uppfyllda, blandat).',
  ],
  [of('notFollowedUp', 'risk', number(1), EMPTY, { beside: { kind: 'count', count: 1, of: 7 } }), 'Bemanning: risken är inte bedömd i den här rapporten.'],
  [
    of('notFollowedUp', 'risk', number(3), EMPTY, { beside: { kind: 'count', count: 3, of: 7 } }),
    'Bemanning: risken är inte bedömd i den här rapporten, och inte heller 2 till (3 av 7).',
  ],
  [of('ratingAgainstLegend', 'risk', level('met'), level('partlyMet')), 'Bemanning: bedömningen är Grön, men åtgärdernas läge ger enligt teckenförklaringen Gul.'],
  [of('changedWithoutTrend', 'sickLeave', level('met'), level('notMet')), 'Sjukfrånvaro: bedömningen har ändrats från Röd till Grön, men trenden visar det inte.'],
  [of('totalAgainstRows', 'children', tkr(-74_312), tkr(-74_310)), 'Barn och unga: summan är −74~312~tkr, men de avrundade raderna ger −74~310~tkr.'],
  [
    of('totalAgainstRows', 'children', tkr(-201), tkr(-200), { beside: { kind: 'count', count: 3, of: null } }),
    'Barn och unga: summan är −201~tkr, men de avrundade raderna ger −200~tkr; skillnaden är avrundning, i 3 celler.',
  ],
  [
    of('totalAgainstRows', 'children', tkr(500), tkr(400), { comparedWith: { kind: 'budgetLine', key: 'incomeStatement/revenue', label: 'Intäkter' }, beside: { kind: 'column', column: 'actual' } }),
    'Barn och unga: varav-raderna är tillsammans 500~tkr, men ”Intäkter” är 400~tkr.',
  ],
  [
    of('signAgainstBudget', 'children', tkr(8_050), tkr(-8_000), { beside: { kind: 'column', column: 'actual' } }),
    'Barn och unga: utfallet 8~050~tkr har ett annat tecken än budgeten, −8~000~tkr.',
  ],
  [
    of('stalePeriodTarget', 'careDays', target(2_555, 1_490), target(2_555, 1_703.33), { beside: { kind: 'targetTo', month: 7 } }),
    'Vårddygn HVB: periodens mål är under 1~490, som är målet till och med juli, men för rapportens månader blir det under 1~703.',
  ],
  [
    of('implausibleForecast', 'careDays', kr(1_585), kr(2_900), { beside: { kind: 'count', count: 4, of: 4 } }),
    'Vårddygn HVB: prognosen räknar med priset 1~585~kr i 4 av 4 månader, men hittills har det oftast varit 2~900~kr.',
  ],
  [
    of('impliedNegativeMonth', 'sickLeave', percent(7.75, 2), percent(9, 2), { comparedWith: PLACES.report }),
    'Sjukfrånvaro: värdet är 7,75~% och var 9,00~% i ”Delårsrapport augusti”, vilket skulle göra månaderna emellan negativa.',
  ],
  [
    of('placementsAgainstIndicator', 'careDays', number(0.5, 1), number(0.67, 2), { beside: { kind: 'equalsBudget' } }),
    'Vårddygn HVB: här står 0,5, men volymerna ger 0,67; 0,5 är budgeten.',
  ],
  [
    of('budgetChangedSinceBase', 'children', tkr(-252_220), tkr(-245_620), { comparedWith: PLACES.report }),
    'Barn och unga: årets budget är −252~220~tkr, men i ”Delårsrapport augusti” var den −245~620~tkr, så avvikelserna kan inte jämföras rakt av.',
  ],
  [
    of('statementAgainstStatement', 'children', tkr(-9_490), tkr(-9_480), { comparedWith: { kind: 'budgetLine', key: 'incomeStatement/result', label: 'Resultaträkning' } }),
    'Barn och unga: beloppet är −9~490~tkr här, men i ”Resultaträkning” står −9~480~tkr.',
  ],
  [of('fractionAgainstPercent', 'sickLeave', percent(62.5), percent(66.7)), 'Sjukfrånvaro: här står 62,5~%, men talen bredvid ger 66,7~%.'],
  [of('surveyMeanAgainstItems', 'survey', number(4.25, 1), number(4.1, 1)), 'Brukarenkät: medelvärdet är 4,3, men frågorna ger 4,1.'],
  [of('careDaysAgainstPlacements', 'careDays', number(2_017), number(2_345)), 'Vårddygn HVB: vårddygnen är 2~017, men placeringarna ger 2~345.'],
  [
    of(
      'twoTargets',
      'careDays',
      target(2_555, 1_703),
      target(2_655, null),
      { comparedWith: { kind: 'correctiveMeasure', key: 'm1', label: 'Färre placeringar' } },
    ),
    'Vårddygn HVB: målet är under 2~555, perioden: under 1~703, men för ”Färre placeringar” är det under 2~655.',
  ],
  [of('targetMissing', 'careDays', { type: 'missing', reason: 'none' }, number(2_555)), 'Vårddygn HVB: målet saknas, men i förra rapporten var det 2~555.'],
  [of('identicalTables', 'survey', number(24), EMPTY, { comparedWith: { kind: 'dataTable', key: 's2', label: 'Enkät 2019' } }), 'Brukarenkät: alla tal (24) är desamma som i ”Enkät 2019”.'],
  [of('unchangedSinceBase', 'sickLeave', percent(7.75, 2), EMPTY), 'Sjukfrånvaro: värdet 7,75~% är detsamma som i förra rapporten.'],
  [of('textNumber', 'summary', text('0,8 mnkr'), mnkr(0.7)), 'Sammanfattning: texten säger ”0,8~mnkr”, men talet är 0,7~mnkr.'],
  [of('textNumber', 'summary', text('29 hushåll'), EMPTY), 'Sammanfattning: det finns inget tal i rapporten som stämmer med ”29 hushåll”.'],
  [of('textSign', 'summary', text('ett överskott på 5,1 mnkr'), mnkr(-5.1)), 'Sammanfattning: texten säger ”ett överskott på 5,1~mnkr”, men beloppet är −5,1~mnkr.'],
  [of('textDirection', 'summary', text('förbättras'), mnkr(-0.3)), 'Sammanfattning: texten säger ”förbättras”, men förändringen är −0,3~mnkr.'],
  [of('textAgainstRating', 'summary', text('helt uppfyllt'), level('partlyMet')), 'Sammanfattning: texten säger ”helt uppfyllt”, men bedömningen är Gul.'],
  [of('dateOutsidePeriod', 'summary', text('september'), text('januari–augusti 2020')), 'Sammanfattning: ”september” ligger utanför perioden januari–augusti 2020.'],
  [of('captionYear', 'survey', text('Enkät per juli'), text('augusti 2020')), 'Brukarenkät: rubriken säger ”Enkät per juli”, men rapporten gäller augusti 2020.'],
  [of('unknownName', 'summary', text('Vuxenenhten'), text('Vuxenenheten')), 'Sammanfattning: ”Vuxenenhten” finns inte i registret, kanske menas ”Vuxenenheten”.'],
  [of('notConfirmed', 'summary', EMPTY, EMPTY), 'Sammanfattning: texten följde med från förra rapporten och ingen har bekräftat att den fortfarande gäller.'],
  [
    of('hiddenNumberInText', 'summary', text('3 familjer'), { type: 'missing', reason: 'suppressed' }, { comparedWith: PLACES.survey }),
    'Sammanfattning: 3 familjer står i texten, men talet döljs i ”Brukarenkät” när rapporten publiceras, för att skydda få personer.',
  ],
  [
    of('smallCount', 'survey', number(3), { type: 'missing', reason: 'suppressed' }, { beside: { kind: 'count', count: 4, of: null } }),
    'Brukarenkät: 3 gäller så få personer att talet döljs när rapporten publiceras, liksom 3 till i samma tabell.',
  ],
  [
    of('textAgainstRating', 'summary', text('Målet är nått.'), level('notMet'), { comparedWith: PLACES.sickLeave }),
    'Sammanfattning: texten säger ”Målet är nått.”, men ”Sjukfrånvaro” är bedömt som Röd.',
  ],
  [
    of('targetInName', 'goal', text('fyra procent'), { ...target(5, null), unit: 'percent' }, { comparedWith: PLACES.sickLeave }),
    'Trygg omsorg: namnet säger ”fyra procent”, men målet för ”Sjukfrånvaro” är under 5~%.',
  ],
  [of('measuredThing', 'careDays', text('ungdomar'), text('dygn')), 'Vårddygn HVB: texten räknar ”ungdomar”, men indikatorn mäter ”dygn”.'],
  [of('comparisonBase', 'survey', text('förra rapporten'), text('delår 1')), 'Brukarenkät: tabellen jämför med ”förra rapporten” och med ”delår 1”.'],
  [
    of('textUnit', 'summary', text('9,5 tkr'), mnkr(-9.5), { comparedWith: PLACES.children }),
    'Sammanfattning: texten säger ”9,5~tkr”, men ”Barn och unga” är −9,5~mnkr.',
  ],
  [
    of('partsAgainstWhole', 'summary', mnkr(-3.6), mnkr(-3.5), { comparedWith: PLACES.children, quote: 'varav 2,4 mnkr' }),
    'Sammanfattning: ”Barn och unga” är −3,6~mnkr, men delarna i texten ger −3,5~mnkr.',
  ],
  [
    of('seriesAgainstStatement', 'survey', mnkr(-11.5), mnkr(-11.1), { comparedWith: PLACES.children, quote: '2020' }),
    'Brukarenkät: för 2020 står −11,5~mnkr, men i ”Barn och unga” är det −11,1~mnkr.',
  ],
  [of('textUnit', 'careDays', text('tkr'), text('23 miljoner kronor')), 'Vårddygn HVB: här står enheten ”tkr”, men texten bredvid säger ”23 miljoner kronor”.'],
  [of('linkedFigureChanged', 'summary', text('9,5 mnkr'), text('9,8 mnkr')), 'Sammanfattning: här stod 9,5~mnkr när texten senast lästes, nu står 9,8~mnkr; läs om meningen ännu stämmer.'],
  [of('linkedFigureGone', 'summary', text('9,5 mnkr'), EMPTY), 'Sammanfattning: här stod 9,5~mnkr, men siffran som texten hämtar finns inte längre.'],
  [of('emptyRequiredSection', 'summary', EMPTY, EMPTY), 'Sammanfattning: avsnittet ska ha text men är tomt.'],
  [of('statutoryDeadline', 'report', text('2020-11-05'), text('2020-10-31')), 'Delårsrapport augusti: delårsrapporten ska lämnas inom två månader efter periodens slut, senast 31 oktober 2020, och 5 november 2020 är för sent.'],
  [of('deviationUnexplained', 'children', mnkr(-5.1), mnkr(1), { beside: { kind: 'column', column: 'yearVariance' } }), 'Barn och unga: årets avvikelse −5,1~mnkr ska förklaras i en kommentar (gräns 1,0~mnkr).'],
]

describe('the sentence of a finding', () => {
  it.each(CASES)('%#', (given, sentence) => {
    expect(shown(findingSentence(given, RATING_WORDS))).toBe(sentence)
  })

  const cells: Readonly<Record<string, CellView>> = {
    money: tkr(-1_234),
    percent: percent(-12.34),
    level: level('notMet', ruleSaysNotMet),
    words: text('1,2 mnkr'),
    missing: { type: 'missing', reason: 'notMeasuredYet' },
    trend: { type: 'trend', trend: { direction: 'up', goodness: 'worse', base: 'Delår 1' } },
    step: { type: 'step', value: 2, label: 'Ja' },
    empty: EMPTY,
  }
  const pairs = Object.entries(cells).flatMap(([name, found]) => Object.entries(cells).map(([other, expected]) => [name, other, found, expected] as const))

  it.each(CODES)('%s: one whole sentence whatever was found, in Swedish figures', (code) => {
    for (const [name, other, found, expected] of pairs) {
      for (const comparedWith of [null, PLACES.children]) {
        const sentence = findingSentence(of(code, 'summary', found, expected, { comparedWith }), RATING_WORDS)
        expect(sentence, `${name} and ${other}`).toMatch(/^Sammanfattning: [^\n]{10,}\.$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\d\.\d|-\d|”” /)
      }
    }
  })
  it.each(CODES)('%s has a short title', (code) => {
    expect(findingTitle(code)).toMatch(/^\p{Lu}.{5,60}[^.]$/u)
  })
  it('titles tell the checks apart', () => {
    expect(new Set(CODES.map(findingTitle)).size).toBe(CODES.length)
  })
})

describe('the quoted words of a finding', () => {
  it('are not said twice', () => {
    expect(findingQuote(of('textNumber', 'summary', text('0,8 mnkr'), mnkr(0.7), { quote: '0,8 mnkr' }), RATING_WORDS)).toBeNull()
    expect(findingQuote(of('emptyRequiredSection', 'summary', EMPTY, EMPTY), RATING_WORDS)).toBeNull()
  })
  it('stand alone where the sentence says something else', () => {
    expect(findingQuote(of('notConfirmed', 'summary', text('Under året'), EMPTY, { quote: 'Under året' }), RATING_WORDS)).toBe('Under året')
  })
})

describe('what to do about a finding', () => {
  it.each<[Finding['repair'], string]>([
    [{ kind: 'writeInstead', text: mnkr(0.7) }, 'Skriv 0,7~mnkr i stället.'],
    [{ kind: 'setLevel', level: level('notMet') }, 'Välj Röd, eller ange ett skäl.'],
    [{ kind: 'giveReason' }, 'Ange ett skäl eller följ förslaget.'],
    [{ kind: 'enterValue' }, 'Fyll i det som saknas.'],
    [{ kind: 'correctFigure' }, 'Kontrollera talet och rätta det som är fel.'],
    [{ kind: 'rewrite' }, 'Skriv om texten så att den stämmer.'],
    [{ kind: 'leaveOut' }, 'Skriv utan talet, eller med ord som ”ett fåtal”.'],
    [{ kind: 'confirm' }, 'Läs texten och bekräfta att den gäller.'],
  ])('%j', (repair, sentence) => {
    expect(shown(repairSentence({ code: 'textNumber', repair }, RATING_WORDS))).toBe(sentence)
  })
})

it('what is no text is not read and confirmed but looked at', () => {
  expect(repairSentence({ code: 'statutoryDeadline', repair: { kind: 'confirm' } }, RATING_WORDS)).toBe('Kontrollera att det stämmer, eller godta med ett skäl.')
})

describe('the words of the page', () => {
  it.each([
    [0, 0, 'Inget väntar på att rättas eller godtas.'],
    [2, 1, '2 fel och 1 fråga väntar på att rättas eller godtas med skäl.'],
    [0, 2, '2 frågor väntar på att rättas eller godtas med skäl.'],
    [1, 0, '1 fel väntar på att rättas eller godtas med skäl.'],
  ])('%i errors and %i questions', (errors, questions, sentence) => {
    expect(findingText.lead(errors, questions)).toBe(sentence)
  })
  it('severities and groups in words', () => {
    expect([findingText.severity('error'), findingText.severity('question'), findingText.severity('note')]).toEqual(['Fel', 'Fråga', 'Notis'])
    expect(findingText.groupOf('textNumber')).toBe('Text')
    expect(findingText.groupOf('smallCount')).toBe('Publicering')
  })
})
