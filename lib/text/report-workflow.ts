import type { WhoWhen } from '@/lib/domain/command-answer'
import type { EditionFileName } from '@/lib/domain/edition-file'
import { isFrozen, type ReportEvent } from '@/lib/domain/report-status'
import type { ReportStatus } from '@/lib/domain/report'
import { formatDateTime } from './format'
import { reportStatusWord } from './report'
import { personName } from './save-queue'

const STEP: Readonly<Record<ReportEvent, { readonly verb: string; readonly means: string }>> = {
  submit: { verb: 'Skicka', means: 'Rapporten låses för ändringar och går till förvaltningschefen.' },
  review: { verb: 'Markera som granskad', means: 'Rapporten märks som granskad. Den går fortfarande att skicka tillbaka.' },
  approve: { verb: 'Godkänn', means: 'Rapporten sparas precis som den är nu. Det är den som sedan skickas till nämnden och publiceras.' },
  return: { verb: 'Skicka tillbaka', means: 'Rapporten blir ett utkast igen och kan ändras. Skälet visas för den som skickade den.' },
  send: { verb: 'Skicka till nämnden', means: 'Nämndens ledamöter kan läsa rapporten. Den går inte längre att skicka tillbaka.' },
  adopt: { verb: 'Skriv in beslut', means: 'Nämndens beslut skrivs in med datum och paragraf.' },
  publish: {
    verb: 'Publicera',
    means: 'Rapporten läggs ut för alla, som den ser ut nu. En publicerad utgåva går inte att ändra, bara att rätta med en ny utgåva.',
  },
  correct: {
    verb: 'Rätta',
    means: 'Rapporten öppnas för ändringar. Alla läser den publicerade utgåvan som vanligt, tills rättelsen är godkänd och publicerad som en ny utgåva.',
  },
  abandon: {
    verb: 'Avbryt rättelsen',
    means:
      'Ingen ny utgåva ges ut och rapporten är åter den som är publicerad. Det som har ändrats under rättelsen står kvar i underlaget: siffror som andra rapporter visar får du själv ändra tillbaka.',
  },
}

/** The files of an edition as they are told while they are made. */
const MADE: Readonly<Record<EditionFileName, string>> = {
  'edition.json': 'siffror och texter',
  'edition.csv': 'öppna data',
  'edition.csv-metadata.json': 'beskrivning av öppna data',
  'report.xlsx': 'Excel',
  'report.docx': 'Word',
  'report.pdf': 'PDF',
  'archive.pdf': 'PDF för arkivet',
  'index.html': 'sidan på webben',
}

const FROZEN = 'Den visas som den var när den godkändes.'

const DONE: Readonly<Record<string, string>> = {
  'submit-report': 'Skickad',
  'review-report': 'Granskad',
  'approve-report': 'Godkänd',
  'return-report': 'Skickad tillbaka',
  'send-report': 'Skickad till nämnden',
  'adopt-report': 'Beslutad',
  'publish-report': 'Publicerad',
  'correct-report': 'Rättelse påbörjad',
  'abandon-report': 'Rättelse avbruten',
  'import-package': 'Importerad',
}

export const workflowText = {
  title: 'Nästa steg',
  nothing: 'Det finns inget för dig att göra med rapporten just nu.',
  verb: (event: ReportEvent) => STEP[event].verb,
  means: (event: ReportEvent) => STEP[event].means,
  confirm: (event: ReportEvent) => `Ja, ${STEP[event].verb.toLocaleLowerCase('sv')}`,
  cancel: 'Avbryt',
  working: 'Vänta …',
  making: 'Gör utgåvans filer',
  makingFile: (file: EditionFileName, number: number, count: number) => `Gör ${MADE[file]} (${number} av ${count})`,
  reason: 'Skäl',
  reasonHint: 'Skriv vad som ska ändras.',
  reasonMissing: 'Skriv ett skäl.',
  meetingOn: 'Sammanträdesdatum',
  meetingMissing: 'Skriv datum.',
  minutesItem: 'Paragraf',
  minutesHint: 'Till exempel § 97',
  minutesMissing: 'Skriv paragraf.',
  noContact: 'Ingen kontakt. Inget har ändrats. Försök igen.',
  broken: 'Något gick fel hos oss. Ladda om sidan och se om steget är taget.',
  loggedOut: 'Du är utloggad. Logga in och försök igen.',
  missing: (count: number) => (count === 1 ? 'En sak saknas ännu i rapporten.' : `${count} saker saknas ännu i rapporten.`),
  showMissing: 'Se vad som saknas',
  openErrors: (event: 'submit' | 'approve', count: number) => {
    const open = count === 1 ? 'Ett fel står öppet i kontrollerna.' : `${count} fel står öppna i kontrollerna.`
    return event === 'submit' ? `${open} Rapporten kan inte godkännas förrän de är rättade eller godtagna med skäl.` : `${open} Skicka tillbaka rapporten så att de rättas eller godtas med skäl.`
  },
  showErrors: 'Se vad kontrollerna har hittat',
  history: 'Vad som har hänt',
  done: (command: string) => DONE[command] ?? 'Ändrad',
  step: (command: string, by: WhoWhen) => `${DONE[command] ?? 'Ändrad'} av ${personName(by.name)}, ${formatDateTime(by.at)}`,
  returned: 'Rapporten kom tillbaka',
  published: (edition: number) => `Läs den publicerade rapporten, utgåva ${edition}`,
  locked: (status: ReportStatus, by: WhoWhen) =>
    `Rapporten är ${reportStatusWord(status)} och går inte att ändra. ${personName(by.name).replace(/^e/, 'E')}, ${formatDateTime(by.at)}.${isFrozen(status) ? ` ${FROZEN}` : ''}`,
  lockedTitle: 'Rapporten är låst',
  readOnly: 'Du kan läsa den här sidan men inte ändra på den.',
} as const
