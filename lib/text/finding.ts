import type { WhoWhen } from '@/lib/domain/command-answer'
import { CHECK_GROUPS, type CheckCode, type CheckGroup, type Finding, type Severity } from '@/lib/domain/finding'
import { cellText, type RatingWords } from './cell'
import { FIGURE_FINDINGS } from './finding-figures'
import { PROSE_FINDINGS } from './finding-prose'
import { PUBLISHING_FINDINGS } from './finding-publishing'
import { RATING_FINDINGS } from './finding-ratings'
import type { FindingWording } from './finding-wording'
import { bindUnits, formatDateTime } from './format'
import { navigation } from './navigation'
import { personName } from './save-queue'

/** Every check has its words: a code without them does not compile. */
const WORDINGS: Readonly<Record<CheckCode, FindingWording>> = {
  ...FIGURE_FINDINGS,
  ...RATING_FINDINGS,
  ...PROSE_FINDINGS,
  ...PUBLISHING_FINDINGS,
}

const GROUP: Readonly<Record<CheckGroup, string>> = { figures: 'Siffror', ratings: 'Bedömningar', text: 'Text', publishing: 'Publicering' }

const SEVERITY: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: 'fel', many: 'fel' },
  question: { one: 'fråga', many: 'frågor' },
  note: { one: 'notis', many: 'notiser' },
}

/** Where nothing stands and no words are quoted. */
const NOTHING_FOUND = 'ingen uppgift'

const capital = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1)

const counted = (count: number, severity: Severity) => `${count} ${count === 1 ? SEVERITY[severity].one : SEVERITY[severity].many}`

/** Short title of a check: 'Bedömningen följer inte regeln'. */
export function findingTitle(code: CheckCode): string {
  return WORDINGS[code].title
}

/**
 * What was found, where, and what was expected, in one sentence.
 * 'Sjukfrånvaro: bedömningen är Gul, men utfallet 7,75 mot målet 7 ger Röd enligt regeln (10,7 % över målet; gräns 10 %).'
 * @param words of the levels, as the report's form prints them
 */
export function findingSentence(finding: Finding, words: RatingWords): string {
  const parts = {
    found: cellText(finding.found, words) || (finding.quote ?? NOTHING_FOUND),
    expected: cellText(finding.expected, words),
    other: finding.comparedWith === null ? null : `”${finding.comparedWith.label}”`,
    finding,
  }
  return bindUnits(`${finding.place.label.replace(/\.$/, '')}: ${WORDINGS[finding.code].clause(parts)}.`)
}

/** The words in question, where the sentence has not said them already; else null. */
export function findingQuote(finding: Finding, words: RatingWords): string | null {
  if (finding.quote === null) return null
  const quote = bindUnits(finding.quote)
  return findingSentence(finding, words).includes(quote) ? null : quote
}

/** What to do about it, as an imperative: 'Skriv 0,7 mnkr i stället.' */
export function repairSentence({ code, repair }: Pick<Finding, 'code' | 'repair'>, words: RatingWords): string {
  switch (repair.kind) {
    case 'writeInstead':
      return `Skriv ${cellText(repair.text, words)} i stället.`
    case 'setLevel':
      return `Välj ${cellText(repair.level, words)}, eller ange ett skäl.`
    case 'giveReason':
      return 'Ange ett skäl eller följ förslaget.'
    case 'enterValue':
      return 'Fyll i det som saknas.'
    case 'correctFigure':
      return 'Kontrollera talet och rätta det som är fel.'
    case 'rewrite':
      return 'Skriv om texten så att den stämmer.'
    case 'leaveOut':
      return 'Skriv utan talet, eller med ord som ”ett fåtal”.'
    case 'confirm':
      return CHECK_GROUPS[code] === 'text' ? 'Läs texten och bekräfta att den gäller.' : 'Kontrollera att det stämmer, eller godta med ett skäl.'
  }
}

/** '2 fel, 1 fråga' of what is open; notes are never waited for. */
function waiting(errors: number, questions: number): string {
  const parts = [errors > 0 ? counted(errors, 'error') : null, questions > 0 ? counted(questions, 'question') : null]
  return parts.filter((part) => part !== null).join(' och ')
}

/** Words of the Kontroller page. */
export const findingText = {
  title: navigation.findings,
  /** '2 fel och 1 fråga väntar på att rättas eller godtas.' */
  lead: (errors: number, questions: number) =>
    errors + questions === 0 ? 'Inget väntar på att rättas eller godtas.' : `${waiting(errors, questions)} väntar på att rättas eller godtas med skäl.`,
  allPassed: (checks: number) => `${checks} sorters kontroller har gåtts igenom och inget återstår.`,
  filter: 'Välj vad som visas',
  /** '1 fel och 10 frågor' below the menu's entry; null when nothing waits. */
  openInMenu: (errors: number, questions: number) => (errors + questions === 0 ? null : waiting(errors, questions)),
  counts: 'Antal per sort',
  groups: 'Grupper',
  /** 'Siffror (3)': how many of a group wait. */
  groupCount: (group: CheckGroup, count: number) => `${GROUP[group]} (${count})`,
  onlyWaiting: 'Bara det som är kvar',
  showAll: 'Visa alla',
  shown: (shown: number, all: number) => `Visar ${shown} av ${all}.`,
  /** '2 fel': how many of a severity are open. */
  counted,
  severity: (severity: Severity) => capital(SEVERITY[severity].one),
  severityMeans: { error: 'ska rättas eller godtas före godkännande', question: 'något att titta på', note: 'bara för kännedom' } as const,
  group: (group: CheckGroup) => GROUP[group],
  groupOf: (code: CheckCode) => GROUP[CHECK_GROUPS[code]],
  quote: 'I texten står:',
  repair: 'Så här:',
  goTo: (page: string) => `Gå till ${page}`,
  goToPlace: (page: string, place: string) => `Gå till ${page}: ${place}`,
  accept: 'Godta med skäl',
  acceptThis: (title: string, place: string) => `Godta med skäl: ${title}, ${place}`,
  acceptAll: (count: number) => `Godta alla ${count} med samma skäl`,
  acceptAllOf: (count: number, title: string) => `Godta alla ${count} med samma skäl: ${title}`,
  reason: 'Varför ska det stå kvar?',
  reasonHint: 'Skälet sparas med rapporten, så att den som läser senare förstår.',
  reasonMissing: 'Skriv ett skäl.',
  save: 'Godta',
  cancel: 'Avbryt',
  working: 'Vänta …',
  notes: (count: number) => `För kännedom: ${counted(count, 'note')}`,
  accepted: (count: number) => `Godtagna: ${count}`,
  acceptedBy: (by: WhoWhen) => `Godtagen av ${personName(by.name)}, ${formatDateTime(by.at)}`,
  withdraw: 'Ångra',
  withdrawThis: (title: string, place: string) => `Ångra att detta är godtaget: ${title}, ${place}`,
  acceptedNow: (count: number) => (count === 1 ? 'Godtagen. Den står nu under Godtagna.' : `Godtagna, alla ${count}. De står nu under Godtagna.`),
  withdrawnNow: 'Ångrad. Den står nu bland det som väntar.',
  noContact: 'Ingen kontakt. Inget har ändrats. Försök igen.',
  broken: 'Något gick fel hos oss. Ladda om sidan och se om det är sparat.',
  loggedOut: 'Du är utloggad. Logga in i en annan flik och försök igen.',
} as const
