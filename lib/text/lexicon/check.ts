import type { CheckWords } from '@/lib/domain/language/lexicon'

function phrases(...words: string[]): readonly { readonly phrase: string }[] {
  return words.map((phrase) => ({ phrase }))
}

const LIMITS = ['från', 'till', 'fr.o.m', 't.o.m', 'senast', 'inför', 'före', 'innan', 'efter', 'för', 'per', 'mot', 'sedan', 'än']

export const CHECK_WORDS: CheckWords = {
  goalNouns: phrases(
    '*mål', '*målet', '*målen', '*målets', '*målens', 'måluppfyllelse', 'måluppfyllelsen', 'målnivå', 'målnivån', 'målnivåerna', 'målvärde',
    'målvärdet', 'indikator', 'indikatorn', 'indikatorer', 'indikatorerna',
  ),
  percentThings: phrases(
    'sjukfrånvaro*', '*frånvaron', '*frånvaro', 'personalomsättning*', 'andel', 'andelen', 'andelar', '*andel', '*andelen', 'arbetslöshet*', '*arbetslösheten',
    '*arbetslöshet', '*graden', '*grad', 'nöjdhet*', 'svarsfrekvens*',
  ),
  changeLeads: ['med'],
  countWords: ['antal', 'antalet'],
  pastVerbs: [
    '*ades', '*erades', '*fördes', '*handlades', '*ttes', '*gavs', '*togs', '*slöts', '*lades', '*sändes', 'startade', 'öppnade', 'stängde', 'började', 'slutade',
    'beslutade', 'antog', 'inledde', 'genomförde', 'införde', 'fattade', 'flyttade', 'lämnade', 'anställde', 'redovisade', 'presenterade', 'godkände', 'blev',
    'fick', 'gick', 'var', 'hade', 'har', 'skedde', 'inkom', 'kom', 'hölls', 'ägde', 'trädde', 'ökade', 'minskade', 'steg', 'sjönk',
  ],
  have: ['har', 'hade'],
  dateLeads: ['den', 'i', 'under', 'vid', 'år', 'året', 'månad', 'redan', 'och', 'med', ...LIMITS],
  limitWords: LIMITS,
}
