import type { CommandError } from '@/lib/domain/command-answer'
import type { KindCount, PackageHold } from '@/lib/domain/package-change'
import { formatNumber, monthName } from './format'
import { KIND_WORD } from './package-field'

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${formatNumber(number)} ${many}`
}

/** Tables of the database that people know under another name. */
const TABLE: Readonly<Record<string, string>> = {
  Amount: 'Belopp', Assessment: 'Bedömning', Assignment: 'Uppdrag', Activity: 'Aktivitet', AnnualCycleItem: 'Årshjul', BudgetChange: 'Budgetförändring', BudgetLine: 'Budgetrad',
  BudgetVersion: 'Budgetversion', BusinessArea: 'Verksamhetsområde', Committee: 'Nämnd', ComparisonValue: 'Jämförelsevärde', CorrectiveMeasure: 'Åtgärd', DataTable: 'Tabell', DataTableRow: 'Tabellrad', DoneMark: 'Klarmarkering',
  Note: 'Kommentar', NoteReply: 'Svar på kommentar', Edition: 'Utgåva', FindingAcceptance: 'Godtagen kontroll', Forecast: 'Helårsprognos', ForecastEffect: 'Effekt i prognos', ForecastMonth: 'Månad i prognos', ForecastVintage: 'Prognosomgång',
  Form: 'Rapportmall', Goal: 'Mål', GoalIndicator: 'Indikator under mål', ImportBatch: 'Inläsning', ImportMapping: 'Koppling', Indicator: 'Indikator', IndicatorTarget: 'Målnivå',
  IndicatorValue: 'Utfall', Mail: 'Brev', Membership: 'Behörighet', Municipality: 'Kommun', OrgUnit: 'Enhet', PeriodLock: 'Låst månad', PlacementCategory: 'Placeringskategori',
  PlacementVolume: 'Placeringsvolym', Plan: 'Plan', RegisterAlias: 'Annat namn', RegisterLabel: 'Namn från år', Report: 'Rapport', Risk: 'Risk', RiskAction: 'Åtgärd för risk', Section: 'Text',
  SectionWork: 'Avsnittets läge', ServiceArea: 'Verksamhet', Statement: 'Uppställning',
}

const WHY: Readonly<Record<PackageHold['kind'], string>> = {
  changed: 'ändrad efter inläsningen',
  dependent: 'hänger på något som inläsningen lade till',
  stillNamed: 'används av något annat',
  reportLocked: 'inte längre ett utkast',
  periodLocked: 'månaden är låst',
}

export const packageText = {
  title: 'Datapaket',
  back: 'Alla paket',
  of: (committee: string, year: number) => `${committee} ${year}`,
  upload: {
    file: 'Fil',
    hint: 'En JSON-fil som Tertial har skrivit, högst 20 MB. Välj den, eller släpp den här.',
    drop: 'Släpp filen.',
    send: 'Läs paketet',
    noFile: 'Välj en fil först.',
    sending: (percent: number) => `Skickar, ${percent} %.`,
    reading: 'Läser och kontrollerar paketet.',
    opening: 'Öppnar förhandsvisningen.',
    noContact: 'Ingen kontakt. Försök igen: paketet läses en gång även om du skickar det två.',
    broken: 'Något gick fel hos oss. Inget är inläst.',
    loggedOut: 'Du är utloggad. Logga in i en annan flik och försök igen.',
    tooLarge: 'Filen är större än 20 MB. Dela upp paketet.',
  },
  faults: {
    title: (number: number) => `${number >= 1_000 ? 'Minst ' : ''}${count(number, 'fel', 'fel')} i paketet. Inget är inläst.`,
    lead: 'Rätta filen och läs in den igen.',
    caption: (shown: number, all: number) => (shown < all ? `De första ${formatNumber(shown)} av ${formatNumber(all)} fel` : 'Fel i paketet'),
    head: ['Var', 'Det står', 'Gör så här'],
  },
  preview: {
    title: 'Det här ändras',
    done: 'Det här ändrades',
    nothing: 'Inget ändras. Allt i paketet står redan så.',
    left: 'Det som inte står i paketet lämnas som det är. Inget tas bort.',
    counts: 'Sammanfattning',
    countsHead: ['Uppgifter', 'Nya', 'Ändrade', 'Lika', 'Lämnas'],
    countCells: ({ kind, added, changed, same, left }: KindCount) => [KIND_WORD[kind], ...[added, changed, same, left].map((number) => formatNumber(number))],
    filter: 'Visa',
    everything: (number: number) => `Allt (${formatNumber(number)})`,
    kind: ({ kind, added, changed }: KindCount) => `${KIND_WORD[kind]} (${formatNumber(added + changed)})`,
    table: (shown: number, all: number) => (shown < all ? `De första ${formatNumber(shown)} av ${formatNumber(all)} ändringar` : `${count(all, 'ändring', 'ändringar')}`),
    head: ['Vad', 'Gäller', 'Uppgift', 'Förut', 'Blir'],
    more: (number: number) => `Visa ${formatNumber(number)} till`,
  },
  apply: {
    send: (number: number) => `Skriv ${count(number, 'ändring', 'ändringar')}`,
    busy: 'Skriver allt i ett steg. Stäng inte sidan.',
    discard: 'Lägg åt sidan',
    refusal: ({ code }: CommandError) => {
      if (code === 'STALE_VERSION') return 'Något har ändrats sedan förhandsvisningen. Ladda om sidan och läs igenom den igen. Inget har skrivits.'
      if (code === 'INVALID_ROWS') return 'Något hindrar paketet sedan förhandsvisningen. Ladda om sidan. Inget har skrivits.'
      return null
    },
  },
  undo: {
    title: 'Ångra inläsningen',
    lead: 'Allt som inläsningen ändrade får tillbaka det som stod där förut, och det som den lade till tas bort.',
    send: 'Ångra inläsningen',
    busy: 'Ångrar allt i ett steg. Stäng inte sidan.',
    held: 'Inläsningen går inte att ångra. Det här står i vägen.',
    table: 'Står i vägen',
    head: ['Vad', 'Namn', 'Varför'],
    cells: (hold: PackageHold): readonly string[] => (hold.kind === 'periodLocked' ? ['Månad', monthName(hold.month), WHY.periodLocked] : [TABLE[hold.table] ?? hold.table, hold.name, WHY[hold.kind]]),
    refusal: ({ code }: CommandError) => {
      if (code === 'STALE_VERSION') return 'Något har ändrats efter inläsningen. Ladda om sidan och se vad. Inget har ångrats.'
      return code === 'IN_USE' ? 'Något använder det som inläsningen lade till. Ladda om sidan. Inget har ångrats.' : null
    },
  },
  log: {
    title: 'Inlästa paket',
    none: 'Inget paket är inläst här.',
    head: ['Fil', 'Nämnd och år', 'Läge', 'Läst av', 'Skriven av', 'Ångrad av', 'Kontrollsumma'],
  },
}
