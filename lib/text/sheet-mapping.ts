import type { PlacementField } from '@/lib/domain/import-reading'
import type { Measure } from '@/lib/domain/statement'
import { formatNumber, monthName } from './format'

const ROLE = {
  none: 'Läses inte',
  figure: 'Siffror',
  key: 'Nyckel',
  name: 'Radens namn',
  statement: 'Uppställning',
  month: 'Månad',
  measure: 'Utfall, budget eller prognos',
  field: 'Slag av uppgift',
  budgetVersion: 'Budgetversion',
  vintage: 'Prognosomgång',
  breakdown: 'Uppdelning',
  comment: 'Kommentar',
  answers: 'Antal svar',
} as const

const MEASURE: Readonly<Record<Measure, string>> = { actual: 'Utfall', budget: 'Budget', forecast: 'Prognos' }

const FIELD: Readonly<Record<PlacementField, string>> = {
  pricePerDay: 'Pris per vårddygn',
  placements: 'Placeringar',
  purchasedShare: 'Köpta, %',
  contractedShare: 'Arvoderade, %',
  careDays: 'Vårddygn',
}

const count = (number: number, one: string, many: string) => `${formatNumber(number)} ${number === 1 ? one : many}`

/** Words of the editor that says how a spreadsheet is read. */
export const sheetMappingText = {
  title: 'Så läses filen',
  sheet: 'Blad',
  file: 'Filen',
  sheetOption: (name: string, rows: number, isRead: boolean) => `${name} (${count(rows, 'rad', 'rader')}${isRead ? '' : ', läses inte'})`,
  isRead: 'Läs in det här bladet',
  notRead: 'Bladet läses inte in.',
  subject: 'Raderna är',
  subjects: { line: 'Rader i en uppställning', indicator: 'Indikatorer', category: 'Placeringskategorier' },
  headerRow: 'Rubrikerna står på rad',
  noHeader: 'Inga rubriker',
  statement: 'Uppställning',
  anyStatement: 'Står i filen',
  measure: 'Siffrorna är',
  measures: MEASURE,
  budgetVersion: 'Budgetversion',
  vintage: 'Prognosomgång',
  notChosen: 'Välj',
  moneyUnit: 'Belopp i',
  moneyUnits: { kr: 'kronor', tkr: 'tusental kronor (tkr)', mnkr: 'miljoner kronor (mnkr)' },
  costSign: 'Kostnader skrivs',
  costSigns: { negative: 'med minus', positive: 'utan minus (intäkter med minus)' },
  accrual: 'Siffrorna gäller',
  accruals: { perMonth: 'varje månad för sig', toDate: 'från januari till och med månaden' },
  skipRows: 'Rader som inte läses',
  skipRowsHint: 'Summor och anteckningar. Skriv radnummer, till exempel 12, 40–45.',
  skipRowsFault: 'Skriv radnummer med komma emellan, till exempel 12, 40–45.',
  roles: ROLE,
  role: (column: string) => `Kolumn ${column} är`,
  from: (column: string) => `Kolumn ${column}: från månad`,
  to: (column: string) => `Kolumn ${column}: till månad`,
  columnMeasure: (column: string) => `Kolumn ${column}: siffrorna är`,
  columnField: (column: string) => `Kolumn ${column}: uppgift`,
  noMonth: 'Står på raden',
  sameMeasure: 'Som bladet',
  sameField: 'Står på raden',
  month: (month: number) => monthName(month).slice(0, 3),
  fields: FIELD,
  rowNumber: 'Rad',
  preview: (rows: number, all: number) => (rows < all ? `De första ${formatNumber(rows)} av ${formatNumber(all)} rader` : `Alla ${formatNumber(all)} rader`),
  found: (figures: number, faults: number, isAll: boolean) =>
    `${count(figures, 'siffra', 'siffror')} hittade${isAll ? '' : ' i de första raderna'}. ${faults === 0 ? 'Inga fel.' : `${count(faults, 'fel', 'fel')}.`}`,
} as const
