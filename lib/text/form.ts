import type { FormBlock } from '@/lib/domain/form'

/** What the blocks of a form are called where a form is read. */
const KINDS: Readonly<Record<FormBlock['kind'], string>> = {
  titlePage: 'Titelsida',
  note: 'Fast text',
  prose: 'Text som skrivs',
  keyFigures: 'Nyckeltal',
  overview: 'Översikt av mål',
  goalTable: 'Mål med indikatorer',
  qualityGoals: 'Kvalitetsmål',
  indicatorTable: 'Indikatorer',
  monthlyStrip: 'Månadsremsa',
  ratedComment: 'Bedömning med kommentar',
  statement: 'Ekonomisk tabell',
  bridge: 'Från förra prognosen till den här',
  amountComments: 'Kommentarer till belopp',
  correctiveMeasures: 'Åtgärder för budget i balans',
  risks: 'Risker',
  closedRisks: 'Avslutade risker',
  assignments: 'Uppdrag',
  activities: 'Aktiviteter',
  annualCycle: 'Årshjul',
  assignmentCounts: 'Antal uppdrag',
  placementVolumes: 'Placeringsvolymer',
  dataTable: 'Datatabell',
  chart: 'Diagram',
}

const counted = (decimals: number) => (decimals === 0 ? 'hela tal' : decimals === 1 ? '1 decimal' : `${decimals} decimaler`)

/** Words of the page where a form is read. */
export const formText = {
  title: (name: string, version: number) => `${name}, version ${version}`,
  lead: 'Så är rapporten byggd. Ord inom klamrar, som {period}, byts mot rapportens egna.',
  words: 'Ord för bedömning',
  level: 'Nivå',
  word: 'Ord',
  missing: 'Ord när uppgift saknas',
  reason: 'Varför',
  sections: 'Avsnitt',
  kind: (kind: FormBlock['kind']) => KINDS[kind],
  untitled: 'Utan rubrik',
  required: 'Måste fyllas i',
  instructions: (text: string) => `Till den som skriver: ${text}`,
  columns: 'Kolumner',
  column: (label: string, group: string | null, decimals: number) => `${group === null ? '' : `${group}: `}${label} (${counted(decimals)})`,
  lines: 'Rader',
  legend: 'Förklaring',
  empty: 'Avsnittet är en rubrik över dem som följer.',
  landscape: 'Skrivs ut på liggande papper.',
} as const
