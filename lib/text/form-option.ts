import type { BlockKindName, RowCell } from '@/lib/domain/form-option'
import type { ColumnKey } from '@/lib/domain/form-columns'
import { RATING_WORDS } from './assessment'
import { monthName } from './format'
import { missingText } from './indicator'
import { roleWord } from './role'

interface FieldWords {
  readonly label: string
  readonly hint?: string
}

/** What each option of a form is called. */
const FIELD: Readonly<Record<string, FieldWords>> = {
  name: { label: 'Mallens namn' },
  numbering: { label: 'Numrera rubrikerna' },
  ratingWords: { label: 'Ord för bedömning' },
  met: { label: RATING_WORDS.met },
  partlyMet: { label: RATING_WORDS.partlyMet },
  notMet: { label: RATING_WORDS.notMet },
  notAssessed: { label: RATING_WORDS.notAssessed },
  missingWords: { label: 'Ord när uppgift saknas' },
  ...Object.fromEntries((['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none'] as const).map((reason) => [reason, { label: missingText(reason) }])),
  monthNames: { label: 'Månadernas namn', hint: 'Tolv rader, januari först. Så skrivs de i löpande text.' },
  shortMonthNames: { label: 'Månadernas korta namn', hint: 'Tolv rader, januari först. Så skrivs de över smala kolumner.' },
  title: { label: 'Rubrik', hint: 'Ord inom klamrar byts mot rapportens egna: {period}, {year}, {lastYear}, {month}.' },
  orientation: { label: 'Skriv ut på liggande papper' },
  required: { label: 'Måste fyllas i', },
  instructions: { label: 'Anvisning till den som skriver', hint: 'Skrivs aldrig ut.' },
  owner: { label: 'Ansvarig' },
  role: { label: 'Roll' },
  orgUnit: { label: 'Enhetens nyckel' },
  sectionKey: { label: 'Textens nyckel', hint: 'Texten följer med till nästa rapport under nyckeln, också när mallen är en annan.' },
  style: { label: 'Slag' },
  lines: { label: 'Rader', hint: 'En rad per stycke.' },
  subtitle: { label: 'Underrubrik' },
  facts: { label: 'Uppgifter' },
  figures: { label: 'Tal' },
  rows: { label: 'Rader' },
  rootLevel: { label: 'Mål på nivån' },
  rowHeader: { label: 'Rubrik över första kolumnen' },
  columns: { label: 'Kolumner' },
  printed: { label: 'Kolumner', hint: 'Utan rader visas tabellens alla kolumner som de är.' },
  legend: { label: 'Förklaring under tabellen', hint: 'En rad per stycke. En rad som börjar med ett ord för bedömning får dess tecken.' },
  totalLabel: { label: 'Namn på summaraden', hint: 'Tomt: ingen summarad.' },
  countLabel: { label: 'Rubrik över antalen' },
  unitResults: { label: 'Visa enheternas egna resultat' },
  trendBase: { label: 'Jämför trenden med', hint: 'Tomt: med förra rapporten.' },
  toMonth: { label: 'Till och med månad' },
  selector: { label: 'Urval', hint: 'Utan urval visas allt.' },
  keys: { label: 'Bara de här' },
  orgUnits: { label: 'Bara enheterna' },
  businessAreas: { label: 'Bara verksamhetsområdena' },
  groups: { label: 'Bara slagen eller grupperna' },
  subject: { label: 'Vad som bedöms' },
  showName: { label: 'Skriv ut namnet' },
  statementKey: { label: 'Uppställning' },
  tableKey: { label: 'Tabell' },
  outcomeLabel: { label: 'Rubrik över utfall' },
  budgetLabel: { label: 'Rubrik över budget' },
  actualLabel: { label: 'Ord för utfall' },
  forecastLabel: { label: 'Ord för prognos' },
  yearLabel: { label: 'Rubrik över helåret', hint: 'Tomt: ingen kolumn för helåret.' },
  chart: { label: 'Diagrammet visar' },
}

/** Heads of the small tables. */
const CELL: Readonly<Record<string, string>> = { key: 'Visar', label: 'Rubrik', group: 'Under gemensam rubrik', decimals: 'Decimaler', statementKey: 'Uppställning' }

