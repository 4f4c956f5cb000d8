import type { WhoWhen } from '@/lib/domain/command-answer'
import type { Evidence, Requirement, RequirementState } from '@/lib/domain/statutory-checklist'
import { formatDate, formatDateTime, monthName } from './format'
import { personName } from './save-queue'

/** What a requirement is called, what it asks in one sentence, and where it stands. */
interface RequirementText {
  readonly title: string
  readonly asks: string
  readonly source: string
}

const HANDED_OVER = 'kommunallagen (2017:725) 11 kap. 16 §'
const ACCOUNTING = 'lagen (2018:597) om kommunal bokföring och redovisning 13 kap.'
const R17 = 'RKR R17 Delårsrapport'
const ACCESS = 'lagen (2018:1937) om tillgänglighet till digital offentlig service'

const REQUIREMENT: Readonly<Record<Requirement, RequirementText>> = {
  period: { title: 'Rapportens tid', asks: 'Delårsrapporten omfattar minst hälften och högst två tredjedelar av året, från årets början.', source: `${ACCOUNTING} 1 § och ${R17}` },
  deadline: { title: 'Lämnad i tid', asks: 'Delårsrapporten lämnas till fullmäktige och revisorerna inom två månader efter periodens slut.', source: HANDED_OVER },
  significantEvents: { title: 'Viktiga händelser', asks: 'Kontrollera att rapporten berättar om händelser av väsentlig betydelse.', source: R17 },
  outcomeAndForecast: { title: 'Utfall och prognos', asks: 'Rapporten visar periodens utfall och en prognos för året mot budgeten.', source: R17 },
  goals: { title: 'Mål och ekonomi', asks: 'Rapporten följer upp både målen och ekonomin.', source: R17 },
  deviations: { title: 'Avvikelser', asks: 'Större avvikelser mot budgeten är förklarade.', source: R17 },
  balanceRequirement: { title: 'Balanskravet', asks: 'En bedömning av balanskravsresultatet.', source: R17 },
  balanceSheet: { title: 'Balansräkning', asks: 'Resultat- och balansräkning enligt redovisningslagen.', source: ACCOUNTING },
  headings: { title: 'Rubriker', asks: 'Rubrikerna kommer i ordning, så att hjälpmedel kan följa dem.', source: ACCESS },
  tables: { title: 'Tabeller', asks: 'Varje tabell har en rubrik som säger vad den visar.', source: ACCESS },
  alternatives: { title: 'Bilder och diagram', asks: 'Kontrollera att bilder och diagram sägs också i ord.', source: ACCESS },
  smallCounts: { title: 'Få personer', asks: 'Texten berättar inga tal som döljs för att skydda få personer.', source: 'offentlighets- och sekretesslagen (2009:400)' },
  accessibilityStatement: { title: 'Tillgänglighetsredogörelse', asks: 'Kontrollera att redogörelsen som rapporten länkar till är aktuell.', source: ACCESS },
}

const STATE: Readonly<Record<RequirementState | 'ticked', string>> = {
  ticked: 'Avbockat',
  met: 'Uppfyllt',
  notMet: 'Inte uppfyllt',
  person: 'Kan inte avgöras här',
  notApplicable: 'Gäller inte',
}

const days = (count: number) => (count === 1 ? 'en dag' : `${count} dagar`)

function daysText({ periodEnd, lastDay, daysLeft, late }: Extract<Evidence, { kind: 'days' }>): string {
  const left = daysLeft > 0 ? `${days(daysLeft)} kvar` : daysLeft === 0 ? 'det är i dag' : `${days(-daysLeft)} sedan`
  const planned = late === null ? '' : ` Planerad dag, ${formatDate(late)}, är för sent.`
  return `Perioden slutar ${formatDate(periodEnd)}. Sista dag är ${formatDate(lastDay)}, ${left}.${planned}`
}

/** What the state rests on, in a sentence; null where there is nothing to say. */
function evidenceText(evidence: Evidence, state: RequirementState): string | null {
  switch (evidence.kind) {
    case 'months': {
      const covered = `Rapporten gäller ${monthName(evidence.from)}–${monthName(evidence.to)}`
      return state === 'notApplicable' ? `${covered} och är inte den delårsrapport som lagen kräver.` : `${covered}.`
    }
    case 'days':
      return daysText(evidence)
    case 'findings':
      return evidence.open === 0 ? null : `Se ${evidence.open === 1 ? 'en kontroll' : `${evidence.open} kontroller`} ovan.`
    case 'municipality':
      return 'Gäller kommunen som helhet, inte nämnden.'
    case 'none':
      return null
  }
}

/** Words of the statutory checklist. */
export const checklistText = {
  title: 'Lagkrav',
  lead: 'Vad lag och rekommendation kräver av rapporten. Det som inte kan avgöras här ser någon efter och bockar av. Listan sparas med utgåvan.',
  requirement: (requirement: Requirement) => REQUIREMENT[requirement],
  state: (state: RequirementState | 'ticked') => STATE[state],
  source: (source: string) => `Källa: ${source}`,
  evidence: evidenceText,
  tick: 'Bocka av',
  untick: 'Ångra',
  ticking: 'Vänta …',
  ticked: ({ name, at }: WhoWhen) => `Avbockat av ${personName(name)}, ${formatDateTime(at)}.`,
} as const
