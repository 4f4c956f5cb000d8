import { formatPeriod } from './format'
import type { Period } from '@/lib/domain/period'

/** The licences that open data is most often under: their names, and what they let anyone do. */
const LICENCES: Readonly<Record<string, { readonly name: string; readonly terms: string }>> = {
  'http://creativecommons.org/publicdomain/zero/1.0/': { name: 'CC0 1.0', terms: 'Du får använda uppgifterna till vad du vill, också kommersiellt.' },
  'http://creativecommons.org/licenses/by/4.0/': {
    name: 'CC BY 4.0',
    terms: 'Du får använda uppgifterna till vad du vill, också kommersiellt, om du anger var de kommer ifrån.',
  },
}

/** Words of the page about open data, of the catalogue and of the read API. */
export const openDataText = {
  title: 'Öppna data',
  lead: 'Allt som står i de publicerade rapporterna finns också som filer för kalkylprogram och egna program. Ingen inloggning behövs.',
  /** Name of a licence by its address, and its terms in a sentence; null where the licence has to be read. */
  licenceOf: (licence: string) => LICENCES[licence] ?? { name: licence, terms: null },
  licence: {
    title: 'Villkor',
    link: (name: string) => `Licensen ${name}`,
    people: 'Antal personer som är så få att någon skulle kunna kännas igen är dolda. De är dolda på samma sätt i alla filer.',
  },
  files: {
    title: 'Filer i varje rapport',
    lead: 'Varje utgåva av en rapport har en fast adress. Filerna ligger under den och ändras aldrig. Äldre utgåvor kan sakna någon av dem.',
    example: 'Exempel',
    name: 'Fil',
    holds: 'Innehåll',
  },
  api: {
    title: 'Adresser för program',
    lead: 'Svaren är JSON i UTF-8. Nycklar byter aldrig namn eller betydelse; nya kan tillkomma. Den som redan har ett svar får inte hem det igen (ETag).',
    address: 'Adress',
    answer: 'Svar',
    document: 'Beskrivning enligt OpenAPI 3.1',
    filters: 'Listan över utgåvor kan avgränsas i adressen med municipality, committee och year, till exempel ?year=2023. Svaret säger vad det är avgränsat till.',
  },
  catalogue: {
    title: 'Katalog för Sveriges dataportal',
    lead: 'Katalogen följer DCAT-AP-SE 3. Kommunens katalog är den adress som anmäls till dataportalen.',
    of: (municipality: string) => `Katalog för ${municipality}`,
    all: 'Alla kommuners kataloger',
  },
  verify: {
    title: 'Är filen den som publicerades?',
    lead: 'För varje fil finns en kontrollsumma (SHA-256) i katalogen och i listan över utgåvor. Räkna ut filens summa och jämför, eller slå upp den.',
    link: 'Kontrollera en fil',
  },
  contact: { title: 'Frågor', link: (address: string) => `Skriv till ${address}` },
}

/** Words of the catalogue (DCAT-AP-SE). */
export const catalogueText = {
  title: (municipality: string) => `Nämndernas rapporter i ${municipality}`,
  description: (municipality: string) =>
    `Nämndernas publicerade delårsrapporter och årsrapporter i ${municipality}: mål, indikatorer, bedömningar och ekonomi så som de stod när de publicerades.`,
  all: 'Nämndernas rapporter',
  allDescription: 'Kataloger över de kommuner vars nämnder publicerar sina rapporter på webbplatsen.',
  dataset: (title: string, committee: string) => `${title}, ${committee}`,
  datasetDescription: (title: string, committee: string, municipality: string, period: Period) =>
    `${title} från ${committee} i ${municipality}. Rapporten gäller ${formatPeriod(period)}. Varje siffra och bedömning finns med en fast nyckel.`,
  keywords: ['delårsrapport', 'nämnd', 'måluppföljning', 'indikatorer', 'budget', 'prognos'],
  service: 'Läs rapporternas uppgifter med program',
  contact: (municipality: string) => `Rapporterna i ${municipality}`,
}

