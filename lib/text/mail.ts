import type { Duty } from '@/lib/domain/duty'
import type { MailStatus, ListedMail } from '@/lib/domain/mail'
import type { OwingPart, RemindersAnswer } from '@/lib/domain/reminder'
import type { SectionWork } from '@/lib/domain/section-work'
import { dutyText } from './duty'
import { formatDate, formatDateTime } from './format'
import { personName } from './save-queue'
import { sectionWorkText } from './section-work'

/** What a reminder says. */
export interface ReminderLetter {
  readonly name: string
  readonly report: string
  readonly committee: string
  /** 2020-09-08; null: no day is set. */
  readonly dueOn: string | null
  /** Day of the letter, in Swedish time. */
  readonly today: string
  readonly parts: readonly OwingPart[]
  /** Sections of the recipient's that are not ready. */
  readonly sections: readonly SectionWork[]
  /** Address of the page where the parts are filled in. */
  readonly link: string
  /** Who asks; null: no longer a user. */
  readonly by: string | null
}

/** Most things of one unit that a letter lists; the page lists them all. */
const MOST_LISTED = 15

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day of a moment in Swedish time: 2020-08-31T22:30:00Z → '2020-09-01'. */
export function dayOf(at: Date): string {
  return swedishDay.format(at)
}

function due(dueOn: string | null, today: string): string {
  if (dueOn === null) return ''
  return dueOn < today ? ` Den skulle ha varit klar ${formatDate(dueOn)}.` : ` Den ska vara klar senast ${formatDate(dueOn)}.`
}

function listed({ unit, missing }: OwingPart): string {
  if (missing.length === 0) return `${unit.name}: allt är ifyllt, bara klarmarkeringen återstår.`
  const lineOf = ({ subject, title, lacks }: Duty) => `- ${dutyText.kind(subject)}: ${title} (${dutyText.state(lacks).toLowerCase()})`
  const lines = missing.slice(0, MOST_LISTED).map(lineOf)
  const rest = missing.length - MOST_LISTED
  return [`${unit.name}:`, ...lines, ...(rest > 0 ? [`- och ${rest} till`] : [])].join('\n')
}

function listedSections(sections: readonly SectionWork[]): readonly string[] {
  if (sections.length === 0) return []
  const lineOf = ({ title, state, changed, dueOn }: SectionWork) =>
    `- ${title} (${[sectionWorkText.state({ state, changed }).toLowerCase(), ...(dueOn === null ? [] : [sectionWorkText.due(dueOn)])].join(', ')})`
  return [['Dina avsnitt av rapporten:', ...sections.map(lineOf)].join('\n')]
}

/** Subject and plain text of a reminder. */
export function reminderLetter(letter: ReminderLetter): { readonly subject: string; readonly text: string } {
  const { name, report, committee, dueOn, today, parts, sections, link, by } = letter
  const paragraphs = [
    `Hej ${name}!`,
    `Din del av rapporten ${report}, ${committee}, är inte klarmarkerad.${due(dueOn, today)}`,
    ...parts.map(listed),
    ...listedSections(sections),
    `Fyll i och klarmarkera här:\n${link}`,
    `Påminnelsen skickades av ${personName(by)}. Svar på brevet läses inte.`,
  ]
  return { subject: `Påminnelse: ${report}`, text: `${paragraphs.join('\n\n')}\n` }
}

const STATUS: Readonly<Record<MailStatus, string>> = {
  testInbox: 'I testinkorgen',
  waiting: 'Väntar',
  sending: 'Skickas',
  sent: 'Skickat',
  failed: 'Misslyckades',
  uncertain: 'Osäkert, kan ha skickats',
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(names)
}

export const mailText = {
  place: 'Post',
  title: 'Post',
  lead: (limit: number) => `Brev som systemet har skrivit, de ${limit} senaste.`,
  testInbox: 'Ingen e-postserver är inställd. Breven stannar här och når ingen.',
  none: 'Inga brev ännu.',
  to: 'Till',
  subject: 'Ämne',
  at: 'Skrivet',
  status: 'Läge',
  time: formatDateTime,
  state: ({ status, statusAt, error }: Pick<ListedMail, 'status' | 'statusAt' | 'error'>) => {
    const word = status === 'sent' ? `${STATUS.sent} ${formatDateTime(statusAt)}` : STATUS[status]
    return error === null ? word : `${word}: ${error}`
  },
  reminders: 'Påminnelse',
  remind: 'Påminn',
  remindUnit: (unit: string) => `Påminn ${unit}`,
  remindAll: 'Påminn alla som saknas',
  reminding: 'Påminner …',
  last: (day: string) => `Senast ${formatDate(day)}`,
  letters: 'Läs breven',
  answer: ({ written, already, withoutHead, inTestInbox }: RemindersAnswer): readonly string[] => [
    ...(written.length === 0 ? [] : [inTestInbox ? `Brev till ${listOf(written)} ligger i testinkorgen.` : `Brev skickas till ${listOf(written)}.`]),
    ...(already.length === 0 ? [] : [`${listOf(already)} har redan fått en påminnelse i dag.`]),
    ...(withoutHead.length === 0 ? [] : [`${listOf(withoutHead)} har ingen enhetschef som kan logga in. Be administratören lägga till en.`]),
    ...(written.length + already.length + withoutHead.length === 0 ? ['Alla är klara. Ingen behöver påminnas.'] : []),
  ],
} as const
