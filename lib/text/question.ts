import type { CommandError, WhoWhen } from '@/lib/domain/command-answer'
import { formatDateTime } from './format'
import { personName } from './save-queue'

const signed = ({ name, at }: WhoWhen) => `${personName(name)}, ${formatDateTime(at)}`
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)} …` : text)

/** Words of members' questions to the department about a report, and of the answers. */
export const questionText = {
  title: 'Frågor',
  lead: 'Frågor från nämndens ledamöter om rapporter som skickats till nämnden, med förvaltningens svar.',
  none: 'Ingen har ställt någon fråga ännu.',
  howToAsk: 'Öppna rapporten och välj Fråga förvaltningen vid det avsnitt som frågan gäller.',
  open: (count: number) => (count === 1 ? '1 obesvarad fråga' : `${count} obesvarade frågor`),
  allAnswered: 'Alla frågor är besvarade.',
  ask: 'Fråga förvaltningen',
  field: 'Din fråga',
  askHint:
    'Frågan är en allmän handling och kan lämnas ut. Nämndens ledamöter och förvaltningen ser den, med ditt namn. Skriv inget om enskilda personer.',
  send: 'Skicka frågan',
  missingQuestion: 'Skriv en fråga.',
  list: (section: string) => `Frågor om ${section}`,
  about: 'Om avsnittet',
  question: 'Fråga',
  answer: 'Svar',
  signed,
  waiting: 'Väntar på svar',
  withdrawn: (at: string) => `Återtagen ${formatDateTime(at)}`,
  change: 'Ändra',
  saveChange: 'Spara ändringen',
  withdraw: 'Ta tillbaka',
  reply: 'Svara',
  replyField: 'Svar till ledamoten',
  replyHint: 'Svaret är en allmän handling och läses av alla ledamöter i nämnden. Skriv inga tal som är dolda i rapporten (visas som ..) och inget om enskilda personer.',
  sendReply: 'Skicka svaret',
  missingReply: 'Skriv ett svar.',
  ofQuestion: (verb: string, text: string) => `${verb}: ${short(text)}`,
  /** Refusals that mean something of their own here; null: the usual sentence. */
  refusal: ({ code }: CommandError) => {
    if (code === 'ALREADY_THERE') return 'Frågan har redan besvarats eller tagits tillbaka. Ladda om sidan.'
    if (code === 'STALE_VERSION') return 'Frågan har fått andra ord sedan du läste den. Ladda om sidan och läs den igen; kopiera först det du har skrivit.'
    return code === 'WRONG_STATUS' ? 'Rapporten tar inte längre emot frågor.' : null
  },
} as const