/** Words of the read API's description, by what is asked for. */
export const readApiText = {
  title: 'Nämndernas rapporter',
  description: 'Läser vad kommunernas nämnder har publicerat. Bara utgåvor, ingen inloggning, ingenting kan ändras.',
  operations: {
    municipalities: 'De kommuner som har publicerat rapporter.',
    committees: 'De nämnder som har publicerat rapporter.',
    editions: 'Alla utgåvor av alla rapporter, även rättade, med deras filer.',
    edition: 'En utgåva med dess filer. Innehållet står i filen edition.json.',
    indicators: 'En nämnds indikatorer med vad den senaste utgåvan av varje rapport säger om dem, den tidigaste först.',
  },
  parameters: {
    municipality: 'Kommunens nyckel, tyreso.',
    committee: 'Nämndens nyckel, asn.',
    report: 'Rapportens nyckel, 2023-04.',
    number: 'Utgåvans nummer, 1 för den första.',
    year: 'Året som rapporten gäller, fyra siffror.',
  },
  found: 'Svaret.',
  unchanged: 'Svaret är det som redan har hämtats.',
  badFilter: 'En avgränsning i adressen kan inte läsas.',
  notFound: 'Ingenting är publicerat på adressen.',
  /** What each field of an answer holds, by its name. */
  fields: {
    key: 'Fast nyckel: byter aldrig betydelse.',
    name: 'Namn; i en fillista filens namn.',
    code: 'Kommunkod, fyra siffror.',
    page: 'Webbsida för människor.',
    catalogue: 'Kommunens katalog enligt DCAT-AP-SE.',
    municipality: 'Kommunen.',
    municipalities: 'Kommunerna, i nyckelordning.',
    committee: 'Nämnden.',
    committees: 'Nämnderna, i nyckelordning.',
    reportCount: 'Antal publicerade rapporter.',
    feed: 'Nya rapporter som Atom.',
    indicators: 'Indikatorerna; hos en nämnd adressen till dem.',
    filter: 'Vad svaret är avgränsat till. Null: inte avgränsat.',
    editions: 'Utgåvorna, efter adress och nummer.',
    id: 'Utgåvans fasta beteckning.',
    self: 'Utgåvans egen adress i gränssnittet.',
    number: 'Utgåvans nummer, 1 för den första.',
    isLatest: 'Om utgåvan är rapportens senaste.',
    publishedAt: 'När utgåvan publicerades, i UTC.',
    reason: 'Varför utgåvan ersätter den förra. Null för den första.',
    sha256: 'Kontrollsumma, SHA-256 med hexadecimala siffror. Hos en utgåva summan för edition.json.',
    report: 'Rapporten.',
    title: 'Rubrik.',
    period: 'Perioden som rapporten gäller.',
    year: 'År.',
    from: 'Första månaden, 1–12.',
    to: 'Sista månaden, 1–12.',
    files: 'Utgåvans filer.',
    mediaType: 'Mediatyp.',
    bytes: 'Storlek i byte.',
    url: 'Var filen hämtas.',
    label: 'Vad indikatorn heter; hos en rapport vad den hette där.',
    points: 'Vad rapporterna säger, den tidigaste först.',
    actual: 'Utfallet. Null: rapporten har ingen sådan kolumn.',
    target: 'Målet. Null: rapporten har ingen sådan kolumn.',
    level: 'Bedömningen: uppfyllt, delvis, ej eller ej bedömt. Null: rapporten har ingen.',
    text: 'Värdet så som det är tryckt.',
    value: 'Värdet oavrundat. Belopp i kronor; 18.4 procent är 18,4 %. Ett måls värde gäller helåret.',
    periodValue: 'Målets värde för rapportens period.',
    operator: 'Hur målet jämförs: lt under, lte högst, eq lika med, gte minst, gt över.',
    unit: 'SEK är kronor, percent procent. Null: mätetalet står i indikatorns namn.',
    month: 'Månaden som värdet gäller, när det är en tidigare än periodens sista.',
    missing: 'Varför värdet saknas. Null: det saknas inte.',
    type: 'Slag av fel.',
    status: 'Felets nummer i HTTP.',
    detail: 'Vad som hände och vad du kan göra.',
  },
}

/** Words of the faults of the read API. */
export const readApiProblem = {
  notFound: { title: 'Adressen finns inte', detail: (path: string) => `Ingenting är publicerat på ${path}. Adresserna står i /rapporter/api/v1/openapi.json.` },
  filter: {
    title: 'Avgränsningen kan inte läsas',
    detail: (field: string, found: string, expected: string) => `${field} är "${found}", väntat ${expected}. Rätta adressen eller ta bort ${field}.`,
    expected: { year: 'ett år med fyra siffror', key: 'en nyckel av små bokstäver a–z, siffror och bindestreck' },
  },
  method: { title: 'Bara läsning', detail: (method: string) => `${method} går inte här. Använd GET, HEAD eller OPTIONS.` },
}
