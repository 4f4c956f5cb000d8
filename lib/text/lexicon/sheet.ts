import type { PlacementField } from '@/lib/domain/import-reading'
import type { MeasurementUnit, MissingReason } from '@/lib/domain/indicator'
import type { Measure } from '@/lib/domain/statement'

type NamingRole = 'key' | 'name' | 'statement' | 'month' | 'measure' | 'field' | 'budgetVersion' | 'vintage' | 'breakdown' | 'comment' | 'answers'

interface SheetWords {
  readonly measures: Readonly<Record<Measure, readonly string[]>>
  readonly fields: Readonly<Record<PlacementField, readonly string[]>>
  readonly roles: Readonly<Record<NamingRole, readonly string[]>>
  readonly units: Readonly<Record<'kr' | 'tkr' | 'mnkr', readonly string[]>>
  /** What an indicator is measured in, for telling what was expected. */
  readonly measurementUnits: Readonly<Record<MeasurementUnit, string>>
  readonly toDate: readonly string[]
  readonly wholeYear: readonly string[]
  readonly totals: readonly string[]
  /** Columns that are computed from others. */
  readonly differences: readonly string[]
  /** Headings of the column of figures in a long list. */
  readonly plainFigures: readonly string[]
  readonly missing: Readonly<Record<MissingReason, readonly string[]>>
}

/** Words in headings and cells of spreadsheets, lower case: how columns, months, units and reasons for missing values are known. */
export const SHEET_WORDS: SheetWords = {
  measures: {
    actual: ['utfall', 'utf', 'bokfört', 'bokfort', 'redovisat', 'verkligt'],
    budget: ['budget', 'bud', 'budg'],
    forecast: ['prognos', 'helårsprognos', 'årsprognos', 'progn'],
  },
  fields: {
    pricePerDay: ['pris per vårddygn, kr', 'pris per vårddygn', 'pris per dygn', 'dygnspris', 'kr/dygn', 'snittpris', 'pris'],
    placements: ['placeringar', 'antal placeringar', 'antal placerade', 'antal'],
    purchasedShare: ['köpta familjehem, %', 'köpta familjehem', 'andel köpta', 'köpta'],
    contractedShare: ['arvoderade familjehem, %', 'arvoderade familjehem', 'andel arvoderade', 'arvoderade'],
    careDays: ['vårddygn', 'antal vårddygn', 'dygn'],
  },
  roles: {
    key: ['nyckel', 'id', 'kod'],
    name: ['rad', 'namn', 'benämning', 'text', 'verksamhet', 'indikator', 'nyckeltal', 'kategori', 'placeringsform', 'konto', 'post'],
    statement: ['uppställning', 'tabell', 'rapport'],
    month: ['månad', 'period', 'mån'],
    measure: ['mått', 'typ', 'slag'],
    field: ['fält', 'uppgift', 'mätning'],
    budgetVersion: ['budgetversion'],
    vintage: ['prognosomgång', 'prognostillfälle'],
    breakdown: ['uppdelning', 'fördelning', 'enhet (uppdelning)'],
    comment: ['kommentar', 'kommentarer', 'förklaring', 'analys'],
    answers: ['antal svar', 'svar', 'svarande'],
  },
  units: {
    tkr: ['tkr', 'kkr', 'ksek', 'tusen kronor', 'tusentals kronor'],
    mnkr: ['mnkr', 'mkr', 'msek', 'miljoner kronor'],
    kr: ['kr', 'kronor', 'sek'],
  },
  measurementUnits: { percent: '%', number: 'antal', yesNo: 'ja/nej', index: 'index', scale: 'skala', money: 'kr' },
  toDate: ['ack', 'ack.', 'ackumulerat', 'ackumulerad', 'ackumulerade', 't.o.m.', 't.o.m', 'tom', 'till och med', 'jan till'],
  wholeYear: ['helår', 'helåret', 'helårs', 'år', 'året', 'års', 'årsbudget', 'helårsbudget', 'helårsprognos'],
  totals: ['summa', 'summor', 'delsumma', 'totalsumma', 'total', 'totalt', 'totala', 'resultat'],
  differences: ['avvikelse', 'avv', 'diff', 'differens', 'skillnad', 'förändring', 'förändrad'],
  plainFigures: ['belopp', 'värde', 'summa', 'kronor', 'kr', 'tkr', 'mnkr', 'antal'],
  missing: {
    notMeasuredYet: ['---', 'inte mätt än', 'ej mätt', 'ej mätt än', 'mäts senare', 'ej mätbart än', 'mäts ej än'],
    tooFewAnswers: ['för få svar', 'få svar', 'för få svarande'],
    notApplicable: ['-', '–', '−', 'inte aktuellt', 'ej aktuellt', 'ej tillämpligt', 'n/a'],
    suppressed: ['..', '…', 'dolt av sekretesskäl', 'sekretess', 'dolt'],
    none: ['inga', 'ingen', 'inget', 'saknas', 'uppgift saknas', 'ingen uppgift'],
  },
}
