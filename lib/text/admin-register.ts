import type { InputFault } from '@/lib/domain/command-answer'
import type { RegisterKind, RegisterUse, UseKind } from '@/lib/domain/register-entry'
import { formatNumber } from './format'

const KIND: Readonly<Record<RegisterKind, { readonly many: string; readonly one: string; readonly path: string }>> = {
  orgUnit: { many: 'Enheter', one: 'enhet', path: 'enheter' },
  businessArea: { many: 'Verksamhetsområden', one: 'verksamhetsområde', path: 'omraden' },
  serviceArea: { many: 'Verksamheter', one: 'verksamhet', path: 'verksamheter' },
  placementCategory: { many: 'Placeringskategorier', one: 'placeringskategori', path: 'placeringar' },
}

const PARENT: Readonly<Record<RegisterKind, string>> = {
  orgUnit: 'Överordnad enhet',
  businessArea: '',
  serviceArea: 'Verksamhetsområde',
  placementCategory: 'Verksamhet',
}

const USE: Readonly<Record<UseKind, readonly [one: string, many: string]>> = {
  orgUnits: ['underordnad enhet', 'underordnade enheter'],
  serviceAreas: ['verksamhet', 'verksamheter'],
  placementCategories: ['placeringskategori', 'placeringskategorier'],
  budgetLines: ['budgetrad', 'budgetrader'],
  indicators: ['indikator', 'indikatorer'],
  memberships: ['persons roll', 'personers roller'],
  risks: ['risk', 'risker'],
  assignments: ['uppdrag', 'uppdrag'],
  activities: ['aktivitet', 'aktiviteter'],
  annualCycleItems: ['rad i årshjulet', 'rader i årshjulet'],
  correctiveMeasures: ['åtgärd', 'åtgärder'],
  assessments: ['bedömning', 'bedömningar'],
  doneMarks: ['klarmarkering', 'klarmarkeringar'],
  breakdowns: ['utfall uppdelat på enheten', 'utfall uppdelade på enheten'],
  amounts: ['belopp', 'belopp'],
  forecasts: ['prognos', 'prognoser'],
  budgetChanges: ['budgetändring', 'budgetändringar'],
  placementVolumes: ['månad med volymer', 'månader med volymer'],
  indicatorValues: ['utfall', 'utfall'],
  goals: ['underordnat mål', 'underordnade mål'],
  reports: ['rapport', 'rapporter'],
}

function isUse(what: string): what is UseKind {
  return what in USE
}

/** '2 risker: Bemanning; Lokaler'; without names just the count. */
function useText({ what, count, names }: RegisterUse): string {
  const [one, many] = USE[what]
  const counted = count === 1 ? `1 ${one}` : `${formatNumber(count)} ${many}`
  return names.length === 0 ? counted : `${counted}: ${names.join('; ')}${names.length < count ? ' …' : ''}`
}

/** What stands in the way, of an answer IN_USE. */
function inTheWay(faults: readonly InputFault[]): string {
  const lines = faults.map(({ path, found, expected }) => {
    if (isUse(path)) return useText({ what: path, count: Number(found), names: expected === '' ? [] : expected.split('; ') })
    return path === 'drafts' ? `utkastet ${found} har bedömningar av båda enheterna` : `rapporten ${found} är inlämnad men inte publicerad`
  })
  return lines.length === 0 ? 'Enheten är redan sammanslagen med en annan.' : `Det går inte nu. I vägen står ${lines.join(', ')}.`
}

/** What is wrong in a field, by the beginning of its path in the input. */
const FAULT: Readonly<Record<string, string>> = {
  name: 'Skriv ett namn.',
  label: 'Skriv ett namn.',
  key: 'Skriv en nyckel med bokstäverna a–z, siffror, punkt, bindestreck eller understreck.',
  parent: 'Välj något som kan stå ovanför. Det får inte stå under raden själv.',
  fromYear: 'Välj samma år som den senaste namnändringen, eller ett senare.',
  aliases: 'En annan rad heter redan så. Ett namn i en fil får bara betyda en sak.',
  after: 'Välj en annan plats.',
  lastYear: 'Skriv ett år, till exempel 2025.',
  businessArea: 'Välj ett verksamhetsområde som finns.',
  serviceArea: 'Välj en verksamhet som finns.',
  into: 'Välj en annan enhet, som inte är stängd eller sammanslagen.',
  orgUnit: 'Välj en enhet som inte är stängd eller sammanslagen.',
  goals: 'Välj mål som finns i årets plan.',
  scale: 'Skriv minst två steg, ett per rad.',
  targets: 'Målnivåerna stämmer inte: en målnivå per månad, och minst ett värde där målet ges per period.',
  decimals: 'Skriv 0 till 6.',
  ratingRule: 'Skriv ett tal i procent, till exempel 10.',
}

