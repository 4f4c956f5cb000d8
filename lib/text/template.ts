import type { PlacementField } from '@/lib/domain/import-reading'
import type { Measure } from '@/lib/domain/statement'
import type { MeasurementUnit } from '@/lib/domain/indicator'
import { formatMonth, monthName } from './format'

const FIELD: Readonly<Record<PlacementField, string>> = {
  pricePerDay: 'Pris per vårddygn, kr',
  placements: 'Placeringar',
  purchasedShare: 'Köpta familjehem, %',
  contractedShare: 'Arvoderade familjehem, %',
  careDays: 'Vårddygn',
}

const UNIT: Readonly<Record<MeasurementUnit, string>> = { percent: '%', number: 'antal', yesNo: 'ja/nej', index: 'index', scale: 'skala', money: 'kr' }

/** Words of the workbook that a committee fills in. */
export const templateText = {
  sheets: { guide: 'Så gör du', actual: 'Utfall', forecast: 'Prognos', indicators: 'Indikatorer', placements: 'Placeringar' },
  title: (committee: string, year: number) => `${committee} ${year}: underlag till delårsrapport`,
  guide: (toMonth: number, vintage: string | null): readonly string[] => [
    'Fyll i de vita cellerna. Grå celler och summor räknas ut eller är låsta.',
    'Utfall: skriv beloppet från januari till och med månaden, i tusental kronor. Kostnader har minus, intäkter inte.',
    `Senaste månad med utfall är ${monthName(toMonth)}. Lämna senare månader tomma.`,
    vintage === null ? 'Det finns ingen prognosomgång än, så bladet Prognos saknas.' : `Prognos: hela årets belopp i tusental kronor, prognosomgång ${formatMonth(vintage)}.`,
    'Indikatorer: skriv värdet till och med månaden. Saknas det, skriv varför: inte mätt än, för få svar, inte aktuellt eller uppgift saknas.',
    'Placeringar: en siffra per månad. 0 betyder att ingen var placerad. Tomt betyder att uppgift saknas.',
    'En tom cell ändrar ingenting. Ta inte bort kolumnen Nyckel: den säger vilken rad det är.',
    'Spara filen och läs in den under Inläsning. Du ser alla ändringar innan något sparas.',
  ],
  columns: {
    statement: 'Uppställning',
    key: 'Nyckel',
    name: 'Rad',
    toDate: (month: number) => `T.o.m. ${monthName(month).slice(0, 3)}`,
    month: (month: number) => monthName(month).slice(0, 3),
    forecast: 'Prognos helår',
    comment: 'Kommentar',
    indicator: 'Indikator',
    unit: 'Mått',
    breakdown: 'Uppdelning',
    category: 'Kategori',
    measure: 'Typ',
    field: 'Uppgift',
  },
  measure: { actual: 'Utfall', budget: 'Budget', forecast: 'Prognos' } satisfies Readonly<Record<Measure, string>>,
  field: FIELD,
  unit: UNIT,
  invalidTitle: 'Skriv ett tal',
  invalidAmount: 'Skriv beloppet med siffror, i tusental kronor.',
  invalidNumber: 'Skriv ett tal som är 0 eller större.',
  fileName: (committee: string, year: number, month: number) => `${committee}-${year}-${String(month).padStart(2, '0')}-mall.xlsx`,
} as const
