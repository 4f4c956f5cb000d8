import { but, inOther, type CodeOf, type FindingWording } from './finding-wording'

/** Figure against figure. */
export const FIGURE_FINDINGS: Readonly<Record<CodeOf<'figures'>, FindingWording>> = {
  totalAgainstRows: {
    title: 'Summan stämmer inte med raderna',
    clause: ({ found, expected }) => `summan är ${found}${but('raderna ger', expected)}`,
  },
  statementAgainstStatement: {
    title: 'Två uppställningar skiljer sig',
    clause: (parts) => `här står ${parts.found}${but(`${inOther(parts, 'den andra uppställningen')} står`, parts.expected)}`,
  },
  printedAgainstComputed: {
    title: 'Tryckt tal skiljer sig från det uträknade',
    clause: ({ found, expected }) => `det tryckta talet är ${found}${but('uträkningen ger', expected)}`,
  },
  twoTargets: {
    title: 'Samma indikator har två mål',
    clause: (parts) => `målet är ${parts.found}${but(`${inOther(parts, 'en annan tabell')} är det`, parts.expected)}`,
  },
  stalePeriodTarget: {
    title: 'Periodens mål gäller en annan månad',
    clause: ({ found, expected }) => `periodens mål är ${found}${but('för rapportens månader blir det', expected)}`,
  },
  fractionAgainstPercent: {
    title: 'Andelen stämmer inte med talen',
    clause: ({ found, expected }) => `andelen är ${found}${but('talen ger', expected)}`,
  },
  totalAgainstParts: {
    title: 'Totalen stämmer inte med delarna',
    clause: ({ found, expected }) => `totalen är ${found}${but('delarna ger', expected)}`,
  },
  surveyMeanAgainstItems: {
    title: 'Medelvärdet stämmer inte med frågorna',
    clause: ({ found, expected }) => `medelvärdet är ${found}${but('frågorna ger', expected)}`,
  },
  careDaysAgainstPlacements: {
    title: 'Vårddygnen stämmer inte med placeringarna',
    clause: ({ found, expected }) => `vårddygnen är ${found}${but('placeringarna ger', expected)}`,
  },
  placementsAgainstIndicator: {
    title: 'Volymerna stämmer inte med indikatorn',
    clause: ({ found, expected }) => `här står ${found}${but('volymerna ger', expected)}`,
  },
  identicalTables: {
    title: 'Två tabeller är lika',
    clause: (parts) => `tabellen har samma tal som ${parts.other ?? 'en annan tabell'}`,
  },
  unchangedSinceBase: {
    title: 'Oförändrat sedan förra rapporten',
    clause: (parts) => `värdet ${parts.found} är detsamma som ${inOther(parts, 'förra rapporten')}`,
  },
  impliedNegativeMonth: {
    title: 'En månad blir negativ',
    clause: ({ found, expected }) => `${found} kan inte stämma${expected === '' ? '' : `, eftersom månaderna före redan ger ${expected}`}`,
  },
  implausibleAgainstHistory: {
    title: 'Värdet avviker mycket från tidigare',
    clause: ({ found, expected }) => `värdet ${found} ligger långt från tidigare värden${expected === '' ? '' : ` (${expected})`}`,
  },
  implausibleForecast: {
    title: 'Prognosen avviker mycket från utfallet',
    clause: ({ found, expected }) => `prognosen är ${found}${but('utfallet hittills pekar mot', expected)}`,
  },
  targetMissing: {
    title: 'Målet saknas',
    clause: (parts) => `målet saknas${parts.expected === '' ? '' : `, men ${inOther(parts, 'förra rapporten')} var det ${parts.expected}`}`,
  },
  signAgainstBudget: {
    title: 'Fel tecken',
    clause: ({ found, expected }) => `beloppet ${found} har ett annat tecken än ${expected === '' ? 'budgeten' : `budgeten, ${expected}`}`,
  },
  seriesAgainstStatement: {
    title: 'Serien stämmer inte med uppställningen',
    clause: (parts) => `här står ${parts.found}${but(`${inOther(parts, 'uppställningen')} står`, parts.expected)}`,
  },
  areaAgainstPlacements: {
    title: 'Verksamheten stämmer inte med placeringarna',
    clause: ({ found, expected }) => `här står ${found}${but('placeringarna ger', expected)}`,
  },
  budgetChangedSinceBase: {
    title: 'Budgeten har ändrats',
    clause: (parts) => `budgeten är ${parts.found}${but(`${inOther(parts, 'förra rapporten')} var den`, parts.expected)}`,
  },
}
