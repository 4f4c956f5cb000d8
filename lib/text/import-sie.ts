import type { SieCondition } from '@/lib/domain/sie-rule'
import type { Ore } from '@/lib/domain/money'
import { formatMoneyUnit, formatNumber } from './format'

const ENCODING = { utf8: 'UTF-8', cp437: 'PC8 (CP437)', win1252: 'Windows-1252' } as const

const TYPE: Readonly<Record<number, string>> = {
  1: 'årssaldon',
  2: 'månadssaldon',
  3: 'månadssaldon med objekt',
  4: 'transaktioner',
}

/** Names of fields as the standard's own words say them. */
const FIELD: Readonly<Record<string, string>> = {
  account: 'konto',
  amount: 'belopp',
  date: 'datum',
  dimension: 'dimension',
  end: 'slut',
  line: 'raden',
  objects: 'objektlistan',
  parent: 'överordnad dimension',
  period: 'period',
  record: 'raden',
  start: 'start',
  type: 'typnummer',
  yearNumber: 'årsnummer',
  currency: 'valuta',
}

/** Where in a record a fault stands: '#TRANS amount' → '#TRANS, belopp'; '#VER A 12' stays; 'rule 3' → 'regel 3'. */
export function sieColumnText(column: string): string {
  const rule = /^rule (\d+)$/.exec(column)
  if (rule !== null) return `regel ${rule[1]}`
  const [, tag, field] = /^(#\S+ )?([a-zA-Z]+)$/.exec(column) ?? []
  const name = field === undefined ? undefined : FIELD[field]
  if (name === undefined) return column
  return tag === undefined ? name : `${tag.trim()}, ${name}`
}

function kronor(amount: Ore): string {
  return formatMoneyUnit(amount, 'kr')
}



export const sieText = {
  kronor,
  number: formatNumber,
  file: (type: number, encoding: keyof typeof ENCODING, company: string | null) =>
    `SIE typ ${type}, ${TYPE[type] ?? ''}${company === null ? '' : `, från ${company}`}. Teckenkodning: ${ENCODING[encoding]}.`,
  vouchers: (vouchers: number, transactions: number) => `${formatNumber(vouchers)} verifikationer med ${formatNumber(transactions)} rader.`,
  onlyYear: (month: string) => `Filen har bara årets saldo på varje konto. Det läses in som en summa för januari–${month}, inte månad för månad.`,
  skipped: (tags: string) => `Posttyper som inte är kända har hoppats över: ${tags}.`,
  otherBalances: (count: number) =>
    count === 1
      ? 'Ett konto har ett annat årssaldo (#RES) i filen än summan av dess månader. Kontrollera att uttaget gäller hela perioden.'
      : `${formatNumber(count)} konton har ett annat årssaldo (#RES) i filen än summan av deras månader. Kontrollera att uttaget gäller hela perioden.`,
  otherBalancesShow: 'Visa konton',
  otherBalance: (account: string, year: number, balance: Ore, sum: Ore) => `${account} (${year}): årssaldo ${kronor(balance)}, månader ${kronor(sum)}`,
  division: 'Saldon delas upp på',
  divisionHint: 'Filen har saldon uppdelade på flera sätt. Varje uppdelning är samma pengar, så en väljs.',
  noDivision: 'Ingenting, bara konton',
  fromMonth: 'Utfall från',
  toMonth: 'Utfall till',
  allMonths: 'Alla månader i filen',
  budgetVersion: 'Filens budget läses in som',
  noBudget: 'Läs inte in budgeten',
  rules: 'Regler',
  rulesLead: 'Den första regeln som passar tar beloppet. Konton jämförs från början: 4–5 tar alla konton som börjar med 4 eller 5.',
  columns: {
    number: 'Nr',
    from: 'Från konto',
    to: 'Till konto',
    conditions: 'Objekt',
    line: 'Till rad',
    sum: 'Summa',
    count: 'Poster',
    actions: 'Ordning',
  },
  ofRule: (label: string, number: number) => `${label}, regel ${number}`,
  notCounted: 'Räknas inte med',
  unknownLine: (key: string) => `Raden ${key} finns inte längre`,
  addRule: 'Lägg till regel',
  removeRule: (number: number) => `Ta bort regel ${number}`,
  remove: 'Ta bort',
  up: (number: number) => `Flytta regel ${number} uppåt`,
  down: (number: number) => `Flytta regel ${number} nedåt`,
  moved: (number: number) => `Regeln är nu nummer ${number}.`,
  dimension: 'Dimension',
  dimensionName: (number: string, name: string | null) => (name === null ? `Dimension ${number}` : `${name} (${number})`),
  match: 'Jämförelse',
  matches: { exact: 'är', prefix: 'börjar med', range: 'från och till' } satisfies Record<SieCondition['match'], string>,
  code: 'Kod',
  codeTo: 'Till kod',
  addCondition: 'Villkor på objekt',
  removeCondition: (number: number) => `Ta bort villkor i regel ${number}`,
  sums: 'Vart pengarna går',
  sum: {
    read: 'Läst ur filen',
    mapped: 'Till rader',
    notCounted: 'Räknas inte med enligt regel',
    outside: 'Annat år, annan månad eller budget som inte läses in',
    unmapped: 'Saknar regel',
  },
  balances: (balances: boolean) => (balances ? 'Summan stämmer på öret.' : 'Summan stämmer inte. Rapportera det som ett fel.'),
  unmapped: 'Saknar regel',
  unmappedLead: 'De största beloppen först. Det som saknar regel läses inte in.',
  nothingUnmapped: 'Varje belopp i filen har en regel.',
  more: (count: number) => `Och ${formatNumber(count)} till.`,
  makeRule: 'Gör en regel',
  makeRuleOf: (name: string) => `Gör en regel för ${name}`,
  name: 'Konto och objekt',
}