/** What the values of choices are called. A value that two choices share is called the same in both. */
const CHOICE: Readonly<Record<string, string>> = {
  note: 'vanlig text',
  legend: 'förklaring av bedömningar',
  footnote: 'fotnot',
  municipality: 'kommun',
  committee: 'nämnd',
  period: 'period',
  registryNumber: 'diarienummer',
  meetingOn: 'sammanträdesdag',
  minutesItem: 'paragraf',
  periodVariance: 'avvikelse för perioden',
  shareWithinBudget: 'andel av verksamheterna inom budget',
  budgetVariancePercent: 'avvikelse i procent av budget',
  goalArea: 'målområde',
  strategicGoal: 'strategiskt mål',
  committeeGoal: 'nämndmål',
  qualityGoal: 'kvalitetsmål',
  baseCondition: 'grundförutsättning',
  goal: 'mål',
  correctiveMeasure: 'åtgärd',
  risk: 'risk',
  assignment: 'uppdrag',
  activity: 'aktivitet',
  annualCycleItem: 'rad i årshjulet',
  pricePerDay: 'pris per vårddygn',
  placements: 'antal placeringar',
  placementDays: 'vårddygn, beräknade',
  careDays: 'vårddygn, räknade',
  cost: 'kostnad',
  volumeEffect: 'effekt av volymen',
  priceEffect: 'effekt av priset',
  purchasedShare: 'andel köpta',
  contractedShare: 'andel med avtal',
  indicatorHistory: 'en indikators utveckling',
  forecastVintages: 'hur prognosen har ändrats',
  actualAgainstBudget: 'utfall mot budget',
  placementVolumes: 'placeringar per månad',
  riskMatrix: 'risker efter sannolikhet och konsekvens',
  surveyStrip: 'enkätsvar',
}

const COLUMN: Readonly<Record<ColumnKey, string>> = {
  actual: 'Utfall',
  target: 'Mål',
  rating: 'Bedömning',
  trend: 'Trend',
  yearEnd: 'Vid årets slut',
  commentary: 'Kommentar',
  met: 'Antal gröna',
  partlyMet: 'Antal gula',
  notMet: 'Antal röda',
  notAssessed: 'Antal utan bedömning',
  indicators: 'Antal indikatorer',
  samePeriodLastYear: 'Samma period förra året',
  samePeriodTwoYearsBefore: 'Samma period för två år sedan',
  samePeriodThreeYearsBefore: 'Samma period för tre år sedan',
  budget: 'Budget',
  variance: 'Avvikelse',
  forecast: 'Prognos',
  yearBudget: 'Budget för året',
  yearVariance: 'Avvikelse för året',
  previousForecast: 'Förra prognosen',
  forecastChange: 'Ändrad prognos',
  changeOnSamePeriodLastYear: 'Ändring mot samma period förra året',
  lastYear: 'Förra årets utfall',
  changeOnLastYear: 'Ändring mot förra året',
  grant: 'Anslag',
  netCost: 'Nettokostnad',
  netResult: 'Nettoresultat',
  lastYearNetResult: 'Förra årets nettoresultat',
  changeOnLastYearNetResult: 'Ändring mot förra årets nettoresultat',
  effect: 'Effekt',
  type: 'Slag',
  likelihood: 'Sannolikhet',
  impact: 'Konsekvens',
  score: 'Riskvärde',
  actions: 'Åtgärder',
  closedIn: 'Avslutad',
  outcome: 'Resultat',
  issuer: 'Från',
  aim: 'Syfte',
  group: 'Grupp',
  targetAreas: 'Målområden',
}

/** Head of the first column of a new table. */
const ROW_HEADER: Readonly<Partial<Record<BlockKindName, string>>> = {
  indicatorTable: 'Indikator',
  statement: 'Verksamhet',
  correctiveMeasures: 'Åtgärd',
  risks: 'Risk',
  closedRisks: 'Risk',
  assignments: 'Uppdrag',
  assignmentCounts: 'Bedömning',
  activities: 'Aktivitet',
  annualCycle: 'Aktivitet',
  placementVolumes: 'Månad',
  dataTable: 'Rad',
  chart: 'Månad',
}

function isColumn(key: string): key is ColumnKey {
  return key in COLUMN
}

const columnWord = (key: string) => (isColumn(key) ? COLUMN[key] : key)

/** Words of the options of a form; see lib/domain/form-option.ts. */
export const formOptionText = {
  /** A field without words of its own is called by its name: a test asks for words for each. */
  field: (field: string): FieldWords => FIELD[field] ?? { label: field },
  cell: ({ field }: Pick<RowCell, 'field'>) => CELL[field] ?? field,
  choice: (value: string) => (value === 'controller' || value === 'unitHead' || value === 'departmentHead' || value === 'committeeSecretary' ? roleWord(value) : (CHOICE[value] ?? columnWord(value))),
  column: columnWord,
  rowHeader: (kind: BlockKindName) => ROW_HEADER[kind] ?? 'Mål',
  line: 'Skriv texten här.',
  nobody: 'ingen särskild',
  noFact: 'ingen',
  unknown: (key: string) => `${key} (finns inte i den valda rapporten)`,
  months: Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) })),
  addRow: 'Lägg till rad',
  rowOf: (what: string, number: number) => `${what}, rad ${number}`,
  up: 'Upp',
  down: 'Ner',
  remove: 'Ta bort',
  ofRow: (verb: string, label: string) => `${verb}: ${label}`,
  noRows: 'Inga rader ännu.',
  pick: 'Lägg till i urvalet',
  pickNone: 'välj',
} as const