export const adminRegisterText = {
  kind: (kind: RegisterKind) => KIND[kind].many,
  path: (kind: RegisterKind) => KIND[kind].path,
  kindOf: (path: string): RegisterKind | null => (Object.keys(KIND) as RegisterKind[]).find((kind) => KIND[kind].path === path) ?? null,
  lead: 'Namn, ordning och andra stavningar. Publicerade rapporter ändras aldrig, och tidigare år behåller sina namn.',
  choose: 'Nämnder',
  open: 'Öppna',
  year: (year: number) => `Uppställningar ${year}`,
  otherYears: 'Andra år',
  head: ['Namn', 'Ovanför', 'Namn i filer', 'Läge', 'Nyckel'],
  lineHead: ['Rad', 'Slag', 'Namn i filer', 'Nyckel'],
  none: 'Inget är upplagt ännu.',
  state: (lastYear: number | null, mergedInto: string | null) =>
    mergedInto !== null ? `sammanslagen med ${mergedInto}` : lastYear === null ? 'öppen' : `till och med ${lastYear}`,
  add: (kind: RegisterKind) => `Lägg till ${KIND[kind].one}`,
  newTitle: (kind: RegisterKind) => `Ny ${KIND[kind].one}`,
  addLine: (statement: string) => `Lägg till rad i ${statement}`,
  newLine: 'Ny rad',
  back: 'Tillbaka till registren',
  form: {
    name: 'Namn',
    from: 'Namnet gäller',
    always: 'alla år (rättad stavning)',
    fromYear: (year: number) => `från ${year}; tidigare år behåller det gamla`,
    earlier: 'Tidigare namn',
    earlierLine: (label: string, fromYear: number) => (fromYear <= 1990 ? label : `${label}, från ${fromYear}`),
    key: 'Nyckel',
    keyHint: 'Lämna tomt, så görs en av namnet. Nyckeln ändras aldrig.',
    parent: (kind: RegisterKind) => PARENT[kind],
    noParent: 'ingen',
    aliases: 'Namn i filer',
    aliasesHint: 'Andra stavningar som inläsningen ska känna igen, en per rad.',
    lastYear: 'Sista år',
    lastYearHint: 'Tomt så länge det används. Det finns kvar i tidigare år.',
    after: 'Plats',
    stay: 'oförändrad',
    last: 'sist',
    first: 'först',
    afterRow: (name: string) => `efter ${name}`,
    categoryKind: 'Slag',
    categoryKinds: [
      { value: 'price', label: 'pris per vårddygn och placeringar' },
      { value: 'share', label: 'andelar i procent' },
    ],
    lineKind: 'Slag',
    lineKinds: [
      { value: 'item', label: 'rad' },
      { value: 'heading', label: 'rubrik' },
      { value: 'ofWhich', label: 'varav' },
      { value: 'total', label: 'summa' },
    ],
    lineParent: 'Under raden',
    counted: 'Räknas bland områdena',
    save: 'Spara',
    saving: 'Sparar …',
    remove: 'Ta bort',
    removeLead: 'Det som aldrig har använts kan tas bort. Annars anges ett sista år.',
    removeLineLead: 'En rad utan siffror och utan rader under sig kan tas bort.',
    merge: 'Slå samman med en annan enhet',
  },
  merge: {
    title: (name: string) => `Slå samman ${name}`,
    lead: 'Den andra enheten tar över det som är öppet. Den här finns kvar i tidigare år och i det som är publicerat.',
    into: 'Slå samman med',
    year: 'Från och med år',
    show: 'Visa vad som ändras',
    preview: (from: string, into: string, year: number) => `${from} går upp i ${into} från ${year}`,
    moves: (into: string) => `Tas över av ${into}`,
    stays: (from: string) => `Står kvar på ${from}`,
    nothing: 'Inget.',
    blocked: 'Sammanslagningen måste vänta',
    drafts: (title: string) => `Utkastet ${title} har bedömningar av båda enheterna. Ta bort den enas bedömningar först.`,
    onTheirWay: (title: string) => `Rapporten ${title} är inlämnad men inte publicerad. Publicera den, eller skicka tillbaka den.`,
    send: 'Slå samman',
    cannotUndo: 'Det går inte att ångra.',
  },
  use: useText,
  inTheWay,
  /** Text of each fault, by the field that it is at. */
  faultTexts: (faults: readonly InputFault[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      faults.map(({ path }) => {
        const field = path.split(/[.[]/)[0] ?? path
        return [field, FAULT[field] ?? 'Rätta det här.']
      }),
    ),
  faults: 'Något är fel ifyllt',
  stale: 'Någon annan har ändrat det här. Ladda om sidan och försök igen.',
  taken: 'Nyckeln används redan. Välj en annan.',
  confirm: (titles: string) => `Det ändrar vad som mäts eller mot vad. Rapporter som redan är lämnade: ${titles}. Publicerade rapporter ändras inte.`,
  confirmSend: 'Ja, spara ändringen',
} as const
