import type { Accumulation } from '@/lib/domain/indicator'
import { formatPeriod, monthName } from './format'

const RULE: Readonly<Record<Accumulation, string>> = { sum: 'summa', mean: 'medelvärde', latest: 'senaste', yearOnly: 'bara helår' }

const listed = new Intl.ListFormat('sv', { type: 'conjunction' })

/** Many indicator values at once: the period's, and month by month. */
export const indicatorPageText = {
  title: 'Indikatorvärden',
  lead: 'Skriv eller klistra in utfall för många indikatorer på en gång. Finns det inget utfall väljer du varför. Förslaget till bedömning följer med.',
  ways: 'Sätt att följa upp mål',
  goals: 'Mål för mål',
  values: 'Alla utfall i en tabell',
  period: (period: string) => `Utfall ${period}`,
  months: 'Månad för månad',
  monthsLead:
    'Indikatorer som följs varje månad. Perioden räknas ihop medan du skriver. Går en månad inte att mäta skriver du varför, till exempel ”Inte mätt än”.',
  monthsNone: 'Ingen indikator följs upp varje månad.',
  none: 'Inga indikatorer passar urvalet.',
  rowHeader: 'Indikator',
  noGoal: 'Utan mål',
  columns: {
    target: 'Mål',
    lastYear: (year: number) => `Samma period ${year}`,
    previous: 'Förra rapporten',
    value: 'Utfall nu',
    missing: 'Varför inget utfall',
    proposed: 'Förslag',
    toDate: 'Perioden',
    rule: 'Räknas som',
  },
  rule: (accumulation: Accumulation) => RULE[accumulation],
  filter: {
    unit: 'Enhet',
    everyUnit: 'Alla enheter',
    ownUnits: 'Mina enheter',
    noUnit: 'Ingen enhet svarar',
    show: 'Visa',
    all: 'Alla indikatorer',
    lacking: (count: number) => `Bara de som saknar utfall (${count})`,
    shown: (shown: number, all: number) => `${shown} av ${all} indikatorer visas.`,
  },
  readOnly: 'Du kan läsa men inte ändra: en annan enhet svarar för indikatorn.',
  steps: (labels: readonly string[]) => `Skriv ${new Intl.ListFormat('sv', { type: 'disjunction' }).format(labels)}.`,
  reasons: (words: readonly string[]) => `Skriv ett av skälen: ${words.join(', ')}.`,
  fromMonths: 'Räknas ihop av månaderna. Skriv här bara om ett annat tal gäller för perioden.',
  monthsDiffer: (made: string) => `Månaderna ger tillsammans ${made}. Det som är skrivet för perioden gäller.`,
  monthsMissing: (months: readonly number[]) => `Räknas ihop när ${listed.format(months.map(monthName))} är ${months.length === 1 ? 'ifylld' : 'ifyllda'}.`,
  locked: (month: number) => `${monthName(month).charAt(0).toLocaleUpperCase('sv')}${monthName(month).slice(1)} är låst.`,
  cell: (indicator: string, period: Parameters<typeof formatPeriod>[0]) => `${indicator}, ${formatPeriod(period)}`,
} as const
